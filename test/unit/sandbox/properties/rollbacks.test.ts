import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sandbox, SandboxState } from '../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../support/backend-requests.ts';
import { stackAnswer } from '../../../support/page-requests.ts';
import { CASES, TIMEOUT, cart, items, options, smallStack } from '../../../support/sandbox-arbitraries.ts';
import { openSandbox } from '../../../support/sandbox.ts';

/** What redemptions take: credits, points and uses of vouchers, and the summaries of promotion tiers. */
const takenOf = ({ vouchers, promotionTiers }: SandboxState) => [
  ...Object.values(vouchers).map(({ code, gift, loyalty_card, redemption }) => ({
    code,
    gift,
    loyalty_card,
    uses: redemption.redeemed_quantity,
    amount: redemption.redeemed_amount ?? 0,
    points: redemption.redeemed_points ?? 0,
  })),
  ...Object.values(promotionTiers).map(({ id, summary }) => ({ id, summary })),
];

/** The amounts and lines of the orders. */
const amountsOf = ({ orders }: SandboxState) =>
  orders.map(({ source_id, amount, discount_amount, items_discount_amount, items: lines, ...order }) => ({
    source_id,
    amount: amount ?? 0,
    off: (discount_amount ?? 0) + (items_discount_amount ?? 0),
    total: order.total_amount ?? amount ?? 0,
    lines: lines.map((line) => ({
      product: line.product_id,
      quantity: line.quantity,
      amount: line.amount ?? 0,
      off: line.discount_amount ?? 0,
    })),
  }));

/** Redeems, and returns the id that a rollback needs; undefined if nothing was redeemed. */
async function redeemed(sandbox: Sandbox, request: object): Promise<string | undefined> {
  const { body, redemptions } = await stackAnswer(sandbox, 'redemptions', request);
  const whole = (body['parent_redemption'] ?? redemptions[0]) as { id: string } | undefined;
  return whole?.id;
}

const rollBack = async (sandbox: Sandbox, id: string) =>
  (await sendAsBackend(sandbox, `redemptions/${id}/rollbacks`, { method: 'POST' })).status;

const requests = fc.array(
  fc.record({
    order: fc.tuple(cart, fc.constantFrom('cart-1', 'cart-2')),
    redeemables: smallStack,
  }),
  { minLength: 1, maxLength: 5 },
);

describe('rollbacks', { timeout: TIMEOUT }, () => {
  it('give back exactly what was taken, in any order, and each only once', async () => {
    await fc.assert(
      fc.asyncProperty(
        options,
        requests,
        fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
        async (sandboxOptions, sent, ranks) => {
          const sandbox = openSandbox(sandboxOptions);
          const before = takenOf(sandbox.state());
          const ids: string[] = [];
          for (const { order, redeemables } of sent) {
            const [described, source_id] = order;
            const id = await redeemed(sandbox, { order: { ...described, source_id }, redeemables });
            if (id !== undefined) ids.push(id);
          }
          const inAnyOrder = ids
            .map((id, index) => ({ id, rank: ranks[index] ?? 0 }))
            .sort((one, other) => one.rank - other.rank);
          for (const { id } of inAnyOrder) {
            expect(await rollBack(sandbox, id)).toBe(200);
            const after = takenOf(sandbox.state());
            expect(await rollBack(sandbox, id)).toBe(400);
            expect(takenOf(sandbox.state())).toEqual(after);
          }
          expect(takenOf(sandbox.state())).toEqual(before);
        },
      ),
      { numRuns: CASES },
    );
  });

  it('of the redemptions that are left, balances and uses are those of the ledger at any time', async () => {
    await fc.assert(
      fc.asyncProperty(
        options,
        requests,
        fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
        async (sandboxOptions, sent, picks) => {
          const sandbox = openSandbox(sandboxOptions);
          const initial = sandbox.state().vouchers;
          const open: string[] = [];
          for (const [index, { order, redeemables }] of sent.entries()) {
            const [described, source_id] = order;
            const id = await redeemed(sandbox, { order: { ...described, source_id }, redeemables });
            if (id !== undefined) open.push(id);
            const pick = picks[index] ?? 0;
            const [rolledBack] = pick < open.length ? open.splice(pick, 1) : [];
            if (rolledBack !== undefined) await rollBack(sandbox, rolledBack);
            const { redemptions, vouchers } = sandbox.state();
            for (const { code, gift, loyalty_card, redemption } of Object.values(vouchers)) {
              const left = redemptions.filter(
                (one) =>
                  one.voucher?.code === code && one.object === 'redemption' && one.status === 'SUCCEEDED',
              );
              const amount = left.reduce((total, one) => total + (one.amount ?? 0), 0);
              const was = initial[code];
              expect(redemption.redeemed_quantity).toBe(
                (was?.redemption.redeemed_quantity ?? 0) + left.length,
              );
              const balance = gift?.balance ?? loyalty_card?.balance;
              const had = was?.gift?.balance ?? was?.loyalty_card?.balance;
              expect(balance).toBe(had === undefined ? undefined : had - amount);
            }
          }
        },
      ),
      { numRuns: CASES },
    );
  });

  it('the order of a redemption is afterwards as it would be without that redemption', async () => {
    const withOrder = { redeemables_rollback_order_mode: 'WITH_ORDER' as const };
    await fc.assert(
      fc.asyncProperty(
        options,
        items,
        fc.array(smallStack, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.nat(2),
        async (sandboxOptions, lines, stacks, isToldAgain, first) => {
          const sandbox = openSandbox(sandboxOptions);
          sandbox.changeSettings({ stackingRules: withOrder });
          const order = { source_id: 'cart-1', items: lines };
          const ids: string[] = [];
          for (const redeemables of stacks) {
            const isKnown = sandbox.state().orders.length > 0 && !isToldAgain;
            const told = isKnown ? { source_id: 'cart-1' } : order;
            const id = await redeemed(sandbox, { order: told, redeemables });
            if (id !== undefined) ids.push(id);
          }
          if (ids.length === 0) return;
          const turned = [...ids.slice(first % ids.length), ...ids.slice(0, first % ids.length)];
          for (const id of turned) {
            await rollBack(sandbox, id);
            const [{ amount, off, total, lines: left } = { amount: 0, off: 0, total: 0, lines: [] }] =
              amountsOf(sandbox.state());
            expect(total).toBe(amount - off);
            expect(amount).toBe(left.reduce((sum, line) => sum + line.amount, 0));
          }
          const plain = openSandbox(sandboxOptions);
          plain.addVouchers({ code: 'NO-EFFECT', discount: { type: 'AMOUNT', amount_off: 0 } });
          plain.changeSettings({ stackingRules: { redeemables_no_effect_rule: 'REDEEM_ANYWAY' } });
          await redeemed(plain, { order, redeemables: [{ object: 'voucher', id: 'NO-EFFECT' }] });
          expect(amountsOf(sandbox.state())).toEqual(amountsOf(plain.state()));
        },
      ),
      { numRuns: CASES },
    );
  });
});
