/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('pt-BR', count, { one: 'ponto', many: 'de pontos', other: 'pontos' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('pt-BR', count, { one: 'segundo', other: 'segundos' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('pt-BR', count, { one: 'minuto', other: 'minutos' })}`;

export const ptBR: Messages = {
  label: 'Vale-presente ou cupom',
  redeem: 'Usar',
  redeeming: 'Aguarde…',
  check: 'Verificar código',
  checking: 'Verificando…',
  stillWorking: 'Ainda estamos processando… Isso pode levar um momento.',
  disclosure: 'Tem um vale-presente ou cupom?',
  amount: 'Valor do pedido',

  amountOff: (taken) => `Desconto de ${taken}.`,
  percentOff: (percent, taken) => `Desconto de ${percent}: menos ${taken}.`,
  percentLimit: (limit) => `Este código desconta no máximo ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Os itens selecionados custam agora ${price}.` : `Seu pedido custa agora ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} grátis.`,
  product: 'Um produto',
  freeShipping: 'Frete grátis.',
  giftPaid: (paid) => `Pago com este cartão: ${paid}.`,
  giftLeft: (left) => `Saldo restante: ${left}.`,
  pointsUsed: (count, formatted) => `Você usou ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Saldo restante: ${points(count, formatted)}.`,
  rewardName: (name) => `Sua recompensa: ${name}.`,
  rewardCode: (code) => `${code} é seu novo código.`,
  applied: 'Seu código foi aplicado.',
  noEffect: 'Seu código foi usado, mas não muda nada neste pedido.',

  redeemedTitle: 'Usado',
  refused: {
    resource_not_found:
      'Não reconhecemos este código. Confira se está escrito corretamente, inclusive as letras maiúsculas.',
    not_found:
      'Não reconhecemos este código. Confira se está escrito corretamente, inclusive as letras maiúsculas.',
    voucher_not_active: 'Este código ainda não está ativo. Tente novamente mais tarde.',
    voucher_not_active_now: 'Este código não está ativo no momento. Tente novamente mais tarde.',
    promotion_not_active_now: 'Esta promoção não está ativa no momento. Tente novamente mais tarde.',
    multiple_requests: 'Este código está sendo usado no momento. Tente novamente mais tarde.',
    promotion_inactive: 'Esta promoção terminou.',
    voucher_disabled: 'Este código não é mais válido. Tente outro.',
    voucher_expired: 'Este código expirou. Tente outro.',
    quantity_exceeded: 'Este código atingiu o limite de usos. Tente outro.',
    zero_card_balance: 'Este cartão está sem saldo. Tente outro.',
    gift_amount_exceeded: 'O saldo deste cartão não é suficiente. Tente um valor menor.',
    loyalty_card_points_exceeded: 'Este cartão não tem pontos suficientes. Tente um valor menor.',
    invalid_amount: 'Este código não pode ser usado em um pedido deste valor.',
    invalid_number: 'Este código não pode ser usado em um pedido deste valor.',
    no_applicable_redeemables: 'Este código não pode ser usado neste pedido. Tente outro.',
    invalid_redeemables: 'Este código não pode ser usado neste pedido. Tente outro.',
    redemption_rules_violated: 'Este código não pode ser usado neste pedido. Tente outro.',
    order_rules_violated:
      'Este código não se aplica ao seu carrinho. Altere o carrinho ou tente outro código.',
    missing_order_items_amount:
      'Este código não se aplica ao seu carrinho. Altere o carrinho ou tente outro código.',
    missing_order_items: 'Não vemos nenhum item no seu carrinho. Adicione algo ou fale conosco.',
    missing_amount: 'Não sabemos o valor do seu pedido, então este código não pode ser usado. Fale conosco.',
    missing_customer: 'Para este código, precisamos saber quem é você. Entre na sua conta ou fale conosco.',
    customer_rules_violated: 'Este código não está disponível para a sua conta. Tente outro código.',
    invalid_customer: 'Este código não está disponível para a sua conta. Tente outro código.',
    referrer_not_permitted_to_redeem: 'Este é o seu próprio código. Ele é para os seus amigos.',
    duplicated_redeemables: 'Este código já está no seu pedido.',
    missing_code: 'Digite um código primeiro.',
    code_too_long: 'Isso é longo demais para ser um código. Confira o que você digitou.',
  },
  tryInstead: (code) => `Tentar ${code}`,
  maybeHeld:
    'Este código atingiu o limite de usos ou ainda está reservado por uma verificação anterior. Tente novamente em alguns minutos.',
  refusedOtherwise: 'Este código não pode ser usado aqui. Ele não foi usado.',
  refusedPrivately:
    'Este código não pode ser usado aqui. Confira se está escrito corretamente ou tente outro.',
  offline: 'Parece que você está sem internet. Verifique a conexão e tente novamente.',
  aborted: 'Operação interrompida. Seu código não foi usado.',
  rateLimited: 'Há solicitações demais no momento.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Aguarde alguns segundos e tente novamente.'
      : `Aguarde ${ofSeconds(seconds)} e tente novamente.`,
  waitMinutes: (minutes) => `Aguarde ${ofMinutes(minutes)} e tente novamente.`,
  failedOtherwise: 'Não foi possível. Seu código não foi usado. Tente novamente mais tarde.',
  undecidedTitle: 'Uso não confirmado',
  undecided: 'Seu código pode já ter sido usado. Fale conosco antes de usá-lo novamente.',
  beingChecked: 'Estamos verificando se seu código foi usado. Você não precisa fazer nada.',
  reference: (reference) => `Referência: ${reference}`,

  offeredTitle: 'Ainda não usado',
  offered: {
    amountOff: (taken) => `Dará um desconto de ${taken}.`,
    percentOff: (percent, taken) => `Dará um desconto de ${percent}: menos ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Os itens selecionados custarão ${price}.` : `Seu pedido custará ${price}.`,
    freeUnit: (name, quantity) => `Grátis: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'O frete será grátis.',
    giftPaid: (paid) => `Você pagará ${paid} com este cartão.`,
    giftLeft: (left) => `Saldo depois do uso: ${left}.`,
    pointsUsed: (count, formatted) => `Você usará ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Saldo depois do uso: ${points(count, formatted)}.`,
    applied: 'Este código pode ser usado no seu pedido.',
    noEffect: 'Este código não muda nada neste pedido, mas, se você usá-lo, ele contará como usado.',
  },
  offeredQuestion: 'Usar agora?',
  orderAmount: 'Pedido',
  orderDiscount: 'Desconto',
  orderGiftCard: 'Vale-presente',
  orderTotal: 'A pagar',
  validUntil: (date) => `Válido até ${date}.`,
  amountWrong: (example) => `Digite o valor do pedido em números, por exemplo ${example}.`,
  waitOver: 'Agora você pode tentar novamente.',

  cart: {
    apply: 'Aplicar',
    list: 'Aplicado ao seu pedido',
    remove: (code) => `Remover ${code}`,
    noEffect: 'Isso não mudaria nada no seu pedido. Para aplicar mesmo assim, toque em Aplicar novamente.',
    withoutEffect: 'Não muda nada no seu pedido, então não será usado.',
    notWith: (code) => `Não pode ser combinado com ${code}.`,
    notTogether: 'Não pode ser combinado com os outros.',
    tooMany: 'Seu pedido não aceita mais códigos.',
    parked: 'No momento, não se aplica ao seu pedido.',
    gone: 'Não pode mais ser usado.',
    undecided: 'Pode já ter sido usado.',
    cardAmount: 'Valor a usar',
    cardPoints: 'Pontos a usar',
    cardAmountWrong: (example) => `Digite um valor, por exemplo ${example}.`,
    cardAmountTooHigh: (most) => `Você pode usar no máximo ${most}.`,
    cardPointsWrong: 'Digite um número inteiro de pontos.',
    paidByCards: 'Vales-presente e pontos',
    holdOver: 'Seus códigos não estão mais reservados. Continue e tentaremos reservá-los de novo.',
    notChecked: 'Não foi possível verificar seus códigos. O que você vê pode estar desatualizado.',
    promotions: 'Ofertas para o seu pedido',
    applyPromotion: (name) => `Aplicar ${name}`,
    promotion: 'Oferta',
    changedTitle: 'Seu pedido mudou',
    changed: 'Nada foi usado. Confira os novos valores antes de continuar.',
    accept: 'Aceitar os novos valores',
    waitForCheck: 'Seus códigos ainda estão sendo verificados. Aguarde um momento.',
    acceptFirst: 'Aceite primeiro os novos valores.',
  },
};

const tooMany = 'Seu pedido não aceita mais códigos. Este não foi usado.';
const notTogether = 'Este código não pode ser combinado com os outros. Não foi usado.';

export const ptBRStack: StackMessages = {
  ...ptBR,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Este código não foi verificado porque outro não pode ser usado.',
    no_effect: 'Este código não mudaria nada no seu pedido. Não foi usado.',
  },
};
