import type { FirstMessages } from './messages.ts';

/** The words every box has from the start: English, until the page's language is known and the rest has come. */
export const firstWords: FirstMessages = {
  label: 'Gift card or discount code',
  redeem: 'Redeem',
  redeeming: 'Redeeming…',
  check: 'Check code',
  checking: 'Checking…',
  disclosure: 'Have a gift card or discount code?',
  amount: 'Order amount',
  offline: 'You are offline. Check your connection and try again.',
  failedOtherwise: 'Codes can’t be redeemed right now. Try again later.',
};
