import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../../../sandbox/sandbox.ts';
import { CASES, TIMEOUT, options, smallStack, type Part } from '../../../support/sandbox-arbitraries.ts';
import { apiUrl, clientHeaders, openSandbox, serverHeaders, shopOrigin } from '../../../support/sandbox.ts';

/**
 * Two clients use one sandbox at the same time. Each sends its next request after the answer to the one before. All that they read,
 * and what is stored, must be what some order of the requests, one after the other, gives.
 */

/** One request. A rollback is of the client's own last redemption. */
type Step =
  | { do: 'redeem' | 'validate' | 'lock'; redeemables: Part[]; cart: string; ticks: number[] }
  | { do: 'roll back'; ticks: number[] };

interface Answer {
  status: number;
  text: string;
}

/** Lets so many others go first. */
async function pause(ticks: number): Promise<void> {
  for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
}

/** A body that arrives in two pieces, late. */
function slowBody(text: string, [before = 0, between = 0]: readonly number[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const pieces = [bytes.slice(0, bytes.length / 2), bytes.slice(bytes.length / 2)];
  return new ReadableStream({
    async pull(controller) {
      await pause(pieces.length === 2 ? before : between);
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
}

/** One client: it sends steps, and remembers its last redemption. */
function createShopper(sandbox: Sandbox, key: string) {
  let last = 'r_none';
  return async (step: Step): Promise<Answer> => {
    const isRollback = step.do === 'roll back';
    const path = isRollback
      ? `v1/redemptions/${last}/rollbacks`
      : `client/v1/${step.do === 'redeem' ? 'redemptions' : 'validations'}`;
    const body = isRollback
      ? {}
      : {
          order: { source_id: step.cart, amount: 6000 },
          redeemables: step.redeemables,
          session: step.do === 'lock' ? { type: 'LOCK', key } : { key },
        };
    const request = new Request(`${apiUrl}/${path}`, {
      method: 'POST',
      headers: isRollback ? serverHeaders : clientHeaders,
      body: slowBody(JSON.stringify(body), step.ticks),
      duplex: 'half',
    } as RequestInit);
    const response = await sandbox.answer(request, isRollback ? {} : { origin: shopOrigin });
    const text = await response.text();
    if (step.do === 'redeem' && response.status === 200) {
      const { parent_redemption, redemptions } = JSON.parse(text) as Record<
        string,
        { id: string } & { id: string }[]
      >;
      last = parent_redemption?.id ?? redemptions?.[0]?.id ?? last;
    }
    return { status: response.status, text: withoutIds(text) };
  };
}

/** Ids are random. What else is told must be the same. */
function withoutIds(text: string): string {
  return text.replaceAll(/\b(r_|rf_|rr_|rrf_|ord_|cust_|v-|valid_)[0-9a-f]{18}/g, '$1');
}

function storedIn(sandbox: Sandbox): string {
  return withoutIds(JSON.stringify({ ...sandbox.state(), requests: 0 }));
}

/** A step of the first or the second client, with its answer. */
type Sent = [client: 0 | 1, step: Step, answer: Answer];

/** All orders of two lists, each of which keeps its own. */
function* serialOrders(one: readonly Sent[], other: readonly Sent[]): Generator<Sent[]> {
  const [first, ...rest] = one;
  const [second, ...others] = other;
  if (first === undefined || second === undefined) {
    yield [...one, ...other];
    return;
  }
  for (const order of serialOrders(rest, other)) yield [first, ...order];
  for (const order of serialOrders(one, others)) yield [second, ...order];
}

/** Whether the steps, one after the other, give the same answers and leave the same state. */
async function gives(
  sandboxOptions: SandboxOptions,
  order: readonly Sent[],
  stored: string,
): Promise<boolean> {
  const sandbox = openSandbox(sandboxOptions);
  const shoppers = [createShopper(sandbox, 'key-0'), createShopper(sandbox, 'key-1')] as const;
  for (const [client, step, answer] of order) {
    const { status, text } = await shoppers[client](step);
    if (status !== answer.status || text !== answer.text) return false;
  }
  return storedIn(sandbox) === stored;
}

const ticks = fc.array(fc.nat(12), { minLength: 2, maxLength: 2 });
// The answer to SLOW-5S comes late: until then its order and what its session held are in flight.
const slow = fc.constant<Part[]>([{ object: 'voucher', id: 'SLOW-5S' }]);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('redeem' as const, 'redeem' as const, 'validate' as const, 'lock' as const),
      redeemables: fc.oneof({ weight: 5, arbitrary: smallStack }, { weight: 1, arbitrary: slow }),
      cart: fc.constantFrom('cart-1', 'cart-2'),
      ticks,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('roll back' as const), ticks }) },
);
const steps = fc.array(step, { minLength: 1, maxLength: 3 });

describe('two clients at the same time', { timeout: TIMEOUT * 2 }, () => {
  it('read and leave what some order of their requests, one after the other, gives', async () => {
    await fc.assert(
      fc.asyncProperty(options, steps, steps, async (sandboxOptions, mine, yours) => {
        const sandbox = openSandbox({ ...sandboxOptions, wait: () => pause(30) });
        const play = async (client: 0 | 1, list: readonly Step[]): Promise<Sent[]> => {
          const send = createShopper(sandbox, `key-${client}`);
          const sent: Sent[] = [];
          for (const one of list) sent.push([client, one, await send(one)]);
          return sent;
        };
        const [first, second] = await Promise.all([play(0, mine), play(1, yours)]);
        // A request that is refused because another one is in flight has done nothing, and the client can send it again.
        const isDone = ([, , { text }]: Sent): boolean => !text.includes('"multiple_requests"');
        const stored = storedIn(sandbox);
        for (const order of serialOrders(first.filter(isDone), second.filter(isDone)))
          if (await gives(sandboxOptions, order, stored)) return;
        expect.fail('No order of the requests gives these answers and this state.');
      }),
      { numRuns: CASES },
    );
  });

  it('only one of two gets the last use of a code, and the credits of a card are spent once', async () => {
    await fc.assert(
      fc.asyncProperty(ticks, ticks, fc.constantFrom('ONCE', 'GIFT50'), async (mine, yours, id) => {
        const sandbox = openSandbox();
        const redeem = (own: number[], cart: string): Step => ({
          do: 'redeem',
          redeemables: [{ object: 'voucher', id }],
          cart,
          ticks: own,
        });
        const answers = await Promise.all([
          createShopper(sandbox, 'key-0')(redeem(mine, 'cart-1')),
          createShopper(sandbox, 'key-1')(redeem(yours, 'cart-2')),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
        const { gift, redemption } = sandbox.state().vouchers[id] ?? {};
        expect({ balance: gift?.balance ?? 0, uses: redemption?.redeemed_quantity }).toEqual({
          balance: 0,
          uses: 1,
        });
      }),
      { numRuns: CASES },
    );
  });
});
