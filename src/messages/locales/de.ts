/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('de', count, { one: 'Punkt', other: 'Punkte' })}`;
const ofSeconds = (count: number) => `${count} ${plural('de', count, { one: 'Sekunde', other: 'Sekunden' })}`;
const ofMinutes = (count: number) => `${count} ${plural('de', count, { one: 'Minute', other: 'Minuten' })}`;

export const de: Messages = {
  label: 'Geschenkkarte oder Gutscheincode',
  redeem: 'Einlösen',
  redeeming: 'Wird eingelöst\u00a0…',
  check: 'Code prüfen',
  checking: 'Wird geprüft\u00a0…',
  stillWorking: 'Die Anfrage wird noch bearbeitet. Das kann einen Moment dauern.',
  disclosure: 'Geschenkkarte oder Gutscheincode vorhanden?',
  amount: 'Bestellwert',

  amountOff: (taken) => `${taken} gespart.`,
  percentOff: (percent, taken) => `${percent} Rabatt: ${taken} gespart.`,
  percentLimit: (limit) => `Höchstrabatt mit diesem Code: ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Ausgewählte Artikel kosten jetzt ${price}.` : `Die Bestellung kostet jetzt ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} gratis dazu.`,
  product: 'Ein Produkt',
  freeShipping: 'Der Versand ist kostenlos.',
  giftPaid: (paid) => `${paid} mit dieser Karte bezahlt.`,
  giftLeft: (left) => `Restguthaben: ${left}.`,
  pointsUsed: (count, formatted) => `${points(count, formatted)} eingelöst.`,
  pointsLeft: (count, formatted) => `Noch ${points(count, formatted)} übrig.`,
  rewardName: (name) => `Ihre Prämie: ${name}.`,
  rewardCode: (code) => `${code} ist Ihr neuer Code.`,
  applied: 'Der Code wurde angewendet.',
  noEffect: 'Der Code wurde eingelöst, ändert an dieser Bestellung aber nichts.',

  redeemedTitle: 'Eingelöst',
  refused: {
    resource_not_found:
      'Diesen Code kennen wir nicht. Bitte die Schreibweise prüfen, auch Groß- und Kleinschreibung.',
    not_found: 'Diesen Code kennen wir nicht. Bitte die Schreibweise prüfen, auch Groß- und Kleinschreibung.',
    voucher_not_active: 'Dieser Code ist noch nicht gültig. Bitte später erneut versuchen.',
    voucher_not_active_now: 'Dieser Code ist gerade nicht gültig. Bitte später erneut versuchen.',
    promotion_not_active_now: 'Diese Aktion läuft gerade nicht. Bitte später erneut versuchen.',
    multiple_requests: 'Dieser Code wird gerade verwendet. Bitte später erneut versuchen.',
    promotion_inactive: 'Diese Aktion ist beendet.',
    voucher_disabled: 'Dieser Code gilt nicht mehr. Bitte einen anderen verwenden.',
    voucher_expired: 'Dieser Code ist abgelaufen. Bitte einen anderen verwenden.',
    quantity_exceeded:
      'Dieser Code wurde schon so oft eingelöst, wie es möglich war. Bitte einen anderen verwenden.',
    zero_card_balance: 'Auf dieser Karte ist kein Guthaben mehr. Bitte eine andere verwenden.',
    gift_amount_exceeded: 'Das Guthaben dieser Karte reicht nicht aus. Bitte einen kleineren Betrag wählen.',
    loyalty_card_points_exceeded:
      'Die Punkte auf dieser Karte reichen nicht aus. Bitte einen kleineren Betrag wählen.',
    invalid_amount: 'Dieser Code gilt nicht bei diesem Bestellwert.',
    invalid_number: 'Dieser Code gilt nicht bei diesem Bestellwert.',
    no_applicable_redeemables: 'Dieser Code gilt nicht für diese Bestellung. Bitte einen anderen verwenden.',
    invalid_redeemables: 'Dieser Code gilt nicht für diese Bestellung. Bitte einen anderen verwenden.',
    redemption_rules_violated: 'Dieser Code gilt nicht für diese Bestellung. Bitte einen anderen verwenden.',
    order_rules_violated:
      'Dieser Code passt nicht zum Warenkorb. Bitte den Warenkorb ändern oder einen anderen Code verwenden.',
    missing_order_items_amount:
      'Dieser Code passt nicht zum Warenkorb. Bitte den Warenkorb ändern oder einen anderen Code verwenden.',
    missing_order_items:
      'Wir sehen keine Artikel im Warenkorb. Bitte etwas hineinlegen oder bei uns nachfragen.',
    missing_amount:
      'Der Bestellwert fehlt, daher kann dieser Code nicht verwendet werden. Bitte bei uns nachfragen.',
    missing_customer:
      'Für diesen Code müssen wir wissen, wer bestellt. Bitte anmelden oder bei uns nachfragen.',
    customer_rules_violated: 'Dieser Code gilt nicht für dieses Konto. Bitte einen anderen Code verwenden.',
    invalid_customer: 'Dieser Code gilt nicht für dieses Konto. Bitte einen anderen Code verwenden.',
    referrer_not_permitted_to_redeem:
      'Der eigene Code lässt sich nicht einlösen. Er ist für Freunde gedacht.',
    duplicated_redeemables: 'Dieser Code wird für diese Bestellung schon verwendet.',
    missing_code: 'Bitte zuerst einen Code eingeben.',
    code_too_long: 'Das ist zu lang für einen Code. Bitte die Eingabe prüfen.',
  },
  tryInstead: (code) => `Stattdessen ${code} versuchen`,
  maybeHeld:
    'Dieser Code wurde schon so oft eingelöst, wie es möglich war, oder ist durch eine frühere Prüfung noch reserviert. Bitte in einigen Minuten erneut versuchen.',
  refusedOtherwise: 'Dieser Code kann hier nicht verwendet werden. Er wurde nicht eingelöst.',
  refusedPrivately:
    'Dieser Code kann hier nicht verwendet werden. Bitte auf Tippfehler prüfen oder einen anderen verwenden.',
  offline:
    'Anscheinend besteht keine Verbindung zum Internet. Bitte die Verbindung prüfen und erneut versuchen.',
  aborted: 'Der Vorgang wurde abgebrochen. Der Code wurde nicht eingelöst.',
  rateLimited: 'Gerade gibt es zu viele Anfragen.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Bitte einige Sekunden warten und erneut versuchen.'
      : `Bitte ${ofSeconds(seconds)} warten und erneut versuchen.`,
  waitMinutes: (minutes) => `Bitte ${ofMinutes(minutes)} warten und erneut versuchen.`,
  failedOtherwise: 'Das hat nicht geklappt. Der Code wurde nicht eingelöst. Bitte später erneut versuchen.',
  undecidedTitle: 'Einlösung nicht bestätigt',
  undecided:
    'Der Code wurde möglicherweise schon eingelöst. Bitte bei uns nachfragen, bevor er noch einmal verwendet wird.',
  beingChecked: 'Es wird gerade geprüft, ob der Code eingelöst wurde. Sie müssen nichts tun.',
  reference: (reference) => `Referenz: ${reference}`,

  offeredTitle: 'Noch nicht eingelöst',
  offered: {
    amountOff: (taken) => `Ersparnis: ${taken}.`,
    percentOff: (percent, taken) => `Ersparnis: ${taken} (${percent} Rabatt).`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Ausgewählte Artikel kosten dann ${price}.` : `Die Bestellung kostet dann ${price}.`,
    freeUnit: (name, quantity) => `Gratis dazu: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Der Versand wird kostenlos.',
    giftPaid: (paid) => `Mit dieser Karte werden ${paid} bezahlt.`,
    giftLeft: (left) => `Guthaben danach: ${left}.`,
    pointsUsed: (count, formatted) =>
      `${points(count, formatted)} ${plural('de', count, { one: 'wird', other: 'werden' })} eingelöst.`,
    pointsLeft: (count, formatted) => `Danach noch ${points(count, formatted)} übrig.`,
    applied: 'Dieser Code gilt für diese Bestellung.',
    noEffect: 'Dieser Code ändert an dieser Bestellung nichts, gilt nach dem Einlösen aber als verwendet.',
  },
  offeredQuestion: 'Jetzt einlösen?',
  orderAmount: 'Bestellung',
  orderDiscount: 'Rabatt',
  orderGiftCard: 'Geschenkkarte',
  orderTotal: 'Noch zu zahlen',
  validUntil: (date) => `Gültig bis ${date}.`,
  amountWrong: (example) => `Bitte den Bestellwert als Zahl eingeben, zum Beispiel ${example}.`,
  waitOver: 'Ein neuer Versuch ist jetzt möglich.',

  cart: {
    apply: 'Anwenden',
    list: 'Auf die Bestellung angewendet',
    remove: (code) => `${code} entfernen`,
    noEffect:
      'Das würde an der Bestellung nichts ändern. Um den Code trotzdem zu verwenden, bitte noch einmal auf „Anwenden“ drücken.',
    withoutEffect: 'Ändert an der Bestellung nichts und wird deshalb nicht eingelöst.',
    notWith: (code) => `Lässt sich nicht mit ${code} kombinieren.`,
    notTogether: 'Lässt sich nicht mit den anderen Gutscheinen kombinieren.',
    tooMany: 'Für diese Bestellung sind keine weiteren Codes möglich.',
    parked: 'Gilt für diese Bestellung zurzeit nicht.',
    gone: 'Kann nicht mehr verwendet werden.',
    undecided: 'Wurde möglicherweise schon eingelöst.',
    cardAmount: 'Einzulösender Betrag',
    cardPoints: 'Einzulösende Punkte',
    cardAmountWrong: (example) => `Bitte einen Betrag eingeben, zum Beispiel ${example}.`,
    cardAmountTooHigh: (most) => `Höchstens ${most} können eingelöst werden.`,
    cardPointsWrong: 'Bitte die Punkte als ganze Zahl eingeben.',
    paidByCards: 'Geschenkkarten und Punkte',
    holdOver:
      'Die Codes sind nicht mehr reserviert. Sobald es weitergeht, versuchen wir, sie erneut zu reservieren.',
    notChecked: 'Die Codes konnten nicht geprüft werden. Die Angaben sind möglicherweise nicht mehr aktuell.',
    promotions: 'Angebote für diese Bestellung',
    applyPromotion: (name) => `${name} anwenden`,
    promotion: 'Angebot',
    changedTitle: 'Die Bestellung hat sich geändert',
    changed: 'Es wurde nichts eingelöst. Bitte vor dem Fortfahren die neuen Beträge prüfen.',
    accept: 'Neue Beträge akzeptieren',
    waitForCheck: 'Die Codes werden noch geprüft. Bitte einen Moment warten.',
    acceptFirst: 'Bitte zuerst die neuen Beträge akzeptieren.',
  },
};

const tooMany = 'Für diese Bestellung sind keine weiteren Codes möglich. Dieser wurde nicht eingelöst.';
const notTogether =
  'Dieser Code lässt sich nicht mit den anderen Gutscheinen kombinieren. Er wurde nicht eingelöst.';

export const deStack: StackMessages = {
  ...de,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed:
      'Dieser Code wurde nicht geprüft, weil ein anderer nicht verwendet werden kann.',
    no_effect: 'Dieser Code würde an der Bestellung nichts ändern. Er wurde nicht eingelöst.',
  },
};
