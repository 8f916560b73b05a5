import type { RedemptionEntry } from '../../domain/model/ledger-entry.ts';
import type { Redeemed } from '../../domain/redeem.ts';
import { serializeRedemption, type RedemptionBody } from './ledger-entry.ts';
import { serializeNotApplied } from './not-applied.ts';
import { includesOrders, type Expand, type SerializeOptions } from './options.ts';
import { withRewardTargets } from './reward.ts';

/** The response to a redemption of one or more redeemables (docs/voucherify-api.md#redemptions). */
export function serializeRedemptions(redeemed: Redeemed, options: SerializeOptions): Record<string, unknown> {
  const { redemptions, parent, verdicts } = redeemed;
  const { order } = serializeRedemption(parent ?? redemptions[0]);
  return {
    redemptions: redemptions.map((one) => serializePart(one, options.expand, includesOrders(options))),
    ...(parent === null ? {} : { parent_redemption: serializePart(parent, options.expand, true) }),
    ...(order === null ? {} : { order }),
    ...serializeNotApplied(verdicts, options),
  };
}

/** The response of this endpoint to a redemption that failed with status 200. */
export function serializeFailedRedemptions(
  entry: RedemptionEntry,
  { expand }: Pick<SerializeOptions, 'expand'>,
): Record<string, unknown> {
  return { redemptions: [serializePart(entry, expand, true)] };
}

/**
 * The response of `POST /client/v1/redeem`. This endpoint leaves `status` out (docs/voucherify-api.md#redeem), and it has neither
 * parents nor sessions.
 */
export function serializeSingleRedemption(entry: RedemptionEntry, includesCategories: boolean): object {
  const body = serializeRedemption(entry);
  if (!includesCategories && body.voucher) body.voucher.categories = [];
  // JSON has no properties that are undefined.
  return Object.assign(body, { status: undefined, redemption: undefined, session: undefined });
}

/** A redemption in `redemptions`. It has metadata and categories only with `expand` (docs/voucherify-api.md#redemptions). */
function serializePart(
  entry: RedemptionEntry,
  expand: readonly Expand[],
  includesOrder: boolean,
): Partial<RedemptionBody> {
  const body: Partial<RedemptionBody> = serializeRedemption(entry);
  if (!expand.includes('redemption')) body.metadata = null;
  if (!includesOrder) body.order = null;
  if (body.voucher === null) delete body.voucher;
  for (const redeemable of [body.voucher, body.promotion_tier]) {
    if (redeemable === undefined || redeemable === null) continue;
    if (!expand.includes('redeemable')) redeemable.metadata = {};
    if (!expand.includes('category')) redeemable.categories = [];
  }
  return withRewardTargets(body);
}
