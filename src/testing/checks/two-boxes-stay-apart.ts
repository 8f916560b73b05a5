import { ShopCheckError } from '../check-error.ts';
import { answerOf, newCode, redeemAt, statusOf } from '../codes.ts';
import type { Shop } from '../shop.ts';

const HELP = 'docs/testing.md#two-boxes-stay-apart';

export async function twoBoxesStayApart(shop: Shop): Promise<void> {
  await shop.open();
  const boxes = await shop.boxes();
  if (boxes < 2) throw new ShopCheckError(`The page has ${boxes} box, and this check needs two.`, HELP);
  const refused = newCode(shop.sandbox, false);
  await shop.type(0, refused);
  await shop.pressButton(0);
  const first = await answerOf(shop, 0, refused);
  const untouched = await shop.view(1);
  if (untouched.field) throw new ShopCheckError('What is typed into one box stands in the other.', HELP);
  if (untouched.message || untouched.outcome)
    throw new ShopCheckError(`After a refusal in one box the other has ${statusOf(untouched)}.`, HELP);
  const second = await redeemAt(shop, 1, newCode(shop.sandbox), HELP);
  if (second.outcome?.status !== 'redeemed')
    throw new ShopCheckError(`After a refusal in one box the other has ${statusOf(second)}.`, HELP);
  const after = await shop.view(0);
  if (after.message !== first.message || after.field !== first.field)
    throw new ShopCheckError('A redemption in one box changed what the other shows.', HELP);
}
