import { askRedemptions } from './ask-redemptions.ts';
import type { Connection } from './connection.ts';
import type { RedemptionContext } from './context.ts';
import type { Outcome } from './outcome.ts';
import { askRedeem, redeem, type RedeemOptions } from './redeem.ts';

/** `redeem` through the endpoint a connection names, all in one piece: for the element and the global, which load nothing later. */
export function redeemEither(
  connection: Connection,
  code: string,
  context?: RedemptionContext,
  options?: RedeemOptions,
): Promise<Outcome> {
  const ask = connection.endpoint === 'redeem' ? askRedeem : askRedemptions;
  return redeem((...asked) => ask(connection, ...asked), code, context, options);
}
