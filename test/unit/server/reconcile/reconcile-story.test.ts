import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CARD_BALANCE,
  CARDS,
  PRICE,
  ShopStory,
  type Fate,
  type StoryConnection,
} from '../../../support/shop-story.ts';
import { sqlConnections } from '../../../support/sql-connections.ts';
import { KINDS, type Databases } from '../sql/databases.ts';

/**
 * Random stories of a shop with two processes that are killed and started again: two tabs that are honest and lose answers, a page that
 * lies about ids, orders and times, rollbacks and reads that fail, and clocks that differ. After each step no confirmed order may be
 * unpaid, every card has its right balance, and nobody may be told something that is not on record. At the end no attempt may be charged
 * twice. Fewer stories are told with a database, in which each process has a connection of its own.
 */

/** How many stories are told: `npm run test:stories:server` tells more. */
const STORIES = Number(process.env.STORIES ?? 100);

const START = Date.parse('2026-01-05T12:00:00.000Z');

type Step =
  | { do: 'pay'; tab: number; card: number; order: number; credits: number; fate: Fate; clock: number }
  | { do: 'lie'; card: number; order: number; credits: number; attempt: number }
  | { do: 'cheat'; card: number; orders: number[]; credits: number[]; told: number }
  | {
      do: 'tell';
      attempt: number;
      card: number;
      order: number;
      ended: 'refused' | 'no-answer';
      clock: number;
    }
  | { do: 'reconcile'; attempt: number; presses: number }
  | { do: 'confirm'; order: number }
  | { do: 'kill'; steps: number; isCarriedOut: boolean }
  | { do: 'restart' }
  | { do: 'work' }
  | {
      do: 'break';
      path: '/v1/redemptions/' | '/v1/vouchers/' | '/v1/redemptions';
      how: 503 | 'before' | 'after';
    }
  | { do: 'time'; seconds: number };

const at = <Value>(list: readonly Value[], index: number): Value | undefined => list[index % list.length];

/** The ids of which a page can lie: two of its own, and those of honest attempts that it tells of again. */
const idsOf = (shop: ShopStory) => ['att_lie_1', 'att_lie_2', ...shop.honest.map(({ id }) => id)];

/** Index 2 is an order that the backend never gave, and index 3 is none. */
const orderAt = (shop: ShopStory, index: number) => [...shop.orders, 'order_made_up', undefined][index];

async function take(shop: ShopStory, step: Step): Promise<void> {
  const clock = 'clock' in step ? new Date(Date.now() + step.clock * 60_000) : new Date();
  switch (step.do) {
    case 'pay': {
      const { tab, card, order, credits, fate } = step;
      return shop.pay(tab, CARDS[card]!, shop.orders[order]!, credits, fate, clock);
    }
    case 'lie':
      return shop.payLying(
        CARDS[step.card]!,
        orderAt(shop, step.order),
        step.credits,
        idsOf(shop)[step.attempt % 2]!,
      );
    case 'cheat': {
      // Two payments with one id, both orders confirmed, and then: "That was sent twice."
      const { card, orders, credits, told } = step;
      const [code, attemptId] = [CARDS[card]!, `att_cheat_${shop.api.state().redemptions.length}`];
      for (const [turn, order] of orders.entries())
        await shop.payLying(code, shop.orders[order], credits[turn]!, attemptId);
      for (const order of orders) await shop.confirm(shop.orders[order]!);
      await shop.report({ code, attemptId, orderId: orderAt(shop, told), ended: 'refused', since: clock });
      return shop.reconcile(attemptId, 1);
    }
    case 'tell': {
      const attemptId = at(idsOf(shop), step.attempt)!;
      const told = { code: CARDS[step.card]!, attemptId, orderId: orderAt(shop, step.order) };
      return void (await shop.report({ ...told, ended: step.ended, since: clock }));
    }
    case 'reconcile':
      return shop.reconcile(at(idsOf(shop), step.attempt)!, step.presses);
    case 'confirm':
      return shop.confirm(shop.orders[step.order]!);
    case 'kill':
      return shop.kill(step.steps, step.isCarriedOut);
    case 'restart':
      return shop.restart();
    case 'work':
      return shop.work();
    case 'break':
      shop.api.fail({
        path: step.path,
        ...(step.how === 503 ? { status: 503 } : { cut: step.how }),
      });
      return;
    case 'time':
      vi.setSystemTime(Date.now() + step.seconds * 1000);
      return shop.deliver(Date.now());
  }
}

/** What must be so after every step. */
function check(shop: ShopStory): string[] {
  const broken = [...shop.broken];
  const standing = shop.standing();
  const paidOn = (orderId: string) =>
    standing.filter((one) => one.orderId === orderId).reduce((sum, { credits }) => sum + credits, 0);
  for (const [orderId, { redemptions, toPay }] of shop.confirmed) {
    if (paidOn(orderId) < PRICE - toPay) broken.push(`${orderId} is confirmed, and unpaid.`);
    for (const id of redemptions)
      if (!standing.some((one) => one.id === id))
        broken.push(`${id} confirmed ${orderId}, and was given back.`);
  }
  for (const { id, end, late } of shop.honest) {
    const own = standing.filter(({ attemptId }) => attemptId === id);
    if (end === null && late > 0) broken.push(`${id} is free, and may still be redeemed.`);
    if (end === null && own.length > 0) broken.push(`${id} is free, and is redeemed.`);
    if (end && !own.some((one) => one.id === end))
      broken.push(`${id} is redeemed, and its redemption is gone.`);
  }
  for (const code of CARDS) {
    const spent = standing.filter((one) => one.code === code).reduce((sum, { credits }) => sum + credits, 0);
    const { balance } = shop.api.state().vouchers[code]!.gift!;
    if (balance !== CARD_BALANCE - spent) broken.push(`${code} holds ${balance} after ${spent} were spent.`);
  }
  // Whoever rolls back twice does not know what is done.
  for (const entry of shop.api.state().redemptions)
    if (entry.object === 'redemption_rollback' && entry.result === 'FAILURE')
      broken.push(`${entry.redemption} was rolled back again.`);
  return broken;
}

