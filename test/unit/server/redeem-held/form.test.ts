import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { HeldContext } from '../../../../src/server/redeem-held/context.ts';
import { parseForm } from '../../../../src/server/redeem-held/form.ts';
import { context, openShop, tenOff, withCard } from './shop.ts';

const shown = { discount: 0, payments: [] };
const card = (more: object) => ({ redeemables: [{ object: 'voucher', id: 'GIFT50', ...more }], shown });

describe('a form that is not what the page sends', () => {
  const wrong: [field: string, form: unknown][] = [
    ['the form', null],
    ['the form', []],
    ['the form', 'not JSON'],
    ['the form', '[]'],
    ['shown', { redeemables: ['TENOFF'] }],
    ['redeemables', { shown }],
    ['redeemables', { redeemables: [], shown }],
    ['redeemables', { redeemables: { length: 1, 0: 'TENOFF' }, shown }],
    ['redeemables', { redeemables: Array.from({ length: 31 }, (_, index) => `CODE-${index}`), shown }],
    ['redeemables', { redeemables: Array.from({ length: 1000 }, (_, index) => `CODE-${index}`), shown }],
    ['redeemables[0]', { redeemables: [7], shown }],
    ['redeemables[0]', { redeemables: [['TENOFF']], shown }],
    ['redeemables[0].object', { redeemables: [{ id: 'TENOFF' }], shown }],
    ['redeemables[0].object', { redeemables: [{ object: 'campaign', id: 'TENOFF' }], shown }],
    [
      'redeemables[0].object',
      JSON.parse('{"redeemables":[{"__proto__":{"object":"voucher","id":"X"}}],"shown":{}}'),
    ],
    ['redeemables[1].id', { redeemables: ['TENOFF', { object: 'voucher', id: 7 }], shown }],
    ['redeemables[0].id', { redeemables: [' \u200b'], shown }],
    ['redeemables[0].id', { redeemables: ['x'.repeat(301)], shown }],
    ['redeemables[0].id', { redeemables: [{ object: 'voucher', id: { toString: () => 'X' } }], shown }],
    ['redeemables[0].gift', card({ gift: 5 })],
    ['redeemables[0].gift.credits', card({ gift: {} })],
    ['redeemables[0].gift.credits', card({ gift: { credits: 1.5 } })],
    ['redeemables[0].gift.credits', card({ gift: { credits: -1 } })],
    ['redeemables[0].gift.credits', card({ gift: { credits: 0 } })],
    ['redeemables[0].gift.credits', card({ gift: { credits: '5' } })],
    ['redeemables[0].gift.credits', card({ gift: { credits: 2 ** 53 } })],
    ['redeemables[0].reward.id', card({ reward: { points: 5 } })],
    ['redeemables[0].reward.points', card({ reward: { id: 'rew_1' } })],
    ['redeemables[0].reward.points', card({ reward: { id: 'rew_1', points: 0.5 } })],
    ['shown.discount', { ...tenOff, shown: { payments: [] } }],
    ['shown.discount', { ...tenOff, shown: { discount: -1, payments: [] } }],
    ['shown.discount', { ...tenOff, shown: { discount: '1000', payments: [] } }],
    ['shown.discount', { ...tenOff, shown: { discount: NaN, payments: [] } }],
    ['shown.payments', { ...tenOff, shown: { discount: 0 } }],
    ['shown.payments[0]', { ...tenOff, shown: { discount: 0, payments: ['GIFT50'] } }],
    ['shown.payments[0].id', { ...tenOff, shown: { discount: 0, payments: [{ amount: 5 }] } }],
    ['shown.payments[0].amount', { ...tenOff, shown: { discount: 0, payments: [{ id: 'X', amount: 0.1 }] } }],
  ];
  for (const [field, form] of wrong)
    it(`is refused before anything is sent, and ${field} is named: ${JSON.stringify(form)?.slice(0, 80)}`, async () => {
      const shop = openShop();
      const outcome = await shop.start()(form as typeof tenOff);
      expect(outcome).toMatchObject({ status: 'refused', key: 'invalid_payload', unused: [] });
      expect((outcome as { message: string }).message).toContain(`${field} should be `);
      expect(shop.sent).toEqual([]);
    });

  it('is refused whatever it holds, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.anything({ withNullPrototype: true, withSparseArray: true })),
        (form) => {
          expect(parseForm(form).status).toMatch(/^(refused|parsed)$/);
        },
      ),
    );
  });
});

