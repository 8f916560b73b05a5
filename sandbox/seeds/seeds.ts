import { seededFaults } from './faults.ts';
import { hostileText, mug, shipping, trap } from './seeded-shop.ts';
import type { ApplicableTo, Discount, Unit, Voucher } from '../domain/model/voucher.ts';
import { newVoucher, off, type VoucherSeed } from './voucher-seed.ts';

/**
 * The codes of a fresh sandbox, each named for what it shows, which it says in `shows`. They fit the demo's cart:
 * 50.00 of beans and filters, 119.00 with a grinder.
 */

type Seed = VoucherSeed & { shows: string };

const order = 'APPLY_TO_ORDER';
const free = (product: Unit['product'], effect: Unit['effect']): Discount => ({
  type: 'UNIT',
  unit_off: 1,
  unit_type: product.id,
  effect,
  product,
});
const only = (id: string, source_id: string): ApplicableTo => ({
  object: 'product',
  id,
  source_id,
  effect: 'APPLY_TO_EVERY',
});

const everyDay = [0, 1, 2, 3, 4, 5, 6];

const discounts: Seed[] = [
  { code: 'TENOFF', shows: '10.00 off the order', discount: off(1000) },
  {
    code: 'SAVE20',
    shows: '20 % off the order, 20.00 at most',
    discount: { type: 'PERCENT', percent_off: 20, amount_limit: 2000, effect: order },
  },
  {
    code: 'FLAT30',
    shows: 'the whole order for 30.00',
    discount: { type: 'FIXED', fixed_amount: 3000, effect: order },
  },
  {
    code: 'FREEMUG',
    shows: 'a free mug, put into the cart if it is missing',
    discount: free(mug, 'ADD_MISSING_ITEMS'),
  },
  { code: 'FREESHIP', shows: 'free shipping', discount: free(shipping, 'ADD_MISSING_ITEMS') },
  {
    code: 'ITEMS5',
    shows: '5.00 off each line; in the wallet of ben',
    discount: { type: 'AMOUNT', amount_off: 500, effect: 'APPLY_TO_ITEMS' },
    holder_id: 'cust_ben',
  },
  {
    code: 'PROP300',
    shows: '3.00 off, shared by the beans and the filters in proportion',
    discount: { type: 'AMOUNT', amount_off: 300, effect: 'APPLY_TO_ITEMS_PROPORTIONALLY' },
    applicable_to: [only('prod_beans', 'beans'), only('prod_filter', 'filter')],
  },
  {
    code: 'REFER-ANNA',
    shows: '10 % off from Anna, for anyone but Anna',
    discount: { type: 'PERCENT', percent_off: 10, effect: order },
    is_referral_code: true,
    holder_id: 'cust_anna',
  },
  {
    code: 'ONCE',
    shows: '5.00 off, one time; then quantity_exceeded',
    discount: off(500),
    redemption: { quantity: 1 },
  },
  {
    code: 'SPRING5',
    shows: '5.00 off; of its category, Spring sale, only one is applied to an order',
    category_id: 'cat_sandbox_spring',
  },
  {
    code: 'SPRING8',
    shows: '8.00 off; of its category, Spring sale, only one is applied to an order',
    discount: off(800),
    category_id: 'cat_sandbox_spring',
  },
  {
    code: 'ALONE15',
    shows: '15 % off; of an exclusive category, so it is not combined with others',
    discount: { type: 'PERCENT', percent_off: 15, effect: order },
    category_id: 'cat_sandbox_alone',
  },
];

const cards: Seed[] = [
  giftCard('gfct5ZWI1nL', 10000, 'a gift card with 100.00'),
  { ...giftCard('GIFT50', 5000, 'a gift card with 50.00; in the wallet of ben'), holder_id: 'cust_ben' },
  {
    code: 'POINTS500',
    shows: 'a loyalty card with 500 points; 100 points are 20.00 with the reward rew_sandbox_points',
    type: 'LOYALTY_CARD',
    campaign: 'Coffee points',
    campaign_id: 'camp_sandbox_points',
    loyalty_card: { points: 500, balance: 500 },
    redemption: { redeemed_points: 0 },
  },
];

const refused: Seed[] = [
  { code: 'EXPIRED', shows: 'voucher_expired', expiration_date: '2020-12-31T23:59:59.000Z' },
  { code: 'NOTYET', shows: 'voucher_not_active', start_date: '2099-01-01T00:00:00.000Z' },
  {
    code: 'NIGHTOWL',
    shows: 'voucher_not_active_now, at any time of day',
    // A window that ends as it starts is never open, so that the demo does not depend on the hour.
    validity_hours: { daily: [{ start_time: '03:00', expiration_time: '03:00', days_of_week: everyDay }] },
  },
  { code: 'DISABLED', shows: 'voucher_disabled', active: false },
  { code: 'USEDUP', shows: 'quantity_exceeded', redemption: { quantity: 1, redeemed_quantity: 1 } },
  {
    code: 'VIPONLY',
    shows: 'customer_rules_violated; redeems for ben, or any customer with metadata.vip true',
    rules: [{ about: 'customer', metadata: { vip: true }, message: 'This code is for VIP members.' }],
  },
  {
    code: 'BIGCART',
    shows: "order_rules_violated with the merchant's own message; redeems from 200.00",
    rules: [{ about: 'order', least: 20000, message: 'Spend at least $200.00 to use this code.' }],
  },
  {
    code: 'NEEDSMETA',
    shows: 'redemption_rules_violated; redeems with metadata.store "berlin"',
    rules: [
      { about: 'redemption', metadata: { store: 'berlin' }, message: 'This code is for our Berlin store.' },
    ],
  },
  {
    code: 'SIGNIN',
    shows: 'missing_customer; redeems once a customer is given',
    rules: [{ about: 'signed-in' }],
  },
];

const hostile: Seed[] = [
  {
    code: 'XSS',
    shows: 'redeems, with markup in every text the merchant can set; all of it must show as text',
    discount: free(trap, 'ADD_NEW_ITEMS'),
    campaign: hostileText,
    campaign_id: 'camp_sandbox_xss',
    category_id: 'cat_sandbox_xss',
    additional_info: hostileText,
    metadata: { note: hostileText, [hostileText]: hostileText },
    holder_id: 'cust_xss',
  },
  {
    code: 'XSS-REFUSED',
    shows: "is refused, with markup as the merchant's own message",
    rules: [{ about: 'order', least: Number.MAX_SAFE_INTEGER, message: hostileText }],
  },
];

const faulty: Seed[] = seededFaults.map(({ code, shows }) => ({ code, shows }));

const seeds: Seed[] = [...discounts, ...cards, ...refused, ...faulty, ...hostile];

/** Every code of a fresh sandbox, and what it is there to show. */
export const seededCodes: readonly { code: string; shows: string }[] = seeds.map(({ code, shows }) => ({
  code,
  shows,
}));

/** The vouchers of a fresh sandbox. */
export function seededVouchers(): Voucher[] {
  return seeds.map((seed) => {
    const voucher: Voucher & { shows?: string } = newVoucher(seed);
    delete voucher.shows;
    return voucher;
  });
}

function giftCard(code: string, amount: number, shows: string): Seed {
  return {
    code,
    shows,
    type: 'GIFT_VOUCHER',
    campaign: 'Gift cards',
    campaign_id: 'camp_sandbox_gifts',
    gift: { amount, balance: amount, effect: 'APPLY_TO_ORDER' },
    redemption: { redeemed_amount: 0 },
  };
}
