import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldForm } from '../../../../src/server/redeem-held/form.ts';
import type { HeldOutcome } from '../../../../src/server/redeem-held/outcome.ts';
import { rollbackAll } from '../../../../src/server/rollback.ts';
import { CASES, TIMEOUT } from '../../../support/sandbox-arbitraries.ts';
import { balance, connectionOf, openShop, usesOfTenOff, type Shop } from './shop.ts';

/**
 * Random stories of one order. Two processes of the backend submit forms, one after the other or at once, requests and answers are lost
 * at any place, the merchant changes the discount, and the shopper spends from the card elsewhere.
 */

/** What happens to a request: its own way through the network. */
interface Fate {
  ticks: number;
  lost: 'never' | 'before' | 'after';
}

type Step =
  | { do: 'submit'; forms: { process: 0 | 1; form: HeldForm }[] }
  | { do: 'change'; amountOff: number }
  | { do: 'spend'; credits: number }
  | { do: 'decline' };

const amount = fc.constantFrom(0, 999, 1000, 1999, 2000, 2001, 5000);
const form: fc.Arbitrary<HeldForm> = fc.record({
  redeemables: fc.constantFrom<HeldForm['redeemables']>(
    ['TENOFF'],
    ['TENOFF', { object: 'voucher', id: 'GIFT50', gift: { credits: 2000 } }],
    ['GIFT50'],
    ['TENOFF', 'EXPIRED'],
  ),
  shown: fc.record({
    discount: amount,
    payments: fc.constantFrom([], [{ id: 'GIFT50', amount: 2000 }], [{ id: 'GIFT50', amount: 5000 }]),
  }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      forms: fc.array(fc.record({ process: fc.constantFrom(0 as const, 1 as const), form }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
  { weight: 1, arbitrary: amount.map((amountOff) => ({ do: 'change' as const, amountOff })) },
  { weight: 1, arbitrary: fc.constantFrom(500, 4000).map((credits) => ({ do: 'spend' as const, credits })) },
  { weight: 1, arbitrary: fc.constant({ do: 'decline' as const }) },
);
const fate: fc.Arbitrary<Fate> = fc.record({
  ticks: fc.nat(40),
  lost: fc.constantFrom('never', 'never', 'never', 'never', 'never', 'before', 'after'),
});
const story = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
  fates: fc.infiniteStream(fate),
});

async function pause(ticks: number): Promise<void> {
  for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
}

/** Every request has the next fate. */
function letFatesAct(shop: Shop, fates: Iterator<Fate>): void {
  shop.intercept = async (_what, send) => {
    const { ticks, lost } = fates.next().value as Fate;
    await pause(ticks);
    if (lost === 'before') throw new TypeError('fetch failed');
    const response = await send();
    await pause(ticks);
    if (lost === 'after') throw new TypeError('fetch failed');
    return response;
  };
}

/** The redemptions of the order that stand now: each a single one, or a parent. */
function standing({ sandbox }: Shop) {
  return sandbox
    .state()
    .redemptions.filter(
      (record) =>
        record.object === 'redemption' &&
        record.status === 'SUCCEEDED' &&
        record.redemption === null &&
        record.order?.source_id === 'order-1',
    );
}

/** What the card of the story has paid for this order. */
const paidFor = (shop: Shop, spentElsewhere: number) => 5000 - spentElsewhere - balance(shop);

describe('an order, whatever is repeated, interleaved or lost', { timeout: TIMEOUT * 2 }, () => {
  it('is charged at most once, never more than was shown, and by no call that says it redeemed nothing', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ steps, fates }) => {
        const shop = openShop();
        const connection = connectionOf(shop);
        const processes = [shop.start(), shop.start()] as const;
        const forms: HeldForm[] = [];
        let spent = 0;
        for (const one of steps) {
          if (one.do === 'change')
            shop.sandbox.changeVoucher('TENOFF', { discount: { type: 'AMOUNT', amount_off: one.amountOff } });
          if (one.do === 'spend' && balance(shop) >= one.credits) {
            spent += one.credits;
            const gift = shop.sandbox.state().vouchers['GIFT50']!.gift!;
            shop.sandbox.changeVoucher('GIFT50', { gift: { ...gift, balance: gift.balance - one.credits } });
          }
          if (one.do === 'decline') for (const { id } of standing(shop)) await rollbackAll(connection, id);
          if (one.do !== 'submit') continue;

          const before = {
            uses: usesOfTenOff(shop),
            balance: balance(shop),
            standing: standing(shop).length,
          };
          forms.push(...one.forms.map((submitted) => submitted.form));
          letFatesAct(shop, fates);
          const outcomes = await Promise.all(
            one.forms.map((submitted) => processes[submitted.process](submitted.form)),
          );
          check(
            shop,
            outcomes,
            one.forms.map((submitted) => submitted.form),
            before,
          );
          expect(paidFor(shop, spent)).toBeLessThanOrEqual(5000);
        }
        await expectOneAtTheEnd(shop, forms);
      }),
      { numRuns: CASES * 4 },
    );
  });
});

function check(
  shop: Shop,
  outcomes: readonly HeldOutcome[],
  forms: readonly HeldForm[],
  before: { uses: number; balance: number; standing: number },
): void {
  const isCertain = outcomes.every((outcome) => outcome.status !== 'failed' || !outcome.mayHaveRedeemed);
  const redeemed = outcomes.filter((outcome) => outcome.status === 'redeemed');
  // All of them name the same redemption, unless the end of one is not known.
  if (isCertain) {
    expect(standing(shop).length).toBeLessThanOrEqual(1);
    expect(new Set(redeemed.map(({ rollbackId }) => rollbackId)).size).toBeLessThanOrEqual(1);
    for (const { rollbackId } of redeemed) expect(standing(shop).map(({ id }) => id)).toEqual([rollbackId]);
    if (redeemed.length === 0)
      expect({ uses: usesOfTenOff(shop), balance: balance(shop), standing: standing(shop).length }).toEqual(
        before,
      );
  }
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status !== 'redeemed') continue;
    const { shown } = forms[index]!;
    const [shownPayment] = shown.payments;
    expect(outcome.figures.discount).toBeGreaterThanOrEqual(shown.discount);
    for (const payment of outcome.figures.payments)
      expect(payment.amount).toBeLessThanOrEqual(shownPayment?.amount ?? 0);
  }
}

/** After the faults are over, the next call finds at most one redemption, and leaves at most one. */
async function expectOneAtTheEnd(shop: Shop, forms: readonly HeldForm[]): Promise<void> {
  shop.intercept = (_what, send) => send();
  const last = forms.at(-1);
  if (!last) return;
  const outcome = await shop.start()(last);
  if (outcome.status === 'failed') expect(outcome.kind).toBe('ambiguous');
  expect(standing(shop).length).toBeLessThanOrEqual(1);
}