describe('a form that is what the page sends', () => {
  it('is copied without the fields that nobody knows', () => {
    const text = `{"redeemables":[{"object":"voucher","id":" GIFT50 ","gift":{"credits":5,"x":1},"session":"mine","reward":null}],
      "shown":{"discount":0,"payments":[{"id":"GIFT50","amount":5,"x":1}],"x":1},"order":{"amount":1},"__proto__":{"x":1}}`;
    expect(parseForm(text)).toEqual({
      status: 'parsed',
      redeemables: [{ object: 'voucher', id: 'GIFT50', gift: { credits: 5 } }],
      shown: { discount: 0, payments: [{ id: 'GIFT50', amount: 5 }] },
    });
  });

  it('takes a text as the code of a voucher, and up to 30 redeemables of every kind', () => {
    const redeemables = [
      'TENOFF',
      { object: 'promotion_tier' as const, id: 'promo_1' },
      { object: 'promotion_stack' as const, id: 'stack_1' },
      { object: 'voucher' as const, id: 'POINTS', reward: { id: 'rew_1', points: 5 } },
      ...Array.from({ length: 26 }, (_, index) => `CODE-${index}`),
    ];
    expect(parseForm({ redeemables, shown })).toMatchObject({
      status: 'parsed',
      redeemables: redeemables.map((one) => (typeof one === 'string' ? { object: 'voucher', id: one } : one)),
    });
  });
});

describe('the backend’s own data', () => {
  const mistakes: [name: string, context: unknown][] = [
    ['session.key', { ...context, session: undefined }],
    ['session.key', { ...context, session: { key: ' ' } }],
    ['order.source_id', { ...context, order: undefined }],
    ['order.source_id', { ...context, order: { amount: 5000 } }],
    ['order.source_id', { ...context, order: { source_id: '', amount: 5000 } }],
    ['order.source_id', { ...context, order: { source_id: '..', amount: 5000 } }],
    ['order.id', { ...context, order: { ...context.order, id: 'ord_1' } }],
    ['order.amount', { ...context, order: { ...context.order, amount: 50.5 } }],
  ];
  for (const [name, own] of mistakes)
    it(`it is a TypeError that names ${name}, and nothing is sent: ${JSON.stringify(own)}`, async () => {
      const shop = openShop();
      const call = shop.start()(withCard, own as HeldContext);
      await expect(call).rejects.toThrow(TypeError);
      await expect(call).rejects.toThrow(`${name} should be `);
      expect(shop.sent).toEqual([]);
    });

  it('the check takes the lock for ten minutes unless the session says how long', async () => {
    for (const [session, ttl] of [
      [{ key: 'k' }, { ttl: 10, ttl_unit: 'MINUTES' }],
      [
        { key: 'k', ttl: 30, ttl_unit: 'SECONDS' as const },
        { ttl: 30, ttl_unit: 'SECONDS' },
      ],
    ] as const) {
      const shop = openShop();
      await shop.start()({ redeemables: ['ONCE'], shown: { discount: 10_000, payments: [] } }, { session });
      expect(shop.sandbox.state().locks).toMatchObject([{ key: 'k', ...ttl }]);
    }
  });

  it('it is copied before the call waits, so a later change does not matter', async () => {
    const shop = openShop();
    const order = { source_id: 'order-1', amount: 5000 };
    const call = shop.start()(tenOff, { order });
    order.source_id = 'order-2';
    await call;
    expect(shop.sent[0]).toBe('GET /v1/orders/order-1');
  });
});
