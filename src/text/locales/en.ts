import type { Messages } from '../messages.ts';

/** "1 point", "2 points". */
const points = (count: number, formatted: string) => `${formatted} ${count === 1 ? 'point' : 'points'}`;

export const en: Messages = {
  label: 'Gift card or discount code',
  redeem: 'Redeem',
  redeeming: 'Redeeming…',
  reason: 'Reason:',

  amountOff: (taken, on) => (taken ? `${taken} taken off ${the(on)}.` : `Discount taken off ${the(on)}.`),
  percentOff: (percent, taken, on) =>
    taken
      ? `${percent ?? 'Discount'} off ${the(on)}: you save ${taken}.`
      : `${percent ?? 'Discount'} off ${the(on)}.`,
  percentLimit: (limit) => `This code takes off ${limit} at most.`,
  fixedPrice: (price, on) =>
    on === 'items'
      ? price
        ? `Selected items now cost ${price} each.`
        : 'Selected items now have a special price.'
      : price
        ? `Your order now costs ${price}.`
        : 'Your order now has a special price.',
  freeUnit: (name, quantity) =>
    quantity === 1
      ? `${name ?? 'A product'} added free.`
      : `${quantity} × ${name ?? 'a product'} added free.`,
  freeShipping: 'Delivery is free.',
  giftPaid: (paid) => (paid ? `${paid} paid with this card.` : 'Paid with this card.'),
  giftLeft: (left) => `${left} left.`,
  pointsUsed: (count, formatted, worth) =>
    `${points(count, formatted)} used${worth ? ` for ${worth} off` : ''}.`,
  pointsLeft: (count, formatted) => `${points(count, formatted)} left.`,
  applied: (taken) => (taken ? `${taken} taken off your order.` : 'Your code was applied.'),

  redeemedTitle: 'Redeemed',
  refused: {
    resource_not_found: 'We don’t recognise this code. Check for typos and capital letters.',
    not_found: 'We don’t recognise this code. Check for typos and capital letters.',
    voucher_not_active: 'This code isn’t active yet. Try it again later.',
    voucher_expired: 'This code has expired. Do you have another one?',
    voucher_disabled: 'This code is no longer in use. Do you have another one?',
    voucher_not_active_now: 'This code can’t be used at this time of day. Try it again later.',
    quantity_exceeded: 'This code has already been used. Do you have another one?',
    gift_amount_exceeded: 'This gift card doesn’t have enough left on it. Use a smaller amount.',
    loyalty_card_points_exceeded: 'This card doesn’t have enough points. Use fewer points.',
    zero_card_balance: 'This card has nothing left on it. Do you have another one?',
    customer_rules_violated: 'This code isn’t for this account. Sign in with the account it was sent to.',
    order_rules_violated:
      'This code doesn’t fit what is in your cart. Change your cart, or use another code.',
    redemption_rules_violated: 'This code can’t be used for this order.',
    referrer_not_permitted_to_redeem:
      'This is your own referral code. It works for the friends you give it to.',
    promotion_inactive: 'This promotion has ended.',
    promotion_not_active_now: 'This promotion isn’t running at the moment. Try it again later.',
    missing_customer: 'Sign in to use this code.',
    invalid_customer: 'This code belongs to another account. Sign in with that account to use it.',
    missing_amount: 'This card needs an amount to pay. Add something to your cart first.',
    invalid_amount: 'The amount isn’t one we can use. Check it, then redeem again.',
    invalid_number: 'One of the numbers isn’t one we can use. Check them, then redeem again.',
    missing_order_items: 'Your cart is empty. Add something to it first.',
    missing_order_items_amount: 'Nothing in your cart can be paid with this code.',
    duplicated_redeemables: 'This code is in your order already.',
    invalid_redeemables: 'This code can’t be combined with the others.',
    no_applicable_redeemables: 'None of these codes can be used for this order.',
    multiple_requests: 'This code is being used right now. Wait a moment, then check.',
    missing_code: 'Enter a code first.',
  },
  refusedOtherwise: 'This code can’t be redeemed here. It was not used.',
  failedTitle: 'This code was not used',
  offline: 'You are offline. Connect to the internet, then redeem again.',
  aborted: 'Redeeming was stopped before your code was sent.',
  rateLimited: 'There were too many tries from your connection.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Wait a few seconds, then redeem again.'
      : `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then redeem again.`,
  failedOtherwise: 'Codes can’t be redeemed right now. Try again later.',
  undecidedTitle: 'We couldn’t confirm this',
  undecided: 'No answer came back, so your code may have been used. Check with us before you use it again.',
};

function the(on: 'order' | 'items'): string {
  return on === 'items' ? 'selected items' : 'your order';
}
