import { describe, expect, it } from 'vitest';
import { parseQuery, type ReconcileQuery } from '../../../../src/server/reconcile/query.ts';
import { resolveAttempt } from '../../../../src/server/reconcile/resolve-attempt.ts';
import type { RedemptionRecord } from '../../../../src/server/redemption-record.ts';

const heard = Date.parse('2026-03-01T12:00:00.000Z');
const minutes = (count: number) => count * 60_000;
const at = (time: number) => new Date(heard + time).toISOString();

const attempt: ReconcileQuery = { attemptId: 'att_1', codes: ['CARD'], firstHeard: new Date(heard) };
const order = { source_id: 'order-1' };
const ofOrder: ReconcileQuery = { ...attempt, order };

/** A redemption of the attempt for the order, as the API lists it. */
const redemption = (id: string, more: object = {}): RedemptionRecord => ({
  id,
  object: 'redemption',
  date: at(0),
  result: 'SUCCESS',
  metadata: { attempt_id: 'att_1' },
  customer_id: 'cust_1',
  related_object_id: 'v_1',
  gift: { amount: 4000 },
  order: {
    source_id: 'order-1',
    amount: 4000,
    items: [{ product_id: 'prod_1', quantity: 2, price: 2000 }],
  },
  ...more,
});

const rollbackOf = (id: string, more: object = {}): RedemptionRecord => ({
  id: `rr_of_${id}`,
  object: 'redemption_rollback',
  redemption: id,
  result: 'SUCCESS',
  metadata: null,
  ...more,
});

const resolve = (records: RedemptionRecord[], query: ReconcileQuery = ofOrder, now = heard + minutes(60)) =>
  resolveAttempt(records, parseQuery(query, now));

describe('what reconcile says of one redemption', () => {
  it('an attempt with one redemption is redeemed, also if the backend knows no order', () => {
    const [one, refused] = [redemption('r_1'), redemption('rf_1', { result: 'FAILURE', date: at(-1) })];
    const redeemed = {
      status: 'redeemed',
      id: 'r_1',
      redemptions: [one],
      records: [refused, one],
      final: true,
    };
    expect(resolve([one, refused])).to.deep.equal(redeemed);
    expect(resolve([one, refused], attempt)).to.deep.equal(redeemed);
  });

  it('a redemption of another attempt, or with another name in the metadata, is not this attempt’s', () => {
    const others = [
      redemption('r_1', { metadata: { attempt_id: 'att_2' } }),
      redemption('r_2', { metadata: { attempt_id: 'att_2', other: 'att_1' } }),
    ];
    expect(resolve(others)).to.deep.equal({ status: 'not-redeemed', final: true, records: [] });
    expect(resolve(others, { ...ofOrder, attemptKey: 'other' })).to.include({
      status: 'redeemed',
      id: 'r_2',
    });
  });

  it('a rollback that names no redemption does not make a redemption rolled back, and decides nothing', () => {
    for (const named of [undefined, null, ''])
      expect(resolve([redemption('r_1'), rollbackOf('r_9', { redemption: named })])).to.include({
        status: 'failed',
        kind: 'unreadable',
      });
    const failed = rollbackOf('r_9', { redemption: null, result: 'FAILURE' });
    expect(resolve([redemption('r_1'), failed])).to.include({ status: 'redeemed', id: 'r_1' });
  });

  it('an attempt is redeemed for the order of the backend, whatever the page did with its id for another order', () => {
    const other = redemption('r_2', { order: { source_id: 'order-2', amount: 3000 } });
    const none = redemption('r_3', { order: { source_id: null, amount: 4000 } });
    expect(resolve([redemption('r_1'), other, none])).to.include({ status: 'redeemed', id: 'r_1' });
  });

  for (const [which, its] of [
    ['another order', { source_id: 'order-2' }],
    ['an order without a source id', { source_id: null }],
    ['an order that leaves the source id out', { amount: 4000 }],
    ['no order', null],
  ] as const)
    it(`an attempt that was redeemed on ${which} is ambiguous: it is neither paid for the order nor free again`, () => {
      const one = redemption('r_1', { order: its });
      expect(resolve([one])).to.deep.include({ status: 'ambiguous', records: [one] });
    });

  it('an attempt is ambiguous if the order has a redemption that does not say of which attempt it is', () => {
    for (const metadata of [null, {}, { attempt_id: '' }]) {
      const one = redemption('r_1', { metadata });
      expect(resolve([one])).to.deep.include({ status: 'ambiguous', records: [one] });
      // Without an order of the backend it is one of many redemptions of the code.
      expect(resolve([one], attempt)).to.include({ status: 'not-redeemed' });
      expect(resolve([{ ...one, order: null }], attempt)).to.include({ status: 'not-redeemed' });
      expect(resolve([{ ...one, order: null }])).to.include({ status: 'not-redeemed' });
      expect(resolve([one], { ...attempt, order: { source_id: 'order-2' } }).status).to.equal('not-redeemed');
      expect(resolve([{ ...one, result: 'FAILURE' }]).status).to.equal('not-redeemed');
      expect(resolve([one, rollbackOf('r_1')]).status).to.equal('not-redeemed');
    }
  });

  it('the outcome is failed if the list leaves out the metadata, which identify the attempt', () => {
    const silent = redemption('r_1', { metadata: undefined });
    expect(resolve([silent], attempt)).to.include({ status: 'failed', kind: 'unreadable' });
    expect(resolve([silent])).to.include({ status: 'failed', kind: 'unreadable' });
    // What used nothing, or uses nothing any more, does not matter.
    expect(resolve([{ ...silent, result: 'FAILURE' }]).status).to.equal('not-redeemed');
    expect(resolve([silent, rollbackOf('r_1')]).status).to.equal('not-redeemed');
  });

  it('the outcome is failed if a redemption of the attempt has an unknown result', () => {
    const pending = redemption('r_1', { result: 'PENDING' });
    expect(resolve([pending])).to.include({ status: 'failed', kind: 'unreadable' });
    expect(resolve([{ ...pending, metadata: {} }]).status).to.equal('not-redeemed');
  });
});

