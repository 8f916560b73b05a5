import { html } from 'hono/html';
import { seededCodes } from '../../fixtures/vouchers.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import type { Delivery } from '../../webhooks/model.ts';
import type { RedemptionBody, RollbackBody } from '../serializers/ledger-entry.ts';
import { textRow, type Row } from './table.ts';

/** The rows of the tables on the front page. */

/** A redemption or rollback: date, result, code, amount, id. */
export function redemptionRow(record: RedemptionBody | RollbackBody): Row {
  const { date, object, result, voucher, related_object_id, gift, loyalty_card, id } = record;
  const what =
    object === 'redemption_rollback'
      ? 'rollback'
      : record.status === 'ROLLED_BACK'
        ? 'rolled back'
        : 'redeemed';
  const taken = gift ? money(gift.amount) : loyalty_card ? `${loyalty_card.points} points` : '';
  return textRow([
    date,
    result === 'SUCCESS' ? what : `${record.failure_code ?? 'refused'}`,
    // A record of an unknown code names nothing but itself.
    voucher?.code ?? (related_object_id === id ? '' : related_object_id),
    taken || money(record.order?.total_applied_discount_amount),
    id,
  ]);
}

const descriptions = new Map(seededCodes.map((seeded) => [seeded.code, seeded.description]));

/** The vouchers of the seed and of the tests first, the newest of them first, and then those that every sandbox has. */
export function vouchersToShow(vouchers: ReadonlyMap<string, Voucher>): Voucher[] {
  const all = [...vouchers.values()];
  const isOwn = ({ code }: Voucher): boolean => !descriptions.has(code);
  return [...all.filter(isOwn).reverse(), ...all.filter((voucher) => !isOwn(voucher))];
}

/** A voucher: a button with its code, description, uses, balance. */
export function voucherRow(voucher: Voucher): Row {
  const { code, active, redemption, gift, loyalty_card, expiration_date } = voucher;
  const { quantity, redeemed_quantity } = redemption;
  const left = gift
    ? money(gift.balance)
    : loyalty_card
      ? `${loyalty_card.balance} points`
      : quantity === null
        ? 'any number'
        : `${quantity - redeemed_quantity} of ${quantity}`;
  const rest = [
    descriptions.get(code) ?? giftOf(voucher),
    String(redeemed_quantity),
    [left, ...(expiration_date ? [`until ${expiration_date}`] : []), ...(active ? [] : ['disabled'])].join(
      '; ',
    ),
  ];
  const button = html`<button type="button" data-code="${code}" aria-label="Change ${code}">${code}</button>`;
  return { cells: [button, ...rest], text: [code, ...rest].join('\n') };
}

/** What a voucher without a description gives. */
function giftOf({ discount, gift, loyalty_card }: Voucher): string {
  if (gift) return `a gift card with ${money(gift.amount)}`;
  if (loyalty_card) return `a loyalty card with ${loyalty_card.points} points`;
  if (discount?.type === 'AMOUNT') return `${money(discount.amount_off)} off`;
  if (discount?.type === 'PERCENT') return `${discount.percent_off} % off`;
  if (discount?.type === 'FIXED') return `for ${money(discount.fixed_amount)}`;
  return discount === null ? '' : 'free units';
}

/** A delivery to a webhook: date, event, address, status, attempts. */
export function deliveryRow({ event, target, status, attempts, next }: Delivery): Row {
  return textRow([
    attempts[0]?.time ?? next ?? '',
    event,
    target,
    status,
    attempts.map((request) => request.status ?? request.error ?? '…').join(', '),
  ]);
}

/** Minor units with two decimals. Only the shop knows the currency. */
function money(amount: number | undefined): string {
  return amount === undefined ? '' : (amount / 100).toFixed(2);
}

export function formatRateLimit(rateLimit: { requests: number; seconds: number } | null): string {
  return rateLimit === null ? 'none' : `${rateLimit.requests} requests in ${rateLimit.seconds} s`;
}
