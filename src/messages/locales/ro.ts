/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('ro', count, { one: 'punct', few: 'puncte', other: 'de puncte' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('ro', count, { one: 'secundă', few: 'secunde', other: 'de secunde' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('ro', count, { one: 'minut', few: 'minute', other: 'de minute' })}`;

export const ro: Messages = {
  label: 'Card cadou sau cod de reducere',
  redeem: 'Folosește',
  redeeming: 'Se folosește…',
  check: 'Verifică codul',
  checking: 'Se verifică…',
  stillWorking: 'Încă se procesează… Poate dura puțin.',
  disclosure: 'Ai un card cadou sau un cod de reducere?',
  amount: 'Valoarea comenzii',
  offline: 'Se pare că nu ai conexiune la internet. Verifică conexiunea și încearcă din nou.',
  failedOtherwise: 'Nu a funcționat. Codul tău nu a fost folosit. Încearcă din nou mai târziu.',

  amountOff: (taken) => `Economisești ${taken}.`,
  percentOff: (percent, taken) => `Reducere de ${percent}: economisești ${taken}.`,
  percentLimit: (limit) => `Reducerea maximă cu acest cod este de ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Produsele selectate costă acum ${price}.` : `Comanda ta costă acum ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} gratuit.`,
  product: 'Un produs',
  freeShipping: 'Livrarea este gratuită.',
  giftPaid: (paid) => `Plătit cu acest card: ${paid}.`,
  giftLeft: (left) => `Sold rămas: ${left}.`,
  pointsUsed: (count, formatted) => `Ai folosit ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Ți-au rămas: ${points(count, formatted)}.`,
  rewardName: (name) => `Recompensa ta: ${name}.`,
  rewardCode: (code) => `${code} este noul tău cod.`,
  applied: 'Codul tău a fost aplicat.',
  noEffect: 'Codul tău a fost folosit, dar nu schimbă nimic la această comandă.',

  redeemedTitle: 'Folosit',
  validUntil: (date) => `Valabil până la ${date}.`,
  orderAmount: 'Comandă',
  orderDiscount: 'Reducere',
  orderTotal: 'Rest de plată',
  orderGiftCard: 'Card cadou',

  offeredTitle: 'Încă nefolosit',
  offered: {
    amountOff: (taken) => `Vei economisi ${taken}.`,
    percentOff: (percent, taken) => `Reducere de ${percent}: vei economisi ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Produsele selectate vor costa ${price}.` : `Comanda ta va costa ${price}.`,
    freeUnit: (name, quantity) => `Gratuit: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Livrarea va fi gratuită.',
    giftPaid: (paid) => `Vei plăti ${paid} cu acest card.`,
    giftLeft: (left) => `Sold după folosire: ${left}.`,
    pointsUsed: (count, formatted) => `Vei folosi ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Îți vor rămâne: ${points(count, formatted)}.`,
    applied: 'Acest cod poate fi folosit la comanda ta.',
    noEffect: 'Acest cod nu schimbă nimic la această comandă, dar, dacă îl folosești, se consideră utilizat.',
  },
  offeredQuestion: 'Îl folosești acum?',

  refused: {
    resource_not_found: 'Nu recunoaștem acest cod. Verifică scrierea, inclusiv majusculele.',
    not_found: 'Nu recunoaștem acest cod. Verifică scrierea, inclusiv majusculele.',
    voucher_not_active: 'Acest cod nu este încă activ. Încearcă din nou mai târziu.',
    voucher_not_active_now: 'Acest cod nu este activ în acest moment. Încearcă din nou mai târziu.',
    promotion_not_active_now: 'Această promoție nu este activă în acest moment. Încearcă din nou mai târziu.',
    multiple_requests: 'Acest cod este folosit chiar acum. Încearcă din nou mai târziu.',
    promotion_inactive: 'Această promoție s-a încheiat.',
    voucher_disabled: 'Acest cod nu mai este valabil. Încearcă altul.',
    voucher_expired: 'Acest cod a expirat. Încearcă altul.',
    quantity_exceeded: 'Acest cod a atins limita de utilizări. Încearcă altul.',
    zero_card_balance: 'Acest card nu mai are sold. Încearcă altul.',
    gift_amount_exceeded: 'Soldul acestui card nu este suficient. Încearcă o sumă mai mică.',
    loyalty_card_points_exceeded: 'Acest card nu are destule puncte. Încearcă o sumă mai mică.',
    invalid_amount: 'Acest cod nu poate fi folosit la o comandă cu această valoare.',
    invalid_number: 'Acest cod nu poate fi folosit la o comandă cu această valoare.',
    no_applicable_redeemables: 'Acest cod nu poate fi folosit la această comandă. Încearcă altul.',
    invalid_redeemables: 'Acest cod nu poate fi folosit la această comandă. Încearcă altul.',
    redemption_rules_violated: 'Acest cod nu poate fi folosit la această comandă. Încearcă altul.',
    order_rules_violated: 'Acest cod nu se aplică la coșul tău. Modifică coșul sau încearcă alt cod.',
    missing_order_items_amount: 'Acest cod nu se aplică la coșul tău. Modifică coșul sau încearcă alt cod.',
    missing_order_items: 'Nu vedem niciun produs în coșul tău. Adaugă ceva sau contactează-ne.',
    missing_amount: 'Nu știm valoarea comenzii tale, așa că acest cod nu poate fi folosit. Contactează-ne.',
    missing_customer: 'Pentru acest cod trebuie să știm cine ești. Intră în cont sau contactează-ne.',
    customer_rules_violated: 'Acest cod nu este disponibil pentru contul tău. Încearcă alt cod.',
    invalid_customer: 'Acest cod nu este disponibil pentru contul tău. Încearcă alt cod.',
    referrer_not_permitted_to_redeem: 'Acesta este propriul tău cod. Este pentru prietenii tăi.',
    duplicated_redeemables: 'Acest cod este deja în comanda ta.',
    missing_code: 'Introdu mai întâi un cod.',
    code_too_long: 'Este prea lung pentru a fi un cod. Verifică ce ai introdus.',
  },
  tryInstead: (code) => `Încearcă în schimb ${code}`,
  maybeHeld:
    'Acest cod a atins limita de utilizări sau este încă rezervat de o verificare anterioară. Încearcă din nou peste câteva minute.',
  refusedOtherwise: 'Acest cod nu poate fi folosit aici. Nu a fost folosit.',
  refusedPrivately: 'Acest cod nu poate fi folosit aici. Verifică scrierea sau încearcă altul.',
  amountWrong: (example) => `Introdu valoarea comenzii în cifre, de exemplu ${example}.`,
  aborted: 'Operațiunea a fost întreruptă. Codul tău nu a fost folosit.',
  rateLimited: 'Sunt prea multe solicitări în acest moment.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Așteaptă câteva secunde și încearcă din nou.'
      : `Așteaptă ${ofSeconds(seconds)} și încearcă din nou.`,
  waitMinutes: (minutes) => `Așteaptă ${ofMinutes(minutes)} și încearcă din nou.`,
  waitOver: 'Acum poți încerca din nou.',
  undecidedTitle: 'Folosirea nu a putut fi confirmată',
  undecided: 'Este posibil ca acest cod să fi fost folosit. Contactează-ne înainte să îl folosești din nou.',
  beingChecked: 'Verificăm dacă acest cod a fost folosit. Nu trebuie să faci nimic.',
  reference: (reference) => `Referință: ${reference}`,

  cart: {
    apply: 'Aplică',
    list: 'Aplicate la comanda ta',
    remove: (code) => `Elimină ${code}`,
    noEffect: 'Nu ar schimba nimic la comanda ta. Dacă vrei totuși să îl folosești, apasă din nou pe Aplică.',
    withoutEffect: 'Nu schimbă nimic la comanda ta, așa că nu va fi folosit.',
    notWith: (code) => `Nu poate fi combinat cu ${code}.`,
    notTogether: 'Nu poate fi combinat cu celelalte.',
    tooMany: 'Comanda ta nu mai acceptă alte coduri.',
    parked: 'Nu se aplică la comanda ta în acest moment.',
    gone: 'Nu mai poate fi folosit.',
    undecided: 'Este posibil să fi fost folosit.',
    cardAmount: 'Suma de folosit',
    cardPoints: 'Puncte de folosit',
    cardAmountWrong: (example) => `Introdu o sumă, de exemplu ${example}.`,
    cardAmountTooHigh: (most) => `Poți folosi cel mult ${most}.`,
    cardPointsWrong: 'Introdu un număr întreg de puncte.',
    paidByCards: 'Carduri cadou și puncte',
    holdOver:
      'A trecut timpul pentru care ți-am rezervat codurile. Continuă și vom încerca să le rezervăm din nou.',
    notChecked: 'Nu am putut verifica codurile tale. Este posibil ca datele afișate să nu fie la zi.',
    promotions: 'Oferte pentru comanda ta',
    applyPromotion: (name) => `Aplică ${name}`,
    promotion: 'Ofertă',
    changedTitle: 'Comanda ta s-a schimbat',
    changed: 'Nu a fost folosit nimic. Verifică noile sume înainte să continui.',
    accept: 'Acceptă noile sume',
    waitForCheck: 'Codurile tale sunt încă în curs de verificare. Așteaptă puțin.',
    acceptFirst: 'Acceptă mai întâi noile sume.',
  },
};

const tooMany = 'Comanda ta nu mai acceptă alte coduri. Acesta nu a fost folosit.';
const notTogether = 'Acest cod nu poate fi combinat cu celelalte. Nu a fost folosit.';

export const roStack: StackMessages = {
  ...ro,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Acest cod nu a fost încercat, pentru că altul nu poate fi folosit.',
    no_effect: 'Acest cod nu ar schimba nimic la comanda ta. Nu a fost folosit.',
  },
};