describe('what reconcile says of several redemptions', () => {
  const first = redemption('r_1');
  const second = redemption('r_2', { date: at(minutes(3)) });

  it('an attempt is doubled if two redemptions are on the order and equal, and the first one is kept', () => {
    expect(resolve([second, first])).to.deep.equal({
      status: 'doubled',
      keep: { id: 'r_1', redemptions: [first] },
      extra: [{ id: 'r_2', redemptions: [second] }],
      records: [first, second],
      final: true,
    });
  });

  it('an attempt is ambiguous if two redemptions are equal and the backend knows no order', () => {
    expect(resolve([first, second], attempt)).to.deep.include({
      status: 'ambiguous',
      records: [first, second],
    });
  });

  it('an attempt is ambiguous if two redemptions are on an order that is not the backend’s', () => {
    expect(resolve([first, second], { ...attempt, order: { source_id: 'order-2' } }).status).to.equal(
      'ambiguous',
    );
  });

  const item = { product_id: 'prod_1', quantity: 2, price: 2000 };
  const withItems = (...items: object[]) => ({ order: { source_id: 'order-1', amount: 4000, items } });
  for (const [what, more] of [
    ['their amounts differ', { order: { source_id: 'order-1', amount: 4001, items: [item] } }],
    ['the quantities of their items differ', withItems({ ...item, quantity: 1 })],
    ['the products of their items differ', withItems({ ...item, product_id: 'prod_2' })],
    ['the SKUs of their items differ', withItems({ ...item, sku_id: 'sku_2' })],
    ['the source ids of their items differ', withItems({ ...item, source_id: 'mug' })],
    ['the prices of their items differ', withItems({ ...item, price: 1 })],
    ['one has more items', withItems(item, { ...item, product_id: 'prod_2' })],
    ['one has no items', { order: { source_id: 'order-1', amount: 4000 } }],
    ['their customers differ', { customer_id: 'cust_2' }],
    ['one has no customer', { customer_id: null }],
    ['their credits differ', { gift: { amount: 3999 } }],
    ['one took points', { gift: null, loyalty_card: { points: 40 } }],
    ['their rewards differ', { reward: { id: 'rew_2' } }],
    ['their vouchers differ', { related_object_id: 'v_2' }],
    ['one was made together with others', { redemption: 'r_parent' }],
    ['they are more than three minutes apart', { date: at(minutes(3) + 1) }],
    ['one has no date', { date: undefined }],
  ] as const)
    it(`two redemptions of an attempt on one order are ambiguous if ${what}`, () => {
      const other = redemption('r_2', { date: at(1), ...more });
      const together = redemption('r_3', { redemption: 'r_parent', related_object_id: 'v_2' });
      const records = 'redemption' in more ? [first, other, together] : [first, other];
      expect(resolve(records).status).to.equal('ambiguous');
      expect(resolve([...records].reverse()).status).to.equal('ambiguous');
    });

  it('two redemptions are one attempt although the voucher added units, and whatever the order of the lines is', () => {
    const mug = { product_id: 'prod_mug', quantity: 1, price: 900 };
    const free = { ...mug, initial_quantity: 0 };
    const grown = { ...item, quantity: 3, initial_quantity: 2 };
    const orderOf = (amount: number, ...items: object[]) => ({
      order: { source_id: 'order-1', initial_amount: 4900, amount, items },
    });
    const one = redemption('r_1', orderOf(5800, item, mug, free));
    const again = redemption('r_2', orderOf(8700, mug, grown, free, free));
    expect(resolve([one, again]).status).to.equal('doubled');
  });

  it('credits are the same in a record that has them as an amount, and a customer in one without an id of its own', () => {
    const old = { gift: undefined, amount: 4000, customer_id: undefined, customer: { id: 'cust_1' } };
    expect(resolve([first, redemption('r_2', old)]).status).to.equal('doubled');
    expect(resolve([first, redemption('r_2', { ...old, amount: 1 })]).status).to.equal('ambiguous');
  });

  it('redemptions that were made together are one request, and its id is the parent’s', () => {
    const part = (id: string, parent: string, voucher: string) =>
      redemption(id, { redemption: parent, related_object_id: voucher });
    const one = [part('r_1', 'r_p', 'v_1'), part('r_2', 'r_p', 'v_2')];
    expect(resolve(one)).to.deep.include({ status: 'redeemed', id: 'r_p', redemptions: one });
    const again = [part('r_3', 'r_q', 'v_2'), part('r_4', 'r_q', 'v_1')];
    expect(resolve([...one, ...again])).to.deep.include({
      status: 'doubled',
      keep: { id: 'r_p', redemptions: one },
      extra: [{ id: 'r_q', redemptions: again }],
    });
    // A part that is not of the order makes the whole request one of no order.
    const foreign = redemption('r_5', { redemption: 'r_q', order: null });
    expect(resolve([...one, ...again, foreign])).to.include({ status: 'redeemed', id: 'r_p' });
  });

  it('redemptions that were made together are one attempt’s if one of them has its id, and confirmed if one of them is', () => {
    const together = (parent: string, ...ids: string[]) =>
      ids.map((id, index) =>
        redemption(id, {
          redemption: parent,
          related_object_id: `v_${index}`,
          // A list may have the metadata on one of them only.
          ...(index > 0 && { metadata: {} }),
        }),
      );
    const [one, again] = [together('r_p', 'r_1', 'r_2'), together('r_q', 'r_3', 'r_4')];
    expect(resolve(one)).to.deep.include({ status: 'redeemed', id: 'r_p', redemptions: one });
    const confirmed = { ...ofOrder, order: { ...order, redemptions: ['r_4'] } };
    const answer = resolve([...one, ...again], confirmed);
    expect(answer.status === 'doubled' && answer.keep.id).to.equal('r_q');
  });

  it('an attempt is ambiguous if one of three redemptions differs from the others', () => {
    const third = redemption('r_3', { gift: { amount: 1 } });
    expect(resolve([first, second, third]).status).to.equal('ambiguous');
  });

  it('the redemption that the page has is kept, unless the order was confirmed with another one', () => {
    const kept = (keep: string, redemptions: string[] = []) => {
      const answer = resolve([first, second], { ...ofOrder, keep, order: { ...order, redemptions } });
      return answer.status === 'doubled' && [answer.keep.id, answer.extra.map(({ id }) => id)];
    };
    expect(kept('r_2')).to.deep.equal(['r_2', ['r_1']]);
    expect(kept('r_made_up')).to.deep.equal(['r_1', ['r_2']]);
    expect(kept('r_2', ['r_1'])).to.deep.equal(['r_1', ['r_2']]);
  });

  it('a redemption with which the order was confirmed is never extra, and it is kept in place of the first one', () => {
    const confirmed = (...redemptions: string[]) => ({ ...ofOrder, order: { ...order, redemptions } });
    const third = redemption('r_3');
    const answer = resolve([first, second, third], confirmed('r_2', 'r_9'));
    expect(answer.status === 'doubled' && [answer.keep.id, answer.extra.map(({ id }) => id)]).to.deep.equal([
      'r_2',
      ['r_1', 'r_3'],
    ]);
    const two = resolve([first, second, third], confirmed('r_2', 'r_3'));
    expect(two.status === 'doubled' && two.extra.map(({ id }) => id)).to.deep.equal(['r_1']);
    expect(resolve([first, second], confirmed('r_1', 'r_2')).status).to.equal('ambiguous');
    // The shop may have noted the parent of what was redeemed together.
    const parts = [redemption('r_4', { redemption: 'r_p' }), redemption('r_5', { redemption: 'r_q' })];
    const byParent = resolve(parts, confirmed('r_q'));
    expect(byParent.status === 'doubled' && byParent.keep.id).to.equal('r_q');
  });
});

