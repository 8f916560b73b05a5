import { ShopCheckError } from '../check-error.ts';
import { answerOf, newCode, statusOf } from '../codes.ts';
import type { Shop } from '../shop.ts';

const HELP = 'docs/testing.md#a-refusal-is-announced';

export async function refusalIsAnnounced(shop: Shop): Promise<void> {
  await shop.open();
  const code = newCode(shop.sandbox, false);
  await shop.type(0, code);
  await shop.pressButton(0);
  const view = await answerOf(shop, 0, code);
  const { outcome, message, hiddenBy } = view;
  if (outcome?.status !== 'refused')
    throw new ShopCheckError(`After a code that is refused the box has ${statusOf(view)}.`, HELP);
  if (!message) throw new ShopCheckError('After a code that is refused the box says nothing.', HELP);
  if (hiddenBy) throw new ShopCheckError(`The message of a refusal is hidden by ${hiddenBy}.`, HELP);
}
