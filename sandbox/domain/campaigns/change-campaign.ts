import type { Campaign } from '../model/campaign.ts';
import type { ProjectState } from '../model/state.ts';
import type { Voucher } from '../model/voucher.ts';
import { tiersOf } from '../promotions/campaigns.ts';
import { deleteTier } from '../promotions/change-tier.ts';
import { Refusal } from '../refusal.ts';
import { deleteVoucher } from '../vouchers/change-voucher.ts';
import { resolveDiscount } from '../vouchers/discount-input.ts';
import { resolveTerms } from '../vouchers/voucher-input.ts';
import type { CampaignChange } from './campaign-input.ts';

/** The vouchers of a campaign. */
export function vouchersOf(
  { vouchers }: Pick<ProjectState, 'vouchers'>,
  { id }: Pick<Campaign, 'id'>,
): Voucher[] {
  return [...vouchers.values()].filter(({ campaign_id }) => campaign_id === id);
}

/**
 * Updates a campaign, and its vouchers that nobody holds or has redeemed. What the change does not name stays
 * (docs/voucherify-api.md#managing-campaigns).
 */
export function updateCampaign(
  state: Pick<ProjectState, 'categories' | 'products' | 'vouchers'>,
  campaign: Campaign,
  change: CampaignChange,
  now: Date,
): Campaign | Refusal {
  const terms = resolveTerms(change, state);
  if (terms instanceof Refusal) return terms;
  let discount = campaign.voucher?.discount ?? null;
  if (discount !== null && change.discount !== undefined) {
    if (change.discount.type !== discount.type) {
      return new Refusal('invalid_campaign', 'It is not possible to change the discount type');
    }
    const changed = resolveDiscount(change.discount, state);
    if (changed instanceof Refusal) return changed;
    discount = changed;
  }
  const updated_at = now.toISOString();
  for (const voucher of vouchersOf(state, campaign)) {
    if (voucher.holder_id !== null || voucher.redemption.redeemed_quantity > 0) continue;
    state.vouchers.set(voucher.code, { ...voucher, ...structuredClone({ ...terms, discount }), updated_at });
  }
  const { description = campaign.description, type = campaign.type, unset_metadata_fields = [] } = change;
  const { auto_join = campaign.auto_join, join_once = campaign.join_once } = change;
  const metadata = { ...campaign.metadata, ...structuredClone(change.metadata) };
  for (const name of unset_metadata_fields) delete metadata[name];
  const changes = { description, type, auto_join, join_once, metadata, updated_at };
  if (campaign.voucher !== null) campaign.voucher = { ...campaign.voucher, discount };
  return Object.assign(campaign, terms, changes);
}

/** Switches a campaign on or off. While it is off, its vouchers and promotion tiers cannot be redeemed. */
export function switchCampaign(campaign: Campaign, active: boolean, now: Date): void {
  Object.assign(campaign, { active, updated_at: now.toISOString() });
}

/** Deletes a campaign with its vouchers, their redemptions and transactions, or with its promotion tiers. */
export function deleteCampaign(
  state: Pick<
    ProjectState,
    'campaigns' | 'vouchers' | 'ledger' | 'transactions' | 'promotionTiers' | 'promotionStacks'
  >,
  campaign: Campaign,
): void {
  for (const voucher of vouchersOf(state, campaign)) deleteVoucher(state, voucher);
  for (const tier of tiersOf(state, campaign)) deleteTier(state, tier);
  state.campaigns.delete(campaign.id);
}