/** The faults are over, every request has arrived, and the merchant looks for all attempts. */
async function finish(shop: ShopStory): Promise<string[]> {
  shop.api.clearFaults();
  shop.restart();
  vi.setSystemTime(Date.now() + 10 * 60_000);
  await shop.deliver(Date.now());
  // The pages tell what they could not tell before, and then nothing of it may arrive any more.
  await shop.pagesAsk();
  for (let minutes = 0; minutes < 20; minutes += 1) {
    await shop.work();
    vi.setSystemTime(Date.now() + 60_000);
  }
  for (const id of idsOf(shop)) await shop.reconcile(id, 2);
  const attempts = await shop.attempts();
  const broken = check(shop);
  for (const { id, orderId, end } of shop.honest) {
    const own = shop.standing().filter((one) => one.attemptId === id && one.orderId === orderId);
    const isLeftToAPerson = attempts.find((one) => one.id === id)?.found?.status === 'ambiguous';
    if (own.length > 1 && !isLeftToAPerson) broken.push(`${id} was charged ${own.length} times.`);
    if (end === undefined && !isLeftToAPerson) broken.push(`${id} was never settled.`);
  }
  return broken;
}

const index = (max: number) => fc.nat({ max });
/** Mostly one of the first, because a lie only works if its parts fit together. */
const mostly = (first: number, max: number) =>
  fc.oneof({ weight: 5, arbitrary: index(first) }, { weight: 1, arbitrary: index(max) });
const credits = fc.constantFrom(PRICE / 4, PRICE / 2, PRICE);
const clock = fc.constantFrom(-10, 0, 6, 10, 60 * 24 * 30);
const fate = fc.constantFrom<Fate>(
  'answered',
  'lost',
  'cut',
  'late',
  'sent-twice',
  'sent-twice-lost',
  'sent-again-late',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      tab: index(1),
      card: index(1),
      order: index(1),
      credits,
      fate,
      clock,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('lie' as const),
      card: mostly(0, 1),
      order: mostly(1, 3),
      credits,
      attempt: mostly(0, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('cheat' as const),
      card: index(1),
      orders: fc.array(index(1), { minLength: 2, maxLength: 2 }),
      credits: fc.array(credits, { minLength: 2, maxLength: 2 }),
      told: mostly(1, 3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('tell' as const),
      attempt: mostly(0, 7),
      card: mostly(0, 1),
      order: mostly(1, 3),
      ended: fc.constantFrom('refused' as const, 'no-answer' as const),
      clock,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('reconcile' as const),
      attempt: index(7),
      presses: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('confirm' as const), order: index(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('kill' as const),
      steps: fc.integer({ min: 1, max: 30 }),
      isCarriedOut: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'work' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('break' as const),
      path: fc.constantFrom(
        '/v1/redemptions/' as const,
        '/v1/vouchers/' as const,
        '/v1/redemptions' as const,
      ),
      how: fc.constantFrom(503 as const, 'before' as const, 'after' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('time' as const),
      seconds: fc.constantFrom(1, 60, 171, 181, 3600),
    }),
  },
);

/** How far the API's clock is ahead of the backend's, minutes. */
const apiClock = fc.constantFrom(-60, 0, 60);

async function tell(
  minutes: number,
  steps: readonly Step[],
  connect?: () => StoryConnection,
): Promise<string[]> {
  vi.setSystemTime(START);
  const shop = await new ShopStory(minutes * 60_000, connect).open();
  try {
    for (const step of steps) {
      await take(shop, step);
      const broken = check(shop);
      if (broken.length > 0) return [...broken, `after ${JSON.stringify(step)}`];
    }
    return await finish(shop);
  } finally {
    await shop.close();
  }
}

async function tellMany(stories: number, connect?: () => Promise<() => StoryConnection>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(apiClock, fc.array(step, { maxLength: 25 }), async (minutes, steps) => {
      expect(await tell(minutes, steps, await connect?.())).to.deep.equal([]);
    }),
    { numRuns: stories },
  );
}

describe('stories of a shop, its pages and its backend', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
  afterEach(() => void vi.useRealTimers());

  it(
    'no confirmed order is unpaid, no attempt is charged twice, and nobody is told what is not on record',
    () => tellMany(STORIES),
    30_000 + STORIES * 1000,
  );

  describe.each(KINDS)('with $name', ({ start }) => {
    let databases: Databases;
    beforeAll(async () => {
      databases = await start();
    }, 60_000);
    afterAll(() => databases?.remove());

    it(
      'the same holds, with a connection of its own for each process, and another one after each restart',
      () => tellMany(Math.ceil(STORIES / 20), async () => sqlConnections(await databases.create())),
      30_000 + STORIES * 1000,
    );
  });
});
