import type { Redeemable } from '../src/index.ts';
import { contextNow, orderLines } from './cart.ts';
import type { SentOrder } from './kept-cart.ts';
import { find } from './page.ts';

/** The order, as it is shown: the value of the box in the form, and what the shop needs besides. */
export function orderNow(form: FormData): SentOrder {
  const attemptId = `att_${crypto.randomUUID()}`;
  const vouchers = form.get('vouchers');
  const { customer, metadata } = contextNow();
  const held =
    typeof vouchers === 'string' ? (JSON.parse(vouchers) as { redeemables: Redeemable[] }) : undefined;
  return {
    attemptId,
    redeemables: held?.redeemables ?? [],
    body: {
      attemptId,
      vouchers,
      items: orderLines(),
      customer: customer?.source_id,
      store: metadata?.store,
      card: find<HTMLInputElement>('card').value.replace(/\s/g, ''),
    },
  };
}

export const codesOf = ({ redeemables }: SentOrder): string[] => redeemables.map(({ id }) => id);
