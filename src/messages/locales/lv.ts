/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('lv', count, { zero: 'punktu', one: 'punkts', other: 'punkti' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('lv', count, { zero: 'sekunžu', one: 'sekundi', other: 'sekundes' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('lv', count, { zero: 'minūšu', one: 'minūti', other: 'minūtes' })}`;

export const lv: Messages = {
  label: 'Dāvanu karte vai atlaides kods',
  redeem: 'Izmantot',
  redeeming: 'Notiek…',
  check: 'Pārbaudīt',
  checking: 'Pārbauda…',
  stillWorking: 'Apstrāde vēl notiek… Tas var aizņemt kādu brīdi.',
  disclosure: 'Vai jums ir dāvanu karte vai atlaides kods?',
  amount: 'Pasūtījuma summa',
  offline: 'Izskatās, ka nav interneta savienojuma. Pārbaudiet savienojumu un mēģiniet vēlreiz.',
  failedOtherwise: 'Neizdevās. Jūsu kods nav izmantots. Mēģiniet vēlreiz vēlāk.',

  amountOff: (taken) => `Jūs ietaupāt ${taken}.`,
  percentOff: (percent, taken) => `Atlaide ${percent}: jūs ietaupāt ${taken}.`,
  percentLimit: (limit) => `Lielākā atlaide ar šo kodu ir ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Izvēlētās preces tagad maksā ${price}.` : `Jūsu pasūtījums tagad maksā ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} bez maksas.`,
  product: 'Prece',
  freeShipping: 'Piegāde ir bez maksas.',
  giftPaid: (paid) => `Samaksāts ar šo karti: ${paid}.`,
  giftLeft: (left) => `Kartes atlikums: ${left}.`,
  pointsUsed: (count, formatted) => `Izmantots: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Kartē atlicis: ${points(count, formatted)}.`,
  rewardName: (name) => `Jūsu balva: ${name}.`,
  rewardCode: (code) => `${code} ir jūsu jaunais kods.`,
  applied: 'Jūsu kods ir piemērots.',
  noEffect: 'Jūsu kods ir izmantots, bet šajā pasūtījumā tas neko nemaina.',

  redeemedTitle: 'Izmantots',
  validUntil: (date) => `Derīga līdz: ${date}.`,
  orderAmount: 'Pasūtījums',
  orderDiscount: 'Atlaide',
  orderTotal: 'Vēl jāmaksā',
  orderGiftCard: 'Dāvanu karte',

  offeredTitle: 'Vēl nav izmantots',
  offered: {
    amountOff: (taken) => `Jūs ietaupīsiet ${taken}.`,
    percentOff: (percent, taken) => `Atlaide ${percent}: jūs ietaupīsiet ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Izvēlētās preces maksās ${price}.` : `Jūsu pasūtījums maksās ${price}.`,
    freeUnit: (name, quantity) => `Bez maksas: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Piegāde būs bez maksas.',
    giftPaid: (paid) => `Ar šo karti jūs samaksāsiet ${paid}.`,
    giftLeft: (left) => `Atlikums pēc izmantošanas: ${left}.`,
    pointsUsed: (count, formatted) => `Tiks izmantots: ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Kartē paliks: ${points(count, formatted)}.`,
    applied: 'Šo kodu var izmantot jūsu pasūtījumam.',
    noEffect: 'Šis kods pasūtījumā neko nemaina, bet pēc izmantošanas tiks uzskatīts par izmantotu.',
  },
  offeredQuestion: 'Izmantot tagad?',

  refused: {
    resource_not_found: 'Mēs šādu kodu nepazīstam. Pārbaudiet rakstību, arī lielos burtus.',
    not_found: 'Mēs šādu kodu nepazīstam. Pārbaudiet rakstību, arī lielos burtus.',
    voucher_not_active: 'Šis kods vēl nav derīgs. Mēģiniet vēlreiz vēlāk.',
    voucher_not_active_now: 'Šis kods pašlaik nav derīgs. Mēģiniet vēlreiz vēlāk.',
    promotion_not_active_now: 'Šī akcija pašlaik nenotiek. Mēģiniet vēlreiz vēlāk.',
    multiple_requests: 'Šo kodu pašlaik izmanto. Mēģiniet vēlreiz vēlāk.',
    promotion_inactive: 'Šī akcija ir beigusies.',
    voucher_disabled: 'Šis kods vairs nav derīgs. Pamēģiniet citu.',
    voucher_expired: 'Šī koda derīguma termiņš ir beidzies. Pamēģiniet citu.',
    quantity_exceeded: 'Šis kods ir izmantots tik reižu, cik atļauts. Pamēģiniet citu.',
    zero_card_balance: 'Šajā kartē vairs nav atlikuma. Pamēģiniet citu.',
    gift_amount_exceeded: 'Šīs kartes atlikums nav pietiekams. Pamēģiniet mazāku summu.',
    loyalty_card_points_exceeded: 'Šajā kartē nav pietiekami daudz punktu. Pamēģiniet mazāku summu.',
    invalid_amount: 'Šis kods neder pasūtījumam ar šādu summu.',
    invalid_number: 'Šis kods neder pasūtījumam ar šādu summu.',
    no_applicable_redeemables: 'Šis kods neder šim pasūtījumam. Pamēģiniet citu.',
    invalid_redeemables: 'Šis kods neder šim pasūtījumam. Pamēģiniet citu.',
    redemption_rules_violated: 'Šis kods neder šim pasūtījumam. Pamēģiniet citu.',
    order_rules_violated: 'Šis kods neder jūsu grozam. Mainiet grozu vai pamēģiniet citu kodu.',
    missing_order_items_amount: 'Šis kods neder jūsu grozam. Mainiet grozu vai pamēģiniet citu kodu.',
    missing_order_items: 'Mēs neredzam preces jūsu grozā. Pievienojiet kaut ko vai sazinieties ar mums.',
    missing_amount: 'Mēs neredzam jūsu pasūtījuma summu, tāpēc šo kodu nevar izmantot. Sazinieties ar mums.',
    missing_customer: 'Šim kodam mums jāzina, kas jūs esat. Pieslēdzieties vai sazinieties ar mums.',
    customer_rules_violated: 'Šis kods nav pieejams jūsu kontam. Pamēģiniet citu kodu.',
    invalid_customer: 'Šis kods nav pieejams jūsu kontam. Pamēģiniet citu kodu.',
    referrer_not_permitted_to_redeem: 'Tas ir jūsu pašu kods. Tas ir domāts jūsu draugiem.',
    duplicated_redeemables: 'Šis kods jau ir jūsu pasūtījumā.',
    missing_code: 'Vispirms ievadiet kodu.',
    code_too_long: 'Tas ir pārāk garš, lai būtu kods. Pārbaudiet, ko ievadījāt.',
  },
  tryInstead: (code) => `Mēģināt ar ${code}`,
  maybeHeld:
    'Šis kods ir izmantots tik reižu, cik atļauts, vai to vēl aiztur iepriekšēja pārbaude. Mēģiniet vēlreiz pēc dažām minūtēm.',
  refusedOtherwise: 'Šo kodu šeit nevar izmantot. Tas nav izmantots.',
  refusedPrivately: 'Šo kodu šeit nevar izmantot. Pārbaudiet rakstību vai pamēģiniet citu.',
  amountWrong: (example) => `Ievadiet pasūtījuma summu ar cipariem, piemēram, ${example}.`,
  aborted: 'Apturēts. Jūsu kods nav izmantots.',
  rateLimited: 'Pašlaik ir pārāk daudz pieprasījumu.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Uzgaidiet dažas sekundes un mēģiniet vēlreiz.'
      : `Uzgaidiet ${ofSeconds(seconds)} un mēģiniet vēlreiz.`,
  waitMinutes: (minutes) => `Uzgaidiet ${ofMinutes(minutes)} un mēģiniet vēlreiz.`,
  waitOver: 'Tagad varat mēģināt vēlreiz.',
  undecidedTitle: 'Izmantošanu neizdevās apstiprināt',
  undecided: 'Iespējams, jūsu kods jau ir izmantots. Pirms to lietojat atkārtoti, sazinieties ar mums.',
  beingChecked: 'Mēs pārbaudām, vai jūsu kods ir izmantots. Jums nekas nav jādara.',
  reference: (reference) => `Atsauces numurs: ${reference}`,

  cart: {
    apply: 'Piemērot',
    list: 'Piemērots jūsu pasūtījumam',
    remove: (code) => `Noņemt ${code}`,
    noEffect:
      'Jūsu pasūtījumā tas neko nemainītu. Ja tomēr vēlaties to piemērot, vēlreiz nospiediet “Piemērot”.',
    withoutEffect: 'Jūsu pasūtījumā neko nemaina, tāpēc netiks izmantots.',
    notWith: (code) => `Nevar apvienot ar ${code}.`,
    notTogether: 'Nevar apvienot ar pārējiem.',
    tooMany: 'Pasūtījumam vairs nevar pievienot kodus.',
    parked: 'Pašlaik neder jūsu pasūtījumam.',
    gone: 'Vairs nevar izmantot.',
    undecided: 'Iespējams, jau ir izmantots.',
    cardAmount: 'Izmantojamā summa',
    cardPoints: 'Izmantojamie punkti',
    cardAmountWrong: (example) => `Ievadiet summu, piemēram, ${example}.`,
    cardAmountTooHigh: (most) => `Jūs varat izmantot ne vairāk kā ${most}.`,
    cardPointsWrong: 'Ievadiet veselu punktu skaitu.',
    paidByCards: 'Dāvanu kartes un punkti',
    holdOver:
      'Laiks, uz kuru jums aizturējām kodus, ir beidzies. Turpiniet, un mēs mēģināsim tos aizturēt vēlreiz.',
    notChecked: 'Mums neizdevās pārbaudīt jūsu kodus. Redzamā informācija var būt novecojusi.',
    promotions: 'Piedāvājumi jūsu pasūtījumam',
    applyPromotion: (name) => `Piemērot ${name}`,
    promotion: 'Piedāvājums',
    changedTitle: 'Jūsu pasūtījums ir mainījies',
    changed: 'Nekas nav izmantots. Pirms turpināt, pārbaudiet jaunās summas.',
    accept: 'Piekrist jaunajām summām',
    waitForCheck: 'Jūsu kodi vēl tiek pārbaudīti. Uzgaidiet brīdi.',
    acceptFirst: 'Vispirms piekrītiet jaunajām summām.',
  },
};

const tooMany = 'Pasūtījumam vairs nevar pievienot kodus. Šis nav izmantots.';
const notTogether = 'Šo kodu nevar apvienot ar pārējiem. Tas nav izmantots.';

export const lvStack: StackMessages = {
  ...lv,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Šis kods nav pārbaudīts, jo citu nevar izmantot.',
    no_effect: 'Šis kods jūsu pasūtījumā neko nemainītu. Tas nav izmantots.',
  },
};
