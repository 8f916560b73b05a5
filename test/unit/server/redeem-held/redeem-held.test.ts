import { describe, expect, it } from 'vitest';
import { rollbackAll } from '../../../../src/server/rollback.ts';
import { redeem } from '../../../../src/server/redeem.ts';
import { apiUrl, clientHeaders } from '../../../support/sandbox.ts';
import {
  balance,
  being,
  connectionOf,
  context,
  openShop,
  tenOff,
  usesOfTenOff,
  withCard,
  type Shop,
} from './shop.ts';

const redemptionsSent = ({ sent }: Shop) => sent.filter((what) => what === 'POST /v1/redemptions').length;

const lost = () => Promise.reject(new TypeError('fetch failed'));

describe('redeemHeld redeems what was shown', () => {
  it('it redeems a discount and a card together, and says what to roll back and what is left to pay', async () => {
    const shop = openShop();
    const outcome = being(await shop.start()(withCard), 'redeemed');
    expect(outcome).toMatchObject({
      isRepeat: false,
      figures: { discount: 1000, payments: [{ id: 'GIFT50', amount: 2000 }], total: 2000 },
      order: { source_id: 'order-1', total_amount: 2000 },
    });
    expect(outcome.redeemed.map(({ id }) => id)).toEqual(['TENOFF', 'GIFT50']);
    expect(balance(shop)).toBe(3000);
    expect(await rollbackAll(connectionOf(shop), outcome.rollbackId)).toMatchObject({
      status: 'rolled-back',
    });
    expect([balance(shop), usesOfTenOff(shop)]).toEqual([5000, 0]);
  });

  it('it takes the form as JSON text', async () => {
    expect(await openShop().start()(JSON.stringify(tenOff))).toMatchObject({ status: 'redeemed' });
  });

  it('it redeems if the discount is more and the payment is less than was shown', async () => {
    const shop = openShop();
    const form = { ...withCard, shown: { discount: 999, payments: [{ id: 'gift50', amount: 2001 }] } };
    expect(await shop.start()(form)).toMatchObject({ status: 'redeemed' });
  });

  it('it takes a card by its id instead of its code', async () => {
    const shop = openShop();
    const { id } = shop.sandbox.state().vouchers['GIFT50']!;
    const form = {
      redeemables: ['TENOFF', { object: 'voucher' as const, id, gift: { credits: 2000 } }],
      shown: { discount: 1000, payments: [{ id, amount: 2000 }] },
    };
    expect(await shop.start()(form)).toMatchObject({ status: 'redeemed', figures: form.shown });
  });

  it('it uses the lock of the session, and redeems a last use that this session holds', async () => {
    const shop = openShop();
    const form = { redeemables: ['ONCE'], shown: { discount: 0, payments: [] } };
    const outcome = await shop.start()(form);
    expect(outcome).toMatchObject({ status: 'redeemed' });
    expect(shop.sandbox.state().locks).toEqual([]);
  });
});

