import { newId } from '../ids.ts';
import { maximumAmount } from '../limits.ts';
import type { ProjectState } from '../model/state.ts';
import type { Transaction } from '../model/transaction.ts';
import type { Voucher } from '../model/voucher.ts';
import { Refusal } from '../refusal.ts';
import { addTransaction } from './transactions.ts';

/** A change of a balance by the merchant. Credits in minor units; a negative amount takes something. */
export interface BalanceChange {
  amount: number;
  source_id?: string | null;
  reason?: string | null;
}

/**
 * Adds credits to a gift card or points to a loyalty card, or takes some. A balance never falls below zero. A loyalty card must
 * have a holder (docs/voucherify-api.md#managing-vouchers).
 */
export function adjustBalance(
  state: Pick<ProjectState, 'transactions' | 'vouchers'>,
  voucher: Voucher,
  { amount, source_id = null, reason = null }: BalanceChange,
  now: Date,
): Transaction | Refusal {
  const { gift, loyalty_card: card, code } = voucher;
  const balance = (gift ?? card)?.balance;
  if (balance === undefined) return new Refusal('invalid_voucher', `${code} has no balance`);
  if (card !== null && voucher.holder_id === null) {
    return new Refusal('invalid_voucher', `Loyalty card ${code} has no holder`);
  }
  const total = (gift?.amount ?? card?.points ?? 0) + amount;
  if (amount === 0 || balance + amount < 0 || total > maximumAmount) {
    return new Refusal('invalid_amount', `The balance of ${code} cannot change by ${amount}`);
  }
  // A new object, because the ledger keeps the old one.
  state.vouchers.set(code, {
    ...voucher,
    gift: gift && { ...gift, amount: total, balance: balance + amount },
    loyalty_card: card && { ...card, points: total, balance: balance + amount },
    updated_at: now.toISOString(),
  });
  return addTransaction(state, {
    id: newId('vtx_'),
    source_id,
    voucher_id: voucher.id,
    campaign_id: voucher.campaign_id,
    kind: gift === null ? 'loyalty_card' : 'gift_voucher',
    type: amount > 0 ? 'ADDITION' : 'REMOVAL',
    reason,
    amount,
    total,
    balance: balance + amount,
    cause: null,
    created_at: now.toISOString(),
  });
}
