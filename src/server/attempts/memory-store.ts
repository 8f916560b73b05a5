/* eslint-disable @typescript-eslint/require-await -- the interface is for databases, and nothing here has to wait. */
import type { RollbackRecord } from './rollback-record.ts';
import type { AttemptStore, Claim } from './store.ts';
import type { StoredAttempt } from './stored-attempt.ts';

interface Kept {
  attempt: StoredAttempt;
  claim: Claim | undefined;
}

const copy = <Value>(value: Value): Value => structuredClone(value);
const holds = (claim: Claim | undefined, now: number) => claim !== undefined && claim.until > now;

/** In which order a person reads them. */
const STATES: readonly StoredAttempt['state'][] = ['ambiguous', 'open', 'settled'];

/**
 * A store in memory, for tests and demos. It forgets everything when the process ends, and no other process sees it. A shop needs a
 * store that survives, such as those of `voucher-redeem/server/sql`.
 *
 * @since 0.1.0
 */
export function createMemoryStore(): AttemptStore {
  const attempts = new Map<string, Kept>();
  const rollbacks = new Map<string, RollbackRecord>();
  const leases = new Map<string, Claim>();
  const webhooks = new Map<string, number>();
  const budgets = new Map<string, { period: number; used: number }>();

  // As JSON, because an owner may hold any character.
  const keyOf = (owner: string, id: string) => JSON.stringify([owner, id]);
  const allOf = (owner: string) => [...attempts.values()].filter(({ attempt }) => attempt.owner === owner);
  const remove = ({ owner, id }: StoredAttempt): void => {
    attempts.delete(keyOf(owner, id));
    for (const { redemptionId } of rollbacksOf((one) => one.owner === owner && one.attemptId === id))
      rollbacks.delete(redemptionId);
  };
  const rollbacksOf = (isSought: (rollback: RollbackRecord) => boolean): RollbackRecord[] =>
    [...rollbacks.values()].filter(isSought).sort((a, b) => a.plannedAt - b.plannedAt);
  const claim = (kept: Kept, claimed: Claim): StoredAttempt => {
    kept.claim = copy(claimed);
    return copy(kept.attempt);
  };

  // No method waits for anything, so each is one atomic step.
  return {
    async addAttempt(attempt, limit) {
      const { owner, id } = attempt;
      if (attempts.has(keyOf(owner, id))) return 'known';
      const own = allOf(owner);
      if (own.length >= limit) {
        const [oldest] = own
          .filter((one) => one.attempt.state === 'settled')
          .sort((a, b) => a.attempt.changedAt - b.attempt.changedAt);
        if (!oldest) return 'full';
        remove(oldest.attempt);
      }
      attempts.set(keyOf(owner, id), { attempt: { ...copy(attempt), version: 1 }, claim: undefined });
      return 'added';
    },

    async getAttempt(owner, id) {
      return copy(attempts.get(keyOf(owner, id))?.attempt);
    },

    async findAttempts(id, limit) {
      const isSettled = ({ state }: StoredAttempt) => Number(state === 'settled');
      return copy(
        [...attempts.values()]
          .map(({ attempt }) => attempt)
          .filter((attempt) => attempt.id === id)
          .sort((a, b) => isSettled(a) - isSettled(b) || b.begunAt - a.begunAt)
          .slice(0, limit),
      );
    },

    async listAttempts({ owner, states = STATES, offset, limit }) {
      return copy(
        [...attempts.entries()]
          .filter(([, { attempt }]) => owner === undefined || attempt.owner === owner)
          .filter(([, { attempt }]) => states.includes(attempt.state))
          .sort(([aKey, { attempt: a }], [bKey, { attempt: b }]) => {
            const byState = STATES.indexOf(a.state) - STATES.indexOf(b.state);
            return byState || b.begunAt - a.begunAt || (aKey < bKey ? -1 : 1);
          })
          .slice(offset, offset + limit)
          .map(([, { attempt }]) => attempt),
      );
    },

    async changeAttempt(attempt) {
      const kept = attempts.get(keyOf(attempt.owner, attempt.id));
      if (kept?.attempt.version !== attempt.version) return false;
      const { begunAt } = kept.attempt;
      kept.attempt = { ...copy(attempt), begunAt, version: attempt.version + 1 };
      return true;
    },

    async claimAttempt(owner, id, claimed) {
      const kept = attempts.get(keyOf(owner, id));
      return kept && !holds(kept.claim, claimed.now) ? claim(kept, claimed) : undefined;
    },

    async claimDueAttempts(claimed, limit) {
      const dueAt = ({ attempt }: Kept) => attempt.dueAt ?? Infinity;
      return [...attempts.values()]
        .filter((kept) => dueAt(kept) <= claimed.now && !holds(kept.claim, claimed.now))
        .sort((a, b) => dueAt(a) - dueAt(b))
        .slice(0, limit)
        .map((kept) => claim(kept, claimed));
    },

    async releaseAttempt(owner, id, holder) {
      const kept = attempts.get(keyOf(owner, id));
      if (kept?.claim?.holder === holder) kept.claim = undefined;
    },

    async acquireLease(name, claimed) {
      if (holds(leases.get(name), claimed.now)) return false;
      leases.set(name, copy(claimed));
      return true;
    },

    async renewLease(name, claimed) {
      const lease = leases.get(name);
      if (lease?.holder !== claimed.holder || !holds(lease, claimed.now)) return false;
      leases.set(name, copy(claimed));
      return true;
    },

    async releaseLease(name, holder) {
      if (leases.get(name)?.holder === holder) leases.delete(name);
    },

    async addRollback(rollback) {
      if (rollbacks.has(rollback.redemptionId)) return false;
      rollbacks.set(rollback.redemptionId, { ...copy(rollback), version: 1 });
      return true;
    },

    async changeRollback({ redemptionId, version, state, sentAt, changedAt, key, reason }) {
      const known = rollbacks.get(redemptionId);
      if (known?.version !== version) return false;
      const changed = { ...known, state, sentAt, changedAt, key, reason, version: version + 1 };
      rollbacks.set(redemptionId, changed);
      return true;
    },

    async rollbacksOfAttempt(owner, attemptId) {
      return copy(rollbacksOf((one) => one.owner === owner && one.attemptId === attemptId));
    },

    async rollbacksOfOrder(orderId) {
      return copy(rollbacksOf((one) => one.orderId === orderId));
    },

    async unfinishedRollbacks(limit) {
      return copy(rollbacksOf(({ state }) => /^(planned|sent|unknown)$/.test(state)).slice(0, limit));
    },

    async rememberWebhook(id, at) {
      if (webhooks.has(id)) return false;
      webhooks.set(id, at);
      return true;
    },

    async forgetWebhook(id) {
      webhooks.delete(id);
    },

    async takeCalls({ name, period, limit }, count) {
      const known = budgets.get(name);
      const used = (known?.period === period ? known.used : 0) + count;
      if (used > limit) return false;
      budgets.set(name, { period, used });
      return true;
    },

    async forget(before) {
      for (const { attempt } of [...attempts.values()])
        if (attempt.state === 'settled' && attempt.changedAt < before.settled) remove(attempt);
      for (const [id, at] of webhooks) if (at < before.webhooks) webhooks.delete(id);
      for (const [name, { until }] of leases) if (until < before.leases) leases.delete(name);
      for (const [name, { period }] of budgets) if (period < before.period) budgets.delete(name);
    },
  };
}
