import fc from 'fast-check';
import type { VoucherSeed } from '../../sandbox/fixtures/new-voucher.ts';
import type { Discount } from '../../sandbox/domain/model/discount.ts';
import type { SandboxOptions } from '../../sandbox/sandbox.ts';

/**
 * Random requests and settings for the property tests in test/unit/sandbox/properties. All of them are valid: what the sandbox does
 * with wrong ones is tested elsewhere.
 */

/** How many random cases each property is tried with: `npm run test:properties` tries more. */
export const CASES = Number(process.env.CASES ?? 25);

/** How long one property may take, in ms: a busy machine needs a tenth of a second for a case. */
export const TIMEOUT = 15_000 + CASES * 250;

const products = ['prod_beans', 'prod_grinder', 'prod_filter', 'prod_mug', 'prod_5h1pp1ng'];
const money = fc.integer({ min: 0, max: 20_000 });

/** An object without the properties that are undefined. */
function defined<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Value>;
}

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** A line of a cart, with or without a product, a price and an amount. */
const item = fc
  .record({
    product_id: maybe(fc.constantFrom(...products)),
    quantity: maybe(fc.integer({ min: 0, max: 4 })),
    price: maybe(money),
  })
  .map(defined);

/** Lines. No product is in two of them. */
export const items = fc.uniqueArray(item, {
  maxLength: 4,
  selector: ({ product_id }) => product_id ?? Symbol(),
});

/** A cart. Its amount is that of its lines, or one of its own if it has none. */
export const cart = fc.oneof(
  items.map((lines) => ({ items: lines })),
  money.map((amount) => ({ amount })),
);

const lineEffect = fc.constantFrom(
  'APPLY_TO_ORDER' as const,
  'APPLY_TO_ITEMS' as const,
  'APPLY_TO_ITEMS_BY_QUANTITY' as const,
  'APPLY_TO_ITEMS_PROPORTIONALLY' as const,
  'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY' as const,
);
const effect = fc.constantFrom('APPLY_TO_ORDER' as const, 'APPLY_TO_ITEMS' as const);

const discount: fc.Arbitrary<Discount> = fc.oneof(
  fc.record({ type: fc.constant('AMOUNT' as const), amount_off: money, effect: lineEffect }),
  fc.record({
    type: fc.constant('PERCENT' as const),
    percent_off: fc.integer({ min: 1, max: 100 }),
    effect,
  }),
  fc.record({ type: fc.constant('FIXED' as const), fixed_amount: money, effect }),
  fc
    .record({
      unit_off: fc.integer({ min: 1, max: 3 }),
      unit_type: fc.constantFrom(...products),
      effect: fc.constantFrom(
        'ADD_MISSING_ITEMS' as const,
        'ADD_NEW_ITEMS' as const,
        'ADD_SAME_ITEMS' as const,
      ),
    })
    .map((unit) => ({ type: 'UNIT' as const, ...unit, product: { id: unit.unit_type, name: 'A product' } })),
);

/** The codes of the random vouchers, which are in each sandbox of `options`. */
const randomCodes = ['RANDOM-1', 'RANDOM-2', 'RANDOM-3', 'RANDOM-4', 'RANDOM-CARD'];

const vouchers: fc.Arbitrary<VoucherSeed[]> = fc
  .record({
    discounts: fc.array(fc.tuple(discount, maybe(fc.integer({ min: 1, max: 3 }))), {
      minLength: 4,
      maxLength: 4,
    }),
    balance: fc.integer({ min: 0, max: 8000 }),
  })
  .map(({ discounts, balance }): VoucherSeed[] => [
    ...discounts.map(([one, quantity], index) => ({
      code: `RANDOM-${index + 1}`,
      discount: one,
      ...(quantity === undefined ? {} : { redemption: { quantity } }),
    })),
    {
      code: 'RANDOM-CARD',
      type: 'GIFT_VOUCHER',
      gift: { amount: 8000, balance, effect: 'APPLY_TO_ORDER' },
    },
  ]);

/** Every rule for stacking that a merchant can choose. */
const stackingRules = fc.record({
  applicable_redeemables_limit: fc.constantFrom(1, 5, 30),
  applicable_redeemables_per_category_limit: fc.constantFrom(1, 5),
  redeemables_application_mode: fc.constantFrom('ALL' as const, 'PARTIAL' as const),
  redeemables_sorting_rule: fc.constantFrom('REQUESTED_ORDER' as const, 'CATEGORY_HIERARCHY' as const),
  redeemables_products_application_mode: fc.constantFrom('STACK' as const, 'ONCE' as const),
  redeemables_no_effect_rule: fc.constantFrom('REDEEM_ANYWAY' as const, 'SKIP' as const),
  redeemables_rollback_order_mode: fc.constantFrom('WITH_ORDER' as const, 'WITHOUT_ORDER' as const),
  discount_calculation_mode: fc.constantFrom('DISCOUNTED_AMOUNT' as const, 'INITIAL_AMOUNT' as const),
});

/** A sandbox with random vouchers and rules. */
export const options: fc.Arbitrary<SandboxOptions> = fc
  .record({ vouchers, stackingRules })
  .map(({ vouchers: seeds, stackingRules: rules }) => ({
    vouchers: seeds,
    settings: { stackingRules: rules },
  }));

const discountCodes = ['TENOFF', 'SAVE20', 'FLAT30', 'FREEMUG', 'FREESHIP', 'ITEMS5', 'PROP300', 'ONCE'];
const categoryCodes = ['SPRING5', 'SPRING8', 'ALONE15'];
const refusedCodes = ['EXPIRED', 'USEDUP', 'VIPONLY', 'BIGCART', 'UNKNOWN'];
const cards = ['gfct5ZWI1nL', 'GIFT50', 'RANDOM-CARD'];

/** A part of a request: a code, a card with credits or points, or a promotion. */
export interface Part {
  object: 'voucher' | 'promotion_tier';
  id: string;
  gift?: { credits: number };
  reward?: { id: string; points?: number };
}

const part: fc.Arbitrary<Part> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...discountCodes, ...categoryCodes, ...randomCodes, ...refusedCodes)
      .map((id) => ({ object: 'voucher' as const, id })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...cards), maybe(fc.integer({ min: 1, max: 3000 })))
      .map(([id, credits]) => ({
        object: 'voucher' as const,
        id,
        ...(credits !== undefined && { gift: { credits } }),
      })),
  },
  {
    weight: 2,
    arbitrary: maybe(fc.integer({ min: 1, max: 120 })).map((points) => ({
      object: 'voucher' as const,
      id: 'POINTS500',
      reward: { id: 'rew_sandbox_points', ...(points !== undefined && { points }) },
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('promo_5PERCENT', 'promo_10OFF100')
      .map((id) => ({ object: 'promotion_tier' as const, id })),
  },
);

/** Some redeemables, up to the 30 that a request can have. None is in it twice. */
export const stack = fc.uniqueArray(part, {
  minLength: 1,
  maxLength: 30,
  size: 'max',
  selector: ({ id }) => id,
});

/** The same, mostly of one to three redeemables. */
export const smallStack = fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
