/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('nl', count, { one: 'punt', other: 'punten' })}`;
const ofSeconds = (count: number) => `${count} ${plural('nl', count, { one: 'seconde', other: 'seconden' })}`;
const ofMinutes = (count: number) => `${count} ${plural('nl', count, { one: 'minuut', other: 'minuten' })}`;

export const nl: Messages = {
  label: 'Cadeaukaart of kortingscode',
  redeem: 'Inwisselen',
  redeeming: 'Bezig…',
  check: 'Code controleren',
  checking: 'Controleren…',
  stillWorking: 'Nog bezig… Dit kan even duren.',
  disclosure: 'Heb je een cadeaukaart of kortingscode?',
  amount: 'Bestelbedrag',

  amountOff: (taken) => `Je bespaart ${taken}.`,
  percentOff: (percent, taken) => `${percent} korting: je bespaart ${taken}.`,
  percentLimit: (limit) => `Deze code geeft maximaal ${limit} korting.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `De geselecteerde artikelen kosten nu ${price}.` : `Je bestelling kost nu ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} gratis toegevoegd.`,
  product: 'Een product',
  freeShipping: 'De verzending is gratis.',
  giftPaid: (paid) => `${paid} betaald met deze kaart.`,
  giftLeft: (left) => `Resterend tegoed: ${left}.`,
  pointsUsed: (count, formatted) => `${points(count, formatted)} gebruikt.`,
  pointsLeft: (count, formatted) => `Nog ${points(count, formatted)} over.`,
  rewardName: (name) => `Je beloning: ${name}.`,
  rewardCode: (code) => `${code} is je nieuwe code.`,
  applied: 'Je code is toegepast.',
  noEffect: 'Je code is ingewisseld, maar verandert niets aan deze bestelling.',

  redeemedTitle: 'Ingewisseld',
  refused: {
    resource_not_found: 'We kennen deze code niet. Controleer op typefouten en hoofdletters.',
    not_found: 'We kennen deze code niet. Controleer op typefouten en hoofdletters.',
    voucher_not_active: 'Deze code is nog niet actief. Probeer het later opnieuw.',
    voucher_not_active_now: 'Deze code is nu niet actief. Probeer het later opnieuw.',
    promotion_not_active_now: 'Deze actie loopt nu niet. Probeer het later opnieuw.',
    multiple_requests: 'Deze code wordt op dit moment gebruikt. Probeer het later opnieuw.',
    promotion_inactive: 'Deze actie is afgelopen.',
    voucher_disabled: 'Deze code is niet meer geldig. Probeer een andere.',
    voucher_expired: 'Deze code is verlopen. Probeer een andere.',
    quantity_exceeded: 'Deze code kan niet vaker worden gebruikt. Probeer een andere.',
    zero_card_balance: 'Het tegoed van deze kaart is op. Probeer een andere.',
    gift_amount_exceeded: 'Er staat niet genoeg tegoed op deze kaart. Probeer een lager bedrag.',
    loyalty_card_points_exceeded: 'Er staan niet genoeg punten op deze kaart. Probeer een lager bedrag.',
    invalid_amount: 'Deze code geldt niet voor een bestelling van dit bedrag.',
    invalid_number: 'Deze code geldt niet voor een bestelling van dit bedrag.',
    no_applicable_redeemables: 'Deze code geldt niet voor deze bestelling. Probeer een andere.',
    invalid_redeemables: 'Deze code geldt niet voor deze bestelling. Probeer een andere.',
    redemption_rules_violated: 'Deze code geldt niet voor deze bestelling. Probeer een andere.',
    order_rules_violated:
      'Deze code past niet bij je winkelwagen. Pas je winkelwagen aan of probeer een andere code.',
    missing_order_items_amount:
      'Deze code past niet bij je winkelwagen. Pas je winkelwagen aan of probeer een andere code.',
    missing_order_items:
      'We zien geen artikelen in je winkelwagen. Voeg iets toe of neem contact met ons op.',
    missing_amount:
      'We weten niet wat je bestelling kost, dus deze code kan niet worden gebruikt. Neem contact met ons op.',
    missing_customer: 'Voor deze code moeten we weten wie je bent. Log in of neem contact met ons op.',
    customer_rules_violated: 'Deze code geldt niet voor je account. Probeer een andere code.',
    invalid_customer: 'Deze code geldt niet voor je account. Probeer een andere code.',
    referrer_not_permitted_to_redeem: 'Dit is je eigen code. Hij is bedoeld voor je vrienden.',
    duplicated_redeemables: 'Deze code zit al in je bestelling.',
    missing_code: 'Vul eerst een code in.',
    code_too_long: 'Dit is te lang voor een code. Controleer wat je hebt ingevuld.',
  },
  tryInstead: (code) => `In plaats daarvan ${code} proberen`,
  maybeHeld:
    'Deze code kan niet vaker worden gebruikt, of is door een eerdere controle nog gereserveerd. Probeer het over een paar minuten opnieuw.',
  refusedOtherwise: 'Deze code kan hier niet worden gebruikt. Hij is niet ingewisseld.',
  refusedPrivately:
    'Deze code kan hier niet worden gebruikt. Controleer op typefouten of probeer een andere.',
  offline: 'Je lijkt offline te zijn. Controleer je verbinding en probeer het opnieuw.',
  aborted: 'Afgebroken. Je code is niet ingewisseld.',
  rateLimited: 'Er zijn op dit moment te veel verzoeken.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Wacht een paar seconden en probeer het opnieuw.'
      : `Wacht ${ofSeconds(seconds)} en probeer het opnieuw.`,
  waitMinutes: (minutes) => `Wacht ${ofMinutes(minutes)} en probeer het opnieuw.`,
  failedOtherwise: 'Dat is niet gelukt. Je code is niet ingewisseld. Probeer het later opnieuw.',
  undecidedTitle: 'We konden het inwisselen niet bevestigen',
  undecided: 'Je code is misschien al gebruikt. Neem contact met ons op voordat je hem weer gebruikt.',
  beingChecked: 'We gaan na of je code is gebruikt. Je hoeft niets te doen.',
  reference: (reference) => `Referentie: ${reference}`,

  offeredTitle: 'Nog niet ingewisseld',
  offered: {
    amountOff: (taken) => `Hiermee bespaar je ${taken}.`,
    percentOff: (percent, taken) => `${percent} korting: hiermee bespaar je ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `De geselecteerde artikelen kosten dan ${price}.` : `Je bestelling kost dan ${price}.`,
    freeUnit: (name, quantity) => `Gratis erbij: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'De verzending wordt gratis.',
    giftPaid: (paid) => `Je betaalt ${paid} met deze kaart.`,
    giftLeft: (left) => `Tegoed daarna: ${left}.`,
    pointsUsed: (count, formatted) => `Je gebruikt ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Daarna nog ${points(count, formatted)} over.`,
    applied: 'Deze code geldt voor je bestelling.',
    noEffect: 'Deze code verandert niets aan deze bestelling, maar telt na het inwisselen wel als gebruikt.',
  },
  offeredQuestion: 'Nu inwisselen?',
  orderAmount: 'Bestelling',
  orderDiscount: 'Korting',
  orderGiftCard: 'Cadeaukaart',
  orderTotal: 'Te betalen',
  validUntil: (date) => `Geldig tot ${date}.`,
  amountWrong: (example) => `Vul het bestelbedrag in als getal, bijvoorbeeld ${example}.`,
  waitOver: 'Je kunt het nu opnieuw proberen.',

  cart: {
    apply: 'Toepassen',
    list: 'Toegepast op je bestelling',
    remove: (code) => `${code} verwijderen`,
    noEffect:
      'Dit zou niets aan je bestelling veranderen. Druk nog een keer op Toepassen om de code toch te gebruiken.',
    withoutEffect: 'Verandert niets aan je bestelling en wordt daarom niet gebruikt.',
    notWith: (code) => `Niet te combineren met ${code}.`,
    notTogether: 'Niet te combineren met de andere codes.',
    tooMany: 'Er kunnen geen codes meer bij deze bestelling.',
    parked: 'Geldt op dit moment niet voor je bestelling.',
    gone: 'Kan niet meer worden gebruikt.',
    undecided: 'Is misschien al gebruikt.',
    cardAmount: 'Te gebruiken bedrag',
    cardPoints: 'Te gebruiken punten',
    cardAmountWrong: (example) => `Vul een bedrag in, bijvoorbeeld ${example}.`,
    cardAmountTooHigh: (most) => `Je kunt maximaal ${most} gebruiken.`,
    cardPointsWrong: 'Vul een heel aantal punten in.',
    paidByCards: 'Cadeaukaarten en punten',
    holdOver: 'Je codes zijn niet meer gereserveerd. Ga verder, dan proberen we ze opnieuw te reserveren.',
    notChecked: 'We konden je codes niet controleren. Wat je ziet, is misschien verouderd.',
    promotions: 'Aanbiedingen voor je bestelling',
    applyPromotion: (name) => `${name} toepassen`,
    promotion: 'Aanbieding',
    changedTitle: 'Je bestelling is veranderd',
    changed: 'Er is niets ingewisseld. Controleer de nieuwe bedragen voordat je verdergaat.',
    accept: 'Nieuwe bedragen accepteren',
    waitForCheck: 'Je codes worden nog gecontroleerd. Wacht even.',
    acceptFirst: 'Accepteer eerst de nieuwe bedragen.',
  },
};

const tooMany = 'Er kunnen geen codes meer bij deze bestelling. Deze is niet gebruikt.';
const notTogether = 'Deze code is niet te combineren met de andere codes. Hij is niet gebruikt.';

export const nlStack: StackMessages = {
  ...nl,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Deze code is niet geprobeerd omdat een andere niet kan worden gebruikt.',
    no_effect: 'Deze code zou niets aan je bestelling veranderen. Hij is niet gebruikt.',
  },
};
