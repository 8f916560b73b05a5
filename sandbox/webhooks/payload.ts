import { findRedemption } from '../domain/ledger.ts';
import type { LedgerEntry } from '../domain/model/ledger-entry.ts';
import type { Ledger } from '../domain/model/state.ts';
import type { CustomerBody } from '../http/serializers/customer.ts';
import {
  serializeRedemption,
  serializeRollback,
  type RedemptionBody,
  type RollbackBody,
} from '../http/serializers/ledger-entry.ts';
import type { OrderBody } from '../http/serializers/order.ts';
import type { PromotionTierBody } from '../http/serializers/promotion-tier.ts';
import { withRewardTargets } from '../http/serializers/reward.ts';
import type { VoucherBody } from '../http/serializers/voucher.ts';

/** The data of an event (docs/voucherify-api.md#webhooks). */
export interface WebhookData {
  customer: CustomerBody | null;
  order: OrderBody | null;
  campaign: { id: string; name: string | null; object: 'campaign' } | null;
  voucher: VoucherBody | null;
  holder: CustomerBody | null;
  promotion_tier: PromotionTierBody | null;
  promotion_stack: null;
  redemption: RedemptionBody | null;
  redemption_rollback?: RollbackBody;
  created_at: string;
}

/** Serializes an entry of the ledger. A rollback is beside its redemption, which is looked up in the ledger. */
export function serializeWebhookData(entry: LedgerEntry, ledger: Ledger, createdAt: string): WebhookData {
  const isRedemption = entry.object === 'redemption';
  const body = withRewardTargets(isRedemption ? serializeRedemption(entry) : serializeRollback(entry));
  const { customer, order, voucher = null, promotion_tier = null } = body;
  return {
    customer,
    order,
    campaign: campaignOf(voucher, promotion_tier),
    voucher,
    holder: voucher?.holder ?? null,
    promotion_tier,
    promotion_stack: null,
    ...(body.object === 'redemption'
      ? { redemption: body }
      : { redemption: redemptionOf(body.redemption, ledger), redemption_rollback: body }),
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

function redemptionOf(id: string, ledger: Ledger): RedemptionBody | null {
  const found = findRedemption(ledger, id);
  return found === undefined ? null : withRewardTargets(serializeRedemption(found));
}
