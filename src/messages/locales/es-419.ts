/** Draft: no native speaker has read these texts yet (docs/translations.md). The Spanish of Latin America. */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';
import { es } from './es.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('es-419', count, { one: 'punto', many: 'de puntos', other: 'puntos' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('es-419', count, { one: 'segundo', other: 'segundos' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('es-419', count, { one: 'minuto', other: 'minutos' })}`;

const notFound = 'No reconocemos este código. Revisa que esté bien escrito, incluidas las mayúsculas.';
const notForAmount = 'Este código no es válido para un pedido de este monto.';
const notForOrder = 'Este código no es válido para este pedido. Prueba con otro.';

export const es419: Messages = {
  ...es,
  label: 'Tarjeta de regalo o código de descuento',
  check: 'Verificar código',
  checking: 'Verificando…',
  stillWorking: 'Seguimos procesándolo… Puede tardar un momento.',
  disclosure: '¿Tienes una tarjeta de regalo o un código de descuento?',
  amount: 'Monto del pedido',
  offline: 'Parece que no tienes conexión a internet. Revisa tu conexión e inténtalo de nuevo.',
  failedOtherwise: 'No funcionó. Tu código no se canjeó. Inténtalo de nuevo más tarde.',

  fixedPrice: (price, on) =>
    on === 'items'
      ? `Los productos seleccionados cuestan ahora ${price}.`
      : `Tu pedido cuesta ahora ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} gratis.`,
  pointsUsed: (count, formatted) => `Usaste ${points(count, formatted)}.`,
  applied: 'Tu código se aplicó.',
  noEffect: 'Tu código se canjeó, pero no cambia nada en este pedido.',
  orderGiftCard: 'Tarjeta de regalo',
  orderTotal: 'Por pagar',

  offered: {
    ...es.offered,
    fixedPrice: (price, on) =>
      on === 'items' ? `Los productos seleccionados costarán ${price}.` : `Tu pedido costará ${price}.`,
    freeUnit: (name, quantity) => `Gratis: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
  },

  refused: {
    ...es.refused,
    resource_not_found: notFound,
    not_found: notFound,
    voucher_not_active: 'Este código aún no está activo. Inténtalo de nuevo más tarde.',
    voucher_not_active_now: 'Este código no está activo en este momento. Inténtalo de nuevo más tarde.',
    promotion_not_active_now: 'Esta promoción no está activa en este momento. Inténtalo de nuevo más tarde.',
    multiple_requests: 'Este código se está usando en este momento. Inténtalo de nuevo más tarde.',
    voucher_expired: 'Este código venció. Prueba con otro.',
    duplicated_redeemables: 'Este código ya se aplicó a tu pedido.',
    gift_amount_exceeded: 'El saldo de esta tarjeta no es suficiente. Prueba con un monto menor.',
    loyalty_card_points_exceeded: 'Esta tarjeta no tiene suficientes puntos. Prueba con un monto menor.',
    invalid_amount: notForAmount,
    invalid_number: notForAmount,
    no_applicable_redeemables: notForOrder,
    invalid_redeemables: notForOrder,
    redemption_rules_violated: notForOrder,
    missing_order_items: 'No vemos ningún producto en tu carrito. Agrega algo o contáctanos.',
    missing_amount: 'No sabemos el monto de tu pedido, así que este código no se puede usar. Contáctanos.',
    missing_customer: 'Para usar este código necesitamos saber quién eres. Inicia sesión o contáctanos.',
    missing_code: 'Ingresa primero un código.',
    code_too_long: 'Es demasiado largo para ser un código. Revisa lo que ingresaste.',
  },
  maybeHeld:
    'Este código ya no tiene usos disponibles, o una verificación anterior aún lo tiene reservado. Inténtalo de nuevo en unos minutos.',
  refusedOtherwise: 'Este código no se puede usar aquí. No se canjeó.',
  refusedPrivately: 'Este código no se puede usar aquí. Revisa que esté bien escrito o prueba con otro.',
  amountWrong: (example) => `Ingresa el monto del pedido en números, por ejemplo, ${example}.`,
  aborted: 'La operación se detuvo. Tu código no se canjeó.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Espera unos segundos e inténtalo de nuevo.'
      : `Espera ${ofSeconds(seconds)} e inténtalo de nuevo.`,
  waitMinutes: (minutes) => `Espera ${ofMinutes(minutes)} e inténtalo de nuevo.`,
  waitOver: 'Ya puedes intentarlo de nuevo.',
  undecidedTitle: 'No pudimos confirmar el canje',
  undecided: 'Es posible que tu código ya se haya usado. Contáctanos antes de usarlo otra vez.',
  beingChecked: 'Estamos verificando si tu código se usó. No tienes que hacer nada.',

  cart: {
    ...es.cart,
    noEffect: 'No cambiaría nada en tu pedido. Para usarlo de todos modos, presiona Aplicar otra vez.',
    parked: 'En este momento no es válido para tu pedido.',
    undecided: 'Es posible que ya se haya usado.',
    cardAmount: 'Monto que quieres usar',
    cardAmountWrong: (example) => `Ingresa un monto, por ejemplo, ${example}.`,
    cardPointsWrong: 'Ingresa un número entero de puntos.',
    paidByCards: 'Tarjetas de regalo y puntos',
    notChecked: 'No pudimos verificar tus códigos. Es posible que lo que ves no esté actualizado.',
    changedTitle: 'Tu pedido cambió',
    changed: 'No se canjeó nada. Revisa los nuevos montos antes de continuar.',
    accept: 'Aceptar los nuevos montos',
    waitForCheck: 'Todavía estamos verificando tus códigos. Espera un momento.',
    acceptFirst: 'Acepta primero los nuevos montos.',
  },
};

const tooMany = 'Tu pedido no admite más códigos. Este no se usó.';
const notTogether = 'Este código no se puede combinar con los demás códigos. No se usó.';

export const es419Stack: StackMessages = {
  ...es419,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Este código no se probó porque otro no se puede usar.',
    no_effect: 'Este código no cambiaría nada en tu pedido. No se usó.',
  },
};
