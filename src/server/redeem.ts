import type { RedemptionContext } from '../client/context.ts';
import type { RedeemOptions } from '../client/redeem.ts';
import { redeemAll } from '../client/redeem-all.ts';
import type { Redeemable } from '../client/redeemables.ts';
import type { StackOutcome } from '../client/stack-outcome.ts';
import type { ServerConnection } from './connection.ts';

export interface ServerRedeemOptions extends RedeemOptions {
  /** Who is redeeming: a customer's source id, or the id a validation returned. */
  trackingId?: string | undefined;
}

/** `POST /v1/redemptions`: the same bodies as a page's, behind other keys (CONTRACT C7). */
export const redeem = (
  { write }: ServerConnection,
  redeemables: readonly (string | Redeemable)[],
  context?: RedemptionContext,
  { trackingId, ...options }: ServerRedeemOptions = {},
): Promise<StackOutcome> =>
  redeemAll(
    { send: (call) => write({ ...call, path: '/v1/redemptions' }), options: { trackingId } },
    redeemables,
    context,
    options,
  );
