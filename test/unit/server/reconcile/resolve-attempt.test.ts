import { describe, expect, it } from 'vitest';
import { parseQuery, type ReconcileQuery } from '../../../../src/server/reconcile/query.ts';
import { resolveAttempt } from '../../../../src/server/reconcile/resolve-attempt.ts';
import type { RedemptionRecord } from '../../../../src/server/redemption-record.ts';

const made = '2026-03-01T12:00:00.000Z';
const later = Date.parse('2026-03-01T13:00:00.000Z');
const attempt: ReconcileQuery = { code: 'ONCE', since: made, attemptKey: 'attempt_id', attemptId: 'att_1' };

/** A redemption of the attempt, as the API lists it. */
const redemption = (id: string, more: object = {}): RedemptionRecord => ({
  id,
  object: 'redemption',
  date: made,
  result: 'SUCCESS',
  metadata: { attempt_id: 'att_1' },
  ...more,
});

const resolve = (records: RedemptionRecord[], query: ReconcileQuery = attempt) =>
  resolveAttempt(records, parseQuery(query), later);

describe('resolveAttempt and parseQuery', () => {
  const signs: [sign: string, records: RedemptionRecord[]][] = [
    ['the status of its redemption', [redemption('r_1', { status: 'ROLLED_BACK' })]],
    ['the status of its redemption, written with a space,', [redemption('r_1', { status: 'ROLLED BACK' })]],
    [
      'the list of related rollbacks',
      [redemption('r_1', { related_redemptions: { rollbacks: [{ id: 'rr_1' }] } })],
    ],
    [
      'the entry of the redemption in its order',
      [redemption('r_1', { order: { redemptions: { r_1: { rollback_id: 'rr_1' } } } })],
    ],
    [
      'a rollback among the records',
      [
        redemption('r_1'),
        redemption('rr_1', { object: 'redemption_rollback', redemption: 'r_1', metadata: null }),
      ],
    ],
  ];
  for (const [sign, records] of signs)
    it(`an attempt is rolled back if ${sign} says so`, () => {
      expect(resolve(records).status).to.equal('rolled-back');
    });

  it('if an attempt was redeemed twice and both redemptions are rolled back, the last one is returned', () => {
    const undone = { status: 'ROLLED_BACK' };
    const second = redemption('r_2', { ...undone, date: '2026-03-01T12:00:01.000Z' });
    const answer = resolve([second, redemption('r_1', undone)]);
    expect(answer.status === 'rolled-back' && answer.redemption.id).to.equal('r_2');
  });

  it('an attempt stays redeemed if its rollback failed', () => {
    const failed = { object: 'redemption_rollback', redemption: 'r_1', result: 'FAILURE', metadata: null };
    expect(resolve([redemption('r_1'), redemption('rrf_1', failed)]).status).to.equal('redeemed');
  });

  it('if an attempt was redeemed several times, the redemption with the earliest date is kept, however the list is sorted', () => {
    const second = redemption('r_2', { date: '2026-03-01T12:00:01.000Z' });
    const third = redemption('r_3', { date: '2026-03-01T12:00:02.000Z', redemption: 'r_parent' });
    const answer = resolve([third, second, redemption('r_1')]);
    expect(answer).to.deep.include({ status: 'doubled', rollBack: ['r_2', 'r_parent'] });
    expect(answer.status === 'doubled' && answer.redemption.id).to.equal('r_1');
  });

  it('the outcome is failed if the list leaves out the field that identifies the attempt', () => {
    const silent = redemption('r_1', { metadata: undefined });
    expect(resolve([silent])).to.include({ status: 'failed', kind: 'unreadable' });
    // A failed redemption used nothing, so it does not matter to which attempt it belongs.
    expect(resolve([{ ...silent, result: 'FAILURE' }]).status).to.equal('not-redeemed');
    // Null was not left out: it means that the redemption has no metadata.
    expect(resolve([redemption('r_1', { metadata: null })]).status).to.equal('not-redeemed');
    const byOrder: ReconcileQuery = { code: 'ONCE', since: made, orderSourceId: 'cart-1' };
    expect(resolve([redemption('r_1')], byOrder)).to.include({ status: 'failed', kind: 'unreadable' });
  });

  it('the outcome is failed if a matching redemption has an unknown result', () => {
    expect(resolve([redemption('r_1', { result: 'PENDING' })])).to.include({
      status: 'failed',
      kind: 'unreadable',
    });
  });

  it('an attempt that was not redeemed may still arrive during three minutes after it was made', () => {
    const at = (minutes: number) =>
      resolveAttempt([], parseQuery(attempt), Date.parse(made) + minutes * 60_000);
    expect(at(2.9)).to.include({ status: 'not-redeemed', mayStillArrive: true });
    expect(at(3)).to.include({ status: 'not-redeemed', mayStillArrive: false });
    expect(at(3.1)).to.include({ status: 'not-redeemed', mayStillArrive: false });
  });

  it('records of the five minutes before the attempt are read for an attempt id, but not for an order id', () => {
    expect(parseQuery(attempt).createdAfter.toISOString()).to.equal('2026-03-01T11:55:00.000Z');
    const byOrder: ReconcileQuery = { code: 'ONCE', since: made, orderSourceId: 'cart-1' };
    expect(parseQuery(byOrder).createdAfter.toISOString()).to.equal(made);
  });
});