describe('redeemHeld redeems nothing if less would be given than was shown', () => {
  const changes: [what: string, form: object, figures: object][] = [
    [
      'the discount is less',
      { ...withCard, shown: { ...withCard.shown, discount: 1001 } },
      { discount: 1000, payments: [{ id: 'GIFT50', amount: 2000 }] },
    ],
    [
      'a card would pay more',
      { ...withCard, shown: { discount: 1000, payments: [{ id: 'GIFT50', amount: 1999 }] } },
      { discount: 1000, payments: [{ id: 'GIFT50', amount: 2000 }] },
    ],
    [
      'a card was not shown',
      { ...withCard, shown: { discount: 1000, payments: [] } },
      { discount: 1000, payments: [{ id: 'GIFT50', amount: 2000 }] },
    ],
    [
      'only another card was shown',
      { ...withCard, shown: { discount: 1000, payments: [{ id: 'gfct5ZWI1nL', amount: 9000 }] } },
      { discount: 1000, payments: [{ id: 'GIFT50', amount: 2000 }] },
    ],
    [
      'a loyalty card takes more off than was shown',
      {
        redeemables: [
          { object: 'voucher', id: 'POINTS500', reward: { id: 'rew_sandbox_points', points: 100 } },
        ],
        shown: { discount: 0, payments: [{ id: 'POINTS500', amount: 1 }] },
      },
      { discount: 0, payments: [{ id: 'POINTS500' }] },
    ],
    [
      'one of the codes does not apply',
      { redeemables: ['TENOFF', 'EXPIRED'], shown: { discount: 1000, payments: [] } },
      { discount: 1000, payments: [] },
    ],
  ];
  for (const [what, form, figures] of changes)
    it(`it answers changed with both figures if ${what}`, async () => {
      const shop = openShop();
      const outcome = being(await shop.start()(JSON.stringify(form)), 'changed');
      expect(outcome).toMatchObject({ shown: (form as { shown: object }).shown, figures });
      expect(redemptionsSent(shop)).toBe(0);
      expect([balance(shop), usesOfTenOff(shop)]).toEqual([5000, 0]);
    });

  it('it says which code does not apply, and why', async () => {
    const form = { redeemables: ['TENOFF', 'EXPIRED'], shown: { discount: 1000, payments: [] } };
    expect(being(await openShop().start()(form), 'changed').unused).toMatchObject([
      { id: 'EXPIRED', key: 'voucher_expired' },
    ]);
  });

  it('it is refused with the reason if no code applies', async () => {
    const shop = openShop();
    const form = { redeemables: ['EXPIRED'], shown: { discount: 0, payments: [] } };
    expect(await shop.start()(form)).toMatchObject({
      status: 'refused',
      key: 'voucher_expired',
      unused: [{ id: 'EXPIRED' }],
    });
    expect(redemptionsSent(shop)).toBe(0);
  });

  it('it rolls back what was redeemed for less because the discount changed after the check', async () => {
    const shop = openShop();
    shop.intercept = (what, send) => {
      if (what === 'POST /v1/redemptions')
        shop.sandbox.changeVoucher('TENOFF', { discount: { type: 'AMOUNT', amount_off: 400 } });
      return send();
    };
    expect(await shop.start()(withCard)).toMatchObject({
      status: 'changed',
      shown: { discount: 1000 },
      figures: { discount: 400, payments: [{ id: 'GIFT50', amount: 2000 }] },
    });
    expect([balance(shop), usesOfTenOff(shop)]).toEqual([5000, 0]);
  });

  it('a card never pays more than the check found, also if the order costs more after it', async () => {
    const shop = openShop();
    const form = {
      redeemables: ['TENOFF', { object: 'voucher' as const, id: 'GIFT50', gift: { credits: 5000 } }],
      shown: { discount: 1000, payments: [{ id: 'GIFT50', amount: 4000 }] },
    };
    shop.intercept = (what, send) => {
      if (what === 'POST /v1/redemptions') shop.sandbox.changeVoucher('TENOFF', { active: false });
      return send();
    };
    expect(await shop.start()(form)).toMatchObject({
      status: 'changed',
      figures: { discount: 0, payments: [{ id: 'GIFT50', amount: 4000 }] },
    });
    expect(balance(shop)).toBe(5000);
  });

  it('it is failed, and names the redemption, if what has changed cannot be rolled back', async () => {
    const shop = openShop();
    shop.intercept = (what, send) => {
      if (what === 'POST /v1/redemptions') shop.sandbox.changeVoucher('TENOFF', { active: false });
      return what.endsWith('/rollbacks') ? lost() : send();
    };
    const process = shop.start();
    const outcome = being(await process(withCard), 'failed');
    expect(outcome).toMatchObject({
      mayHaveRedeemed: true,
      rollbackId: expect.stringMatching(/^r_/) as string,
    });
    // A repeat does not take it for what was shown.
    expect(await process(withCard)).toMatchObject({
      status: 'failed',
      kind: 'ambiguous',
      mayHaveRedeemed: true,
      rollbackId: outcome.rollbackId,
    });
  });
});

