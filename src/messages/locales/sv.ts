/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const ofSeconds = (count: number) => `${count} ${plural('sv', count, { one: 'sekund', other: 'sekunder' })}`;
const ofMinutes = (count: number) => `${count} ${plural('sv', count, { one: 'minut', other: 'minuter' })}`;

export const sv: Messages = {
  label: 'Presentkort eller rabattkod',
  redeem: 'Lös in',
  redeeming: 'Löser in…',
  check: 'Kontrollera koden',
  checking: 'Kontrollerar…',
  stillWorking: 'Arbetar fortfarande… Det kan ta en stund.',
  disclosure: 'Har du ett presentkort eller en rabattkod?',
  amount: 'Ordersumma',

  amountOff: (taken) => `Du sparar ${taken}.`,
  percentOff: (percent, taken) => `${percent} rabatt: du sparar ${taken}.`,
  percentLimit: (limit) => `Den här koden ger högst ${limit} i rabatt.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `De utvalda varorna kostar nu ${price}.` : `Din order kostar nu ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} ingår gratis.`,
  product: 'En produkt',
  freeShipping: 'Frakten är gratis.',
  giftPaid: (paid) => `${paid} betalt med det här kortet.`,
  giftLeft: (left) => `${left} kvar.`,
  pointsUsed: (_count, formatted) => `Du använde ${formatted} poäng.`,
  pointsLeft: (_count, formatted) => `${formatted} poäng kvar.`,
  rewardName: (name) => `Din belöning: ${name}.`,
  rewardCode: (code) => `${code} är din nya kod.`,
  applied: 'Koden är tillagd.',
  noEffect: 'Din kod har lösts in, men den ändrar inget i den här ordern.',

  redeemedTitle: 'Inlöst',
  refused: {
    resource_not_found: 'Vi känner inte igen koden. Kontrollera stavning och stora bokstäver.',
    not_found: 'Vi känner inte igen koden. Kontrollera stavning och stora bokstäver.',
    voucher_not_active: 'Den här koden gäller inte ännu. Försök igen senare.',
    voucher_not_active_now: 'Den här koden gäller inte just nu. Försök igen senare.',
    promotion_not_active_now: 'Det här erbjudandet gäller inte just nu. Försök igen senare.',
    multiple_requests: 'Den här koden används just nu. Försök igen senare.',
    promotion_inactive: 'Det här erbjudandet gäller inte längre.',
    voucher_disabled: 'Den här koden gäller inte längre. Prova en annan.',
    voucher_expired: 'Den här koden har gått ut. Prova en annan.',
    quantity_exceeded: 'Den här koden är förbrukad. Prova en annan.',
    zero_card_balance: 'Det finns inget kvar på det här kortet. Prova ett annat.',
    gift_amount_exceeded: 'Det finns inte tillräckligt kvar på det här kortet. Prova ett lägre belopp.',
    loyalty_card_points_exceeded:
      'Det finns inte tillräckligt med poäng på det här kortet. Prova ett lägre belopp.',
    invalid_amount: 'Den här koden gäller inte för en order på det här beloppet.',
    invalid_number: 'Den här koden gäller inte för en order på det här beloppet.',
    no_applicable_redeemables: 'Den här koden gäller inte för den här ordern. Prova en annan.',
    invalid_redeemables: 'Den här koden gäller inte för den här ordern. Prova en annan.',
    redemption_rules_violated: 'Den här koden gäller inte för den här ordern. Prova en annan.',
    order_rules_violated:
      'Den här koden passar inte din varukorg. Ändra varukorgen eller prova en annan kod.',
    missing_order_items_amount:
      'Den här koden passar inte din varukorg. Ändra varukorgen eller prova en annan kod.',
    missing_order_items: 'Vi ser inga varor i din varukorg. Lägg till något eller kontakta oss.',
    missing_amount: 'Vi kan inte se vad din order kostar, så den här koden kan inte användas. Kontakta oss.',
    missing_customer: 'För den här koden behöver vi veta vem du är. Logga in eller kontakta oss.',
    customer_rules_violated: 'Den här koden gäller inte för ditt konto. Prova en annan kod.',
    invalid_customer: 'Den här koden gäller inte för ditt konto. Prova en annan kod.',
    referrer_not_permitted_to_redeem: 'Det här är din egen kod. Den är till för dina vänner.',
    duplicated_redeemables: 'Den här koden finns redan i din order.',
    missing_code: 'Ange en kod först.',
    code_too_long: 'Det här är för långt för att vara en kod. Kontrollera det du har angett.',
  },
  tryInstead: (code) => `Prova ${code} i stället`,
  maybeHeld:
    'Den här koden är förbrukad, eller så håller en tidigare kontroll den fortfarande. Försök igen om några minuter.',
  refusedOtherwise: 'Den här koden kan inte användas här. Den har inte lösts in.',
  refusedPrivately: 'Den här koden kan inte användas här. Kontrollera stavningen eller prova en annan.',
  offline: 'Du verkar vara offline. Kontrollera anslutningen och försök igen.',
  aborted: 'Avbrutet. Din kod har inte lösts in.',
  rateLimited: 'Det är för många förfrågningar just nu.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Vänta några sekunder och försök igen.'
      : `Vänta ${ofSeconds(seconds)} och försök igen.`,
  waitMinutes: (minutes) => `Vänta ${ofMinutes(minutes)} och försök igen.`,
  failedOtherwise: 'Det gick inte. Din kod har inte lösts in. Försök igen senare.',
  undecidedTitle: 'Vi kunde inte bekräfta inlösen',
  undecided: 'Din kod kan ha använts. Kontakta oss innan du använder den igen.',
  beingChecked: 'Vi tar reda på om din kod har använts. Du behöver inte göra något.',
  reference: (reference) => `Referens: ${reference}`,

  offeredTitle: 'Inte inlöst än',
  offered: {
    amountOff: (taken) => `Ger ${taken} i rabatt.`,
    percentOff: (percent, taken) => `Ger ${percent} rabatt: du sparar ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `De utvalda varorna kostar då ${price}.` : `Din order kostar då ${price}.`,
    freeUnit: (name, quantity) => `Gratis på köpet: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Frakten blir gratis.',
    giftPaid: (paid) => `Du betalar ${paid} med det här kortet.`,
    giftLeft: (left) => `Sedan finns ${left} kvar.`,
    pointsUsed: (_count, formatted) => `Du använder ${formatted} poäng.`,
    pointsLeft: (_count, formatted) => `Sedan finns ${formatted} poäng kvar.`,
    applied: 'Den här koden kan användas för din order.',
    noEffect: 'Den här koden ändrar inget i den här ordern, men räknas som använd om du löser in den.',
  },
  offeredQuestion: 'Lösa in nu?',
  orderAmount: 'Ordersumma',
  orderDiscount: 'Rabatt',
  orderGiftCard: 'Presentkort',
  orderTotal: 'Att betala',
  validUntil: (date) => `Giltigt till ${date}.`,
  amountWrong: (example) => `Ange ordersumman som ett tal, till exempel ${example}.`,
  waitOver: 'Nu kan du försöka igen.',

  cart: {
    apply: 'Använd',
    list: 'Används på din order',
    remove: (code) => `Ta bort ${code}`,
    noEffect: 'Det skulle inte ändra något i ordern. Tryck på Använd igen om du ändå vill använda koden.',
    withoutEffect: 'Ändrar inget i ordern och används därför inte.',
    notWith: (code) => `Kan inte kombineras med ${code}.`,
    notTogether: 'Kan inte kombineras med resten.',
    tooMany: 'Ordern kan inte ta emot fler koder.',
    parked: 'Gäller inte din order just nu.',
    gone: 'Kan inte längre användas.',
    undecided: 'Kan redan ha använts.',
    cardAmount: 'Belopp att använda',
    cardPoints: 'Poäng att använda',
    cardAmountWrong: (example) => `Ange ett belopp, till exempel ${example}.`,
    cardAmountTooHigh: (most) => `Du kan använda högst ${most}.`,
    cardPointsWrong: 'Ange ett helt antal poäng.',
    paidByCards: 'Presentkort och poäng',
    holdOver: 'Vi håller inte längre dina koder åt dig. Fortsätt, så försöker vi hålla dem igen.',
    notChecked: 'Vi kunde inte kontrollera dina koder. Det du ser kan vara inaktuellt.',
    promotions: 'Erbjudanden för din order',
    applyPromotion: (name) => `Använd ${name}`,
    promotion: 'Erbjudande',
    changedTitle: 'Din order har ändrats',
    changed: 'Inget har lösts in. Kontrollera de nya beloppen innan du fortsätter.',
    accept: 'Godkänn de nya beloppen',
    waitForCheck: 'Dina koder kontrolleras fortfarande. Vänta ett ögonblick.',
    acceptFirst: 'Godkänn först de nya beloppen.',
  },
};

const tooMany = 'Ordern kan inte ta emot fler koder. Den här har inte använts.';
const notTogether = 'Koden går inte att kombinera med de andra. Den har inte använts.';

export const svStack: StackMessages = {
  ...sv,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Den kontrollerades inte eftersom en annan inte kan användas.',
    no_effect: 'Koden skulle inte ändra något i ordern. Den har inte använts.',
  },
};
