import { ShopCheckError } from '../check-error.ts';
import { answerOf, newCode } from '../codes.ts';
import type { Shop } from '../shop.ts';
import { pause } from '../until.ts';

const HELP = 'docs/testing.md#enter-places-no-order';

/** A shop that places the order in a listener needs a moment. Milliseconds. */
const MOMENT = 300;

export async function enterPlacesNoOrder(shop: Shop): Promise<void> {
  await shop.open();
  await shop.type(0, '');
  await shop.pressEnter(0);
  await notPlaced(shop, 'Enter in the empty box placed the order.');
  const code = newCode(shop.sandbox);
  await shop.type(0, code);
  await shop.pressEnter(0);
  await notPlaced(shop, 'Enter in the box placed the order.');
  const { hasOffer, outcome, isMultiple } = await answerOf(shop, 0, code);
  if (!isMultiple && !hasOffer && outcome?.code !== code)
    throw new ShopCheckError('Enter in the box did not use the code.', HELP);
  await notPlaced(shop, 'The order was placed when the box had answered.');
}

async function notPlaced(shop: Shop, fault: string): Promise<void> {
  await pause(MOMENT);
  if (await shop.isOrderPlaced()) throw new ShopCheckError(fault, HELP);
}
