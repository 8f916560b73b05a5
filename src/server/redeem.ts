import type { RedemptionContext } from '../api/context.ts';
import type { RedeemOptions } from '../client/redeem.ts';
import { redeemStack } from '../client/redeem-stack.ts';
import type { Redeemable } from '../api/context.ts';
import type { StackOutcome } from '../client/stack-outcome.ts';
import type { ServerConnection } from './connection.ts';

/** Options of `redeem` on a backend. */
export interface ServerRedeemOptions extends RedeemOptions {
  /**
   * Who redeems, if the context has no customer with an id: a customer's source id, or the tracking id that a validation returned.
   */
  trackingId?: string | undefined;
}

/**
 * Sends `POST /v1/redemptions` once. Request and response have the same shape as those of the client-side endpoint
 * (docs/voucherify-api.md#redeeming-from-a-backend).
 */
export const redeem = (
  { write }: ServerConnection,
  redeemables: readonly (string | Redeemable)[],
  context?: RedemptionContext,
  { trackingId, ...options }: ServerRedeemOptions = {},
): Promise<StackOutcome> =>
  redeemStack(
    { send: (call) => write({ ...call, path: '/v1/redemptions' }), options: { trackingId } },
    redeemables,
    context,
    options,
  );
