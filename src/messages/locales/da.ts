import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const ofSeconds = (count: number) => `${count} ${plural('da', count, { one: 'sekund', other: 'sekunder' })}`;
const ofMinutes = (count: number) => `${count} ${plural('da', count, { one: 'minut', other: 'minutter' })}`;

export const da: Messages = {
  label: 'Gavekort eller rabatkode',
  redeem: 'Indløs',
  redeeming: 'Indløser…',
  check: 'Tjek koden',
  checking: 'Tjekker…',
  stillWorking: 'Arbejder stadig… Det kan tage et øjeblik.',
  disclosure: 'Har du et gavekort eller en rabatkode?',
  amount: 'Ordrebeløb',

  amountOff: (taken) => `Du sparer ${taken}.`,
  percentOff: (percent, taken) => `${percent} rabat: du sparer ${taken}.`,
  percentLimit: (limit) => `Denne kode giver højst ${limit} i rabat.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `De udvalgte varer koster nu ${price}.` : `Din ordre koster nu ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} følger gratis med.`,
  product: 'Et produkt',
  freeShipping: 'Leveringen er gratis.',
  giftPaid: (paid) => `${paid} betalt med dette kort.`,
  giftLeft: (left) => `${left} tilbage.`,
  pointsUsed: (_count, formatted) => `${formatted} point brugt.`,
  pointsLeft: (_count, formatted) => `${formatted} point tilbage.`,
  rewardName: (name) => `Din belønning: ${name}.`,
  rewardCode: (code) => `${code} er din nye kode.`,
  applied: 'Din kode er tilføjet.',
  noEffect: 'Din kode er indløst, men den ændrer ikke noget ved denne ordre.',

  redeemedTitle: 'Indløst',
  refused: {
    resource_not_found: 'Vi kender ikke denne kode. Tjek for tastefejl og store bogstaver.',
    not_found: 'Vi kender ikke denne kode. Tjek for tastefejl og store bogstaver.',
    voucher_not_active: 'Denne kode er ikke aktiv endnu. Prøv igen senere.',
    voucher_not_active_now: 'Denne kode er ikke aktiv lige nu. Prøv igen senere.',
    promotion_not_active_now: 'Denne kampagne er ikke aktiv lige nu. Prøv igen senere.',
    multiple_requests: 'Denne kode bliver brugt lige nu. Prøv igen senere.',
    promotion_inactive: 'Denne kampagne er ikke længere aktiv.',
    voucher_disabled: 'Denne kode gælder ikke længere. Prøv en anden.',
    voucher_expired: 'Denne kode er udløbet. Prøv en anden.',
    quantity_exceeded: 'Denne kode er brugt op. Prøv en anden.',
    zero_card_balance: 'Dette kort er brugt op. Prøv et andet.',
    gift_amount_exceeded: 'Der er ikke nok tilbage på dette kort. Prøv et mindre beløb.',
    loyalty_card_points_exceeded: 'Der er ikke nok point på dette kort. Prøv et mindre beløb.',
    invalid_amount: 'Denne kode kan ikke bruges til en ordre på dette beløb.',
    invalid_number: 'Denne kode kan ikke bruges til en ordre på dette beløb.',
    no_applicable_redeemables: 'Denne kode kan ikke bruges til denne ordre. Prøv en anden.',
    invalid_redeemables: 'Denne kode kan ikke bruges til denne ordre. Prøv en anden.',
    redemption_rules_violated: 'Denne kode kan ikke bruges til denne ordre. Prøv en anden.',
    order_rules_violated: 'Denne kode passer ikke til din kurv. Ret kurven, eller prøv en anden kode.',
    missing_order_items_amount: 'Denne kode passer ikke til din kurv. Ret kurven, eller prøv en anden kode.',
    missing_order_items: 'Vi kan ikke se nogen varer i din kurv. Læg noget i den, eller kontakt os.',
    missing_amount: 'Vi kan ikke se, hvad din ordre koster, så denne kode kan ikke bruges. Kontakt os.',
    missing_customer: 'Til denne kode skal vi vide, hvem du er. Log ind, eller kontakt os.',
    customer_rules_violated: 'Denne kode kan ikke bruges med din konto. Prøv en anden kode.',
    invalid_customer: 'Denne kode kan ikke bruges med din konto. Prøv en anden kode.',
    referrer_not_permitted_to_redeem: 'Dette er din egen kode. Den er til dine venner.',
    duplicated_redeemables: 'Denne kode er allerede i din ordre.',
    missing_code: 'Indtast en kode først.',
    code_too_long: 'Det er for langt til at være en kode. Tjek det, du har indtastet.',
  },
  tryInstead: (code) => `Prøv ${code} i stedet`,
  maybeHeld:
    'Denne kode er brugt op, eller den er stadig reserveret af et tidligere tjek. Prøv igen om et par minutter.',
  refusedOtherwise: 'Denne kode kan ikke bruges her. Den er ikke indløst.',
  refusedPrivately: 'Denne kode kan ikke bruges her. Tjek for tastefejl, eller prøv en anden.',
  offline: 'Du ser ud til at være offline. Tjek din forbindelse, og prøv igen.',
  aborted: 'Stoppet. Din kode er ikke indløst.',
  rateLimited: 'Der er for mange forespørgsler lige nu.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Vent et par sekunder, og prøv igen.'
      : `Vent ${ofSeconds(seconds)}, og prøv igen.`,
  waitMinutes: (minutes) => `Vent ${ofMinutes(minutes)}, og prøv igen.`,
  failedOtherwise: 'Det lykkedes ikke. Din kode er ikke indløst. Prøv igen senere.',
  undecidedTitle: 'Vi kunne ikke bekræfte dette',
  undecided: 'Din kode kan allerede være brugt. Kontakt os, før du bruger den igen.',
  beingChecked: 'Vi undersøger, om din kode er blevet brugt. Du behøver ikke gøre noget.',
  reference: (reference) => `Referencenummer: ${reference}`,

  offeredTitle: 'Ikke indløst endnu',
  offered: {
    amountOff: (taken) => `Giver ${taken} i rabat.`,
    percentOff: (percent, taken) => `Giver ${percent} rabat: du sparer ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `De udvalgte varer vil koste ${price}.` : `Din ordre vil koste ${price}.`,
    freeUnit: (name, quantity) => `Følger gratis med: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Leveringen bliver gratis.',
    giftPaid: (paid) => `Du betaler ${paid} med dette kort.`,
    giftLeft: (left) => `Derefter er der ${left} tilbage.`,
    pointsUsed: (_count, formatted) => `Du bruger ${formatted} point.`,
    pointsLeft: (_count, formatted) => `Derefter er der ${formatted} point tilbage.`,
    applied: 'Denne kode kan bruges til din ordre.',
    noEffect: 'Denne kode ændrer ikke noget ved denne ordre, men den tæller som brugt, hvis du indløser den.',
  },
  offeredQuestion: 'Indløs nu?',
  orderAmount: 'Ordre',
  orderDiscount: 'Rabat',
  orderGiftCard: 'Gavekort',
  orderTotal: 'At betale',
  validUntil: (date) => `Gyldigt til ${date}.`,
  amountWrong: (example) => `Indtast ordrebeløbet som et tal, for eksempel ${example}.`,
  waitOver: 'Du kan prøve igen nu.',
};

const tooMany = 'Der kan ikke bruges flere koder på din ordre. Denne er ikke brugt.';
const notTogether = 'Koden kan ikke kombineres med de andre. Den er ikke brugt.';

export const daStack: StackMessages = {
  ...da,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Koden blev ikke prøvet, fordi en anden ikke kan bruges.',
    no_effect: 'Koden ville ikke ændre noget ved din ordre. Den er ikke brugt.',
  },
};
