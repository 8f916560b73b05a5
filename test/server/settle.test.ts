import { expect } from '@open-wc/testing';
import { parseQuery, type ReconcileQuery } from '../../src/server/reconcile/query.ts';
import type { RedemptionRecord } from '../../src/server/redemption-record.ts';
import { resolveAttempt } from '../../src/server/reconcile/resolve-attempt.ts';

const made = '2026-03-01T12:00:00.000Z';
const later = Date.parse('2026-03-01T13:00:00.000Z');
const attempt: ReconcileQuery = { code: 'ONCE', since: made, attemptKey: 'attempt_id', attemptId: 'att_1' };

/** A redemption of the attempt, as a list tells it. */
const redemption = (id: string, more: object = {}): RedemptionRecord => ({
  id,
  object: 'redemption',
  date: made,
  result: 'SUCCESS',
  metadata: { attempt_id: 'att_1' },
  ...more,
});

const settled = (records: RedemptionRecord[], sought: ReconcileQuery = attempt) =>
  resolveAttempt(records, parseQuery(sought), later);

describe('what became of an attempt, from the records', () => {
  const signs: [sign: string, records: RedemptionRecord[]][] = [
    ['its status', [redemption('r_1', { status: 'ROLLED_BACK' })]],
    ['its status with a space', [redemption('r_1', { status: 'ROLLED BACK' })]],
    ['its note', [redemption('r_1', { related_redemptions: { rollbacks: [{ id: 'rr_1' }] } })]],
    ['its order', [redemption('r_1', { order: { redemptions: { r_1: { rollback_id: 'rr_1' } } } })]],
    [
      'a rollback beside it',
      [
        redemption('r_1'),
        redemption('rr_1', { object: 'redemption_rollback', redemption: 'r_1', metadata: null }),
      ],
    ],
  ];
  for (const [sign, records] of signs)
    it(`is rolled back where ${sign} says so`, () => {
      expect(settled(records).status).to.equal('rolled-back');
    });

  it('is the last one, where it was redeemed twice and both are rolled back', () => {
    const undone = { status: 'ROLLED_BACK' };
    const second = redemption('r_2', { ...undone, date: '2026-03-01T12:00:01.000Z' });
    const answer = settled([second, redemption('r_1', undone)]);
    expect(answer.status === 'rolled-back' && answer.redemption.id).to.equal('r_2');
  });

  it('is redeemed where only the attempt to roll it back failed', () => {
    const failed = { object: 'redemption_rollback', redemption: 'r_1', result: 'FAILURE', metadata: null };
    expect(settled([redemption('r_1'), redemption('rrf_1', failed)]).status).to.equal('redeemed');
  });

  it('keeps the first by date, however the list is sorted', () => {
    const second = redemption('r_2', { date: '2026-03-01T12:00:01.000Z' });
    const third = redemption('r_3', { date: '2026-03-01T12:00:02.000Z', redemption: 'r_parent' });
    const answer = settled([third, second, redemption('r_1')]);
    expect(answer).to.deep.include({ status: 'doubled', rollBack: ['r_2', 'r_parent'] });
    expect(answer.status === 'doubled' && answer.redemption.id).to.equal('r_1');
  });

  it('is not guessed where the list leaves out what would tell', () => {
    const silent = redemption('r_1', { metadata: undefined });
    expect(settled([silent])).to.include({ status: 'failed', kind: 'unreadable' });
    // What was refused spent nothing, whosever it was.
    expect(settled([{ ...silent, result: 'FAILURE' }]).status).to.equal('not-redeemed');
    // What is null was not left out: that redemption has no metadata.
    expect(settled([redemption('r_1', { metadata: null })]).status).to.equal('not-redeemed');
    const byOrder: ReconcileQuery = { code: 'ONCE', since: made, orderSourceId: 'cart-1' };
    expect(settled([redemption('r_1')], byOrder)).to.include({ status: 'failed', kind: 'unreadable' });
  });

  it('is not guessed where the result is a word nobody knows', () => {
    expect(settled([redemption('r_1', { result: 'PENDING' })])).to.include({
      status: 'failed',
      kind: 'unreadable',
    });
  });

  it('may still arrive for three minutes', () => {
    const at = (minutes: number) =>
      resolveAttempt([], parseQuery(attempt), Date.parse(made) + minutes * 60_000);
    expect(at(2.9)).to.include({ status: 'not-redeemed', mayStillArrive: true });
    expect(at(3)).to.include({ status: 'not-redeemed', mayStillArrive: false });
    expect(at(3.1)).to.include({ status: 'not-redeemed', mayStillArrive: false });
  });

  it('looks back five minutes further for an attempt id, and not for what others may share', () => {
    expect(parseQuery(attempt).after.toISOString()).to.equal('2026-03-01T11:55:00.000Z');
    const byOrder: ReconcileQuery = { code: 'ONCE', since: made, orderSourceId: 'cart-1' };
    expect(parseQuery(byOrder).after.toISOString()).to.equal(made);
  });
});