describe('what reconcile says of redemptions that were rolled back', () => {
  const signs: [sign: string, records: RedemptionRecord[]][] = [
    ['the status of its redemption', [redemption('r_1', { status: 'ROLLED_BACK' })]],
    ['the status of its redemption, written with a space,', [redemption('r_1', { status: 'ROLLED BACK' })]],
    [
      'the list of related rollbacks',
      [redemption('r_1', { related_redemptions: { rollbacks: [{ id: 'rr_1' }] } })],
    ],
    [
      'the entry of the redemption in its order',
      [redemption('r_1', { order: { source_id: 'order-1', redemptions: { r_1: { rollback_id: 'rr_1' } } } })],
    ],
    ['a rollback among the records', [redemption('r_1'), rollbackOf('r_1')]],
    ['a rollback of its parent', [redemption('r_1', { redemption: 'r_p' }), rollbackOf('r_p')]],
  ];
  for (const [sign, records] of signs)
    it(`an attempt is rolled back if ${sign} says so`, () => {
      const [redeemed] = records;
      const rolledBack = { status: 'rolled-back', final: true, records: [redeemed] };
      expect(resolve(records)).to.deep.equal(rolledBack);
      expect(resolve(records, attempt)).to.deep.equal(rolledBack);
    });

  it('an attempt is redeemed if one of two redemptions was rolled back', () => {
    expect(resolve([redemption('r_1'), redemption('r_2'), rollbackOf('r_1')])).to.include({
      status: 'redeemed',
      id: 'r_2',
    });
  });

  it('a rollback that carries the attempt’s id is no redemption of the attempt', () => {
    const metadata = { attempt_id: 'att_1' };
    expect(resolve([rollbackOf('r_other', { metadata })])).to.deep.include({
      status: 'not-redeemed',
      records: [],
    });
  });

  it('an attempt stays redeemed if its rollback failed', () => {
    expect(resolve([redemption('r_1'), rollbackOf('r_1', { result: 'FAILURE' })]).status).to.equal(
      'redeemed',
    );
  });
});

