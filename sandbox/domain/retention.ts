import type { Customer } from './model/customer.ts';
import type { LedgerEntry } from './model/ledger-entry.ts';
import type { Order, OrderRedemption } from './model/order.ts';
import type { ProjectState } from './model/state.ts';

/**
 * What the sandbox forgets, so that a load test cannot fill the memory. Balances and uses stay right: they are kept in the
 * vouchers, not counted from the ledger.
 */

/** How many entries the ledger keeps, and how many customers the project. */
export const retained = 10_000;

/** How many redemptions an order notes. */
export const retainedNotes = 100;

type Records = Pick<ProjectState, 'ledger' | 'oldestEntries' | 'orders' | 'orderChanges'>;

/**
 * Forgets the oldest entries of the ledger. A forgotten redemption can no longer be read or rolled back. Its order is forgotten
 * with it, unless a later redemption on the order is kept.
 */
export function forgetOldestEntries(state: Records, limit = retained): void {
  while (state.ledger.size > limit) {
    const { done, value: oldest } = state.oldestEntries.next();
    if (done) return;
    for (const id of idsOfRequest(state, oldest)) forgetEntry(state, id);
  }
}

/**
 * The ids of a redemption, of its parent and of the parent's other parts. They are forgotten together, because the rollback of a
 * parent without some of its parts would give back too little.
 */
function idsOfRequest({ ledger }: Records, entry: LedgerEntry): string[] {
  const parent = ledger.get(entry.object === 'redemption' ? (entry.parentId ?? '') : '');
  return parent?.object === 'redemption' ? [...parent.partIds, parent.id] : [entry.id];
}

function forgetEntry({ ledger, orders, orderChanges }: Records, id: string): void {
  const entry = ledger.get(id);
  const order = orders.get(entry?.order?.id ?? '');
  ledger.delete(id);
  orderChanges.delete(id);
  if (order === undefined) return;
  // A later redemption would have made another order of it. This spares most orders the search for one.
  const isUnchanged = order === entry?.order;
  if (isUnchanged || !Object.keys(order.redemptions).some((one) => ledger.has(one))) orders.delete(order.id);
}

/** Keeps a customer as the last one who came, and forgets those who have not come for the longest time and hold no voucher. */
export function rememberCustomer(
  { customers, vouchers }: Pick<ProjectState, 'customers' | 'vouchers'>,
  customer: Customer,
  limit = retained,
): void {
  customers.delete(customer.id);
  customers.set(customer.id, customer);
  if (customers.size <= limit) return;
  const holders = new Set(Array.from(vouchers.values(), ({ holder_id }) => holder_id));
  for (const { id } of customers.values()) {
    if (customers.size <= limit) return;
    if (!holders.has(id)) customers.delete(id);
  }
}

/** Keeps an order, and forgets the oldest orders of which no redemption is on record. */
export function rememberOrder(
  { orders, ledger }: Pick<ProjectState, 'orders' | 'ledger'>,
  order: Order,
  limit = retained,
): void {
  orders.set(order.id, order);
  if (orders.size <= limit) return;
  for (const { id, redemptions } of orders.values()) {
    if (orders.size <= limit) return;
    if (id !== order.id && !Object.keys(redemptions).some((one) => ledger.has(one))) orders.delete(id);
  }
}

/** Keeps a value as the newest one of its kind, and forgets the oldest. */
export function rememberNewest<Value>(
  values: Map<string, Value>,
  key: string,
  value: Value,
  limit = retained,
): void {
  values.delete(key);
  values.set(key, value);
  for (const oldest of values.keys()) {
    if (values.size <= limit) return;
    values.delete(oldest);
  }
}

/** Adds an item to a list whose newest items are kept. */
export function addToNewest<Item>(items: Item[], item: Item, limit = retained): void {
  items.push(item);
  if (items.length > limit) items.splice(0, items.length - limit);
}

/**
 * The notes of an order with new ones, without the oldest. The object has no prototype, so that V8 keeps the ids in a table. In an
 * ordinary object every new id makes a new shape, and after some hundred shapes even unrelated objects become slow.
 */
export function addNotes(
  { redemptions }: Pick<Order, 'redemptions'>,
  notes: readonly (readonly [id: string, note: OrderRedemption])[],
): Order['redemptions'] {
  const all = Object.assign(Object.create(null) as Order['redemptions'], redemptions);
  for (const [id, note] of notes) all[id] = note;
  if (Object.keys(redemptions).length + notes.length <= retainedNotes) return all;
  for (const id of Object.keys(all).slice(0, -retainedNotes)) delete all[id];
  return all;
}
