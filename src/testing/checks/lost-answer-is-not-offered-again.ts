import { ShopCheckError } from '../check-error.ts';
import { newCode, redeemAt, statusOf } from '../codes.ts';
import type { Shop, TestSandbox } from '../shop.ts';
import { pause } from '../until.ts';

const HELP = 'docs/testing.md#a-lost-answer-is-not-offered-again';

/** Long enough that a press counts as one after the message. Milliseconds. */
const READING_TIME = 800;

/** Long enough that a request would have been sent. Milliseconds. */
const MOMENT = 400;

/** Both endpoints that redeem. */
const PATHS = ['/client/v1/redeem', '/client/v1/redemptions'];

export async function lostAnswerIsNotOfferedAgain(shop: Shop): Promise<void> {
  const { sandbox } = shop;
  await shop.open();
  const code = newCode(sandbox);
  // Many, because a browser may send a request once more by itself when the connection was cut.
  for (const path of PATHS) sandbox.fail({ path, requests: 50, cut: 'after' });
  let view;
  try {
    view = await redeemAt(shop, 0, code, HELP);
  } finally {
    sandbox.clearFaults();
  }
  if (!view.outcome?.mayHaveRedeemed)
    throw new ShopCheckError(`After a lost answer the box has ${statusOf(view)}, as if it knew.`, HELP);
  const sent = redemptionsIn(sandbox);
  if (sent === 0)
    throw new ShopCheckError(
      'The redemption of the box did not reach the sandbox that the check was given.',
      HELP,
    );
  await pause(READING_TIME);
  for (const again of [code, code.toLowerCase(), ` ${code}`]) {
    await shop.type(0, again);
    await shop.pressEnter(0);
    await pause(MOMENT);
    if (redemptionsIn(sandbox) > sent)
      throw new ShopCheckError('The page sent a code again whose answer was lost.', HELP);
  }
  if (!(await shop.view(0)).message)
    throw new ShopCheckError('The page no longer says that the code may have been used.', HELP);
}

const redemptionsIn = (sandbox: TestSandbox): number =>
  sandbox
    .requests()
    .filter(({ method, path }) => method === 'POST' && PATHS.some((start) => path.startsWith(start))).length;
