import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';

/** "1 point", "2 points". */
const points = (count: number, formatted: string) => `${formatted} point${count === 1 ? '' : 's'}`;

export const en: Messages = {
  label: 'Gift card or discount code',
  redeem: 'Redeem',
  redeeming: 'Redeeming…',
  check: 'Check code',
  checking: 'Checking…',
  stillWorking: 'Still working… This can take a moment.',
  disclosure: 'Have a gift card or discount code?',
  amount: 'Order amount',
  offline: 'You seem to be offline. Check your connection and try again.',
  failedOtherwise: 'That didn’t work. Your code was not redeemed. Try again later.',

  amountOff: (taken) => `You save ${taken}.`,
  percentOff: (percent, taken) => `${percent} off: you save ${taken}.`,
  percentLimit: (limit) => `${limit} is the most this code takes off.`,
  fixedPrice: (price, on) => `${on === 'items' ? 'Selected items are' : 'Your order is'} now ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} added free.`,
  product: 'A product',
  freeShipping: 'Delivery is free.',
  giftPaid: (paid) => `${paid} paid with this card.`,
  giftLeft: (left) => `${left} left.`,
  pointsUsed: (count, formatted) => `${points(count, formatted)} used.`,
  pointsLeft: (count, formatted) => `${points(count, formatted)} left.`,
  rewardName: (name) => `Your reward: ${name}.`,
  rewardCode: (code) => `${code} is your new code.`,
  applied: 'Your code was applied.',
  noEffect: 'Your code was redeemed, but it changes nothing on this order.',

  redeemedTitle: 'Redeemed',
  validUntil: (date) => `Valid until ${date}.`,
  orderAmount: 'Order',
  orderDiscount: 'Discount',
  orderGiftCard: 'Gift card',
  orderTotal: 'Left to pay',

  offeredTitle: 'Not redeemed yet',
  offered: {
    amountOff: (taken) => `You’ll save ${taken}.`,
    percentOff: (percent, taken) => `You’ll save ${taken} (${percent} off).`,
    fixedPrice: (price, on) => `${on === 'items' ? 'Selected items' : 'Your order'} will cost ${price}.`,
    freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} will be added free.`,
    freeShipping: 'Delivery will be free.',
    giftPaid: (paid) => `${paid} will be paid with this card.`,
    giftLeft: (left) => `${left} will be left on the card.`,
    pointsUsed: (count, formatted) => `${points(count, formatted)} will be used.`,
    pointsLeft: (count, formatted) => `${points(count, formatted)} will be left.`,
    applied: 'This code can be used for your order.',
    noEffect: 'This code changes nothing on this order, but redeeming it would still count as a use.',
  },
  offeredQuestion: 'Redeem it?',

  refused: {
    resource_not_found: 'We don’t know this code. Check the spelling, including capital letters.',
    not_found: 'We don’t know this code. Check the spelling, including capital letters.',
    voucher_not_active: 'This code isn’t active yet. Try again later.',
    voucher_not_active_now: 'This code isn’t active right now. Try again later.',
    promotion_not_active_now: 'This promotion isn’t active right now. Try again later.',
    multiple_requests: 'This code is being used right now. Try again later.',
    promotion_inactive: 'This promotion is no longer active.',
    voucher_disabled: 'This code is no longer in use. Try another one.',
    voucher_expired: 'This code has expired. Try another one.',
    quantity_exceeded: 'This code has no uses left. Try another one.',
    zero_card_balance: 'There is nothing left on this card. Try another one.',
    gift_amount_exceeded: 'There isn’t enough left on this card. Try a smaller amount.',
    loyalty_card_points_exceeded: 'There aren’t enough points left on this card. Try a smaller amount.',
    invalid_amount: 'This code can’t be used for an order of this amount.',
    invalid_number: 'This code can’t be used for an order of this amount.',
    no_applicable_redeemables: 'This code can’t be used for this order. Try another one.',
    invalid_redeemables: 'This code can’t be used for this order. Try another one.',
    redemption_rules_violated: 'This code can’t be used for this order. Try another one.',
    order_rules_violated: 'This code doesn’t fit your cart. Change your cart, or try another one.',
    missing_order_items_amount: 'This code doesn’t fit your cart. Change your cart, or try another one.',
    missing_order_items: 'We can’t see any items in your cart. Add something to it, or contact us.',
    missing_amount: 'We can’t see what your order costs, so this code can’t be used. Contact us for help.',
    missing_customer: 'For this code we need to know who you are. Sign in, or contact us.',
    customer_rules_violated: 'This code isn’t available for your account. Try another code.',
    invalid_customer: 'This code isn’t available for your account. Try another code.',
    referrer_not_permitted_to_redeem: 'This is your own code. It is for your friends.',
    duplicated_redeemables: 'This code is already in your order.',
    missing_code: 'Enter a code first.',
    code_too_long: 'This is too long to be a code. Check what you entered.',
  },
  tryInstead: (code) => `Try ${code} instead`,
  maybeHeld: 'This code has no uses left, or an earlier check still holds it. Try again in a few minutes.',
  refusedOtherwise: 'This code can’t be used here. It was not redeemed.',
  refusedPrivately: 'This code can’t be used here. Check for typos, or try another one.',
  amountWrong: (example) => `Enter the order amount as a number, such as ${example}.`,
  aborted: 'Stopped. Your code was not redeemed.',
  rateLimited: 'There are too many requests right now.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Wait a few seconds and try again.'
      : `Wait ${seconds} second${seconds === 1 ? '' : 's'} and try again.`,
  waitMinutes: (minutes) => `Wait ${minutes} minute${minutes === 1 ? '' : 's'} and try again.`,
  waitOver: 'You can try again now.',
  undecidedTitle: 'We couldn’t confirm this',
  undecided: 'Your code may have been used. Check with us before you use it again.',
  beingChecked: 'We’re checking whether your code was used. You don’t need to do anything.',
  reference: (reference) => `Reference: ${reference}`,
};

const tooMany = 'Your order can’t take any more codes. It was not used.';
const notTogether = 'This can’t be combined with the others. It was not used.';

export const enStack: StackMessages = {
  ...en,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'This was not tried because another one can’t be used.',
    no_effect: 'This would change nothing on your order. It was not used.',
  },
};
