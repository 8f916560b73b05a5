import type { Customer } from '../domain/model/customer.ts';
import type { Product, Reward } from '../store/store.ts';

/** Text that would run a script if any page rendered it as markup. */
export const hostileText = '<img src=x onerror=alert(1)>';

/** Goods that vouchers give away. */
export const mug = { id: 'prod_mug', source_id: 'mug', name: 'Enamel mug' };
export const shipping = { id: 'prod_5h1pp1ng', source_id: '5h1pp1ng', name: 'Shipping' };
export const trap = { id: 'prod_xss', source_id: hostileText, name: hostileText };

/** The catalogue of a fresh sandbox. Shipping has no price of its own. */
export function seededProducts(): Product[] {
  return [
    { id: 'prod_beans', source_id: 'beans', name: 'Coffee beans, 1 kg', price: 2400 },
    { id: 'prod_grinder', source_id: 'grinder', name: 'Hand grinder', price: 6900 },
    { id: 'prod_filter', source_id: 'filter', name: 'Paper filters, 100', price: 650 },
    { ...mug, price: 1400 },
    { ...shipping, price: null },
    { ...trap, price: 100 },
  ];
}

/** The customers of a fresh sandbox: Anna recommends the shop, Ben is a VIP. */
export function seededCustomers(): Customer[] {
  return [
    { id: 'cust_anna', source_id: 'anna', name: 'Anna Vogel', email: 'anna@example.com', metadata: {} },
    {
      id: 'cust_ben',
      source_id: 'ben',
      name: 'Ben Okafor',
      email: 'ben@example.com',
      metadata: { vip: true },
    },
    {
      id: 'cust_xss',
      source_id: hostileText,
      name: hostileText,
      email: hostileText,
      metadata: { note: hostileText },
    },
  ];
}

/** The rewards of a fresh sandbox: pay with points, 100 of them for 20.00. */
export function seededRewards(): Reward[] {
  return [
    {
      id: 'rew_sandbox_points',
      name: '100 points = $20',
      type: 'COIN',
      parameters: { coin: { points_ratio: 100, exchange_ratio: 20 } },
      assignment_id: 'rewa_sandbox_points',
      created_at: '2020-01-01T00:00:00.000Z',
    },
  ];
}
