import type { RecordedRedemption } from '../redemption-record.ts';
import type { RedeemedRequest } from './outcome.ts';
import { API_TIMEOUT } from './query.ts';

/**
 * Whether several requests can be one, which the browser sent again: they redeemed the same things, for the same customer, on
 * the same items and for the same amounts, within the time that the API may work on a request.
 *
 * That they are on the same order must be checked before. Only the order's id is known to the backend: everything else is as the
 * page sent it.
 */
export function areOneRequest(requests: readonly RedeemedRequest[]): boolean {
  const contents = new Set(requests.map(contentOf));
  const dates = requests.flatMap(({ redemptions }) => redemptions.map(({ date }) => Date.parse(date ?? '')));
  // A missing date is not a number, and makes the comparison false.
  return contents.size === 1 && Math.max(...dates) - Math.min(...dates) <= API_TIMEOUT;
}

/** What a request redeemed, as a text. The ids and the dates, which differ each time, are left out. */
const contentOf = ({ redemptions }: RedeemedRequest): string =>
  redemptions
    .map((redemption) => JSON.stringify([...contentOfOne(redemption), ...itemsOf(redemption)]))
    .sort()
    .join();

function contentOfOne(redemption: RecordedRedemption): unknown[] {
  const { related_object_id, customer_id, customer, amount, gift, loyalty_card, reward, order } = redemption;
  return [
    related_object_id,
    customer_id ?? customer?.id,
    // Of a card, `amount` is the same as the credits or the points. An older record may have only one of them.
    gift?.amount ?? loyalty_card?.points ?? amount,
    reward?.id,
    // A voucher that adds units raises the amount, and the second redemption starts from there.
    order?.initial_amount ?? order?.amount,
  ];
}

/** The lines that the shop sent. A line that a voucher added has an initial quantity of 0. */
const itemsOf = ({ order }: RecordedRedemption): string[] =>
  (order?.items ?? [])
    .filter(({ initial_quantity }) => initial_quantity !== 0)
    .map(({ product_id, sku_id, source_id, initial_quantity, quantity, price }) =>
      JSON.stringify([product_id, sku_id, source_id, initial_quantity ?? quantity, price]),
    )
    .sort();
