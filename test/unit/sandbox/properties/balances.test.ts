import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sandbox, SandboxState } from '../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../support/backend-requests.ts';
import { check, qualify, stackAnswer } from '../../../support/page-requests.ts';
import {
  CASES,
  TIMEOUT,
  cart,
  options,
  smallStack,
  type Part,
} from '../../../support/sandbox-arbitraries.ts';
import { openSandbox } from '../../../support/sandbox.ts';

/** Every voucher with its balance of credits or points, and its uses. */
const balancesOf = ({ vouchers }: Pick<SandboxState, 'vouchers'>) =>
  Object.values(vouchers).map(({ code, gift, loyalty_card, redemption }) => ({
    code,
    balance: gift?.balance ?? loyalty_card?.balance ?? 0,
    uses: redemption.redeemed_quantity,
    quantity: redemption.quantity ?? Infinity,
  }));

/** The state without what a lock and a request add to it. */
const stored = (sandbox: Sandbox) => ({ ...sandbox.state(), locks: [], requests: 0 });

const order = cart;
const requests = fc.array(fc.record({ order, redeemables: smallStack }), { minLength: 1, maxLength: 6 });

/** Whether each of these redeemables is valid alone, for somebody without a session. */
async function availability(sandbox: Sandbox, sentOrder: object, redeemables: readonly Part[]) {
  const answers = [];
  for (const one of redeemables) {
    const { body } = await stackAnswer(sandbox, 'validations', { order: sentOrder, redeemables: [one] });
    answers.push([one.id, body['valid'], body['redeemables']]);
  }
  return JSON.parse(JSON.stringify(answers).replaceAll(/"v-[0-9a-f]+"/g, '"v-"')) as unknown;
}

describe('balances and uses', { timeout: TIMEOUT }, () => {
  it('no redemption raises a balance or lowers a use count, and no code is used more often than it may be', async () => {
    await fc.assert(
      fc.asyncProperty(options, requests, async (sandboxOptions, sent) => {
        const sandbox = openSandbox(sandboxOptions);
        for (const request of sent) {
          const before = balancesOf(sandbox.state());
          await stackAnswer(sandbox, 'redemptions', request);
          for (const [index, { code, balance, uses, quantity }] of balancesOf(sandbox.state()).entries()) {
            expect(balance, code).toBeLessThanOrEqual(before[index]?.balance ?? NaN);
            expect(balance, code).toBeGreaterThanOrEqual(0);
            expect(uses, code).toBeGreaterThanOrEqual(before[index]?.uses ?? NaN);
            expect(uses, code).toBeLessThanOrEqual(quantity);
          }
        }
      }),
      { numRuns: CASES },
    );
  });

  it('what a redemption that is refused as a whole would have spent stays as it was', async () => {
    await fc.assert(
      fc.asyncProperty(options, requests, async (sandboxOptions, sent) => {
        const sandbox = openSandbox(sandboxOptions);
        for (const request of sent) {
          const { vouchers, promotionTiers, orders, customers } = sandbox.state();
          const { status } = await stackAnswer(sandbox, 'redemptions', request);
          if (status !== 200)
            expect(sandbox.state()).toMatchObject({ vouchers, promotionTiers, orders, customers });
        }
      }),
      { numRuns: CASES },
    );
  });
});

describe('validations, single checks and qualifications', { timeout: TIMEOUT }, () => {
  it('change nothing but locks', async () => {
    const customer = fc.constantFrom(
      {},
      { customer: { source_id: 'ben' } },
      { customer: { source_id: 'new' } },
    );
    const session = fc.constantFrom(
      {},
      { session: { type: 'LOCK', key: 'one' } },
      { session: { type: 'LOCK' } },
    );
    await fc.assert(
      fc.asyncProperty(
        options,
        order,
        smallStack,
        customer,
        session,
        async (sandboxOptions, sentOrder, redeemables, who, lock) => {
          const sandbox = openSandbox(sandboxOptions);
          await stackAnswer(sandbox, 'redemptions', {
            order: { ...sentOrder, source_id: 'cart-1' },
            redeemables,
          });
          const before = stored(sandbox);
          const request = { order: { ...sentOrder, source_id: 'cart-1' }, ...who };
          await stackAnswer(sandbox, 'validations', { ...request, ...lock, redeemables });
          await qualify({ ...request, scenario: 'ALL' }, sandbox);
          for (const { id } of redeemables) await check(sandbox, { code: id, amount: '5000' });
          expect(stored(sandbox)).toEqual(before);
        },
      ),
      { numRuns: CASES },
    );
  });

  it('when locks are released or run out, everything is as available as before', async () => {
    const ends = fc.constantFrom('released' as const, 'run out' as const);
    await fc.assert(
      fc.asyncProperty(
        options,
        order,
        smallStack,
        ends,
        async (sandboxOptions, sentOrder, redeemables, end) => {
          const sandbox = openSandbox(sandboxOptions);
          const before = await availability(sandbox, sentOrder, redeemables);
          const session = { type: 'LOCK', key: 'one', ttl: 1, ttl_unit: 'MINUTES' };
          const request = { order: sentOrder, redeemables, session };
          const { body } = await stackAnswer(sandbox, 'validations', request);
          expect(sandbox.state().locks).toHaveLength(body['valid'] === true ? 1 : 0);
          if (end === 'run out') sandbox.advance(60_000);
          else
            for (const { id } of redeemables)
              await sendAsBackend(sandbox, `vouchers/${id}/sessions/one`, { method: 'DELETE' });
          expect(sandbox.state().locks.flatMap(({ holds }) => holds)).toEqual([]);
          expect(await availability(sandbox, sentOrder, redeemables)).toEqual(before);
        },
      ),
      { numRuns: CASES },
    );
  });

  it('what a lock holds, its own session can redeem and nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(options, order, smallStack, async (sandboxOptions, sentOrder, redeemables) => {
        const sandbox = openSandbox(sandboxOptions);
        const request = { order: sentOrder, redeemables };
        const session = { type: 'LOCK', key: 'one' };
        const { body, order: told } = await stackAnswer(sandbox, 'validations', { ...request, session });
        if (body['valid'] !== true) return;
        await stackAnswer(sandbox, 'redemptions', request);
        for (const { voucher_id, credits, points } of sandbox.state().locks[0]?.holds ?? []) {
          const held = Object.values(sandbox.state().vouchers).find(({ id }) => id === voucher_id);
          const { quantity, redeemed_quantity } = held?.redemption ?? { quantity: 0, redeemed_quantity: 0 };
          expect(quantity ?? Infinity).toBeGreaterThan(redeemed_quantity);
          expect(held?.gift?.balance ?? Infinity).toBeGreaterThanOrEqual(credits);
          expect(held?.loyalty_card?.balance ?? Infinity).toBeGreaterThanOrEqual(points);
        }
        const own = await stackAnswer(sandbox, 'redemptions', { ...request, session: { key: 'one' } });
        expect(own.status).toBe(200);
        expect(own.order?.['total_discount_amount']).toBe(told?.['total_discount_amount']);
      }),
      { numRuns: CASES },
    );
  });
});
