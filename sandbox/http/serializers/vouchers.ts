import type { Page } from '../../domain/lists/page.ts';
import type { ProjectState } from '../../domain/model/state.ts';
import type { Transaction } from '../../domain/model/transaction.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import { snapshotOf } from '../../domain/vouchers/snapshot.ts';
import { serializeVoucher, type VoucherBody } from './voucher.ts';

type Named = Pick<ProjectState, 'customers' | 'categories'>;

/** The response to a request about one voucher (docs/voucherify-api.md#managing-vouchers). */
export function serializeStoredVoucher(voucher: Voucher, state: Named): VoucherBody {
  return serializeVoucher(snapshotOf(voucher, state));
}

/** One page of vouchers. */
export function serializeVoucherList(
  { listed, total }: Page<Voucher>,
  state: Named,
): { object: 'list'; data_ref: 'vouchers'; vouchers: VoucherBody[]; total: number } {
  const vouchers = listed.map((voucher) => serializeStoredVoucher(voucher, state));
  return { object: 'list', data_ref: 'vouchers', vouchers, total };
}

/** A balance after it was changed. Credits are in minor units. */
export interface BalanceBody {
  amount: number;
  total: number;
  balance: number;
  type: Transaction['kind'];
  operation_type: 'MANUAL';
  object: 'balance';
  related_object: { type: 'voucher'; id: string };
}

/** The response to a change of a balance. */
export function serializeBalance({ amount, total, balance, kind, voucher_id }: Transaction): BalanceBody {
  return {
    amount,
    total,
    balance,
    type: kind,
    operation_type: 'MANUAL',
    object: 'balance',
    related_object: { type: 'voucher', id: voucher_id },
  };
}

/** The same for points of a member of a loyalty program. */
export function serializePoints(transaction: Transaction): Omit<BalanceBody, 'amount'> & { points: number } {
  const { amount: points, ...body } = serializeBalance(transaction);
  return { points, ...body };
}

/** One page of transactions, with the id from which the next page starts. */
export function serializeTransactions({ listed, hasMore }: { listed: Transaction[]; hasMore: boolean }): {
  object: 'list';
  data_ref: 'data';
  data: object[];
  has_more: boolean;
  more_starting_after?: string;
} {
  const last = listed.at(-1);
  return {
    object: 'list',
    data_ref: 'data',
    data: listed.map(serializeTransaction),
    has_more: hasMore,
    ...(hasMore && last && { more_starting_after: last.id }),
  };
}

function serializeTransaction({ kind, type, cause, amount, total, balance, ...rest }: Transaction): object {
  const { voucher_id, campaign_id, id, source_id, reason, created_at } = rest;
  const isGift = kind === 'gift_voucher';
  return {
    id,
    source_id,
    voucher_id,
    campaign_id,
    source: cause === null ? 'API' : null,
    reason,
    type: `${isGift ? 'CREDITS' : 'POINTS'}_${type}`,
    details: {
      balance: {
        type: kind,
        total,
        ...(isGift ? { amount } : { points: amount }),
        object: 'balance',
        balance,
        ...(cause === null && { operation_type: 'MANUAL' }),
        related_object: { id: voucher_id, type: 'voucher' },
      },
      ...(cause?.order && { order: cause.order }),
      ...(cause && { redemption: { id: cause.redemptionId } }),
      ...(cause?.rollbackId && { rollback: { id: cause.rollbackId } }),
    },
    related_transaction_id: null,
    created_at,
  };
}
