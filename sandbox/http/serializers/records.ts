import type { LedgerEntry } from '../../domain/model/ledger-entry.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import type { RolledBack } from '../../domain/rollback/rollback.ts';
import { serializeLedgerEntry, serializeRollback } from './ledger-entry.ts';
import { serializeOrder } from './order.ts';
import { withRewardTargets } from './reward.ts';
import { abbreviateVoucher, serializeVoucherRedemption } from './voucher.ts';

/** One redemption or rollback that is read. Its voucher is abbreviated (docs/voucherify-api.md#reading-records). */
export function serializeReadRecord(entry: LedgerEntry): object {
  const { subject } = entry;
  return {
    ...serializeRecord(entry),
    ...(subject.object === 'voucher' && { voucher: abbreviateVoucher(subject.voucher) }),
  };
}

/** One redemption or rollback that was just made, for backends. */
export function serializeRecord(entry: LedgerEntry): object {
  return withRewardTargets(serializeLedgerEntry(entry));
}

/** One page of redemptions and rollbacks. */
export function serializeRedemptionList({ listed, total }: { listed: LedgerEntry[]; total: number }): object {
  return { object: 'list', data_ref: 'redemptions', redemptions: listed.map(serializeReadRecord), total };
}

/** How often a voucher was redeemed, with its redemptions and rollbacks, newest first. */
export function serializeVoucherRedemptions(voucher: Voucher, entries: readonly LedgerEntry[]): object {
  const { quantity, redeemed_quantity, object, url } = serializeVoucherRedemption(voucher);
  return {
    quantity,
    redeemed_quantity,
    object,
    url,
    data_ref: 'redemption_entries',
    total: entries.length,
    redemption_entries: entries.toReversed().map(serializeReadRecord),
  };
}

/** The rollbacks of several redemptions that were made together, or of a single one. */
export function serializeRollbacks({ rollbacks, parent, order }: RolledBack): object {
  return {
    rollbacks: rollbacks.map(serializeRecord),
    ...(parent === null ? {} : { parent_rollback: serializeRollback(parent) }),
    ...(order === null ? {} : { order: serializeOrder(order, order.customer_id) }),
  };
}
