/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const ofSeconds = (count: number) => `${count} ${plural('nb', count, { one: 'sekund', other: 'sekunder' })}`;
const ofMinutes = (count: number) => `${count} ${plural('nb', count, { one: 'minutt', other: 'minutter' })}`;

export const nb: Messages = {
  label: 'Gavekort eller rabattkode',
  redeem: 'Løs inn',
  redeeming: 'Løser inn…',
  check: 'Sjekk koden',
  checking: 'Sjekker…',
  stillWorking: 'Vi jobber fortsatt med saken… Det kan ta litt tid.',
  disclosure: 'Har du et gavekort eller en rabattkode?',
  amount: 'Ordresum',
  offline: 'Det ser ut til at du er frakoblet. Sjekk tilkoblingen og prøv igjen.',
  failedOtherwise: 'Det gikk ikke. Koden din er ikke løst inn. Prøv igjen senere.',

  amountOff: (taken) => `Du sparer ${taken}.`,
  percentOff: (percent, taken) => `${percent} rabatt: du sparer ${taken}.`,
  percentLimit: (limit) => `Denne koden gir høyst ${limit} i rabatt.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `De utvalgte varene koster nå ${price}.` : `Bestillingen din koster nå ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} følger med gratis.`,
  product: 'Et produkt',
  freeShipping: 'Frakten er gratis.',
  giftPaid: (paid) => `${paid} betalt med dette kortet.`,
  giftLeft: (left) => `${left} igjen.`,
  pointsUsed: (_count, formatted) => `${formatted} poeng brukt.`,
  pointsLeft: (_count, formatted) => `${formatted} poeng igjen.`,
  rewardName: (name) => `Belønningen din: ${name}.`,
  rewardCode: (code) => `${code} er den nye koden din.`,
  applied: 'Koden er lagt til.',
  noEffect: 'Koden din er løst inn, men den endrer ingenting i denne bestillingen.',

  redeemedTitle: 'Løst inn',
  validUntil: (date) => `Gyldig til ${date}.`,
  orderAmount: 'Bestilling',
  orderDiscount: 'Rabatt',
  orderTotal: 'Å betale',
  orderGiftCard: 'Gavekort',

  offeredTitle: 'Ikke løst inn ennå',
  offered: {
    amountOff: (taken) => `Du vil spare ${taken}.`,
    percentOff: (percent, taken) => `${percent} rabatt: du vil spare ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `De utvalgte varene vil koste ${price}.` : `Bestillingen din vil koste ${price}.`,
    freeUnit: (name, quantity) => `Følger med gratis: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Frakten blir gratis.',
    giftPaid: (paid) => `Du betaler ${paid} med dette kortet.`,
    giftLeft: (left) => `Da er det ${left} igjen på kortet.`,
    pointsUsed: (_count, formatted) => `Du bruker ${formatted} poeng.`,
    pointsLeft: (_count, formatted) => `Da har du ${formatted} poeng igjen.`,
    applied: 'Denne koden kan brukes på bestillingen din.',
    noEffect:
      'Denne koden endrer ingenting i denne bestillingen, men den regnes som brukt hvis du løser den inn.',
  },
  offeredQuestion: 'Løse inn nå?',

  refused: {
    resource_not_found: 'Vi kjenner ikke denne koden. Sjekk skrivemåten, også store bokstaver.',
    not_found: 'Vi kjenner ikke denne koden. Sjekk skrivemåten, også store bokstaver.',
    voucher_not_active: 'Denne koden gjelder ikke ennå. Prøv igjen senere.',
    voucher_not_active_now: 'Denne koden gjelder ikke akkurat nå. Prøv igjen senere.',
    promotion_not_active_now: 'Denne kampanjen gjelder ikke akkurat nå. Prøv igjen senere.',
    multiple_requests: 'Denne koden er i bruk akkurat nå. Prøv igjen senere.',
    promotion_inactive: 'Denne kampanjen er avsluttet.',
    voucher_disabled: 'Denne koden gjelder ikke lenger. Prøv en annen.',
    voucher_expired: 'Denne koden er utløpt. Prøv en annen.',
    quantity_exceeded: 'Denne koden er brukt så mange ganger som den kan. Prøv en annen.',
    zero_card_balance: 'Det er ingenting igjen på dette kortet. Prøv et annet.',
    gift_amount_exceeded: 'Det er ikke nok igjen på dette kortet. Prøv et lavere beløp.',
    loyalty_card_points_exceeded: 'Det er ikke nok poeng på dette kortet. Prøv et lavere beløp.',
    invalid_amount: 'Denne koden kan ikke brukes på en bestilling med dette beløpet.',
    invalid_number: 'Denne koden kan ikke brukes på en bestilling med dette beløpet.',
    no_applicable_redeemables: 'Denne koden kan ikke brukes på denne bestillingen. Prøv en annen.',
    invalid_redeemables: 'Denne koden kan ikke brukes på denne bestillingen. Prøv en annen.',
    redemption_rules_violated: 'Denne koden kan ikke brukes på denne bestillingen. Prøv en annen.',
    order_rules_violated:
      'Denne koden passer ikke til handlekurven din. Endre handlekurven eller prøv en annen kode.',
    missing_order_items_amount:
      'Denne koden passer ikke til handlekurven din. Endre handlekurven eller prøv en annen kode.',
    missing_order_items: 'Vi ser ingen varer i handlekurven din. Legg til noe eller kontakt oss.',
    missing_amount: 'Vi ser ikke hva bestillingen din koster, så denne koden kan ikke brukes. Kontakt oss.',
    missing_customer: 'For denne koden må vi vite hvem du er. Logg inn eller kontakt oss.',
    customer_rules_violated: 'Denne koden gjelder ikke for kontoen din. Prøv en annen kode.',
    invalid_customer: 'Denne koden gjelder ikke for kontoen din. Prøv en annen kode.',
    referrer_not_permitted_to_redeem: 'Dette er din egen kode. Den er til vennene dine.',
    duplicated_redeemables: 'Denne koden er allerede lagt til i bestillingen din.',
    missing_code: 'Skriv inn en kode først.',
    code_too_long: 'Dette er for langt til å være en kode. Sjekk det du har skrevet inn.',
  },
  tryInstead: (code) => `Prøv ${code} i stedet`,
  maybeHeld:
    'Denne koden er brukt så mange ganger som den kan, eller den er fortsatt reservert av en tidligere sjekk. Prøv igjen om noen minutter.',
  refusedOtherwise: 'Denne koden kan ikke brukes her. Den er ikke løst inn.',
  refusedPrivately: 'Denne koden kan ikke brukes her. Sjekk skrivemåten eller prøv en annen.',
  amountWrong: (example) => `Skriv inn ordresummen som et tall, for eksempel ${example}.`,
  aborted: 'Stoppet. Koden din er ikke løst inn.',
  rateLimited: 'Det er for mange forespørsler akkurat nå.',
  wait: (seconds) =>
    seconds === undefined ? 'Vent noen sekunder og prøv igjen.' : `Vent ${ofSeconds(seconds)} og prøv igjen.`,
  waitMinutes: (minutes) => `Vent ${ofMinutes(minutes)} og prøv igjen.`,
  waitOver: 'Nå kan du prøve igjen.',
  undecidedTitle: 'Vi kunne ikke bekrefte innløsningen',
  undecided: 'Koden din kan ha blitt brukt. Kontakt oss før du bruker den igjen.',
  beingChecked: 'Vi undersøker om koden din er brukt. Du trenger ikke å gjøre noe.',
  reference: (reference) => `Referanse: ${reference}`,

  cart: {
    apply: 'Bruk',
    list: 'Brukt på bestillingen din',
    remove: (code) => `Fjern ${code}`,
    noEffect:
      'Dette endrer ingenting i bestillingen din. Trykk på Bruk en gang til hvis du vil bruke koden likevel.',
    withoutEffect: 'Endrer ingenting i bestillingen din og blir derfor ikke brukt.',
    notWith: (code) => `Kan ikke kombineres med ${code}.`,
    notTogether: 'Kan ikke kombineres med de andre.',
    tooMany: 'Bestillingen kan ikke ta imot flere koder.',
    parked: 'Gjelder ikke for bestillingen din akkurat nå.',
    gone: 'Kan ikke brukes lenger.',
    undecided: 'Kan ha blitt brukt.',
    cardAmount: 'Beløp å bruke',
    cardPoints: 'Poeng å bruke',
    cardAmountWrong: (example) => `Skriv inn et beløp, for eksempel ${example}.`,
    cardAmountTooHigh: (most) => `Du kan bruke høyst ${most}.`,
    cardPointsWrong: 'Skriv inn et helt antall poeng.',
    paidByCards: 'Gavekort og poeng',
    holdOver: 'Tiden vi holdt av kodene dine, er ute. Fortsett, så prøver vi å holde dem av igjen.',
    notChecked: 'Vi kunne ikke sjekke kodene dine. Det du ser, kan være utdatert.',
    promotions: 'Tilbud til bestillingen din',
    applyPromotion: (name) => `Bruk ${name}`,
    promotion: 'Tilbud',
    changedTitle: 'Bestillingen din er endret',
    changed: 'Ingenting er løst inn. Sjekk de nye beløpene før du går videre.',
    accept: 'Godta de nye beløpene',
    waitForCheck: 'Kodene dine blir fortsatt sjekket. Vent litt.',
    acceptFirst: 'Godta de nye beløpene først.',
  },
};

const tooMany = 'Bestillingen kan ikke ta imot flere koder. Denne er ikke brukt.';
const notTogether = 'Koden kan ikke kombineres med de andre. Den er ikke brukt.';

export const nbStack: StackMessages = {
  ...nb,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Koden ble ikke prøvd fordi en annen ikke kan brukes.',
    no_effect: 'Koden ville ikke endret noe i bestillingen. Den er ikke brukt.',
  },
};
