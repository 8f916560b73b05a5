/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('fr', count, { one: 'point', many: 'de points', other: 'points' })}`;
const ofSeconds = (count: number) => `${count} ${plural('fr', count, { one: 'seconde', other: 'secondes' })}`;
const ofMinutes = (count: number) => `${count} ${plural('fr', count, { one: 'minute', other: 'minutes' })}`;

export const fr: Messages = {
  label: 'Carte cadeau ou code promo',
  redeem: 'Utiliser',
  redeeming: 'En cours…',
  check: 'Vérifier le code',
  checking: 'Vérification…',
  stillWorking: 'Traitement toujours en cours… Cela peut prendre un moment.',
  disclosure: 'Vous avez une carte cadeau ou un code promo\u202f?',
  amount: 'Montant de la commande',

  amountOff: (taken) => `Vous économisez ${taken}.`,
  percentOff: (percent, taken) => `${percent} de remise\u00a0: vous économisez ${taken}.`,
  percentLimit: (limit) => `La remise de ce code est limitée à ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items'
      ? `Les articles sélectionnés coûtent maintenant ${price}.`
      : `Votre commande coûte maintenant ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} en cadeau.`,
  product: 'Un article',
  freeShipping: 'La livraison est offerte.',
  giftPaid: (paid) => `Payé avec cette carte\u00a0: ${paid}.`,
  giftLeft: (left) => `Solde restant\u00a0: ${left}.`,
  pointsUsed: (count, formatted) => `Vous avez utilisé ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Il vous reste ${points(count, formatted)}.`,
  rewardName: (name) => `Votre récompense\u00a0: ${name}.`,
  rewardCode: (code) => `${code} est votre nouveau code.`,
  applied: 'Votre code a été appliqué.',
  noEffect: 'Votre code a été utilisé, mais il ne change rien à cette commande.',

  redeemedTitle: 'Utilisé',
  refused: {
    resource_not_found: 'Nous ne connaissons pas ce code. Vérifiez la saisie et les majuscules.',
    not_found: 'Nous ne connaissons pas ce code. Vérifiez la saisie et les majuscules.',
    voucher_not_active: 'Ce code n’est pas encore actif. Réessayez plus tard.',
    voucher_not_active_now: 'Ce code n’est pas actif en ce moment. Réessayez plus tard.',
    promotion_not_active_now: 'Cette promotion n’est pas active en ce moment. Réessayez plus tard.',
    multiple_requests: 'Ce code est en cours d’utilisation. Réessayez plus tard.',
    promotion_inactive: 'Cette promotion est terminée.',
    voucher_disabled: 'Ce code n’est plus valable. Essayez-en un autre.',
    voucher_expired: 'Ce code a expiré. Essayez-en un autre.',
    quantity_exceeded: 'Ce code a atteint sa limite d’utilisation. Essayez-en un autre.',
    zero_card_balance: 'Le solde de cette carte est épuisé. Essayez-en une autre.',
    gift_amount_exceeded: 'Le solde de cette carte est insuffisant. Essayez un montant moins élevé.',
    loyalty_card_points_exceeded:
      'Il n’y a pas assez de points sur cette carte. Essayez un montant moins élevé.',
    invalid_amount: 'Ce code n’est pas valable pour une commande de ce montant.',
    invalid_number: 'Ce code n’est pas valable pour une commande de ce montant.',
    no_applicable_redeemables: 'Ce code n’est pas valable pour cette commande. Essayez-en un autre.',
    invalid_redeemables: 'Ce code n’est pas valable pour cette commande. Essayez-en un autre.',
    redemption_rules_violated: 'Ce code n’est pas valable pour cette commande. Essayez-en un autre.',
    order_rules_violated:
      'Ce code ne s’applique pas à votre panier. Modifiez votre panier ou essayez un autre code.',
    missing_order_items_amount:
      'Ce code ne s’applique pas à votre panier. Modifiez votre panier ou essayez un autre code.',
    missing_order_items: 'Nous ne voyons aucun article dans votre panier. Ajoutez-en un ou contactez-nous.',
    missing_amount:
      'Nous ne connaissons pas le montant de votre commande, ce code ne peut donc pas être utilisé. Contactez-nous.',
    missing_customer: 'Pour ce code, nous devons savoir qui vous êtes. Connectez-vous ou contactez-nous.',
    customer_rules_violated: 'Ce code n’est pas disponible pour votre compte. Essayez un autre code.',
    invalid_customer: 'Ce code n’est pas disponible pour votre compte. Essayez un autre code.',
    referrer_not_permitted_to_redeem: 'C’est votre propre code. Il est destiné à vos amis.',
    duplicated_redeemables: 'Ce code est déjà appliqué à votre commande.',
    missing_code: 'Saisissez d’abord un code.',
    code_too_long: 'C’est trop long pour être un code. Vérifiez la saisie.',
  },
  tryInstead: (code) => `Essayer plutôt ${code}`,
  maybeHeld:
    'Ce code a atteint sa limite d’utilisation, ou une vérification précédente le réserve encore. Réessayez dans quelques minutes.',
  refusedOtherwise: 'Ce code n’est pas accepté ici. Il n’a pas été utilisé.',
  refusedPrivately: 'Ce code n’est pas accepté ici. Vérifiez la saisie ou essayez-en un autre.',
  offline: 'Vous semblez être hors ligne. Vérifiez votre connexion et réessayez.',
  aborted: 'L’opération a été interrompue. Votre code n’a pas été utilisé.',
  rateLimited: 'Il y a trop de demandes en ce moment.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Patientez quelques secondes et réessayez.'
      : `Patientez ${ofSeconds(seconds)} et réessayez.`,
  waitMinutes: (minutes) => `Patientez ${ofMinutes(minutes)} et réessayez.`,
  failedOtherwise: 'Cela n’a pas fonctionné. Votre code n’a pas été utilisé. Réessayez plus tard.',
  undecidedTitle: 'Utilisation non confirmée',
  undecided: 'Votre code a peut-être été utilisé. Contactez-nous avant de vous en servir à nouveau.',
  beingChecked: 'Nous vérifions si votre code a été utilisé. Vous n’avez rien à faire.',
  reference: (reference) => `Référence\u00a0: ${reference}`,

  offeredTitle: 'Pas encore utilisé',
  offered: {
    amountOff: (taken) => `Vous économiserez ${taken}.`,
    percentOff: (percent, taken) => `${percent} de remise\u00a0: vous économiserez ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Les articles sélectionnés coûteront ${price}.` : `Votre commande coûtera ${price}.`,
    freeUnit: (name, quantity) => `En cadeau\u00a0: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'La livraison sera offerte.',
    giftPaid: (paid) => `À payer avec cette carte\u00a0: ${paid}.`,
    giftLeft: (left) => `Solde après utilisation\u00a0: ${left}.`,
    pointsUsed: (count, formatted) => `Vous utiliserez ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Il vous restera ${points(count, formatted)}.`,
    applied: 'Ce code est valable pour votre commande.',
    noEffect: 'Ce code ne change rien à cette commande, mais il sera quand même considéré comme utilisé.',
  },
  offeredQuestion: 'L’utiliser maintenant\u202f?',
  orderAmount: 'Commande',
  orderDiscount: 'Remise',
  orderGiftCard: 'Carte cadeau',
  orderTotal: 'Reste à payer',
  validUntil: (date) => `Valable jusqu’au ${date}.`,
  amountWrong: (example) => `Saisissez le montant de la commande en chiffres, par exemple ${example}.`,
  waitOver: 'Vous pouvez réessayer maintenant.',

  cart: {
    apply: 'Appliquer',
    list: 'Appliqué à votre commande',
    remove: (code) => `Retirer ${code}`,
    noEffect:
      'Cela ne changerait rien à votre commande. Pour l’utiliser quand même, appuyez de nouveau sur Appliquer.',
    withoutEffect: 'Ne change rien à votre commande et ne sera donc pas utilisé.',
    notWith: (code) => `Non cumulable avec ${code}.`,
    notTogether: 'Non cumulable avec les autres offres.',
    tooMany: 'Votre commande n’accepte pas d’autre code.',
    parked: 'Ne s’applique pas à votre commande pour le moment.',
    gone: 'N’est plus utilisable.',
    undecided: 'A peut-être déjà été utilisé.',
    cardAmount: 'Montant à utiliser',
    cardPoints: 'Points à utiliser',
    cardAmountWrong: (example) => `Saisissez un montant, par exemple ${example}.`,
    cardAmountTooHigh: (most) => `Vous pouvez utiliser ${most} au maximum.`,
    cardPointsWrong: 'Saisissez un nombre entier de points.',
    paidByCards: 'Cartes cadeaux et points',
    holdOver: 'Vos codes ne vous sont plus réservés. Continuez et nous essaierons de les réserver à nouveau.',
    notChecked: 'Nous n’avons pas pu vérifier vos codes. L’affichage n’est peut-être plus à jour.',
    promotions: 'Offres pour votre commande',
    applyPromotion: (name) => `Appliquer ${name}`,
    promotion: 'Offre',
    changedTitle: 'Votre commande a changé',
    changed: 'Rien n’a été utilisé. Vérifiez les nouveaux montants avant de continuer.',
    accept: 'Accepter les nouveaux montants',
    waitForCheck: 'Vos codes sont encore en cours de vérification. Patientez un instant.',
    acceptFirst: 'Acceptez d’abord les nouveaux montants.',
  },
};

const tooMany = 'Votre commande n’accepte pas d’autre code. Celui-ci n’a pas été utilisé.';
const notTogether = 'Ce code n’est pas cumulable avec les autres offres. Il n’a pas été utilisé.';

export const frStack: StackMessages = {
  ...fr,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Ce code n’a pas été essayé, car un autre n’est pas utilisable.',
    no_effect: 'Ce code ne changerait rien à votre commande. Il n’a pas été utilisé.',
  },
};
