import { expect, test } from '@playwright/test';
import { startSandbox, type ServedSandbox } from '../../demo/sandbox/serve.ts';

/** Shoppers who ask at the same moment, over real connections: a limit is a limit. */

const headers = {
  Origin: 'http://localhost:5173',
  'Content-Type': 'application/json',
  'X-Client-Application-Id': 'sandbox-client-id',
  'X-Client-Token': 'sandbox-client-token',
};

let served: ServedSandbox;
test.beforeAll(async () => {
  served = await startSandbox({
    port: 0,
    settings: { rateLimit: null },
    vouchers: [
      {
        code: 'CARD',
        type: 'GIFT_VOUCHER',
        gift: { amount: 10000, balance: 10000, effect: 'APPLY_TO_ORDER' },
      },
    ],
  });
});
test.beforeEach(() => served.reset());
test.afterAll(() => served.close());

interface Wish {
  code: string;
  credits?: number;
  session?: object;
}

type Endpoint = (wish: Wish) => Promise<Response>;

const ask = (path: string, body: object) =>
  fetch(`${served.url}/client/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });

const inBody =
  (path: string): Endpoint =>
  ({ code, credits, session }) =>
    ask(path, {
      redeemables: [{ object: 'voucher', id: code, ...(credits && { gift: { credits } }) }],
      order: { amount: 5000 },
      session,
    });

const validations = inBody('validations');
const endpoints: [path: string, redeem: Endpoint][] = [
  [
    'redeem',
    ({ code, credits, session }) =>
      ask(`redeem?code=${code}`, { order: { amount: 5000 }, ...(credits && { gift: { credits } }), session }),
  ],
  ['redemptions', inBody('redemptions')],
];

const all = async (count: number, one: (index: number) => Promise<Response>) =>
  Promise.all((await Promise.all(Array.from({ length: count }, (_, index) => one(index)))).map(read));

async function read(response: Response) {
  return { status: response.status, body: (await response.json()) as { key?: string; valid?: boolean } };
}

const countOf = (answers: { status: number }[], status: number) =>
  answers.filter((answer) => answer.status === status).length;

const state = () => served.state();

for (const [path, redeem] of endpoints) {
  test.describe(`shoppers at the same moment, through ${path}`, () => {
    test('two ask for the last use: exactly one gets it', async () => {
      const answers = await all(2, () => redeem({ code: 'ONCE' }));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      expect(answers.find(({ status }) => status === 400)?.body.key).toBe('quantity_exceeded');
      expect(state().vouchers['ONCE']?.redemption.redeemed_quantity).toBe(1);
    });

    test('fifty ask a gift card for more than it has: it spends what it has, and no more', async () => {
      const answers = await all(50, () => redeem({ code: 'CARD', credits: 300 }));
      expect(countOf(answers, 200)).toBe(33);
      expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.key))).toEqual(
        new Set(['gift_amount_exceeded']),
      );
      expect(state().vouchers['CARD']?.gift?.balance).toBe(100);
      expect(state().vouchers['CARD']?.redemption).toMatchObject({
        redeemed_quantity: 33,
        redeemed_amount: 9900,
      });
      expect(state().redemptions.filter(({ result }) => result === 'SUCCESS')).toHaveLength(33);
    });

    test('ten lock the last use: one holds it, and only that one redeems', async () => {
      const session = (index: number) => ({ type: 'LOCK', key: `shopper-${index}` });
      const locks = await all(10, (index) => validations({ code: 'ONCE', session: session(index) }));
      expect(locks.filter(({ body }) => body.valid)).toHaveLength(1);
      expect(state().locks).toHaveLength(1);
      const holder = locks.findIndex(({ body }) => body.valid);
      const answers = await all(10, (index) => redeem({ code: 'ONCE', session: session(index) }));
      expect(answers.map(({ status }) => status === 200).indexOf(true)).toBe(holder);
      expect(countOf(answers, 200)).toBe(1);
      expect(state().locks).toEqual([]);
    });

    test('half lock a gift card’s credits, half redeem without: all that is given is the balance', async () => {
      const session = (index: number) => ({ type: 'LOCK', key: `shopper-${index}` });
      const first = await all(50, (index) =>
        index % 2 === 0
          ? validations({ code: 'CARD', credits: 300, session: session(index) })
          : redeem({ code: 'CARD', credits: 300 }),
      );
      const spent = first.filter(({ status, body }) => status === 200 && body.valid === undefined).length;
      const held = first.filter(({ body }) => body.valid).length;
      expect(spent + held).toBe(33);
      expect(state().vouchers['CARD']?.gift?.balance).toBe(10000 - spent * 300);
      const then = await all(50, (index) => redeem({ code: 'CARD', credits: 300, session: session(index) }));
      expect(countOf(then, 200)).toBe(held);
      expect(state().vouchers['CARD']?.gift?.balance).toBe(100);
    });
  });
}
