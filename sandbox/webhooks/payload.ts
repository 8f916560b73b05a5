import type { CustomerBody } from '../domain/model/customer.ts';
import type { PromotionTierBody } from '../http/serializers/promotion-tier.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { withRewardTargets, type OrderBody, type Redemption } from '../domain/model/redemption.ts';
import type { Rollback } from '../domain/model/rollback.ts';
import type { VoucherBody } from '../http/serializers/voucher.ts';

/** What a webhook says about one thing that happened (docs/voucherify-api.md#webhooks). What there was not is null. */
export interface WebhookData {
  customer: CustomerBody | null;
  order: OrderBody | null;
  campaign: { id: string; name: string | null; object: 'campaign' } | null;
  voucher: VoucherBody | null;
  holder: CustomerBody | null;
  promotion_tier: PromotionTierBody | null;
  promotion_stack: null;
  redemption: Redemption | null;
  redemption_rollback?: Rollback;
  created_at: string;
}

/** Tells of a record; a rollback beside the redemption that was to be undone, which is looked for on record. */
export function serializeWebhookData(
  record: LedgerEntry,
  onRecord: readonly LedgerEntry[],
  createdAt: string,
): WebhookData {
  const { customer, order, voucher = null, promotion_tier = null } = record;
  return {
    customer,
    order,
    campaign: campaignOf(voucher, promotion_tier),
    voucher,
    holder: voucher?.holder ?? null,
    promotion_tier,
    promotion_stack: null,
    ...(record.object === 'redemption'
      ? { redemption: withRewardTargets(record) }
      : {
          redemption: redemptionWith(record.redemption, onRecord),
          redemption_rollback: withRewardTargets(record),
        }),
    created_at: createdAt,
  };
}

function campaignOf(voucher: VoucherBody | null, tier: PromotionTierBody | null): WebhookData['campaign'] {
  const { id, name } = tier?.campaign ?? {
    id: voucher?.campaign_id ?? null,
    name: voucher?.campaign ?? null,
  };
  return id === null ? null : { id, name, object: 'campaign' };
}

function redemptionWith(id: string, onRecord: readonly LedgerEntry[]): Redemption | null {
  const found = onRecord.find((record) => record.id === id);
  return found?.object === 'redemption' ? withRewardTargets(found) : null;
}