describe('what can no longer change', () => {
  const status = (records: RedemptionRecord[], age: number, query = ofOrder) =>
    resolve(records, query, heard + age);
  const one = redemption('r_1');
  const cases = {
    'not-redeemed': [],
    'rolled-back': [one, rollbackOf('r_1')],
    redeemed: [one],
    doubled: [one, redemption('r_2')],
    ambiguous: [redemption('r_1', { metadata: null })],
  };
  for (const [name, records] of Object.entries(cases))
    it(`an attempt that is ${name} is final three minutes after the backend first heard of it`, () => {
      for (const [age, final] of [
        [0, false],
        [minutes(3) - 1, false],
        [minutes(3), true],
        [minutes(60), true],
      ] as const)
        expect(status(records, age), `after ${age} ms`).to.include({ status: name, final });
    });

  it('an attempt that is ambiguous because of several redemptions can also still change', () => {
    const two = [one, redemption('r_2')];
    expect(status(two, 0, attempt)).to.include({ status: 'ambiguous', final: false });
    expect(status(two, minutes(3), attempt)).to.include({ status: 'ambiguous', final: true });
  });

  it('nothing is final if the backend heard of the attempt in the future', () => {
    expect(status([], minutes(-10))).to.include({ status: 'not-redeemed', final: false });
  });

  it('records are read from seven days before the backend heard of the attempt, or before now if that is earlier', () => {
    const day = minutes(24 * 60);
    const after = (now: number) => parseQuery(attempt, now).createdAfter.getTime() - heard;
    expect(after(heard + minutes(60))).to.equal(-7 * day);
    expect(after(heard - day)).to.equal(-8 * day);
  });
});

