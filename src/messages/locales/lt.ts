/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('lt', count, { one: 'taškas', few: 'taškai', many: 'taško', other: 'taškų' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('lt', count, { one: 'sekundę', few: 'sekundes', many: 'sekundės', other: 'sekundžių' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('lt', count, { one: 'minutę', few: 'minutes', many: 'minutės', other: 'minučių' })}`;

export const lt: Messages = {
  label: 'Dovanų kortelė arba nuolaidos kodas',
  redeem: 'Panaudoti',
  redeeming: 'Vykdoma…',
  check: 'Tikrinti kodą',
  checking: 'Tikrinama…',
  stillWorking: 'Vis dar apdorojama… Tai gali šiek tiek užtrukti.',
  disclosure: 'Turite dovanų kortelę arba nuolaidos kodą?',
  amount: 'Užsakymo suma',
  offline: 'Panašu, kad nesate prisijungę prie interneto. Patikrinkite ryšį ir bandykite dar kartą.',
  failedOtherwise: 'Nepavyko. Jūsų kodas nebuvo panaudotas. Bandykite dar kartą vėliau.',

  amountOff: (taken) => `Sutaupote ${taken}.`,
  percentOff: (percent, taken) => `${percent} nuolaida: sutaupote ${taken}.`,
  percentLimit: (limit) => `Didžiausia šio kodo nuolaida – ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Pasirinktų prekių kaina dabar – ${price}.` : `Jūsų užsakymo kaina dabar – ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} nemokamai.`,
  product: 'Prekė',
  freeShipping: 'Pristatymas nemokamas.',
  giftPaid: (paid) => `Sumokėta šia kortele: ${paid}.`,
  giftLeft: (left) => `Kortelės likutis: ${left}.`,
  pointsUsed: (count, formatted) => `Panaudota: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Liko: ${points(count, formatted)}.`,
  rewardName: (name) => `Jūsų dovana: ${name}.`,
  rewardCode: (code) => `${code} yra naujas jūsų kodas.`,
  applied: 'Jūsų kodas pritaikytas.',
  noEffect: 'Jūsų kodas panaudotas, bet šiame užsakyme jis nieko nekeičia.',

  redeemedTitle: 'Panaudota',
  validUntil: (date) => `Galioja iki ${date}.`,
  orderAmount: 'Užsakymas',
  orderDiscount: 'Nuolaida',
  orderTotal: 'Liko sumokėti',
  orderGiftCard: 'Dovanų kortelė',

  offeredTitle: 'Dar nepanaudota',
  offered: {
    amountOff: (taken) => `Sutaupysite ${taken}.`,
    percentOff: (percent, taken) => `${percent} nuolaida: sutaupysite ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Pasirinktų prekių kaina bus ${price}.` : `Jūsų užsakymo kaina bus ${price}.`,
    freeUnit: (name, quantity) => `Nemokamai: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Pristatymas bus nemokamas.',
    giftPaid: (paid) => `Šia kortele sumokėsite ${paid}.`,
    giftLeft: (left) => `Likutis panaudojus: ${left}.`,
    pointsUsed: (count, formatted) => `Bus panaudota: ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Liks: ${points(count, formatted)}.`,
    applied: 'Šį kodą galima panaudoti jūsų užsakymui.',
    noEffect: 'Šis kodas užsakyme nieko nekeičia, bet panaudojus jis bus laikomas panaudotu.',
  },
  offeredQuestion: 'Panaudoti dabar?',

  refused: {
    resource_not_found:
      'Tokio kodo neatpažįstame. Patikrinkite, ar teisingai parašėte, taip pat ir didžiąsias raides.',
    not_found:
      'Tokio kodo neatpažįstame. Patikrinkite, ar teisingai parašėte, taip pat ir didžiąsias raides.',
    voucher_not_active: 'Šis kodas dar negalioja. Bandykite dar kartą vėliau.',
    voucher_not_active_now: 'Šis kodas šiuo metu negalioja. Bandykite dar kartą vėliau.',
    promotion_not_active_now: 'Ši akcija šiuo metu nevyksta. Bandykite dar kartą vėliau.',
    multiple_requests: 'Šis kodas šiuo metu naudojamas. Bandykite dar kartą vėliau.',
    promotion_inactive: 'Ši akcija baigėsi.',
    voucher_disabled: 'Šis kodas nebegalioja. Pabandykite kitą.',
    voucher_expired: 'Šio kodo galiojimas baigėsi. Pabandykite kitą.',
    quantity_exceeded: 'Šis kodas panaudotas tiek kartų, kiek galima. Pabandykite kitą.',
    zero_card_balance: 'Šioje kortelėje nebėra likučio. Pabandykite kitą.',
    gift_amount_exceeded: 'Šios kortelės likučio nepakanka. Pabandykite mažesnę sumą.',
    loyalty_card_points_exceeded: 'Šioje kortelėje nepakanka taškų. Pabandykite mažesnę sumą.',
    invalid_amount: 'Šis kodas netinka tokios sumos užsakymui.',
    invalid_number: 'Šis kodas netinka tokios sumos užsakymui.',
    no_applicable_redeemables: 'Šis kodas netinka šiam užsakymui. Pabandykite kitą.',
    invalid_redeemables: 'Šis kodas netinka šiam užsakymui. Pabandykite kitą.',
    redemption_rules_violated: 'Šis kodas netinka šiam užsakymui. Pabandykite kitą.',
    order_rules_violated:
      'Šis kodas netinka jūsų krepšeliui. Pakeiskite krepšelį arba pabandykite kitą kodą.',
    missing_order_items_amount:
      'Šis kodas netinka jūsų krepšeliui. Pakeiskite krepšelį arba pabandykite kitą kodą.',
    missing_order_items: 'Jūsų krepšelyje nematome prekių. Ką nors įdėkite arba susisiekite su mumis.',
    missing_amount: 'Nematome jūsų užsakymo sumos, todėl šio kodo panaudoti negalima. Susisiekite su mumis.',
    missing_customer: 'Šiam kodui turime žinoti, kas esate. Prisijunkite arba susisiekite su mumis.',
    customer_rules_violated: 'Šis kodas jūsų paskyrai netinka. Pabandykite kitą kodą.',
    invalid_customer: 'Šis kodas jūsų paskyrai netinka. Pabandykite kitą kodą.',
    referrer_not_permitted_to_redeem: 'Tai jūsų pačių kodas. Jis skirtas jūsų draugams.',
    duplicated_redeemables: 'Šis kodas jau yra jūsų užsakyme.',
    missing_code: 'Pirmiausia įveskite kodą.',
    code_too_long: 'Tai per ilgu, kad būtų kodas. Patikrinkite, ką įvedėte.',
  },
  tryInstead: (code) => `Bandyti ${code}`,
  maybeHeld:
    'Šis kodas panaudotas tiek kartų, kiek galima, arba jis dar rezervuotas po ankstesnio tikrinimo. Bandykite dar kartą po kelių minučių.',
  refusedOtherwise: 'Šio kodo čia panaudoti negalima. Jis nebuvo panaudotas.',
  refusedPrivately:
    'Šio kodo čia panaudoti negalima. Patikrinkite, ar teisingai parašėte, arba pabandykite kitą.',
  amountWrong: (example) => `Įveskite užsakymo sumą skaičiais, pavyzdžiui, ${example}.`,
  aborted: 'Sustabdyta. Jūsų kodas nebuvo panaudotas.',
  rateLimited: 'Šiuo metu per daug užklausų.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Palaukite kelias sekundes ir bandykite dar kartą.'
      : `Palaukite ${ofSeconds(seconds)} ir bandykite dar kartą.`,
  waitMinutes: (minutes) => `Palaukite ${ofMinutes(minutes)} ir bandykite dar kartą.`,
  waitOver: 'Dabar galite bandyti dar kartą.',
  undecidedTitle: 'Panaudojimo patvirtinti nepavyko',
  undecided: 'Gali būti, kad jūsų kodas jau panaudotas. Prieš naudodami jį vėl, susisiekite su mumis.',
  beingChecked: 'Tikriname, ar jūsų kodas buvo panaudotas. Jums nieko daryti nereikia.',
  reference: (reference) => `Nuorodos numeris: ${reference}`,

  cart: {
    apply: 'Taikyti',
    list: 'Pritaikyta jūsų užsakymui',
    remove: (code) => `Pašalinti ${code}`,
    noEffect:
      'Jūsų užsakyme tai nieko nepakeistų. Jei vis tiek norite pritaikyti, dar kartą paspauskite „Taikyti“.',
    withoutEffect: 'Jūsų užsakyme nieko nekeičia, todėl nebus panaudota.',
    notWith: (code) => `Negalima derinti su ${code}.`,
    notTogether: 'Negalima derinti su kitais.',
    tooMany: 'Prie užsakymo daugiau kodų pridėti negalima.',
    parked: 'Šiuo metu jūsų užsakymui netinka.',
    gone: 'Nebegalima panaudoti.',
    undecided: 'Gali būti, kad jau panaudota.',
    cardAmount: 'Naudotina suma',
    cardPoints: 'Naudotini taškai',
    cardAmountWrong: (example) => `Įveskite sumą, pavyzdžiui, ${example}.`,
    cardAmountTooHigh: (most) => `Galite panaudoti ne daugiau kaip ${most}.`,
    cardPointsWrong: 'Įveskite sveiką taškų skaičių.',
    paidByCards: 'Dovanų kortelės ir taškai',
    holdOver:
      'Laikas, kuriam rezervavome jūsų kodus, baigėsi. Tęskite, ir mes bandysime juos rezervuoti vėl.',
    notChecked: 'Nepavyko patikrinti jūsų kodų. Tai, ką matote, gali būti pasenę.',
    promotions: 'Pasiūlymai jūsų užsakymui',
    applyPromotion: (name) => `Taikyti ${name}`,
    promotion: 'Pasiūlymas',
    changedTitle: 'Jūsų užsakymas pasikeitė',
    changed: 'Niekas nebuvo panaudota. Prieš tęsdami patikrinkite naujas sumas.',
    accept: 'Sutikti su naujomis sumomis',
    waitForCheck: 'Jūsų kodai dar tikrinami. Truputį palaukite.',
    acceptFirst: 'Pirmiausia sutikite su naujomis sumomis.',
  },
};

const tooMany = 'Prie užsakymo daugiau kodų pridėti negalima. Šis nebuvo panaudotas.';
const notTogether = 'Šio kodo negalima derinti su kitais. Jis nebuvo panaudotas.';

export const ltStack: StackMessages = {
  ...lt,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Šis kodas nebuvo patikrintas, nes kito panaudoti negalima.',
    no_effect: 'Šis kodas jūsų užsakyme nieko nepakeistų. Jis nebuvo panaudotas.',
  },
};
