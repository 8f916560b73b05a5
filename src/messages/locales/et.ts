/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('et', count, { one: 'punkt', other: 'punkti' })}`;
const ofSeconds = (count: number) => `${count} ${plural('et', count, { one: 'sekund', other: 'sekundit' })}`;
const ofMinutes = (count: number) => `${count} ${plural('et', count, { one: 'minut', other: 'minutit' })}`;

export const et: Messages = {
  label: 'Kinkekaart või sooduskood',
  redeem: 'Kasuta',
  redeeming: 'Kasutamine…',
  check: 'Kontrolli koodi',
  checking: 'Kontrollimine…',
  stillWorking: 'Töötlemine kestab veel… See võib võtta natuke aega.',
  disclosure: 'Kas sul on kinkekaart või sooduskood?',
  amount: 'Tellimuse summa',
  offline: 'Paistab, et sul pole internetiühendust. Kontrolli ühendust ja proovi uuesti.',
  failedOtherwise: 'See ei õnnestunud. Sinu koodi ei kasutatud. Proovi hiljem uuesti.',

  amountOff: (taken) => `Sa säästad ${taken}.`,
  percentOff: (percent, taken) => `Allahindlus ${percent}: sa säästad ${taken}.`,
  percentLimit: (limit) => `Selle koodi suurim allahindlus on ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Valitud tooted maksavad nüüd ${price}.` : `Sinu tellimus maksab nüüd ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} tasuta kaasa.`,
  product: 'Toode',
  freeShipping: 'Tarne on tasuta.',
  giftPaid: (paid) => `Selle kaardiga makstud: ${paid}.`,
  giftLeft: (left) => `Kaardi jääk: ${left}.`,
  pointsUsed: (count, formatted) => `Kasutatud: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Kaardil alles: ${points(count, formatted)}.`,
  rewardName: (name) => `Sinu preemia: ${name}.`,
  rewardCode: (code) => `${code} on sinu uus kood.`,
  applied: 'Sinu kood on lisatud.',
  noEffect: 'Sinu kood on kasutatud, aga see ei muuda selles tellimuses midagi.',

  redeemedTitle: 'Kasutatud',
  validUntil: (date) => `Kehtib kuni ${date}.`,
  orderAmount: 'Tellimus',
  orderDiscount: 'Allahindlus',
  orderTotal: 'Tasuda jääb',
  orderGiftCard: 'Kinkekaart',

  offeredTitle: 'Veel kasutamata',
  offered: {
    amountOff: (taken) => `Sellega säästad ${taken}.`,
    percentOff: (percent, taken) => `Allahindlus ${percent}: sellega säästad ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Valitud tooted hakkavad maksma ${price}.` : `Sinu tellimus hakkab maksma ${price}.`,
    freeUnit: (name, quantity) => `Tasuta kaasa: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Tarne on siis tasuta.',
    giftPaid: (paid) => `Selle kaardiga maksad ${paid}.`,
    giftLeft: (left) => `Jääk pärast kasutamist: ${left}.`,
    pointsUsed: (count, formatted) => `Kasutatakse: ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Pärast kasutamist jääb: ${points(count, formatted)}.`,
    applied: 'Seda koodi saab sinu tellimuse puhul kasutada.',
    noEffect:
      'See kood ei muuda selles tellimuses midagi, aga läheb pärast kasutamist ikkagi kasutatuna arvesse.',
  },
  offeredQuestion: 'Kas kasutada kohe?',

  refused: {
    resource_not_found: 'Me ei tunne seda koodi. Kontrolli kirjapilti, ka suurtähti.',
    not_found: 'Me ei tunne seda koodi. Kontrolli kirjapilti, ka suurtähti.',
    voucher_not_active: 'See kood veel ei kehti. Proovi hiljem uuesti.',
    voucher_not_active_now: 'See kood praegu ei kehti. Proovi hiljem uuesti.',
    promotion_not_active_now: 'See kampaania praegu ei kehti. Proovi hiljem uuesti.',
    multiple_requests: 'Seda koodi kasutatakse praegu. Proovi hiljem uuesti.',
    promotion_inactive: 'See kampaania on lõppenud.',
    voucher_disabled: 'See kood enam ei kehti. Proovi teist.',
    voucher_expired: 'See kood on aegunud. Proovi teist.',
    quantity_exceeded: 'Seda koodi on kasutatud nii palju kordi kui lubatud. Proovi teist.',
    zero_card_balance: 'Sellel kaardil pole enam raha. Proovi teist.',
    gift_amount_exceeded: 'Sellel kaardil pole piisavalt raha. Proovi väiksemat summat.',
    loyalty_card_points_exceeded: 'Sellel kaardil pole piisavalt punkte. Proovi väiksemat summat.',
    invalid_amount: 'See kood ei kehti sellise summaga tellimuse puhul.',
    invalid_number: 'See kood ei kehti sellise summaga tellimuse puhul.',
    no_applicable_redeemables: 'See kood ei kehti selle tellimuse puhul. Proovi teist.',
    invalid_redeemables: 'See kood ei kehti selle tellimuse puhul. Proovi teist.',
    redemption_rules_violated: 'See kood ei kehti selle tellimuse puhul. Proovi teist.',
    order_rules_violated: 'See kood ei kehti sinu ostukorvi puhul. Muuda ostukorvi või proovi teist koodi.',
    missing_order_items_amount:
      'See kood ei kehti sinu ostukorvi puhul. Muuda ostukorvi või proovi teist koodi.',
    missing_order_items: 'Me ei näe sinu ostukorvis tooteid. Lisa midagi või võta meiega ühendust.',
    missing_amount:
      'Me ei näe sinu tellimuse summat, seetõttu ei saa seda koodi kasutada. Võta meiega ühendust.',
    missing_customer: 'Selle koodi puhul peame teadma, kes sa oled. Logi sisse või võta meiega ühendust.',
    customer_rules_violated: 'See kood ei kehti sinu kontole. Proovi teist koodi.',
    invalid_customer: 'See kood ei kehti sinu kontole. Proovi teist koodi.',
    referrer_not_permitted_to_redeem: 'See on sinu enda kood. See on mõeldud sinu sõpradele.',
    duplicated_redeemables: 'See kood on juba sinu tellimuses.',
    missing_code: 'Sisesta kõigepealt kood.',
    code_too_long: 'See on koodi jaoks liiga pikk. Kontrolli, mida sisestasid.',
  },
  tryInstead: (code) => `Proovi hoopis ${code}`,
  maybeHeld:
    'Seda koodi on kasutatud nii palju kordi kui lubatud või hoiab varasem kontroll seda veel kinni. Proovi uuesti mõne minuti pärast.',
  refusedOtherwise: 'Seda koodi ei saa siin kasutada. Seda ei kasutatud.',
  refusedPrivately: 'Seda koodi ei saa siin kasutada. Kontrolli kirjapilti või proovi teist.',
  amountWrong: (example) => `Sisesta tellimuse summa arvuna, näiteks ${example}.`,
  aborted: 'Peatatud. Sinu koodi ei kasutatud.',
  rateLimited: 'Praegu on liiga palju päringuid.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Oota mõni sekund ja proovi uuesti.'
      : `Oota ${ofSeconds(seconds)} ja proovi uuesti.`,
  waitMinutes: (minutes) => `Oota ${ofMinutes(minutes)} ja proovi uuesti.`,
  waitOver: 'Nüüd võid uuesti proovida.',
  undecidedTitle: 'Koodi kasutamist ei õnnestunud kinnitada',
  undecided: 'Sinu kood võib olla juba kasutatud. Võta meiega ühendust, enne kui seda jälle kasutad.',
  beingChecked: 'Uurime, kas sinu koodi kasutati. Sa ei pea midagi tegema.',
  reference: (reference) => `Viitenumber: ${reference}`,

  cart: {
    apply: 'Rakenda',
    list: 'Sinu tellimusele rakendatud',
    remove: (code) => `Eemalda ${code}`,
    noEffect:
      'See ei muudaks sinu tellimuses midagi. Kui soovid seda siiski rakendada, vajuta veel kord „Rakenda“.',
    withoutEffect: 'Ei muuda sinu tellimuses midagi, seetõttu seda ei kasutata.',
    notWith: (code) => `Ei saa kasutada koos koodiga ${code}.`,
    notTogether: 'Ei saa teistega koos kasutada.',
    tooMany: 'Tellimusele ei saa rohkem koode lisada.',
    parked: 'Praegu sinu tellimuse puhul ei kehti.',
    gone: 'Enam ei saa kasutada.',
    undecided: 'Võib olla juba kasutatud.',
    cardAmount: 'Kasutatav summa',
    cardPoints: 'Kasutatavad punktid',
    cardAmountWrong: (example) => `Sisesta summa, näiteks ${example}.`,
    cardAmountTooHigh: (most) => `Saad kasutada kõige rohkem ${most}.`,
    cardPointsWrong: 'Sisesta punktide täisarv.',
    paidByCards: 'Kinkekaardid ja punktid',
    holdOver:
      'Aeg, mille jooksul sinu koode kinni hoidsime, on läbi. Jätka ja proovime neid uuesti kinni hoida.',
    notChecked: 'Sinu koode ei õnnestunud kontrollida. Nähtav võib olla aegunud.',
    promotions: 'Pakkumised sinu tellimusele',
    applyPromotion: (name) => `Rakenda ${name}`,
    promotion: 'Pakkumine',
    changedTitle: 'Sinu tellimus on muutunud',
    changed: 'Midagi ei kasutatud. Kontrolli uusi summasid, enne kui jätkad.',
    accept: 'Nõustu uute summadega',
    waitForCheck: 'Sinu koode veel kontrollitakse. Oota hetk.',
    acceptFirst: 'Nõustu kõigepealt uute summadega.',
  },
};

const tooMany = 'Tellimusele ei saa rohkem koode lisada. Seda ei kasutatud.';
const notTogether = 'Seda koodi ei saa teistega koos kasutada. Seda ei kasutatud.';

export const etStack: StackMessages = {
  ...et,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Seda koodi ei kontrollitud, sest teist ei saa kasutada.',
    no_effect: 'See kood ei muudaks sinu tellimuses midagi. Seda ei kasutatud.',
  },
};
