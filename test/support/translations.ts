import type { Messages } from '../../src/messages/messages.ts';

/**
 * The sentences about money, and about a code that may have been used. docs/translations.md has each in every language, with what
 * it says in English, for people who read the translations.
 */
export const CHECKED: { [key: string]: (messages: Messages) => string } = {
  amountOff: ({ amountOff }) => amountOff('{taken}'),
  percentLimit: ({ percentLimit }) => percentLimit('{limit}'),
  fixedPrice: ({ fixedPrice }) => fixedPrice('{price}', 'order'),
  giftPaid: ({ giftPaid }) => giftPaid('{paid}'),
  giftLeft: ({ giftLeft }) => giftLeft('{left}'),
  noEffect: ({ noEffect }) => noEffect,
  orderTotal: ({ orderTotal }) => orderTotal,
  'offered.amountOff': ({ offered }) => offered.amountOff('{taken}'),
  'offered.giftPaid': ({ offered }) => offered.giftPaid('{paid}'),
  'offered.giftLeft': ({ offered }) => offered.giftLeft('{left}'),
  'offered.noEffect': ({ offered }) => offered.noEffect,
  stillWorking: ({ stillWorking }) => stillWorking,
  failedOtherwise: ({ failedOtherwise }) => failedOtherwise,
  undecided: ({ undecided }) => undecided,
  beingChecked: ({ beingChecked }) => beingChecked,
  'cart.cardAmountTooHigh': ({ cart }) => cart.cardAmountTooHigh('{most}'),
  'cart.paidByCards': ({ cart }) => cart.paidByCards,
  'cart.undecided': ({ cart }) => cart.undecided,
  'cart.changed': ({ cart }) => cart.changed,
};
