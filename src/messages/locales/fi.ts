/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('fi', count, { one: 'piste', other: 'pistettä' })}`;
const ofSeconds = (count: number) => `${count} ${plural('fi', count, { one: 'sekunti', other: 'sekuntia' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('fi', count, { one: 'minuutti', other: 'minuuttia' })}`;

export const fi: Messages = {
  label: 'Lahjakortti tai alennuskoodi',
  redeem: 'Lunasta',
  redeeming: 'Lunastetaan…',
  check: 'Tarkista koodi',
  checking: 'Tarkistetaan…',
  stillWorking: 'Käsittely on vielä kesken… Tämä voi kestää hetken.',
  disclosure: 'Onko sinulla lahjakortti tai alennuskoodi?',
  amount: 'Tilauksen summa',

  amountOff: (taken) => `Säästät ${taken}.`,
  percentOff: (percent, taken) => `Alennus ${percent}: säästät ${taken}.`,
  percentLimit: (limit) => `Tämän koodin alennus on enintään ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Valitut tuotteet maksavat nyt ${price}.` : `Tilauksesi maksaa nyt ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} kaupan päälle.`,
  product: 'Tuote',
  freeShipping: 'Toimitus on ilmainen.',
  giftPaid: (paid) => `Maksettu tällä kortilla: ${paid}.`,
  giftLeft: (left) => `Jäljellä: ${left}.`,
  pointsUsed: (count, formatted) => `Käytetty: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Jäljellä: ${points(count, formatted)}.`,
  rewardName: (name) => `Palkintosi: ${name}.`,
  rewardCode: (code) => `${code} on uusi koodisi.`,
  applied: 'Koodisi on otettu käyttöön.',
  noEffect: 'Koodisi on lunastettu, mutta se ei muuta tässä tilauksessa mitään.',

  redeemedTitle: 'Lunastettu',
  refused: {
    resource_not_found: 'Emme tunnista tätä koodia. Tarkista kirjoitusvirheet ja isot kirjaimet.',
    not_found: 'Emme tunnista tätä koodia. Tarkista kirjoitusvirheet ja isot kirjaimet.',
    voucher_not_active: 'Tämä koodi ei ole vielä voimassa. Yritä myöhemmin uudelleen.',
    voucher_not_active_now: 'Tämä koodi ei ole juuri nyt voimassa. Yritä myöhemmin uudelleen.',
    promotion_not_active_now: 'Tämä tarjous ei ole juuri nyt voimassa. Yritä myöhemmin uudelleen.',
    multiple_requests: 'Tätä koodia käytetään juuri nyt. Yritä myöhemmin uudelleen.',
    promotion_inactive: 'Tämä tarjous ei ole enää voimassa.',
    voucher_disabled: 'Tämä koodi ei ole enää käytössä. Kokeile toista.',
    voucher_expired: 'Tämä koodi on vanhentunut. Kokeile toista.',
    quantity_exceeded: 'Tällä koodilla ei ole enää käyttökertoja. Kokeile toista.',
    zero_card_balance: 'Tällä kortilla ei ole enää saldoa. Kokeile toista.',
    gift_amount_exceeded: 'Tämän kortin saldo ei riitä. Kokeile pienempää summaa.',
    loyalty_card_points_exceeded: 'Tämän kortin pisteet eivät riitä. Kokeile pienempää summaa.',
    invalid_amount: 'Tätä koodia ei voi käyttää tämän summan tilaukseen.',
    invalid_number: 'Tätä koodia ei voi käyttää tämän summan tilaukseen.',
    no_applicable_redeemables: 'Tätä koodia ei voi käyttää tähän tilaukseen. Kokeile toista.',
    invalid_redeemables: 'Tätä koodia ei voi käyttää tähän tilaukseen. Kokeile toista.',
    redemption_rules_violated: 'Tätä koodia ei voi käyttää tähän tilaukseen. Kokeile toista.',
    order_rules_violated: 'Tämä koodi ei sovi ostoskoriisi. Muuta ostoskoria tai kokeile toista koodia.',
    missing_order_items_amount:
      'Tämä koodi ei sovi ostoskoriisi. Muuta ostoskoria tai kokeile toista koodia.',
    missing_order_items: 'Emme näe ostoskorissasi tuotteita. Lisää siihen jotain tai ota yhteyttä meihin.',
    missing_amount:
      'Tilauksesi summa ei ole tiedossamme, joten tätä koodia ei voi käyttää. Ota yhteyttä meihin.',
    missing_customer:
      'Tätä koodia varten meidän on tiedettävä, kuka olet. Kirjaudu sisään tai ota yhteyttä meihin.',
    customer_rules_violated: 'Tätä koodia ei voi käyttää tililläsi. Kokeile toista koodia.',
    invalid_customer: 'Tätä koodia ei voi käyttää tililläsi. Kokeile toista koodia.',
    referrer_not_permitted_to_redeem: 'Tämä on oma koodisi. Se on tarkoitettu ystävillesi.',
    duplicated_redeemables: 'Tämä koodi on jo tilauksessasi.',
    missing_code: 'Syötä ensin koodi.',
    code_too_long: 'Tämä on liian pitkä koodiksi. Tarkista, mitä syötit.',
  },
  tryInstead: (code) => `Kokeile sen sijaan koodia ${code}`,
  maybeHeld:
    'Tällä koodilla ei ole enää käyttökertoja, tai se on vielä varattuna aiemman tarkistuksen vuoksi. Yritä uudelleen muutaman minuutin kuluttua.',
  refusedOtherwise: 'Tätä koodia ei voi käyttää tässä kaupassa. Sitä ei lunastettu.',
  refusedPrivately:
    'Tätä koodia ei voi käyttää tässä kaupassa. Tarkista kirjoitusvirheet tai kokeile toista.',
  offline: 'Verkkoyhteys näyttää puuttuvan. Tarkista yhteys ja yritä uudelleen.',
  aborted: 'Toiminto keskeytettiin. Koodiasi ei lunastettu.',
  rateLimited: 'Pyyntöjä on juuri nyt liikaa.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Odota muutama sekunti ja yritä uudelleen.'
      : `Odota ${ofSeconds(seconds)} ja yritä uudelleen.`,
  waitMinutes: (minutes) => `Odota ${ofMinutes(minutes)} ja yritä uudelleen.`,
  failedOtherwise: 'Se ei onnistunut. Koodiasi ei lunastettu. Yritä myöhemmin uudelleen.',
  undecidedTitle: 'Emme voineet vahvistaa lunastusta',
  undecided: 'Koodisi on saatettu jo käyttää. Ota yhteyttä meihin, ennen kuin käytät sitä uudelleen.',
  beingChecked: 'Selvitämme, onko koodisi käytetty. Sinun ei tarvitse tehdä mitään.',
  reference: (reference) => `Viite: ${reference}`,

  offeredTitle: 'Ei vielä lunastettu',
  offered: {
    amountOff: (taken) => `Tällä säästät ${taken}.`,
    percentOff: (percent, taken) => `Alennus ${percent}: tällä säästät ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Valitut tuotteet maksavat silloin ${price}.` : `Tilauksesi maksaa silloin ${price}.`,
    freeUnit: (name, quantity) => `Kaupan päälle: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Toimitus on silloin ilmainen.',
    giftPaid: (paid) => `Tällä kortilla maksetaan ${paid}.`,
    giftLeft: (left) => `Kortille jää ${left}.`,
    pointsUsed: (count, formatted) => `Käytetään ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Kortille jää ${points(count, formatted)}.`,
    applied: 'Tätä koodia voi käyttää tähän tilaukseen.',
    noEffect: 'Tämä koodi ei muuta tässä tilauksessa mitään, mutta lunastettuna se lasketaan käytetyksi.',
  },
  offeredQuestion: 'Lunastetaanko nyt?',
  orderAmount: 'Tilaus',
  orderDiscount: 'Alennus',
  orderGiftCard: 'Lahjakortti',
  orderTotal: 'Maksettavaa jää',
  validUntil: (date) => `Voimassa ${date} asti.`,
  amountWrong: (example) => `Syötä tilauksen summa lukuna, esimerkiksi ${example}.`,
  waitOver: 'Voit nyt yrittää uudelleen.',

  cart: {
    apply: 'Käytä',
    list: 'Käytössä tilauksessasi',
    remove: (code) => `Poista ${code}`,
    noEffect: 'Tämä ei muuttaisi tilaustasi. Jos haluat silti käyttää koodin, paina Käytä uudelleen.',
    withoutEffect: 'Ei muuta tilaustasi, joten sitä ei käytetä.',
    notWith: (code) => `Ei voi yhdistää koodiin ${code}.`,
    notTogether: 'Ei voi yhdistää muihin.',
    tooMany: 'Tilaukseen ei voi lisätä enempää koodeja.',
    parked: 'Ei ole juuri nyt voimassa tilauksessasi.',
    gone: 'Ei voi enää käyttää.',
    undecided: 'On saatettu jo käyttää.',
    cardAmount: 'Käytettävä summa',
    cardPoints: 'Käytettävät pisteet',
    cardAmountWrong: (example) => `Syötä summa, esimerkiksi ${example}.`,
    cardAmountTooHigh: (most) => `Voit käyttää enintään ${most}.`,
    cardPointsWrong: 'Syötä pisteet kokonaislukuna.',
    paidByCards: 'Lahjakortit ja pisteet',
    holdOver: 'Koodejasi ei enää varata sinulle. Kun jatkat, yritämme varata ne uudelleen.',
    notChecked: 'Koodejasi ei voitu tarkistaa. Näkyvät tiedot voivat olla vanhentuneita.',
    promotions: 'Tarjouksia tilaukseesi',
    applyPromotion: (name) => `Käytä ${name}`,
    promotion: 'Tarjous',
    changedTitle: 'Tilauksesi on muuttunut',
    changed: 'Mitään ei lunastettu. Tarkista uudet summat ennen kuin jatkat.',
    accept: 'Hyväksy uudet summat',
    waitForCheck: 'Koodejasi tarkistetaan vielä. Odota hetki.',
    acceptFirst: 'Hyväksy ensin uudet summat.',
  },
};

const tooMany = 'Tilaukseen ei voi lisätä enempää koodeja. Tätä ei käytetty.';
const notTogether = 'Tätä koodia ei voi yhdistää muihin. Sitä ei käytetty.';

export const fiStack: StackMessages = {
  ...fi,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Tätä koodia ei kokeiltu, koska toista ei voi käyttää.',
    no_effect: 'Tämä koodi ei muuttaisi tilaustasi. Sitä ei käytetty.',
  },
};
