import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';

export const ko: Messages = {
  label: '기프트 카드 또는 할인 코드',
  redeem: '사용하기',
  redeeming: '처리 중…',
  check: '코드 확인',
  checking: '확인 중…',
  stillWorking: '아직 처리 중입니다. 시간이 조금 걸릴 수 있습니다.',
  disclosure: '기프트 카드 또는 할인 코드가 있으신가요?',
  amount: '주문 금액',

  amountOff: (taken) => `${taken} 할인되었습니다.`,
  percentOff: (percent, taken) => `${percent} 할인이 적용되어 ${taken} 절약되었습니다.`,
  percentLimit: (limit) => `이 코드의 최대 할인 금액은 ${limit}입니다.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `선택 상품의 가격은 이제 ${price}입니다.` : `주문 금액은 이제 ${price}입니다.`,
  freeUnit: (name, quantity) => `무료 증정: ${name}${quantity > 1 ? ` × ${quantity}` : ''}.`,
  product: '상품',
  freeShipping: '배송비가 무료입니다.',
  giftPaid: (paid) => `이 카드로 ${paid} 결제되었습니다.`,
  giftLeft: (left) => `잔액은 ${left}입니다.`,
  pointsUsed: (_count, formatted) => `${formatted}포인트를 사용했습니다.`,
  pointsLeft: (_count, formatted) => `${formatted}포인트가 남았습니다.`,
  rewardName: (name) => `리워드: ${name}.`,
  rewardCode: (code) => `새 코드는 ${code}입니다.`,
  applied: '코드가 적용되었습니다.',
  noEffect: '코드가 사용되었지만 이 주문에는 변화가 없습니다.',

  redeemedTitle: '사용 완료',
  refused: {
    resource_not_found: '알 수 없는 코드입니다. 오타와 대소문자를 확인해 주세요.',
    not_found: '알 수 없는 코드입니다. 오타와 대소문자를 확인해 주세요.',
    voucher_not_active: '아직 사용할 수 없는 코드입니다. 나중에 다시 시도해 주세요.',
    voucher_not_active_now: '지금은 사용할 수 없는 코드입니다. 나중에 다시 시도해 주세요.',
    promotion_not_active_now: '지금은 진행 중이 아닌 프로모션입니다. 나중에 다시 시도해 주세요.',
    multiple_requests: '현재 사용 중인 코드입니다. 나중에 다시 시도해 주세요.',
    promotion_inactive: '종료된 프로모션입니다.',
    voucher_disabled: '더 이상 사용할 수 없는 코드입니다. 다른 코드를 입력해 주세요.',
    voucher_expired: '만료된 코드입니다. 다른 코드를 입력해 주세요.',
    quantity_exceeded: '사용 가능 횟수가 모두 소진된 코드입니다. 다른 코드를 입력해 주세요.',
    zero_card_balance: '잔액이 없는 카드입니다. 다른 카드를 이용해 주세요.',
    gift_amount_exceeded: '카드 잔액이 부족합니다. 더 적은 금액으로 이용해 주세요.',
    loyalty_card_points_exceeded: '카드 포인트가 부족합니다. 더 적은 금액으로 이용해 주세요.',
    invalid_amount: '이 금액의 주문에는 사용할 수 없는 코드입니다.',
    invalid_number: '이 금액의 주문에는 사용할 수 없는 코드입니다.',
    no_applicable_redeemables: '이 주문에는 사용할 수 없는 코드입니다. 다른 코드를 입력해 주세요.',
    invalid_redeemables: '이 주문에는 사용할 수 없는 코드입니다. 다른 코드를 입력해 주세요.',
    redemption_rules_violated: '이 주문에는 사용할 수 없는 코드입니다. 다른 코드를 입력해 주세요.',
    order_rules_violated:
      '장바구니에 적용할 수 없는 코드입니다. 장바구니를 변경하거나 다른 코드를 입력해 주세요.',
    missing_order_items_amount:
      '장바구니에 적용할 수 없는 코드입니다. 장바구니를 변경하거나 다른 코드를 입력해 주세요.',
    missing_order_items: '장바구니에 담긴 상품을 확인할 수 없습니다. 상품을 담거나 저희에게 문의해 주세요.',
    missing_amount: '주문 금액을 확인할 수 없어 이 코드를 사용할 수 없습니다. 저희에게 문의해 주세요.',
    missing_customer: '이 코드를 사용하려면 고객 확인이 필요합니다. 로그인하거나 저희에게 문의해 주세요.',
    customer_rules_violated: '회원님의 계정에서는 사용할 수 없는 코드입니다. 다른 코드를 입력해 주세요.',
    invalid_customer: '회원님의 계정에서는 사용할 수 없는 코드입니다. 다른 코드를 입력해 주세요.',
    referrer_not_permitted_to_redeem: '본인의 코드입니다. 친구에게 공유해 주세요.',
    duplicated_redeemables: '이미 주문에 적용된 코드입니다.',
    missing_code: '먼저 코드를 입력해 주세요.',
    code_too_long: '코드라고 하기에는 너무 깁니다. 입력한 내용을 확인해 주세요.',
  },
  tryInstead: (code) => `대신 ${code} 코드로 시도하기`,
  maybeHeld:
    '사용 가능 횟수가 모두 소진되었거나 이전 확인으로 아직 예약된 코드입니다. 몇 분 후에 다시 시도해 주세요.',
  refusedOtherwise: '여기에서 사용할 수 없는 코드입니다. 코드는 사용되지 않았습니다.',
  refusedPrivately: '여기에서 사용할 수 없는 코드입니다. 오타를 확인하거나 다른 코드를 입력해 주세요.',
  offline: '인터넷에 연결되어 있지 않은 것 같습니다. 연결을 확인하고 다시 시도해 주세요.',
  aborted: '처리가 중단되었습니다. 코드는 사용되지 않았습니다.',
  rateLimited: '현재 요청이 너무 많습니다.',
  wait: (seconds) =>
    seconds === undefined ? '몇 초 후에 다시 시도해 주세요.' : `${seconds}초 후에 다시 시도해 주세요.`,
  waitMinutes: (minutes) => `${minutes}분 후에 다시 시도해 주세요.`,
  failedOtherwise: '처리하지 못했습니다. 코드는 사용되지 않았습니다. 나중에 다시 시도해 주세요.',
  undecidedTitle: '사용 여부를 확인할 수 없었습니다',
  undecided: '코드가 이미 사용되었을 수 있습니다. 다시 사용하기 전에 먼저 저희에게 문의해 주세요.',
  beingChecked: '코드가 사용되었는지 확인하고 있습니다. 따로 하실 일은 없습니다.',
  reference: (reference) => `문의 번호: ${reference}`,

  offeredTitle: '아직 사용되지 않았습니다',
  offered: {
    amountOff: (taken) => `${taken} 할인됩니다.`,
    percentOff: (percent, taken) => `${percent} 할인이 적용되어 ${taken} 절약됩니다.`,
    fixedPrice: (price, on) =>
      on === 'items'
        ? `선택 상품을 ${price}에 구매할 수 있습니다.`
        : `이 주문을 ${price}에 결제할 수 있습니다.`,
    freeUnit: (name, quantity) => `무료 증정 예정: ${name}${quantity > 1 ? ` × ${quantity}` : ''}.`,
    freeShipping: '배송비가 무료로 적용됩니다.',
    giftPaid: (paid) => `이 카드로 ${paid} 결제됩니다.`,
    giftLeft: (left) => `사용 후 잔액은 ${left}입니다.`,
    pointsUsed: (_count, formatted) => `${formatted}포인트가 사용됩니다.`,
    pointsLeft: (_count, formatted) => `사용 후 ${formatted}포인트가 남습니다.`,
    applied: '이 주문에 사용할 수 있는 코드입니다.',
    noEffect: '이 코드를 사용해도 이 주문에는 변화가 없지만, 코드는 사용한 것으로 처리됩니다.',
  },
  offeredQuestion: '지금 사용하시겠습니까?',
  orderAmount: '주문 금액',
  orderDiscount: '할인 금액',
  orderGiftCard: '기프트 카드',
  orderTotal: '결제할 금액',
  validUntil: (date) => `${date}까지 사용할 수 있습니다.`,
  amountWrong: (example) => `주문 금액을 숫자로 입력해 주세요(예: ${example}).`,
  waitOver: '이제 다시 시도할 수 있습니다.',
};

const tooMany = '이 주문에는 코드를 더 추가할 수 없습니다. 이 코드는 사용되지 않았습니다.';
const notTogether = '다른 코드와 함께 사용할 수 없습니다. 이 코드는 사용되지 않았습니다.';

export const koStack: StackMessages = {
  ...ko,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: '다른 코드를 사용할 수 없어 이 코드는 확인하지 않았습니다.',
    no_effect: '주문에 변화가 없어 이 코드는 사용되지 않았습니다.',
  },
};
