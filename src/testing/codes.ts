import type { Shop, TestSandbox } from './shop.ts';
import { ShopCheckError } from './check-error.ts';
import { until } from './until.ts';
import type { BoxView } from './view-box.ts';

let count = 0;

/** Adds a voucher that no other check has, and returns its code. One that is not active is refused. */
export function newCode(sandbox: TestSandbox, active = true): string {
  const code = `CHECK-${Date.now().toString(36).toUpperCase()}-${++count}`;
  sandbox.addVouchers({ code, active, discount: { type: 'AMOUNT', amount_off: 100 } });
  return code;
}

/** Waits until the box has answered for a code: with an outcome or an offer. */
export const answerOf = (shop: Shop, box: number, code: string): Promise<BoxView> =>
  until(
    () => shop.view(box),
    ({ isBusy, hasOffer, outcome, message }) =>
      !isBusy && (hasOffer || outcome?.code === code || (message !== '' && outcome?.status !== 'redeemed')),
  );

/**
 * Types a code and presses until the box has an outcome: twice if the first press only checks.
 *
 * @param help the section of the check
 */
export async function redeemAt(shop: Shop, box: number, code: string, help: string): Promise<BoxView> {
  const { isMultiple } = await shop.view(box);
  if (isMultiple)
    throw new ShopCheckError('The box has the attribute multiple, so a press in it redeems nothing.', help);
  await shop.type(box, code);
  await shop.pressButton(box);
  const first = await answerOf(shop, box, code);
  if (!first.hasOffer) return first;
  await shop.pressButton(box);
  return until(
    () => shop.view(box),
    ({ isBusy, outcome }) => !isBusy && outcome?.code === code,
  );
}

/** What a view says of the last attempt, for a message. */
export const statusOf = ({ outcome, message }: BoxView): string =>
  outcome
    ? `"${outcome.status}"${message && `, and says "${message}"`}`
    : `nothing${message && ` but "${message}"`}`;