describe('what reconcile asks for', () => {
  it('codes are cleaned as a page cleans them, and each is looked for once', () => {
    const search = parseQuery({ ...attempt, codes: [' LAMP ', 'LAMP', 'promo_1'] }, heard);
    expect(search.codes).to.deep.equal(['LAMP', 'promo_1']);
  });

  it('the time at which the backend heard of the attempt may be a text, and no order may be null', () => {
    const search = parseQuery({ ...attempt, firstHeard: at(0), order: null }, heard + minutes(3));
    expect(search).to.include({ isOver: true, orderId: undefined });
  });

  const mistakes: [name: string, more: object][] = [
    ['attemptId', { attemptId: undefined }],
    ['attemptId', { attemptId: ' ' }],
    ['attemptKey', { attemptKey: '' }],
    ['codes', { codes: undefined }],
    ['codes', { codes: 'LAMP' }],
    ['codes', { codes: [] }],
    ['codes', { codes: Array.from({ length: 31 }, (_, index) => `LAMP-${index}`) }],
    ['codes[1]', { codes: ['LAMP', ' '] }],
    ['firstHeard', { firstHeard: undefined }],
    ['firstHeard', { firstHeard: null }],
    ['firstHeard', { firstHeard: 'yesterday' }],
    ['order', { order: 'order-1' }],
    ['order.source_id', { order: {} }],
    ['order.source_id', { order: { source_id: '' } }],
    ['order.redemptions', { order: { source_id: 'order-1', redemptions: 'r_1' } }],
  ];
  for (const [name, more] of mistakes)
    it(`a query with ${JSON.stringify(more).slice(0, 50)} is a TypeError that names ${name}`, () => {
      const query = { ...attempt, ...more };
      expect(() => parseQuery(query, heard)).to.throw(TypeError, `${name} should be`);
    });

  it('a query that is no object is a TypeError, and 30 codes are not too many', () => {
    expect(() => parseQuery(null as unknown as ReconcileQuery, heard)).to.throw(
      TypeError,
      'the query should be',
    );
    const codes = Array.from({ length: 30 }, (_, index) => `LAMP-${index}`);
    expect(parseQuery({ ...attempt, codes }, heard).codes).to.have.length(30);
  });
});
