import { describe, expect, it } from 'vitest';
import { createServerClient, isRollback } from '../../../src/server.ts';

/** A client whose API responds with this body. */
const clientFor = (body: unknown, status = 200) =>
  createServerClient({
    applicationId: 'a',
    secretKey: 's',
    fetch: () => Promise.resolve(Response.json(body, { status })),
  });

/** The response of the API's guide, which leaves `object` and `status` out (docs/voucherify-api.md#rollbacks). */
const ofTheGuide = {
  rollbacks: [
    { id: 'rr_1', amount: -20, result: 'SUCCESS', redemption: 'r_1', voucher: { code: 'POINTS' } },
    { id: 'rr_2', result: 'SUCCESS', redemption: 'r_2', voucher: { code: 'TENOFF' } },
  ],
  parent_rollback: { id: 'rr_3', result: 'SUCCESS', redemption: 'r_parent', order: { status: 'CANCELED' } },
  order: { id: 'ord_1', status: 'CANCELED', amount: 10000, total_amount: 10000, object: 'order' },
};

describe('rollback and rollbackAll', () => {
  it('rollbackAll reads the response of the API’s guide, which does not say that its entries are rollbacks', async () => {
    const outcome = await clientFor(ofTheGuide).rollbackAll('r_parent');
    expect(outcome).to.deep.include({ status: 'rolled-back', order: ofTheGuide.order });
    if (outcome.status !== 'rolled-back') return;
    expect(outcome.rollbacks.map(({ id, redemption }) => [id, redemption])).to.deep.equal([
      ['rr_1', 'r_1'],
      ['rr_2', 'r_2'],
    ]);
    expect(outcome.parent?.redemption).to.equal('r_parent');
    // The type says that they are rollbacks, so a caller can tell them from redemptions.
    expect([...outcome.rollbacks, outcome.parent!].every(isRollback)).to.equal(true);
  });

  it('rollback reads a response that does not say that it is a rollback', async () => {
    const [body] = ofTheGuide.rollbacks;
    const outcome = await clientFor(body).rollback('r_1');
    expect(outcome).to.deep.equal({
      status: 'rolled-back',
      rollback: { ...body, object: 'redemption_rollback' },
    });
  });

  const [first, second] = ofTheGuide.rollbacks;
  const notRollbacks: [what: string, all: object, single: object][] = [
    ['a redemption', { rollbacks: [{ ...first, object: 'redemption' }] }, { ...first, object: 'redemption' }],
    [
      'a success that names no redemption',
      { rollbacks: [{ id: 'rr_1', result: 'SUCCESS' }] },
      { id: 'rr_1', result: 'SUCCESS' },
    ],
    ['an empty body', {}, {}],
  ];
  for (const [what, all, single] of notRollbacks)
    it(`${what} is not taken for a rollback, and the redemption may be rolled back`, async () => {
      const unknown = { status: 'failed', kind: 'unreadable', mayHaveRolledBack: true };
      expect(await clientFor(all).rollbackAll('r_1')).to.include(unknown);
      expect(await clientFor(single).rollback('r_1')).to.include(unknown);
    });

  for (const [what, more] of [
    ['one of the rollbacks failed', { rollbacks: [first, { ...second, result: 'FAILURE' }] }],
    ['one of the rollbacks is unreadable', { rollbacks: [first, null] }],
    [
      'the rollback of the parent failed',
      { parent_rollback: { ...ofTheGuide.parent_rollback, result: 'FAILURE' } },
    ],
  ] as const)
    it(`rollbackAll is failed, with mayHaveRolledBack, if ${what}`, async () => {
      const outcome = await clientFor({ ...ofTheGuide, ...more }).rollbackAll('r_parent');
      expect(outcome).to.include({ status: 'failed', mayHaveRolledBack: true });
    });

  it('rollbackAll needs neither a parent nor an order in the response', async () => {
    const outcome = await clientFor({ rollbacks: [first] }).rollbackAll('r_1');
    expect(outcome).to.include({ status: 'rolled-back', parent: undefined, order: undefined });
  });

  const refusal = { code: 400, key: 'already_rolled_back', message: 'It is rolled back.' };
  for (const [what, body, failedRollbackId] of [
    ['names the failed rollback', { resource_type: 'redemption_rollback', resource_id: 'rrf_1' }, 'rrf_1'],
    ['names a failed redemption', { resource_type: 'redemption', resource_id: 'rrf_2' }, 'rrf_2'],
    ['names nothing', {}, undefined],
  ] as const)
    it(`a refusal that ${what} has its key and that id`, async () => {
      const client = clientFor({ ...refusal, ...body }, 400);
      const expected = { status: 'refused', key: 'already_rolled_back', failedRollbackId };
      expect(await client.rollback('r_1')).to.include(expected);
      expect(await client.rollbackAll('r_1')).to.include(expected);
    });

  it('a rollback that is on record as failed is refused, with its key and its id', async () => {
    const body = { id: 'rrf_1', object: 'redemption_rollback', result: 'FAILURE' };
    const client = clientFor({ ...body, failure_code: 'already_rolled_back' });
    expect(await client.rollback('r_1')).to.include({
      status: 'refused',
      key: 'already_rolled_back',
      failedRollbackId: 'rrf_1',
    });
  });

  it('without an answer it is unknown whether the redemption is rolled back', async () => {
    const unknown = { status: 'failed', kind: 'server', mayHaveRolledBack: true };
    expect(await clientFor({}, 503).rollback('r_1')).to.include(unknown);
    expect(await clientFor({}, 503).rollbackAll('r_1')).to.include(unknown);
  });
});
