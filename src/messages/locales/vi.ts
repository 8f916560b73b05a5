/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';

export const vi: Messages = {
  label: 'Thẻ quà tặng hoặc mã giảm giá',
  redeem: 'Sử dụng',
  redeeming: 'Đang xử lý…',
  check: 'Kiểm tra mã',
  checking: 'Đang kiểm tra…',
  stillWorking: 'Vẫn đang xử lý… Việc này có thể mất một chút thời gian.',
  disclosure: 'Bạn có thẻ quà tặng hoặc mã giảm giá?',
  amount: 'Giá trị đơn hàng',
  offline: 'Có vẻ bạn đang ngoại tuyến. Hãy kiểm tra kết nối và thử lại.',
  failedOtherwise: 'Không thực hiện được. Mã của bạn chưa được sử dụng. Vui lòng thử lại sau.',

  amountOff: (taken) => `Bạn tiết kiệm được ${taken}.`,
  percentOff: (percent, taken) => `Giảm ${percent}: bạn tiết kiệm được ${taken}.`,
  percentLimit: (limit) => `Mã này giảm tối đa ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items'
      ? `Các sản phẩm được chọn hiện có giá ${price}.`
      : `Đơn hàng của bạn hiện có giá ${price}.`,
  freeUnit: (name, quantity) => `Tặng kèm: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
  product: 'Một sản phẩm',
  freeShipping: 'Đơn hàng được miễn phí vận chuyển.',
  giftPaid: (paid) => `Đã thanh toán ${paid} bằng thẻ này.`,
  giftLeft: (left) => `Số dư còn lại: ${left}.`,
  pointsUsed: (_count, formatted) => `Đã dùng ${formatted} điểm.`,
  pointsLeft: (_count, formatted) => `Còn lại ${formatted} điểm.`,
  rewardName: (name) => `Phần thưởng của bạn: ${name}.`,
  rewardCode: (code) => `${code} là mã mới của bạn.`,
  applied: 'Mã của bạn đã được áp dụng.',
  noEffect: 'Mã của bạn đã được sử dụng nhưng không thay đổi gì trong đơn hàng này.',

  redeemedTitle: 'Đã sử dụng',
  validUntil: (date) => `Có hiệu lực đến ${date}.`,
  orderAmount: 'Đơn hàng',
  orderDiscount: 'Giảm giá',
  orderTotal: 'Còn phải thanh toán',
  orderGiftCard: 'Thẻ quà tặng',

  offeredTitle: 'Chưa sử dụng',
  offered: {
    amountOff: (taken) => `Bạn sẽ tiết kiệm được ${taken}.`,
    percentOff: (percent, taken) => `Giảm ${percent}: bạn sẽ tiết kiệm được ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Các sản phẩm được chọn sẽ có giá ${price}.` : `Đơn hàng của bạn sẽ có giá ${price}.`,
    freeUnit: (name, quantity) => `Sẽ được tặng kèm: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Đơn hàng sẽ được miễn phí vận chuyển.',
    giftPaid: (paid) => `Bạn sẽ thanh toán ${paid} bằng thẻ này.`,
    giftLeft: (left) => `Số dư sau khi sử dụng: ${left}.`,
    pointsUsed: (_count, formatted) => `Sẽ dùng ${formatted} điểm.`,
    pointsLeft: (_count, formatted) => `Sau đó còn lại ${formatted} điểm.`,
    applied: 'Mã này có thể dùng cho đơn hàng của bạn.',
    noEffect: 'Mã này không thay đổi gì trong đơn hàng này, nhưng nếu sử dụng thì vẫn được tính là đã dùng.',
  },
  offeredQuestion: 'Sử dụng ngay bây giờ?',

  refused: {
    resource_not_found: 'Chúng tôi không tìm thấy mã này. Hãy kiểm tra chính tả, kể cả chữ hoa.',
    not_found: 'Chúng tôi không tìm thấy mã này. Hãy kiểm tra chính tả, kể cả chữ hoa.',
    voucher_not_active: 'Mã này chưa có hiệu lực. Vui lòng thử lại sau.',
    voucher_not_active_now: 'Mã này hiện không có hiệu lực. Vui lòng thử lại sau.',
    promotion_not_active_now: 'Khuyến mãi này hiện không diễn ra. Vui lòng thử lại sau.',
    multiple_requests: 'Mã này đang được sử dụng. Vui lòng thử lại sau.',
    promotion_inactive: 'Khuyến mãi này đã kết thúc.',
    voucher_disabled: 'Mã này không còn hiệu lực. Hãy thử mã khác.',
    voucher_expired: 'Mã này đã hết hạn. Hãy thử mã khác.',
    quantity_exceeded: 'Mã này đã hết lượt sử dụng. Hãy thử mã khác.',
    zero_card_balance: 'Thẻ này đã hết số dư. Hãy thử thẻ khác.',
    gift_amount_exceeded: 'Số dư của thẻ này không đủ. Hãy thử số tiền nhỏ hơn.',
    loyalty_card_points_exceeded: 'Thẻ này không đủ điểm. Hãy thử số tiền nhỏ hơn.',
    invalid_amount: 'Mã này không dùng được cho đơn hàng có giá trị này.',
    invalid_number: 'Mã này không dùng được cho đơn hàng có giá trị này.',
    no_applicable_redeemables: 'Mã này không dùng được cho đơn hàng này. Hãy thử mã khác.',
    invalid_redeemables: 'Mã này không dùng được cho đơn hàng này. Hãy thử mã khác.',
    redemption_rules_violated: 'Mã này không dùng được cho đơn hàng này. Hãy thử mã khác.',
    order_rules_violated:
      'Mã này không áp dụng cho giỏ hàng của bạn. Hãy thay đổi giỏ hàng hoặc thử mã khác.',
    missing_order_items_amount:
      'Mã này không áp dụng cho giỏ hàng của bạn. Hãy thay đổi giỏ hàng hoặc thử mã khác.',
    missing_order_items:
      'Chúng tôi không thấy sản phẩm nào trong giỏ hàng của bạn. Hãy thêm sản phẩm hoặc liên hệ với chúng tôi.',
    missing_amount:
      'Chúng tôi không thấy giá trị đơn hàng của bạn nên không thể dùng mã này. Hãy liên hệ với chúng tôi.',
    missing_customer: 'Với mã này, chúng tôi cần biết bạn là ai. Hãy đăng nhập hoặc liên hệ với chúng tôi.',
    customer_rules_violated: 'Mã này không dùng được cho tài khoản của bạn. Hãy thử mã khác.',
    invalid_customer: 'Mã này không dùng được cho tài khoản của bạn. Hãy thử mã khác.',
    referrer_not_permitted_to_redeem: 'Đây là mã của chính bạn. Mã này dành cho bạn bè của bạn.',
    duplicated_redeemables: 'Mã này đã có trong đơn hàng của bạn.',
    missing_code: 'Hãy nhập mã trước.',
    code_too_long: 'Nội dung này quá dài để là một mã. Hãy kiểm tra lại.',
  },
  tryInstead: (code) => `Thử ${code}`,
  maybeHeld:
    'Mã này đã hết lượt sử dụng hoặc vẫn đang được giữ bởi một lần kiểm tra trước. Hãy thử lại sau vài phút.',
  refusedOtherwise: 'Mã này không dùng được ở đây. Mã chưa được sử dụng.',
  refusedPrivately: 'Mã này không dùng được ở đây. Hãy kiểm tra chính tả hoặc thử mã khác.',
  amountWrong: (example) => `Hãy nhập giá trị đơn hàng bằng số, ví dụ ${example}.`,
  aborted: 'Đã dừng. Mã của bạn chưa được sử dụng.',
  rateLimited: 'Hiện có quá nhiều yêu cầu.',
  wait: (seconds) =>
    seconds === undefined ? 'Hãy đợi vài giây rồi thử lại.' : `Hãy đợi ${seconds} giây rồi thử lại.`,
  waitMinutes: (minutes) => `Hãy đợi ${minutes} phút rồi thử lại.`,
  waitOver: 'Bây giờ bạn có thể thử lại.',
  undecidedTitle: 'Chưa xác nhận được việc sử dụng mã',
  undecided: 'Mã của bạn có thể đã được sử dụng. Hãy liên hệ với chúng tôi trước khi dùng mã một lần nữa.',
  beingChecked: 'Chúng tôi đang kiểm tra xem mã của bạn đã được sử dụng hay chưa. Bạn không cần làm gì.',
  reference: (reference) => `Mã tham chiếu: ${reference}`,

  cart: {
    apply: 'Áp dụng',
    list: 'Đã áp dụng cho đơn hàng của bạn',
    remove: (code) => `Xóa ${code}`,
    noEffect:
      'Mã này sẽ không thay đổi gì trong đơn hàng của bạn. Nếu vẫn muốn dùng, hãy nhấn Áp dụng một lần nữa.',
    withoutEffect: 'Không thay đổi gì trong đơn hàng của bạn nên sẽ không được sử dụng.',
    notWith: (code) => `Không kết hợp được với ${code}.`,
    notTogether: 'Không kết hợp được với các mã khác.',
    tooMany: 'Đơn hàng của bạn không nhận thêm mã.',
    parked: 'Hiện không áp dụng cho đơn hàng của bạn.',
    gone: 'Không còn dùng được nữa.',
    undecided: 'Có thể đã được sử dụng.',
    cardAmount: 'Số tiền muốn dùng',
    cardPoints: 'Số điểm muốn dùng',
    cardAmountWrong: (example) => `Hãy nhập một số tiền, ví dụ ${example}.`,
    cardAmountTooHigh: (most) => `Bạn có thể dùng tối đa ${most}.`,
    cardPointsWrong: 'Hãy nhập số điểm là số nguyên.',
    paidByCards: 'Thẻ quà tặng và điểm',
    holdOver: 'Đã hết thời gian giữ mã cho bạn. Hãy tiếp tục, chúng tôi sẽ thử giữ lại mã.',
    notChecked: 'Chúng tôi không kiểm tra được mã của bạn. Thông tin bạn thấy có thể đã cũ.',
    promotions: 'Ưu đãi cho đơn hàng của bạn',
    applyPromotion: (name) => `Áp dụng ${name}`,
    promotion: 'Ưu đãi',
    changedTitle: 'Đơn hàng của bạn đã thay đổi',
    changed: 'Chưa có mã nào được sử dụng. Hãy kiểm tra số tiền mới trước khi tiếp tục.',
    accept: 'Chấp nhận số tiền mới',
    waitForCheck: 'Mã của bạn vẫn đang được kiểm tra. Vui lòng đợi một chút.',
    acceptFirst: 'Trước tiên hãy chấp nhận số tiền mới.',
  },
};

const tooMany = 'Đơn hàng của bạn không nhận thêm mã. Mã này chưa được sử dụng.';
const notTogether = 'Mã này không kết hợp được với các mã khác. Mã chưa được sử dụng.';

export const viStack: StackMessages = {
  ...vi,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Mã này chưa được kiểm tra vì một mã khác không dùng được.',
    no_effect: 'Mã này sẽ không thay đổi gì trong đơn hàng của bạn. Mã chưa được sử dụng.',
  },
};
