/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('sl', count, { one: 'točka', two: 'točki', few: 'točke', other: 'točk' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('sl', count, { one: 'sekundo', two: 'sekundi', few: 'sekunde', other: 'sekund' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('sl', count, { one: 'minuto', two: 'minuti', few: 'minute', other: 'minut' })}`;

export const sl: Messages = {
  label: 'Darilna kartica ali koda za popust',
  redeem: 'Unovči',
  redeeming: 'Poteka…',
  check: 'Preveri kodo',
  checking: 'Preverjanje…',
  stillWorking: 'Obdelava še poteka… To lahko traja nekaj časa.',
  disclosure: 'Imate darilno kartico ali kodo za popust?',
  amount: 'Znesek naročila',
  offline: 'Videti je, da nimate internetne povezave. Preverite povezavo in poskusite znova.',
  failedOtherwise: 'Ni uspelo. Vaša koda ni bila unovčena. Poskusite znova pozneje.',

  amountOff: (taken) => `Prihranite ${taken}.`,
  percentOff: (percent, taken) => `Popust ${percent}: prihranite ${taken}.`,
  percentLimit: (limit) => `Največji popust s to kodo je ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Izbrani izdelki zdaj stanejo ${price}.` : `Vaše naročilo zdaj stane ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} brezplačno.`,
  product: 'En izdelek',
  freeShipping: 'Dostava je brezplačna.',
  giftPaid: (paid) => `Plačano s to kartico: ${paid}.`,
  giftLeft: (left) => `Preostalo dobroimetje: ${left}.`,
  pointsUsed: (count, formatted) => `Porabljeno: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Preostalo: ${points(count, formatted)}.`,
  rewardName: (name) => `Vaša nagrada: ${name}.`,
  rewardCode: (code) => `${code} je vaša nova koda.`,
  applied: 'Vaša koda je dodana.',
  noEffect: 'Vaša koda je bila unovčena, vendar pri tem naročilu ne spremeni ničesar.',

  redeemedTitle: 'Unovčeno',
  validUntil: (date) => `Velja do ${date}.`,
  orderAmount: 'Naročilo',
  orderDiscount: 'Popust',
  orderTotal: 'Še za plačilo',
  orderGiftCard: 'Darilna kartica',

  offeredTitle: 'Še ni unovčeno',
  offered: {
    amountOff: (taken) => `Prihranili boste ${taken}.`,
    percentOff: (percent, taken) => `Popust ${percent}: prihranili boste ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Izbrani izdelki bodo stali ${price}.` : `Vaše naročilo bo stalo ${price}.`,
    freeUnit: (name, quantity) => `Brezplačno: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Dostava bo brezplačna.',
    giftPaid: (paid) => `S to kartico boste plačali ${paid}.`,
    giftLeft: (left) => `Dobroimetje po unovčenju: ${left}.`,
    pointsUsed: (count, formatted) => `Poraba: ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Po unovčenju preostane: ${points(count, formatted)}.`,
    applied: 'Ta koda velja za vaše naročilo.',
    noEffect: 'Ta koda pri tem naročilu ne spremeni ničesar, vendar bo po unovčenju štela kot porabljena.',
  },
  offeredQuestion: 'Jo želite unovčiti zdaj?',

  refused: {
    resource_not_found: 'Te kode ne poznamo. Preverite zapis, tudi velike začetnice.',
    not_found: 'Te kode ne poznamo. Preverite zapis, tudi velike začetnice.',
    voucher_not_active: 'Ta koda še ne velja. Poskusite znova pozneje.',
    voucher_not_active_now: 'Ta koda trenutno ne velja. Poskusite znova pozneje.',
    promotion_not_active_now: 'Ta akcija trenutno ne poteka. Poskusite znova pozneje.',
    multiple_requests: 'Ta koda je trenutno v uporabi. Poskusite znova pozneje.',
    promotion_inactive: 'Ta akcija se je končala.',
    voucher_disabled: 'Ta koda ne velja več. Poskusite z drugo.',
    voucher_expired: 'Veljavnost te kode je potekla. Poskusite z drugo.',
    quantity_exceeded: 'Ta koda je bila uporabljena tolikokrat, kot je dovoljeno. Poskusite z drugo.',
    zero_card_balance: 'Na tej kartici ni več dobroimetja. Poskusite z drugo.',
    gift_amount_exceeded: 'Na tej kartici ni dovolj dobroimetja. Poskusite z nižjim zneskom.',
    loyalty_card_points_exceeded: 'Na tej kartici ni dovolj točk. Poskusite z nižjim zneskom.',
    invalid_amount: 'Ta koda ne velja za naročilo s tem zneskom.',
    invalid_number: 'Ta koda ne velja za naročilo s tem zneskom.',
    no_applicable_redeemables: 'Ta koda ne velja za to naročilo. Poskusite z drugo.',
    invalid_redeemables: 'Ta koda ne velja za to naročilo. Poskusite z drugo.',
    redemption_rules_violated: 'Ta koda ne velja za to naročilo. Poskusite z drugo.',
    order_rules_violated:
      'Ta koda ne velja za vašo košarico. Spremenite košarico ali poskusite z drugo kodo.',
    missing_order_items_amount:
      'Ta koda ne velja za vašo košarico. Spremenite košarico ali poskusite z drugo kodo.',
    missing_order_items: 'V vaši košarici ne vidimo izdelkov. Dodajte kaj ali nas kontaktirajte.',
    missing_amount: 'Zneska vašega naročila ne vidimo, zato te kode ni mogoče uporabiti. Kontaktirajte nas.',
    missing_customer: 'Za to kodo moramo vedeti, kdo ste. Prijavite se ali nas kontaktirajte.',
    customer_rules_violated: 'Ta koda ni na voljo za vaš račun. Poskusite z drugo kodo.',
    invalid_customer: 'Ta koda ni na voljo za vaš račun. Poskusite z drugo kodo.',
    referrer_not_permitted_to_redeem: 'To je vaša lastna koda. Namenjena je vašim prijateljem.',
    duplicated_redeemables: 'Ta koda je že v vašem naročilu.',
    missing_code: 'Najprej vnesite kodo.',
    code_too_long: 'To je predolgo za kodo. Preverite, kaj ste vnesli.',
  },
  tryInstead: (code) => `Poskusi s kodo ${code}`,
  maybeHeld:
    'Ta koda je bila uporabljena tolikokrat, kot je dovoljeno, ali pa jo še zadržuje prejšnje preverjanje. Poskusite znova čez nekaj minut.',
  refusedOtherwise: 'Te kode tukaj ni mogoče uporabiti. Ni bila unovčena.',
  refusedPrivately: 'Te kode tukaj ni mogoče uporabiti. Preverite zapis ali poskusite z drugo.',
  amountWrong: (example) => `Vnesite znesek naročila kot število, na primer ${example}.`,
  aborted: 'Ustavljeno. Vaša koda ni bila unovčena.',
  rateLimited: 'Trenutno je preveč zahtev.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Počakajte nekaj sekund in poskusite znova.'
      : `Počakajte ${ofSeconds(seconds)} in poskusite znova.`,
  waitMinutes: (minutes) => `Počakajte ${ofMinutes(minutes)} in poskusite znova.`,
  waitOver: 'Zdaj lahko poskusite znova.',
  undecidedTitle: 'Unovčenja nismo mogli potrditi',
  undecided: 'Vaša koda je bila morda že uporabljena. Preden jo uporabite še enkrat, nas kontaktirajte.',
  beingChecked: 'Preverjamo, ali je bila vaša koda uporabljena. Ni vam treba storiti ničesar.',
  reference: (reference) => `Referenčna številka: ${reference}`,

  cart: {
    apply: 'Uporabi',
    list: 'Uporabljeno pri vašem naročilu',
    remove: (code) => `Odstrani ${code}`,
    noEffect:
      'To ne bi spremenilo ničesar v vašem naročilu. Če kodo vseeno želite uporabiti, znova pritisnite Uporabi.',
    withoutEffect: 'Ne spremeni ničesar v vašem naročilu, zato koda ne bo uporabljena.',
    notWith: (code) => `Ni mogoče kombinirati s kodo ${code}.`,
    notTogether: 'Ni mogoče kombinirati z drugimi.',
    tooMany: 'Vaše naročilo ne sprejme več kod.',
    parked: 'Trenutno ne velja za vaše naročilo.',
    gone: 'Ni več mogoče uporabiti.',
    undecided: 'Koda je bila morda že uporabljena.',
    cardAmount: 'Znesek za uporabo',
    cardPoints: 'Točke za uporabo',
    cardAmountWrong: (example) => `Vnesite znesek, na primer ${example}.`,
    cardAmountTooHigh: (most) => `Uporabite lahko največ ${most}.`,
    cardPointsWrong: 'Vnesite celo število točk.',
    paidByCards: 'Darilne kartice in točke',
    holdOver:
      'Čas, za katerega smo vam hranili kode, je potekel. Nadaljujte in poskusili jih bomo znova pridržati.',
    notChecked: 'Vaših kod nismo mogli preveriti. Prikazano morda ni posodobljeno.',
    promotions: 'Ponudbe za vaše naročilo',
    applyPromotion: (name) => `Uporabi ${name}`,
    promotion: 'Ponudba',
    changedTitle: 'Vaše naročilo se je spremenilo',
    changed: 'Nič ni bilo unovčeno. Pred nadaljevanjem preverite nove zneske.',
    accept: 'Sprejmi nove zneske',
    waitForCheck: 'Vaše kode se še preverjajo. Počakajte trenutek.',
    acceptFirst: 'Najprej sprejmite nove zneske.',
  },
};

const tooMany = 'Vaše naročilo ne sprejme več kod. Ta ni bila uporabljena.';
const notTogether = 'Te kode ni mogoče kombinirati z drugimi. Ni bila uporabljena.';

export const slStack: StackMessages = {
  ...sl,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Ta koda ni bila preverjena, ker druge ni mogoče uporabiti.',
    no_effect: 'Ta koda ne bi spremenila ničesar v vašem naročilu. Ni bila uporabljena.',
  },
};
