import { seededCodes } from '../../fixtures/vouchers.ts';
import type { SandboxState } from '../../controls/snapshot.ts';
import type { Voucher } from '../../domain/model/voucher.ts';

/** The cells of the tables on the front page. */

/** A redemption or rollback: date, result, code, amount, id. */
export function redemptionRow(record: SandboxState['redemptions'][number]): string[] {
  const { date, object, result, voucher, related_object_id, gift, loyalty_card, id } = record;
  const what =
    object === 'redemption_rollback'
      ? 'rollback'
      : record.status === 'ROLLED_BACK'
        ? 'rolled back'
        : 'redeemed';
  const taken = gift ? money(gift.amount) : loyalty_card ? `${loyalty_card.points} points` : '';
  return [
    date,
    result === 'SUCCESS' ? what : `${record.failure_code ?? 'refused'}`,
    voucher?.code ?? related_object_id,
    taken || money(record.order?.total_applied_discount_amount),
    id,
  ];
}

const descriptions = new Map(seededCodes.map((seeded) => [seeded.code, seeded.description]));

/** A voucher: code, description, uses, balance. */
export function voucherRow({ code, active, redemption, gift, loyalty_card }: Voucher): string[] {
  const { quantity, redeemed_quantity } = redemption;
  const left = gift
    ? money(gift.balance)
    : loyalty_card
      ? `${loyalty_card.balance} points`
      : quantity === null
        ? 'any number'
        : `${quantity - redeemed_quantity} of ${quantity}`;
  return [code, descriptions.get(code) ?? '', String(redeemed_quantity), active ? left : `${left}; disabled`];
}

/** Minor units with two decimals. Only the shop knows the currency. */
function money(amount: number | undefined): string {
  return amount === undefined ? '' : (amount / 100).toFixed(2);
}

export function formatRateLimit(rateLimit: { requests: number; seconds: number } | null): string {
  return rateLimit === null ? 'none' : `${rateLimit.requests} requests in ${rateLimit.seconds} s`;
}
