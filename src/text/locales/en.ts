import type { Messages } from '../messages.ts';

/** "1 point", "2 points". */
const points = (count: number, formatted: string) => `${formatted} point${count === 1 ? '' : 's'}`;

export const en: Messages = {
  label: 'Gift card or discount code',
  redeem: 'Redeem',
  redeeming: 'Redeeming…',

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
  applied: 'Your code was applied.',

  redeemedTitle: 'Redeemed',
  refused: {
    resource_not_found: 'We don’t know this code. Check for typos and capital letters.',
    not_found: 'We don’t know this code. Check for typos and capital letters.',
    voucher_not_active: 'This code isn’t active yet. Try again later.',
    voucher_expired: 'This code has expired. Try another one.',
    voucher_disabled: 'This code is no longer in use. Try another one.',
    voucher_not_active_now: 'This code isn’t active right now. Try again later.',
    quantity_exceeded: 'This code has already been used. Try another one.',
    gift_amount_exceeded: 'There isn’t enough left on this card. Try a smaller amount.',
    loyalty_card_points_exceeded: 'There aren’t enough points left on this card. Try a smaller amount.',
    zero_card_balance: 'There is nothing left on this card. Try another one.',
    customer_rules_violated: 'This code is for another account. Sign in with that account to use it.',
    order_rules_violated: 'This code doesn’t fit your cart. Change your cart, or try another one.',
    redemption_rules_violated: 'This code can’t be used for this order. Try another one.',
    referrer_not_permitted_to_redeem: 'This is your own code. It is for your friends.',
    promotion_inactive: 'This promotion is no longer active.',
    promotion_not_active_now: 'This promotion isn’t active right now. Try again later.',
    missing_customer: 'Sign in to use this code.',
    invalid_customer: 'This code is for another account. Sign in with that account to use it.',
    missing_amount: 'Your cart is empty. Add something to your cart first.',
    invalid_amount: 'This amount can’t be used. Try another one.',
    invalid_number: 'This amount can’t be used. Try another one.',
    missing_order_items: 'Your cart is empty. Add something to your cart first.',
    missing_order_items_amount: 'This code doesn’t fit your cart. Change your cart, or try another one.',
    duplicated_redeemables: 'This code is already in your order.',
    invalid_redeemables: 'This code can’t be used for this order. Try another one.',
    no_applicable_redeemables: 'This code can’t be used for this order. Try another one.',
    multiple_requests: 'This code is being used right now. Try again later.',
    missing_code: 'Enter a code first.',
  },
  refusedOtherwise: 'This code can’t be used here. It was not redeemed.',
  offline: 'You are offline. Check your connection and try again.',
  aborted: 'It was stopped before your code was sent.',
  rateLimited: 'Too many tries from your connection.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Wait a few seconds and try again.'
      : `Wait ${seconds} second${seconds === 1 ? '' : 's'} and try again.`,
  failedOtherwise: 'Codes can’t be redeemed right now. Try again later.',
  undecidedTitle: 'We couldn’t confirm this',
  undecided: 'Your code may have been used. Check with us before you use it again.',
};