describe('redeemHeld redeems once for an order', () => {
  it('a repeat gets the first result, with the same figures and the same id to roll back', async () => {
    const shop = openShop();
    const process = shop.start();
    const first = being(await process(withCard), 'redeemed');
    const repeat = being(await process(withCard), 'redeemed');
    const elsewhere = being(await shop.start()(withCard), 'redeemed');
    for (const { isRepeat, rollbackId, figures, redeemed } of [repeat, elsewhere]) {
      expect(isRepeat).toBe(true);
      expect(rollbackId).toBe(first.rollbackId);
      expect(figures).toEqual(first.figures);
      expect(redeemed.map(({ id }) => id)).toEqual(['TENOFF', 'GIFT50']);
    }
    expect(redemptionsSent(shop)).toBe(1);
    expect(balance(shop)).toBe(3000);
  });

  it('two calls at once in one process send one redemption', async () => {
    const shop = openShop();
    const process = shop.start();
    const outcomes = await Promise.all([process(withCard), process(withCard), process(withCard)]);
    expect(outcomes.map((outcome) => being(outcome, 'redeemed').isRepeat)).toEqual([false, true, true]);
    expect(redemptionsSent(shop)).toBe(1);
  });

  it('two processes at once keep the first redemption and roll the other one back', async () => {
    const shop = openShop();
    let waiting = 2;
    let release = () => {};
    const bothChecked = new Promise<void>((resolve) => (release = resolve));
    shop.intercept = async (what, send) => {
      if (what === 'POST /v1/redemptions') {
        waiting -= 1;
        if (waiting === 0) release();
        await bothChecked;
      }
      return send();
    };
    const outcomes = await Promise.all([shop.start()(withCard), shop.start()(withCard)]);
    const [one, other] = outcomes.map((outcome) => being(outcome, 'redeemed'));
    expect(redemptionsSent(shop)).toBe(2);
    expect(one!.rollbackId).toBe(other!.rollbackId);
    expect([balance(shop), usesOfTenOff(shop)]).toEqual([3000, 1]);
  });

  it('a process that is refused because another one has just redeemed gets its result', async () => {
    const shop = openShop();
    const form = { redeemables: ['ONCE'], shown: { discount: 0, payments: [] } };
    let isFirst = true;
    shop.intercept = async (what, send) => {
      if (what === 'POST /v1/validations' && isFirst) {
        isFirst = false;
        await shop.start()(form);
      }
      return send();
    };
    expect(await shop.start()(form)).toMatchObject({ status: 'redeemed', isRepeat: true });
  });

  it('a process whose form shows something else than the first redemption is told so, and its own one is rolled back', async () => {
    const shop = openShop();
    let isFirst = true;
    shop.intercept = async (what, send) => {
      if (what === 'POST /v1/redemptions' && isFirst) {
        isFirst = false;
        await shop.start()(withCard);
      }
      return send();
    };
    expect(await shop.start()(tenOff)).toMatchObject({ status: 'failed', kind: 'ambiguous' });
    expect([balance(shop), usesOfTenOff(shop)]).toEqual([3000, 1]);
  });

  it('after a lost answer it is failed, and a repeat finds the redemption', async () => {
    const shop = openShop();
    shop.intercept = async (what, send) => {
      const response = await send();
      return what === 'POST /v1/redemptions' ? lost() : response;
    };
    const process = shop.start();
    expect(await process(withCard)).toMatchObject({
      status: 'failed',
      kind: 'network',
      mayHaveRedeemed: true,
    });
    expect(await process(withCard)).toMatchObject({ status: 'redeemed', isRepeat: true });
    expect(await shop.start()(withCard)).toMatchObject({ status: 'redeemed', isRepeat: true });
    expect(redemptionsSent(shop)).toBe(1);
  });

  it('a double whose process has ended is rolled back by the next call that finds it', async () => {
    const shop = openShop();
    const process = shop.start();
    const first = being(await process(withCard), 'redeemed');
    const { gift } = shop.sandbox.state().vouchers['GIFT50']!;
    await redeem(connectionOf(shop), withCard.redeemables, context);
    expect(shop.sandbox.state().vouchers['GIFT50']!.gift!.balance).toBeLessThan(gift!.balance);
    expect(await process(withCard)).toMatchObject({ isRepeat: true, rollbackId: first.rollbackId });
    expect([balance(shop), usesOfTenOff(shop)]).toEqual([3000, 1]);
  });

  it('what a page redeems later for the same order and session is not touched, and is not the result', async () => {
    const shop = openShop();
    const process = shop.start();
    const first = being(await process(), 'redeemed');
    await shop.sandbox.fetch(`${apiUrl}/client/v1/redemptions`, {
      method: 'POST',
      headers: clientHeaders,
      body: JSON.stringify({ ...context, redeemables: [{ object: 'voucher', id: 'SAVE20' }] }),
    });
    expect(await process()).toMatchObject({ status: 'redeemed', rollbackId: first.rollbackId });
    expect(shop.sandbox.state().vouchers['SAVE20']!.redemption.redeemed_quantity).toBe(1);
  });

  it('a double that somebody else rolls back at the same moment is no failure', async () => {
    const shop = openShop();
    const process = shop.start();
    await process();
    await redeem(connectionOf(shop), tenOff.redeemables, context);
    shop.intercept = async (what, send) => {
      if (what.endsWith('/rollbacks')) await send();
      return send();
    };
    expect(await process()).toMatchObject({ status: 'redeemed', isRepeat: true });
  });

  it('a double that cannot be rolled back is failed, and the order may be redeemed', async () => {
    const shop = openShop();
    const process = shop.start();
    const first = being(await process(), 'redeemed');
    await redeem(connectionOf(shop), tenOff.redeemables, context);
    shop.intercept = (what, send) => (what.endsWith('/rollbacks') ? lost() : send());
    const outcome = being(await process(), 'failed');
    expect(outcome).toMatchObject({ kind: 'network', mayHaveRedeemed: true });
    expect(outcome.rollbackId).not.toBe(first.rollbackId);
  });

  it('two redemptions of which the API tells no session are ambiguous, and none is rolled back', async () => {
    const shop = openShop();
    const process = shop.start();
    await process();
    await redeem(connectionOf(shop), tenOff.redeemables, context);
    shop.intercept = async (what, send) => {
      const response = await send();
      if (!what.startsWith('GET /v1/redemptions/')) return response;
      return Response.json({ ...((await response.json()) as object), session: null });
    };
    expect(await process()).toMatchObject({ status: 'failed', kind: 'ambiguous', mayHaveRedeemed: true });
    expect(usesOfTenOff(shop)).toBe(2);
  });

  it('while a lost redemption may still arrive, an order that cannot be read may be redeemed', async () => {
    const shop = openShop();
    shop.intercept = (what, send) => (what === 'POST /v1/redemptions' ? lost() : send());
    const process = shop.start();
    await process();
    shop.intercept = lost;
    expect(await process()).toMatchObject({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
  });

  it('while a lost redemption may still arrive, a repeat is blocked', async () => {
    const shop = openShop();
    let arrive = () => {};
    shop.intercept = (what, send) => {
      if (what !== 'POST /v1/redemptions') return send();
      arrive = () => void send();
      return lost();
    };
    const process = shop.start();
    await process(withCard);
    expect(await process(withCard)).toMatchObject({
      status: 'failed',
      kind: 'blocked',
      mayHaveRedeemed: true,
    });
    arrive();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await process(withCard)).toMatchObject({ status: 'redeemed', isRepeat: true });
    expect(redemptionsSent(shop)).toBe(1);
  });

  it('a redemption that was rolled back does not count, so a shopper can try again', async () => {
    for (const mode of ['WITH_ORDER', 'WITHOUT_ORDER'] as const) {
      const shop = openShop({ settings: { stackingRules: { redeemables_rollback_order_mode: mode } } });
      const process = shop.start();
      const first = being(await process(tenOff), 'redeemed');
      await rollbackAll(connectionOf(shop), first.rollbackId);
      const again = being(await process(tenOff), 'redeemed');
      expect(again.isRepeat).toBe(false);
      expect(again.rollbackId).not.toBe(first.rollbackId);
      expect(again.figures.discount).toBe(1000);
      expect(usesOfTenOff(shop)).toBe(1);
    }
  });

  it('two orders are two redemptions', async () => {
    const shop = openShop();
    const process = shop.start();
    const order = { source_id: 'order-2', amount: 5000 };
    const outcomes = [await process(tenOff), await process(tenOff, { order })];
    expect(outcomes.map((outcome) => being(outcome, 'redeemed').isRepeat)).toEqual([false, false]);
    expect(usesOfTenOff(shop)).toBe(2);
  });
});

describe('redeemHeld does not believe what it cannot read', () => {
  it('a failed read of the order redeems nothing, and does not say that no earlier call has redeemed', async () => {
    const shop = openShop();
    shop.intercept = (what, send) => (what.startsWith('GET /v1/orders/') ? lost() : send());
    expect(await shop.start()()).toMatchObject({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
    expect(shop.sent).toEqual(['GET /v1/orders/order-1']);
  });

  it('a read of the order that the API refuses redeems nothing and says why', async () => {
    const shop = openShop();
    const refusal = { code: 400, key: 'invalid_query_params', message: 'No.' };
    shop.intercept = (what, send) =>
      what.startsWith('GET /v1/orders/') ? Promise.resolve(Response.json(refusal, { status: 400 })) : send();
    expect(await shop.start()()).toMatchObject({
      status: 'failed',
      kind: 'refused',
      message: 'invalid_query_params: No.',
      mayHaveRedeemed: true,
    });
    expect(redemptionsSent(shop)).toBe(0);
  });

  it('a record of another order does not pass for the first result', async () => {
    const shop = openShop();
    await shop.start()();
    shop.intercept = async (what, send) => {
      const response = await send();
      if (!what.startsWith('GET /v1/redemptions/')) return response;
      const record = (await response.json()) as { order: object };
      return Response.json({ ...record, order: { ...record.order, source_id: 'order-2' } });
    };
    expect(await shop.start()()).toMatchObject({ status: 'failed', kind: 'ambiguous' });
  });

  it('a redemption of the order that was made in the dashboard does not pass for the first result', async () => {
    const shop = openShop();
    await shop.start()();
    shop.intercept = async (what, send) => {
      const response = await send();
      if (!what.startsWith('GET /v1/redemptions/')) return response;
      const channel = { channel_type: 'USER' };
      return Response.json({ ...((await response.json()) as object), channel });
    };
    expect(await shop.start()()).toMatchObject({ status: 'failed', kind: 'ambiguous' });
  });

  for (const body of [{}, { source_id: 'order-2' }, { source_id: 'order-1', redemptions: [] }, []])
    it(`an order that reads ${JSON.stringify(body)} redeems nothing`, async () => {
      const shop = openShop();
      shop.intercept = (what, send) =>
        what.startsWith('GET /v1/orders/') ? Promise.resolve(Response.json(body)) : send();
      expect(await shop.start()()).toMatchObject({
        status: 'failed',
        kind: 'unreadable',
        mayHaveRedeemed: true,
      });
      expect(redemptionsSent(shop)).toBe(0);
    });

  it('an order that has a redemption which cannot be read redeems nothing more, and may be redeemed', async () => {
    const shop = openShop();
    const { rollbackId } = being(await shop.start()(), 'redeemed');
    shop.intercept = (what, send) => (what.startsWith('GET /v1/redemptions/') ? lost() : send());
    // A repeat: to cancel the order's payment now would cancel that of the first call.
    expect(await shop.start()()).toMatchObject({ status: 'failed', mayHaveRedeemed: true, rollbackId });
    expect(redemptionsSent(shop)).toBe(1);
  });

  it('an order that cannot be read again after the redemption may be redeemed', async () => {
    const shop = openShop();
    let reads = 0;
    shop.intercept = (what, send) => (what.startsWith('GET /v1/orders/') && ++reads === 2 ? lost() : send());
    const process = shop.start();
    expect(await process()).toMatchObject({
      status: 'failed',
      mayHaveRedeemed: true,
      rollbackId: expect.stringMatching(/^r_/) as string,
    });
    expect(await process()).toMatchObject({ status: 'redeemed', isRepeat: true });
  });

  it('an order that does not list the redemption that was just made is no proof', async () => {
    const shop = openShop();
    shop.intercept = (what, send) =>
      what.startsWith('GET /v1/orders/')
        ? Promise.resolve(Response.json({ source_id: 'order-1', redemptions: {} }))
        : send();
    expect(await shop.start()()).toMatchObject({
      status: 'failed',
      kind: 'unreadable',
      mayHaveRedeemed: true,
    });
  });

  it('a lost answer of the validation redeems nothing', async () => {
    const shop = openShop();
    shop.intercept = (what, send) => (what === 'POST /v1/validations' ? lost() : send());
    expect(await shop.start()()).toMatchObject({ status: 'failed', mayHaveRedeemed: false });
    expect(redemptionsSent(shop)).toBe(0);
  });

  it('a validation of an order with another amount redeems nothing', async () => {
    const shop = openShop();
    shop.intercept = async (what, send) => {
      const response = await send();
      if (what !== 'POST /v1/validations') return response;
      const body = (await response.json()) as { order: object };
      return Response.json({ ...body, order: { ...body.order, amount: 9000 } });
    };
    expect(await shop.start()()).toMatchObject({ status: 'failed', mayHaveRedeemed: false });
    expect(redemptionsSent(shop)).toBe(0);
  });

  const foreign: [what: string, made: (shop: Shop) => Promise<unknown>][] = [
    [
      'another amount',
      (shop) =>
        redeem(connectionOf(shop), ['SAVE20'], {
          ...context,
          order: { source_id: 'order-1', amount: 900_000 },
        }),
    ],
    [
      'another customer',
      (shop) => redeem(connectionOf(shop), ['SAVE20'], { ...context, customer: { source_id: 'vip' } }),
    ],
    [
      'another session',
      (shop) =>
        redeem(connectionOf(shop), ['SAVE20'], { ...context, session: { type: 'LOCK', key: 'mine' } }),
    ],
    [
      'the keys of a page',
      ({ sandbox }) =>
        sandbox.fetch(`${apiUrl}/client/v1/redemptions`, {
          method: 'POST',
          headers: clientHeaders,
          body: JSON.stringify({ ...context, redeemables: [{ object: 'voucher', id: 'SAVE20' }] }),
        }),
    ],
  ];
  for (const [what, made] of foreign)
    it(`a redemption of the order with ${what} does not pass for the first result`, async () => {
      const shop = openShop();
      await made(shop);
      const outcome = being(await shop.start()(), 'failed');
      expect(outcome).toMatchObject({ kind: 'ambiguous', mayHaveRedeemed: true });
      expect(redemptionsSent(shop)).toBe(0);
      expect(shop.sandbox.state().redemptions.map(({ id }) => id)).toEqual([outcome.rollbackId]);
    });

  it('what the merchant redeems later for the same order in another way is not rolled back', async () => {
    const shop = openShop();
    await shop.start()();
    await redeem(connectionOf(shop), ['SAVE20'], { order: context.order, customer: context.customer! });
    expect(await shop.start()()).toMatchObject({
      status: 'redeemed',
      isRepeat: true,
      figures: { discount: 1000 },
    });
    expect(shop.sandbox.state().vouchers['SAVE20']!.redemption.redeemed_quantity).toBe(1);
  });
});
