import {
  createClient,
  type CalculatedOrder,
  type OrderContext,
  type OrderItemContext,
  type Outcome,
  type Redeemed,
  type RedemptionAnswer,
} from 'voucher-redeem';
import type { VoucherRedeem } from 'voucher-redeem/element';

/** What the snippets take from the shop's page around them. */

export const vouchers = createClient({ applicationId: 'YOUR_ID', clientToken: 'YOUR_TOKEN' });

export const cart: OrderItemContext[] = [{ product_id: 'prod_beans', quantity: 2, price: 2500 }];
export const order: OrderContext = { amount: 5000, items: cart };

export const termsAccepted = () => true;
export const captchaSolved = () => Promise.resolve();

/** The orders whose totals the shop has shown. */
export const shown: CalculatedOrder[] = [];
export function showTotals(order: CalculatedOrder | null | undefined): void {
  if (order) shown.push(order);
}
export function showProblem(reason: string): void {
  throw new Error(reason);
}
export function askShopperToWait(): void {
  throw new Error('No answer came.');
}

async function redeemTenOff(): Promise<Redeemed> {
  const outcome = await vouchers.redeem('TENOFF', { order });
  if (outcome.status !== 'redeemed') throw new Error(outcome.message);
  return outcome;
}
export const redeemed = await redeemTenOff();

/** The shop's backend, which finds a redemption of EXPIRED for every attempt: the first of two requests, say, redeemed it. */
export async function askMyBackend(
  attemptId: string,
): Promise<{ redemption?: RedemptionAnswer; askAgainLater?: boolean }> {
  const { redemption } = redeemed;
  return attemptId
    ? { redemption: { ...redemption, voucher: { ...redemption.voucher, code: 'EXPIRED' } } }
    : { askAgainLater: true };
}

/** The outcome of the box when its backend has told it about a redemption. */
export const redemptionFound = (box: VoucherRedeem) =>
  new Promise<Outcome>((resolve) => {
    box.addEventListener('voucher-redeemed', ({ outcome }) => resolve(outcome));
  });
