import type { LaterMessages } from '../messages.ts';

const points = (count: number, formatted: string) => `${formatted} point${count === 1 ? '' : 's'}`;

/** The rest of English, which a box loads when a shopper enters it. */
export const enLater: LaterMessages = {
  offeredTitle: 'Not redeemed yet',
  offered: {
    amountOff: (taken) => `Takes ${taken} off.`,
    percentOff: (percent, taken) => `Takes ${percent} off: ${taken}.`,
    fixedPrice: (price, on) => `Makes ${on === 'items' ? 'selected items' : 'your order'} ${price}.`,
    freeUnit: (name, quantity) => `Adds ${quantity > 1 ? `${quantity} × ` : ''}${name} free.`,
    freeShipping: 'Makes delivery free.',
    giftPaid: (paid) => `Pays ${paid} with this card.`,
    giftLeft: (left) => `Leaves ${left} on it.`,
    pointsUsed: (count, formatted) => `Uses ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Leaves ${points(count, formatted)}.`,
    applied: 'This code can be used for your order.',
  },
  offeredQuestion: 'Redeem it?',
  orderAmount: 'Order',
  orderDiscount: 'Taken off',
  orderTotal: 'Left to pay',
  validUntil: (date) => `Valid until ${date}.`,
  amountWrong: (example) => `Enter the order amount as a number, such as ${example}.`,
  waitOver: 'You can try again now.',
};
