import { ShopCheckError } from '../check-error.ts';
import { newCode, redeemAt, statusOf } from '../codes.ts';
import type { Shop } from '../shop.ts';

const HELP = 'docs/testing.md#the-policy-holds';

export async function policyHolds(shop: Shop): Promise<void> {
  if (!shop.policy)
    throw new ShopCheckError('A unit test keeps no policy: run this check in a browser.', HELP);
  await shop.open();
  const code = newCode(shop.sandbox);
  const view = await redeemAt(shop, 0, code, HELP);
  const { violations, stopsForeignScripts } = await shop.policy();
  if (violations.length > 0)
    throw new ShopCheckError(`The policy of the page was broken: ${violations.join('; ')}.`, HELP);
  if (view.outcome?.status !== 'redeemed')
    throw new ShopCheckError(`Under the policy of the page the box has ${statusOf(view)}.`, HELP);
  if (!stopsForeignScripts)
    throw new ShopCheckError('The page has no policy that stops the scripts of others.', HELP);
}
