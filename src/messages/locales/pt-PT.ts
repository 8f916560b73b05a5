/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('pt-PT', count, { one: 'ponto', many: 'de pontos', other: 'pontos' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('pt-PT', count, { one: 'segundo', other: 'segundos' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('pt-PT', count, { one: 'minuto', other: 'minutos' })}`;

export const ptPT: Messages = {
  label: 'Cartão de oferta ou código de desconto',
  redeem: 'Utilizar',
  redeeming: 'A utilizar…',
  check: 'Verificar código',
  checking: 'A verificar…',
  stillWorking: 'O processamento continua… Pode demorar um pouco.',
  disclosure: 'Tem um cartão de oferta ou um código de desconto?',
  amount: 'Valor da encomenda',

  amountOff: (taken) => `Desconto de ${taken}.`,
  percentOff: (percent, taken) => `Desconto de ${percent}: menos ${taken}.`,
  percentLimit: (limit) => `Este código desconta no máximo ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items'
      ? `Os artigos selecionados custam agora ${price}.`
      : `A sua encomenda custa agora ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} grátis.`,
  product: 'Um produto',
  freeShipping: 'A entrega é grátis.',
  giftPaid: (paid) => `Pago com este cartão: ${paid}.`,
  giftLeft: (left) => `Saldo restante: ${left}.`,
  pointsUsed: (count, formatted) => `Utilizou ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Saldo restante: ${points(count, formatted)}.`,
  rewardName: (name) => `A sua recompensa: ${name}.`,
  rewardCode: (code) => `${code} é o seu novo código.`,
  applied: 'O seu código foi aplicado.',
  noEffect: 'O seu código foi utilizado, mas não muda nada nesta encomenda.',

  redeemedTitle: 'Utilizado',
  refused: {
    resource_not_found:
      'Não reconhecemos este código. Verifique se está bem escrito, incluindo as maiúsculas.',
    not_found: 'Não reconhecemos este código. Verifique se está bem escrito, incluindo as maiúsculas.',
    voucher_not_active: 'Este código ainda não está ativo. Tente novamente mais tarde.',
    voucher_not_active_now: 'Este código não está ativo neste momento. Tente novamente mais tarde.',
    promotion_not_active_now: 'Esta promoção não está ativa neste momento. Tente novamente mais tarde.',
    multiple_requests: 'Este código está a ser utilizado neste momento. Tente novamente mais tarde.',
    promotion_inactive: 'Esta promoção terminou.',
    voucher_disabled: 'Este código deixou de ser válido. Tente outro.',
    voucher_expired: 'Este código expirou. Tente outro.',
    quantity_exceeded: 'Este código atingiu o limite de utilizações. Tente outro.',
    zero_card_balance: 'Este cartão está sem saldo. Tente outro.',
    gift_amount_exceeded: 'O saldo deste cartão não é suficiente. Tente um valor menor.',
    loyalty_card_points_exceeded: 'Este cartão não tem pontos suficientes. Tente um valor menor.',
    invalid_amount: 'Este código não pode ser usado numa encomenda deste valor.',
    invalid_number: 'Este código não pode ser usado numa encomenda deste valor.',
    no_applicable_redeemables: 'Este código não pode ser usado nesta encomenda. Tente outro.',
    invalid_redeemables: 'Este código não pode ser usado nesta encomenda. Tente outro.',
    redemption_rules_violated: 'Este código não pode ser usado nesta encomenda. Tente outro.',
    order_rules_violated:
      'Este código não se aplica ao seu carrinho. Altere o carrinho ou tente outro código.',
    missing_order_items_amount:
      'Este código não se aplica ao seu carrinho. Altere o carrinho ou tente outro código.',
    missing_order_items: 'Não vemos nenhum artigo no seu carrinho. Adicione algo ou contacte-nos.',
    missing_amount:
      'Não sabemos o valor da sua encomenda, por isso este código não pode ser usado. Contacte-nos.',
    missing_customer: 'Para este código precisamos de saber quem é. Inicie sessão ou contacte-nos.',
    customer_rules_violated: 'Este código não está disponível para a sua conta. Tente outro código.',
    invalid_customer: 'Este código não está disponível para a sua conta. Tente outro código.',
    referrer_not_permitted_to_redeem: 'Este é o seu próprio código. É para os seus amigos.',
    duplicated_redeemables: 'Este código já está na sua encomenda.',
    missing_code: 'Introduza primeiro um código.',
    code_too_long: 'Isto é demasiado longo para ser um código. Verifique o que introduziu.',
  },
  tryInstead: (code) => `Tentar com ${code}`,
  maybeHeld:
    'Este código atingiu o limite de utilizações ou ainda está reservado por uma verificação anterior. Tente novamente dentro de alguns minutos.',
  refusedOtherwise: 'Este código não pode ser usado aqui. Não foi utilizado.',
  refusedPrivately: 'Este código não pode ser usado aqui. Verifique se está bem escrito ou tente outro.',
  offline: 'Parece que está sem ligação à internet. Verifique a ligação e tente novamente.',
  aborted: 'Operação interrompida. O seu código não foi utilizado.',
  rateLimited: 'Há demasiados pedidos neste momento.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Aguarde alguns segundos e tente novamente.'
      : `Aguarde ${ofSeconds(seconds)} e tente novamente.`,
  waitMinutes: (minutes) => `Aguarde ${ofMinutes(minutes)} e tente novamente.`,
  failedOtherwise: 'Não foi possível. O seu código não foi utilizado. Tente novamente mais tarde.',
  undecidedTitle: 'Utilização não confirmada',
  undecided: 'O seu código pode já ter sido usado. Contacte-nos antes de voltar a usá-lo.',
  beingChecked: 'Estamos a verificar se o seu código foi usado. Não precisa de fazer nada.',
  reference: (reference) => `Referência: ${reference}`,

  offeredTitle: 'Ainda não utilizado',
  offered: {
    amountOff: (taken) => `Dará um desconto de ${taken}.`,
    percentOff: (percent, taken) => `Dará um desconto de ${percent}: menos ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Os artigos selecionados custarão ${price}.` : `A sua encomenda custará ${price}.`,
    freeUnit: (name, quantity) => `Grátis: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'A entrega será grátis.',
    giftPaid: (paid) => `Pagará ${paid} com este cartão.`,
    giftLeft: (left) => `Saldo depois da utilização: ${left}.`,
    pointsUsed: (count, formatted) => `Utilizará ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Saldo depois da utilização: ${points(count, formatted)}.`,
    applied: 'Este código pode ser usado na sua encomenda.',
    noEffect: 'Este código não muda nada nesta encomenda, mas, se for utilizado, conta como usado.',
  },
  offeredQuestion: 'Utilizar agora?',
  orderAmount: 'Encomenda',
  orderDiscount: 'Desconto',
  orderGiftCard: 'Cartão de oferta',
  orderTotal: 'A pagar',
  validUntil: (date) => `Válido até ${date}.`,
  amountWrong: (example) => `Introduza o valor da encomenda em números, por exemplo ${example}.`,
  waitOver: 'Já pode tentar novamente.',

  cart: {
    apply: 'Aplicar',
    list: 'Aplicado à sua encomenda',
    remove: (code) => `Remover ${code}`,
    noEffect: 'Não mudaria nada na sua encomenda. Para usar o código mesmo assim, prima Aplicar novamente.',
    withoutEffect: 'Não muda nada na sua encomenda, por isso não será usado.',
    notWith: (code) => `Não pode ser combinado com ${code}.`,
    notTogether: 'Não pode ser combinado com os outros.',
    tooMany: 'A sua encomenda não aceita mais códigos.',
    parked: 'De momento, não se aplica à sua encomenda.',
    gone: 'Já não pode ser usado.',
    undecided: 'Pode já ter sido usado.',
    cardAmount: 'Valor a usar',
    cardPoints: 'Pontos a usar',
    cardAmountWrong: (example) => `Introduza um valor, por exemplo ${example}.`,
    cardAmountTooHigh: (most) => `Pode usar ${most} no máximo.`,
    cardPointsWrong: 'Introduza um número inteiro de pontos.',
    paidByCards: 'Cartões de oferta e pontos',
    holdOver: 'Os seus códigos já não estão reservados. Continue e tentaremos reservá-los de novo.',
    notChecked: 'Não foi possível verificar os seus códigos. O que vê pode estar desatualizado.',
    promotions: 'Ofertas para a sua encomenda',
    applyPromotion: (name) => `Aplicar ${name}`,
    promotion: 'Oferta',
    changedTitle: 'A sua encomenda mudou',
    changed: 'Nada foi utilizado. Verifique os novos valores antes de continuar.',
    accept: 'Aceitar os novos valores',
    waitForCheck: 'Os seus códigos ainda estão a ser verificados. Aguarde um momento.',
    acceptFirst: 'Aceite primeiro os novos valores.',
  },
};

const tooMany = 'A sua encomenda não aceita mais códigos. Este não foi usado.';
const notTogether = 'Este código não pode ser combinado com os outros. Não foi usado.';

export const ptPTStack: StackMessages = {
  ...ptPT,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Este código não foi verificado porque outro não pode ser usado.',
    no_effect: 'Este código não mudaria nada na sua encomenda. Não foi usado.',
  },
};
