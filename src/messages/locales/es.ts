/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('es', count, { one: 'punto', many: 'de puntos', other: 'puntos' })}`;
const ofSeconds = (count: number) => `${count} ${plural('es', count, { one: 'segundo', other: 'segundos' })}`;
const ofMinutes = (count: number) => `${count} ${plural('es', count, { one: 'minuto', other: 'minutos' })}`;

export const es: Messages = {
  label: 'Tarjeta regalo o código de descuento',
  redeem: 'Canjear',
  redeeming: 'Canjeando…',
  check: 'Comprobar código',
  checking: 'Comprobando…',
  stillWorking: 'Seguimos procesándolo… Puede tardar un momento.',
  disclosure: '¿Tienes una tarjeta regalo o un código de descuento?',
  amount: 'Importe del pedido',

  amountOff: (taken) => `Ahorras ${taken}.`,
  percentOff: (percent, taken) => `${percent} de descuento: ahorras ${taken}.`,
  percentLimit: (limit) => `Este código descuenta como máximo ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items'
      ? `Los artículos seleccionados cuestan ahora ${price}.`
      : `Tu pedido cuesta ahora ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} de regalo.`,
  product: 'Un producto',
  freeShipping: 'El envío es gratis.',
  giftPaid: (paid) => `Pagado con esta tarjeta: ${paid}.`,
  giftLeft: (left) => `Saldo restante: ${left}.`,
  pointsUsed: (count, formatted) => `Has usado ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Saldo restante: ${points(count, formatted)}.`,
  rewardName: (name) => `Tu recompensa: ${name}.`,
  rewardCode: (code) => `${code} es tu nuevo código.`,
  applied: 'Tu código se ha aplicado.',
  noEffect: 'Tu código se ha canjeado, pero no cambia nada en este pedido.',

  redeemedTitle: 'Canjeado',
  refused: {
    resource_not_found:
      'No reconocemos este código. Comprueba que esté bien escrito, incluidas las mayúsculas.',
    not_found: 'No reconocemos este código. Comprueba que esté bien escrito, incluidas las mayúsculas.',
    voucher_not_active: 'Este código aún no está activo. Vuelve a intentarlo más tarde.',
    voucher_not_active_now: 'Este código no está activo ahora mismo. Vuelve a intentarlo más tarde.',
    promotion_not_active_now: 'Esta promoción no está activa ahora mismo. Vuelve a intentarlo más tarde.',
    multiple_requests: 'Este código se está usando en este momento. Vuelve a intentarlo más tarde.',
    promotion_inactive: 'Esta promoción ya no está activa.',
    voucher_disabled: 'Este código ya no es válido. Prueba con otro.',
    voucher_expired: 'Este código ha caducado. Prueba con otro.',
    quantity_exceeded: 'Este código ya no tiene usos disponibles. Prueba con otro.',
    zero_card_balance: 'Esta tarjeta ya no tiene saldo. Prueba con otra.',
    gift_amount_exceeded: 'El saldo de esta tarjeta no es suficiente. Prueba con un importe menor.',
    loyalty_card_points_exceeded: 'Esta tarjeta no tiene puntos suficientes. Prueba con un importe menor.',
    invalid_amount: 'Este código no sirve para un pedido de este importe.',
    invalid_number: 'Este código no sirve para un pedido de este importe.',
    no_applicable_redeemables: 'Este código no sirve para este pedido. Prueba con otro.',
    invalid_redeemables: 'Este código no sirve para este pedido. Prueba con otro.',
    redemption_rules_violated: 'Este código no sirve para este pedido. Prueba con otro.',
    order_rules_violated:
      'Este código no es válido para tu carrito. Cambia el carrito o prueba con otro código.',
    missing_order_items_amount:
      'Este código no es válido para tu carrito. Cambia el carrito o prueba con otro código.',
    missing_order_items:
      'No vemos ningún artículo en tu carrito. Añade algo o ponte en contacto con nosotros.',
    missing_amount:
      'No nos consta el importe de tu pedido, así que este código no se puede usar. Ponte en contacto con nosotros.',
    missing_customer:
      'Para usar este código necesitamos saber quién eres. Inicia sesión o ponte en contacto con nosotros.',
    customer_rules_violated: 'Este código no está disponible para tu cuenta. Prueba con otro código.',
    invalid_customer: 'Este código no está disponible para tu cuenta. Prueba con otro código.',
    referrer_not_permitted_to_redeem: 'Este es tu propio código. Es para tus amigos.',
    duplicated_redeemables: 'Este código ya se ha aplicado a tu pedido.',
    missing_code: 'Introduce primero un código.',
    code_too_long: 'Es demasiado largo para ser un código. Comprueba lo que has introducido.',
  },
  tryInstead: (code) => `Probar con ${code}`,
  maybeHeld:
    'Este código ya no tiene usos disponibles, o una comprobación anterior aún lo tiene reservado. Inténtalo de nuevo en unos minutos.',
  refusedOtherwise: 'Este código no se puede usar aquí. No se ha canjeado.',
  refusedPrivately: 'Este código no se puede usar aquí. Comprueba que esté bien escrito o prueba con otro.',
  offline: 'Parece que no tienes conexión a internet. Revisa la red y vuelve a intentarlo.',
  aborted: 'La operación se ha detenido. Tu código no se ha canjeado.',
  rateLimited: 'Hay demasiadas solicitudes en este momento.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Espera unos segundos y vuelve a intentarlo.'
      : `Espera ${ofSeconds(seconds)} y vuelve a intentarlo.`,
  waitMinutes: (minutes) => `Espera ${ofMinutes(minutes)} y vuelve a intentarlo.`,
  failedOtherwise: 'No ha funcionado. Tu código no se ha canjeado. Vuelve a intentarlo más tarde.',
  undecidedTitle: 'No hemos podido confirmar el canje',
  undecided: 'Puede que tu código ya se haya usado. Consúltanos antes de usarlo otra vez.',
  beingChecked: 'Estamos comprobando si tu código se ha usado. No tienes que hacer nada.',
  reference: (reference) => `Referencia: ${reference}`,

  offeredTitle: 'Aún sin canjear',
  offered: {
    amountOff: (taken) => `Ahorrarás ${taken}.`,
    percentOff: (percent, taken) => `${percent} de descuento: ahorrarás ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Los artículos seleccionados costarán ${price}.` : `Tu pedido costará ${price}.`,
    freeUnit: (name, quantity) => `De regalo: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'El envío será gratis.',
    giftPaid: (paid) => `Pagarás ${paid} con esta tarjeta.`,
    giftLeft: (left) => `Saldo después del canje: ${left}.`,
    pointsUsed: (count, formatted) => `Usarás ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Saldo después del canje: ${points(count, formatted)}.`,
    applied: 'Este código se puede usar en tu pedido.',
    noEffect: 'Este código no cambia nada en este pedido, pero si lo canjeas contará como usado.',
  },
  offeredQuestion: '¿Canjear ahora?',
  orderAmount: 'Pedido',
  orderDiscount: 'Descuento',
  orderGiftCard: 'Tarjeta regalo',
  orderTotal: 'Queda por pagar',
  validUntil: (date) => `Válida hasta el ${date}.`,
  amountWrong: (example) => `Introduce el importe del pedido en cifras, por ejemplo, ${example}.`,
  waitOver: 'Ya puedes volver a intentarlo.',

  cart: {
    apply: 'Aplicar',
    list: 'Aplicado a tu pedido',
    remove: (code) => `Quitar ${code}`,
    noEffect: 'No cambiaría nada en tu pedido. Para usarlo de todos modos, pulsa Aplicar otra vez.',
    withoutEffect: 'No cambia nada en tu pedido, así que no se usará.',
    notWith: (code) => `No se puede combinar con ${code}.`,
    notTogether: 'No se puede combinar con los demás códigos.',
    tooMany: 'Tu pedido no admite más códigos.',
    parked: 'Ahora mismo no es válido para tu pedido.',
    gone: 'Ya no se puede usar.',
    undecided: 'Puede que ya se haya usado.',
    cardAmount: 'Importe que quieres usar',
    cardPoints: 'Puntos que quieres usar',
    cardAmountWrong: (example) => `Introduce un importe, por ejemplo, ${example}.`,
    cardAmountTooHigh: (most) => `Puedes usar ${most} como máximo.`,
    cardPointsWrong: 'Introduce un número entero de puntos.',
    paidByCards: 'Tarjetas regalo y puntos',
    holdOver: 'Tus códigos ya no están reservados. Sigue adelante e intentaremos reservarlos de nuevo.',
    notChecked: 'No hemos podido comprobar tus códigos. Puede que lo que ves no esté actualizado.',
    promotions: 'Ofertas para tu pedido',
    applyPromotion: (name) => `Aplicar ${name}`,
    promotion: 'Oferta',
    changedTitle: 'Tu pedido ha cambiado',
    changed: 'No se ha canjeado nada. Revisa los nuevos importes antes de continuar.',
    accept: 'Aceptar los nuevos importes',
    waitForCheck: 'Todavía estamos comprobando tus códigos. Espera un momento.',
    acceptFirst: 'Acepta primero los nuevos importes.',
  },
};

const tooMany = 'Tu pedido no admite más códigos. Este no se ha usado.';
const notTogether = 'Este código no se puede combinar con los demás códigos. No se ha usado.';

export const esStack: StackMessages = {
  ...es,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Este código no se ha probado porque otro no se puede usar.',
    no_effect: 'Este código no cambiaría nada en tu pedido. No se ha usado.',
  },
};
