import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order, OrderItem } from '../../../../sandbox/domain/model/order.ts';
import { stackAnswer, type Part } from '../../../support/page-requests.ts';
import { CASES, TIMEOUT, cart, options, stack, smallStack } from '../../../support/sandbox-arbitraries.ts';
import { openSandbox } from '../../../support/sandbox.ts';

type Sums = Partial<Order> & { items?: OrderItem[] };

const sum = (amounts: readonly (number | undefined)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

/** The amounts of an order fit together. If its amount was not sent, its lines make the whole. */
function expectSums(order: Sums, sent: object): void {
  const { items = [] } = order;
  const amounts = [order, ...items].flatMap((one) =>
    Object.entries(one).flatMap(([name, value]) => (/amount|quantity/.test(name) ? [[name, value]] : [])),
  );
  for (const [name, amount] of amounts) expect(amount, String(name)).toBeGreaterThanOrEqual(0);
  for (const line of items) {
    if (line.amount !== undefined)
      expect(line.subtotal_amount).toBe(line.amount - (line.discount_amount ?? 0));
  }
  expect(order.items_discount_amount ?? 0).toBe(sum(items.map((line) => line.discount_amount)));
  expect(order.items_applied_discount_amount ?? 0).toBe(
    sum(items.map((line) => line.applied_discount_amount)),
  );
  expect(order.total_applied_discount_amount ?? 0).toBe(
    sum([order.applied_discount_amount, order.items_applied_discount_amount]),
  );
  if (order.amount === undefined) return;
  if (order.total_amount !== undefined)
    expect(order.total_amount + (order.total_discount_amount ?? 0)).toBe(order.amount);
  const off = sum([order.discount_amount, order.items_discount_amount]);
  // A shop can tell an order again, with an amount below the discounts that were given.
  expect(order.total_discount_amount ?? 0).toBe('amount' in sent ? Math.min(order.amount, off) : off);
  if (!('amount' in sent) && items.length > 0)
    expect(order.amount).toBe(sum(items.map((line) => line.amount)));
}

const expanded = { options: { expand: ['order'] } };

/** The order of each part and of the whole of an answer that redeemed something. */
function ordersOf(body: Part): { parts: Sums[]; whole: Sums } | undefined {
  const { order, redemptions = [] } = body as { order?: Sums; redemptions?: { order: Sums | null }[] };
  return order === undefined
    ? undefined
    : { parts: redemptions.flatMap((one) => one.order ?? []), whole: order };
}

describe('amounts of orders', { timeout: TIMEOUT }, () => {
  it('of any stack on any cart, totals and discounts make the amount, and lines and parts make the whole', async () => {
    await fc.assert(
      fc.asyncProperty(options, cart, stack, async (sandboxOptions, order, redeemables) => {
        const sandbox = openSandbox(sandboxOptions);
        const { body } = await stackAnswer(sandbox, 'redemptions', { order, redeemables, ...expanded });
        const orders = ordersOf(body);
        if (orders === undefined) return;
        const { parts, whole } = orders;
        for (const one of [...parts, whole]) expectSums(one, order);
        for (const name of [
          'applied_discount_amount',
          'items_applied_discount_amount',
          'total_applied_discount_amount',
        ] as const)
          expect(sum(parts.map((one) => one[name])), name).toBe(whole[name] ?? 0);
        if (whole.amount !== undefined)
          expect(whole.total_applied_discount_amount ?? 0).toBe(whole.total_discount_amount ?? 0);
      }),
      { numRuns: CASES },
    );
  });

  it('of a card, the credits or the worth of the points are what its part takes off the order', async () => {
    await fc.assert(
      fc.asyncProperty(options, cart, smallStack, async (sandboxOptions, order, redeemables) => {
        const sandbox = openSandbox(sandboxOptions);
        const { redemptions } = await stackAnswer(sandbox, 'redemptions', {
          order,
          redeemables,
          ...expanded,
        });
        for (const one of redemptions as { gift?: { amount: number }; order: Sums | null }[]) {
          if (one.gift !== undefined && one.order?.amount !== undefined)
            expect(one.order?.total_applied_discount_amount).toBe(one.gift.amount);
        }
      }),
      { numRuns: CASES },
    );
  });

  it('of redemptions one after the other on one order, the sums stay right and the discounts add up', async () => {
    const later = fc.array(fc.tuple(smallStack, fc.boolean()), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(options, cart, later, async (sandboxOptions, first, requests) => {
        const sandbox = openSandbox(sandboxOptions);
        for (const [redeemables, isToldAgain] of requests) {
          const isKnown = sandbox.state().orders.length > 0;
          const order = { source_id: 'cart-1', ...(isToldAgain || !isKnown ? first : {}) };
          const { order: answered } = await stackAnswer(sandbox, 'redemptions', {
            order,
            redeemables,
            ...expanded,
          });
          if (answered !== undefined) expectSums(answered, first);
        }
        for (const order of sandbox.state().orders) expectSums(order, first);
      }),
      { numRuns: CASES },
    );
  });

  it('what a validation says of an order is what the redemption then does', async () => {
    await fc.assert(
      fc.asyncProperty(options, cart, stack, async (sandboxOptions, order, redeemables) => {
        const sandbox = openSandbox(sandboxOptions);
        const request = { order, redeemables, ...expanded };
        const validation = await stackAnswer(sandbox, 'validations', request);
        const redemption = await stackAnswer(sandbox, 'redemptions', request);
        expect(redemption.status === 200).toBe(validation.body['valid']);
        if (redemption.status !== 200) return;
        const { items: told = [], ...amounts } = validation.order as Sums;
        expect(redemption.order).toMatchObject(amounts);
        expect(redemption.order?.['items']).toEqual(told);
        // In the mode ALL, a validation has what was skipped in `redeemables`.
        const all = [...validation.redeemables, ...validation.inapplicable, ...validation.skipped];
        const idsOf = (status: string) => all.filter((one) => one['status'] === status).map(({ id }) => id);
        expect(redemption.inapplicable.map(({ id }) => id)).toEqual(idsOf('INAPPLICABLE'));
        expect(redemption.skipped.map(({ id }) => id)).toEqual(idsOf('SKIPPED'));
      }),
      { numRuns: CASES },
    );
  });
});
