import type { Claim, NewAttempt, NewRollback } from '../../../../src/server/attempts/store.ts';

/** Values for tests of stores. */

export const attempt = (owner: string, id: string): NewAttempt => ({
  owner,
  id,
  state: 'open',
  dueAt: 1000,
  begunAt: 1000,
  changedAt: 1000,
  orderId: 'order_1',
  data: {
    codes: ['TENOFF'],
    endedAt: null,
    said: null,
    seen: null,
    kept: null,
    looks: 0,
    recordsOnly: false,
    found: null,
    decision: null,
  },
});

export const rollback = (redemptionId: string): NewRollback => ({
  redemptionId,
  owner: 'ann',
  attemptId: 'att_1',
  orderId: 'order_1',
  state: 'planned',
  reason: 'sent twice',
  plannedAt: 1000,
  sentAt: null,
  changedAt: 1000,
  key: null,
});

export const claim = (holder: string, now: number, until: number): Claim => ({ holder, now, until });
