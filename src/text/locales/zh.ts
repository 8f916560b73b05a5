import type { StackMessages } from '../describe-unused.ts';
import type { Messages } from '../messages.ts';

export const zh: Messages = {
  label: '礼品卡或优惠码',
  redeem: '兑换',
  redeeming: '正在兑换…',

  amountOff: (taken) => `已为您节省 ${taken}。`,
  percentOff: (percent, taken) => `优惠 ${percent}，已为您节省 ${taken}。`,
  percentLimit: (limit) => `此兑换码最多可减 ${limit}。`,
  fixedPrice: (price, on) => (on === 'items' ? `所选商品现价 ${price}。` : `您的订单现价 ${price}。`),
  freeUnit: (name, quantity) => `免费赠送：${name}${quantity > 1 ? ` × ${quantity}` : ''}。`,
  product: '一件商品',
  freeShipping: '您可享受免费配送。',
  giftPaid: (paid) => `已用此卡支付 ${paid}。`,
  giftLeft: (left) => `余额 ${left}。`,
  pointsUsed: (_count, formatted) => `已使用 ${formatted} 积分。`,
  pointsLeft: (_count, formatted) => `剩余 ${formatted} 积分。`,
  applied: '您的兑换码已生效。',

  redeemedTitle: '兑换成功',
  refused: {
    resource_not_found: '未找到此兑换码。请检查输入是否有误以及字母大小写。',
    not_found: '未找到此兑换码。请检查输入是否有误以及字母大小写。',
    voucher_not_active: '此兑换码尚未生效，请稍后再试。',
    voucher_not_active_now: '此兑换码目前不可用，请稍后再试。',
    promotion_not_active_now: '此促销活动目前未开放，请稍后再试。',
    multiple_requests: '此兑换码正在使用中，请稍后再试。',
    promotion_inactive: '此促销活动已结束。',
    voucher_disabled: '此兑换码已停用，请换一个试试。',
    voucher_expired: '此兑换码已过期，请换一个试试。',
    quantity_exceeded: '此兑换码已被使用，请换一个试试。',
    zero_card_balance: '此卡余额为零，请换一张试试。',
    gift_amount_exceeded: '此卡余额不足，请使用较小的金额。',
    loyalty_card_points_exceeded: '此卡积分不足，请使用较小的金额。',
    invalid_amount: '此金额不可用，请换一个金额。',
    invalid_number: '此金额不可用，请换一个金额。',
    no_applicable_redeemables: '此兑换码不适用于此订单，请换一个试试。',
    invalid_redeemables: '此兑换码不适用于此订单，请换一个试试。',
    redemption_rules_violated: '此兑换码不适用于此订单，请换一个试试。',
    order_rules_violated: '此兑换码不适用于您的购物车。请修改购物车，或换一个试试。',
    missing_order_items_amount: '此兑换码不适用于您的购物车。请修改购物车，或换一个试试。',
    missing_order_items: '您的购物车是空的，请先添加商品。',
    missing_amount: '您的购物车是空的，请先添加商品。',
    missing_customer: '请登录后使用此兑换码。',
    customer_rules_violated: '此兑换码属于其他账户，请用该账户登录后使用。',
    invalid_customer: '此兑换码属于其他账户，请用该账户登录后使用。',
    referrer_not_permitted_to_redeem: '这是您自己的推荐码，请分享给好友。',
    duplicated_redeemables: '您的订单已使用此兑换码。',
    missing_code: '请先输入兑换码。',
  },
  refusedOtherwise: '此兑换码无法在此使用，且未被兑换。',
  offline: '您已离线。请检查网络连接后重试。',
  aborted: '在发送兑换码之前操作已停止。',
  rateLimited: '您的网络尝试次数过多。',
  wait: (seconds) => (seconds === undefined ? '请稍等几秒后重试。' : `请等待 ${seconds} 秒后重试。`),
  failedOtherwise: '目前无法兑换，请稍后再试。',
  undecidedTitle: '我们无法确认结果',
  undecided: '您的兑换码可能已被使用。再次使用前请先联系我们。',
};

const tooMany = '您的订单无法再添加更多兑换码，此码未被使用。';
const notTogether = '此项不能与其他优惠同时使用，未被使用。';

export const zhStack: StackMessages = {
  ...zh,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: '由于另一项无法使用，此项未被处理。',
    no_effect: '此项不会改变您的订单，未被使用。',
  },
};
