import type { Customer } from '../model/customer.ts';
import { isWithin, ordersOf, pageOf, sortItems, type Page, type PageQuery, type TimeRange } from './page.ts';

const sortedBy = {
  created_at: ({ created_at }: Customer) => created_at,
  updated_at: ({ updated_at }: Customer) => updated_at,
  source_id: ({ source_id }: Customer) => source_id,
};

type Key = keyof typeof sortedBy;

/** With a dash, the order is descending. */
export const customerOrders = ordersOf(sortedBy);

/** Which customers to list, and in which order. */
export interface CustomerQuery extends PageQuery {
  order: Key | `-${Key}`;
  email: string | undefined;
  city: string | undefined;
  name: string | undefined;
  createdAt: TimeRange;
  updatedAt: TimeRange;
  /** The `created_at` of the last customer that the caller has. */
  startingAfter: string | undefined;
}

/** One page of customers. */
export function listCustomerPage(
  customers: Iterable<Customer>,
  query: CustomerQuery,
): Page<Customer> & { hasMore: boolean } {
  const { email, city, name, startingAfter, order, limit, page } = query;
  const rest: TimeRange = order.startsWith('-') ? { before: startingAfter } : { after: startingAfter };
  const selected = [...customers].filter(
    (one) =>
      (email === undefined || one.email === email) &&
      (city === undefined || one.address?.['city'] === city) &&
      (name === undefined || one.name === name) &&
      isWithin(one.created_at, query.createdAt) &&
      isWithin(one.updated_at, query.updatedAt),
  );
  const following = selected.filter(({ created_at }) => isWithin(created_at, rest));
  const { listed } = pageOf(sortItems(following, order, sortedBy), query);
  return { listed, total: selected.length, hasMore: following.length > page * limit };
}
