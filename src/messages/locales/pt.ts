import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('pt', count, { one: 'ponto', other: 'pontos' })}`;
const ofSeconds = (count: number) => `${count} ${plural('pt', count, { one: 'segundo', other: 'segundos' })}`;
const ofMinutes = (count: number) => `${count} ${plural('pt', count, { one: 'minuto', other: 'minutos' })}`;

export const pt: Messages = {
  label: 'Cartão-presente ou código de desconto',
  redeem: 'Resgatar',
  redeeming: 'Aguarde…',
  check: 'Verificar código',
  checking: 'Em verificação…',
  stillWorking: 'Ainda em processamento… Pode demorar um pouco.',
  disclosure: 'Tem um cartão-presente ou código de desconto?',
  amount: 'Valor do pedido',

  amountOff: (taken) => `Desconto de ${taken}.`,
  percentOff: (percent, taken) => `Desconto de ${percent}: menos ${taken}.`,
  percentLimit: (limit) => `Este código desconta no máximo ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Os itens selecionados custam agora ${price}.` : `O seu pedido custa agora ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} grátis.`,
  product: 'Um produto',
  freeShipping: 'A entrega é grátis.',
  giftPaid: (paid) => `Pago com este cartão: ${paid}.`,
  giftLeft: (left) => `Saldo restante: ${left}.`,
  pointsUsed: (count, formatted) => `Resgate de ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Saldo restante: ${points(count, formatted)}.`,
  rewardName: (name) => `A sua recompensa: ${name}.`,
  rewardCode: (code) => `${code} é o seu novo código.`,
  applied: 'O seu código foi aplicado.',
  noEffect: 'O seu código foi resgatado, mas não muda nada neste pedido.',

  redeemedTitle: 'Resgatado',
  refused: {
    resource_not_found: 'Não reconhecemos este código. Verifique erros de digitação e letras maiúsculas.',
    not_found: 'Não reconhecemos este código. Verifique erros de digitação e letras maiúsculas.',
    voucher_not_active: 'Este código ainda não está ativo. Tente novamente mais tarde.',
    voucher_not_active_now: 'Este código não está ativo neste momento. Tente novamente mais tarde.',
    promotion_not_active_now: 'Esta promoção não está ativa neste momento. Tente novamente mais tarde.',
    multiple_requests: 'Este código está em uso neste momento. Tente novamente mais tarde.',
    promotion_inactive: 'Esta promoção terminou.',
    voucher_disabled: 'Este código deixou de ser válido. Tente outro.',
    voucher_expired: 'Este código expirou. Tente outro.',
    quantity_exceeded: 'Este código atingiu o limite de utilizações. Tente outro.',
    zero_card_balance: 'Este cartão está sem saldo. Tente outro.',
    gift_amount_exceeded: 'O saldo deste cartão não é suficiente. Tente um valor menor.',
    loyalty_card_points_exceeded: 'Este cartão não tem pontos suficientes. Tente um valor menor.',
    invalid_amount: 'Este código não pode ser usado num pedido deste valor.',
    invalid_number: 'Este código não pode ser usado num pedido deste valor.',
    no_applicable_redeemables: 'Este código não pode ser usado neste pedido. Tente outro.',
    invalid_redeemables: 'Este código não pode ser usado neste pedido. Tente outro.',
    redemption_rules_violated: 'Este código não pode ser usado neste pedido. Tente outro.',
    order_rules_violated:
      'Este código não se aplica ao seu carrinho. Altere o carrinho ou tente outro código.',
    missing_order_items_amount:
      'Este código não se aplica ao seu carrinho. Altere o carrinho ou tente outro código.',
    missing_order_items: 'Não vemos nenhum item no seu carrinho. Adicione algo ou fale com a loja.',
    missing_amount:
      'Não sabemos o valor do seu pedido, por isso este código não pode ser usado. Fale com a loja.',
    missing_customer: 'Este código exige a identificação do cliente. Entre na sua conta ou fale com a loja.',
    customer_rules_violated: 'Este código não está disponível para a sua conta. Tente outro código.',
    invalid_customer: 'Este código não está disponível para a sua conta. Tente outro código.',
    referrer_not_permitted_to_redeem: 'Este é o seu próprio código. É para os seus amigos.',
    duplicated_redeemables: 'Este código já está no seu pedido.',
    missing_code: 'Insira primeiro um código.',
    code_too_long: 'Isto é demasiado longo para ser um código. Verifique o que inseriu.',
  },
  tryInstead: (code) => `Tentar com ${code}`,
  maybeHeld:
    'Este código atingiu o limite de utilizações ou ainda está reservado por uma verificação anterior. Tente novamente dentro de alguns minutos.',
  refusedOtherwise: 'Este código não pode ser usado aqui. Não foi resgatado.',
  refusedPrivately: 'Este código não pode ser usado aqui. Verifique se está bem escrito ou tente outro.',
  offline: 'Parece que está sem internet. Verifique a rede e tente novamente.',
  aborted: 'A operação foi interrompida. O seu código não foi resgatado.',
  rateLimited: 'Há demasiadas solicitações neste momento.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Aguarde alguns segundos e tente novamente.'
      : `Aguarde ${ofSeconds(seconds)} e tente novamente.`,
  waitMinutes: (minutes) => `Aguarde ${ofMinutes(minutes)} e tente novamente.`,
  failedOtherwise: 'Não foi possível. O seu código não foi resgatado. Tente novamente mais tarde.',
  undecidedTitle: 'Não foi possível confirmar',
  undecided: 'O seu código pode já ter sido usado. Confirme com a loja antes de voltar a usá-lo.',
  beingChecked: 'Estamos a verificar se o seu código foi usado. Não precisa de fazer nada.',
  reference: (reference) => `Referência: ${reference}`,

  offeredTitle: 'Ainda não resgatado',
  offered: {
    amountOff: (taken) => `Dará um desconto de ${taken}.`,
    percentOff: (percent, taken) => `Dará um desconto de ${percent}: menos ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Os itens selecionados custarão ${price}.` : `O seu pedido custará ${price}.`,
    freeUnit: (name, quantity) => `Grátis: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'A entrega será grátis.',
    giftPaid: (paid) => `Pagará ${paid} com este cartão.`,
    giftLeft: (left) => `Saldo depois do resgate: ${left}.`,
    pointsUsed: (count, formatted) => `Usará ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Saldo depois do resgate: ${points(count, formatted)}.`,
    applied: 'Este código pode ser usado no seu pedido.',
    noEffect: 'Este código não muda nada neste pedido, mas, se for resgatado, conta como usado.',
  },
  offeredQuestion: 'Resgatar agora?',
  orderAmount: 'Pedido',
  orderDiscount: 'Valor abatido',
  orderTotal: 'A pagar',
  validUntil: (date) => `Válido até ${date}.`,
  amountWrong: (example) => `Insira o valor do pedido em números, por exemplo ${example}.`,
  waitOver: 'Já pode tentar novamente.',
};

const tooMany = 'O seu pedido não aceita mais códigos. Este não foi usado.';
const notTogether = 'Não pode ser combinado com os outros. Não foi usado.';

export const ptStack: StackMessages = {
  ...pt,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Não foi verificado porque outro não pode ser usado.',
    no_effect: 'Não mudaria nada no seu pedido. Não foi usado.',
  },
};
