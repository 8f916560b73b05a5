import { expect, test } from '@playwright/test';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';

/** Requests of many shoppers at the same moment, over real connections. None may get more than a voucher allows. */

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

interface RedeemRequest {
  code: string;
  credits?: number;
  session?: object;
}

type Endpoint = (request: RedeemRequest) => Promise<Response>;

const post = (path: string, body: object) =>
  fetch(`${served.url}/client/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });

const inBody =
  (path: string): Endpoint =>
  ({ code, credits, session }) =>
    post(path, {
      redeemables: [{ object: 'voucher', id: code, ...(credits && { gift: { credits } }) }],
      order: { amount: 5000 },
      session,
    });

const validations = inBody('validations');
const endpoints: [path: string, redeem: Endpoint][] = [
  [
    'redeem',
    ({ code, credits, session }) =>
      post(`redeem?code=${code}`, {
        order: { amount: 5000 },
        ...(credits && { gift: { credits } }),
        session,
      }),
  ],
  ['redemptions', inBody('redemptions')],
];

/** Sends this many requests at once and reads the responses. */
const sendAtOnce = async (count: number, send: (index: number) => Promise<Response>) =>
  Promise.all((await Promise.all(Array.from({ length: count }, (_, index) => send(index)))).map(read));

async function read(response: Response) {
  return { status: response.status, body: (await response.json()) as { key?: string; valid?: boolean } };
}

const countOf = (responses: { status: number }[], status: number) =>
  responses.filter((response) => response.status === status).length;

const state = () => served.state();

for (const [path, redeem] of endpoints) {
  test.describe(`requests at the same moment to ${path}`, () => {
    test('for the last use of a code are redeemed exactly once', async () => {
      const responses = await sendAtOnce(2, () => redeem({ code: 'ONCE' }));
      expect(responses.map(({ status }) => status).sort()).toEqual([200, 400]);
      expect(responses.find(({ status }) => status === 400)?.body.key).toBe('quantity_exceeded');
      expect(state().vouchers['ONCE']?.redemption.redeemed_quantity).toBe(1);
    });

    test('for more credits than a gift card has never spend more than its balance', async () => {
      const responses = await sendAtOnce(50, () => redeem({ code: 'CARD', credits: 300 }));
      expect(countOf(responses, 200)).toBe(33);
      expect(new Set(responses.filter(({ status }) => status !== 200).map(({ body }) => body.key))).toEqual(
        new Set(['gift_amount_exceeded']),
      );
      expect(state().vouchers['CARD']?.gift?.balance).toBe(100);
      expect(state().vouchers['CARD']?.redemption).toMatchObject({
        redeemed_quantity: 33,
        redeemed_amount: 9900,
      });
      expect(state().redemptions.filter(({ result }) => result === 'SUCCESS')).toHaveLength(33);
    });

    test('after ten locks of the last use redeem it only for the shopper who got the lock', async () => {
      const session = (index: number) => ({ type: 'LOCK', key: `shopper-${index}` });
      const locks = await sendAtOnce(10, (index) => validations({ code: 'ONCE', session: session(index) }));
      expect(locks.filter(({ body }) => body.valid)).toHaveLength(1);
      expect(state().locks).toHaveLength(1);
      const holder = locks.findIndex(({ body }) => body.valid);
      const responses = await sendAtOnce(10, (index) => redeem({ code: 'ONCE', session: session(index) }));
      expect(responses.map(({ status }) => status === 200).indexOf(true)).toBe(holder);
      expect(countOf(responses, 200)).toBe(1);
      expect(state().locks).toEqual([]);
    });

    test('with and without a lock of a gift card’s credits spend its balance and no more', async () => {
      const session = (index: number) => ({ type: 'LOCK', key: `shopper-${index}` });
      const first = await sendAtOnce(50, (index) =>
        index % 2 === 0
          ? validations({ code: 'CARD', credits: 300, session: session(index) })
          : redeem({ code: 'CARD', credits: 300 }),
      );
      const spent = first.filter(({ status, body }) => status === 200 && body.valid === undefined).length;
      const held = first.filter(({ body }) => body.valid).length;
      expect(spent + held).toBe(33);
      expect(state().vouchers['CARD']?.gift?.balance).toBe(10000 - spent * 300);
      const second = await sendAtOnce(50, (index) =>
        redeem({ code: 'CARD', credits: 300, session: session(index) }),
      );
      expect(countOf(second, 200)).toBe(held);
      expect(state().vouchers['CARD']?.gift?.balance).toBe(100);
    });
  });
}
