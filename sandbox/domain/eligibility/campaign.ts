import type { ProjectState } from '../model/state.ts';
import type { Redeemable } from '../redeemable.ts';
import { Refusal } from '../refusal.ts';

/** Refuses what belongs to a campaign that is switched off (docs/voucherify-api.md#managing-campaigns). */
export function checkCampaign(
  redeemable: Redeemable,
  { campaigns }: Pick<ProjectState, 'campaigns'>,
): Refusal | undefined {
  const isVoucher = redeemable.object === 'voucher';
  const { campaign_id } = isVoucher ? redeemable.voucher : redeemable.tier;
  if (campaign_id === null || campaigns.get(campaign_id)?.active !== false) return undefined;
  return new Refusal(
    isVoucher ? 'voucher_disabled' : 'promotion_inactive',
    `Campaign ${campaign_id} is disabled`,
  );
}
