import type { RecordedRedemption } from '../redemption-record.ts';
import { groupByRequest, standingRedemptions } from '../reconcile/attempt-records.ts';
import type { ReconcileFailed, ReconcileOutcome, RedeemedRequest } from '../reconcile/outcome.ts';
import { readTogether } from '../reconcile/read-records.ts';
import { resolveAttempt } from '../reconcile/resolve-attempt.ts';
import type { Found } from './found.ts';
import { NOT_NEEDED, type Look } from './look-at-one.ts';
import type { RollbackRecord } from './rollback-record.ts';
import { rollBackExtra } from './roll-back.ts';
import type { StoredAttempt } from './stored-attempt.ts';
import { finalAt, nextLook } from './times.ts';

/**
 * Decides by the records what became of an attempt, rolls back what is surplus, and writes down what was found. If the attempt is
 * changed by somebody else meanwhile, it stays due, and the next look decides.
 */
export async function settleAttempt(look: Look): Promise<void> {
  const { connection, search, read } = look;
  const all = read.status === 'failed' ? read : await readTogether(connection, read.records, search);
  if (all.status === 'failed') return write(look, failedToRead(look, all), []);

  const standing = groupByRequest(standingRedemptions(all.records));
  const outcome = outcomeOf(look, standing, resolveAttempt(all.records, search));
  if (outcome.status === 'failed') return write(look, failedToRead(look, outcome), []);
  const [keepId, extra] =
    outcome.status === 'doubled'
      ? [outcome.keep.id, outcome.extra.map(({ id }) => id)]
      : [null, decidedExtra(look, standing)];
  const ids = new Map(standing.map(({ id, redemptions }) => [id, redemptions.map((one) => one.id)]));
  const after = await rollBackExtra(look, keepId, extra, ids);
  if (after) await write({ ...look, attempt: after.attempt }, toFound(look, outcome), after.rollbacks);
}

/** What a person decided counts. Then the records only show what is redeemed and what is still to be rolled back. */
function outcomeOf(
  { attempt, search }: Look,
  standing: readonly RedeemedRequest[],
  outcome: ReconcileOutcome,
): ReconcileOutcome {
  const { decision } = attempt.data;
  if (!decision || outcome.status === 'failed') return outcome;
  const { records } = outcome;
  const kept = standing.find(({ id }) => id === decision.keep);
  if (kept) return { status: 'redeemed', ...kept, records, final: search.isOver };
  return { status: decision.keep === null ? 'not-redeemed' : 'rolled-back', records, final: search.isOver };
}

const decidedExtra = ({ attempt }: Look, standing: readonly RedeemedRequest[]): string[] =>
  standing.map(({ id }) => id).filter((id) => attempt.data.decision?.rollBack.includes(id));

function toFound({ attempt, now }: Look, outcome: Exclude<ReconcileOutcome, ReconcileFailed>): Found {
  const { status, final } = outcome;
  const request =
    outcome.status === 'redeemed' ? outcome : outcome.status === 'doubled' ? outcome.keep : undefined;
  return {
    at: now,
    status,
    final,
    requestId: request?.id ?? null,
    redemptions: request?.redemptions ?? [],
    by: attempt.data.decision ? 'person' : 'records',
    message: outcome.status === 'ambiguous' ? outcome.message : null,
    kind: null,
    toLookAt: toLookAt(outcome, attempt),
  };
}

/** Between what a person decides, if the records do not decide, or if the API refuses a rollback. */
function toLookAt(
  outcome: Exclude<ReconcileOutcome, ReconcileFailed>,
  { data: { decision, found } }: StoredAttempt,
): RecordedRedemption[] {
  if (decision) return found?.toLookAt ?? [];
  if (outcome.status === 'ambiguous') return outcome.records;
  if (outcome.status !== 'doubled') return [];
  return [outcome.keep, ...outcome.extra].flatMap(({ redemptions }) => redemptions);
}

/** The records could not be read. What was found before still counts. */
function failedToRead({ attempt, now }: Look, { message, kind }: ReconcileFailed): Found {
  const before = attempt.data.found;
  if (before && before.status !== 'failed') return { ...before, message, kind };
  return {
    at: now,
    status: 'failed',
    final: false,
    requestId: null,
    redemptions: [],
    by: 'records',
    message,
    kind,
    toLookAt: [],
  };
}

/** Writes down what was found, and when to look again. */
async function write(look: Look, found: Found, rollbacks: readonly RollbackRecord[]): Promise<void> {
  const { desk, attempt } = look;
  const refusedOne = rollbacks.find(({ state, key }) => state === 'refused' && key !== NOT_NEEDED);
  const isUnfinished = rollbacks.some(({ state }) => /^(planned|sent|unknown)$/.test(state));
  const next: Found = { ...found };
  // All of the surplus is rolled back, so one redemption is left.
  if (found.status === 'doubled' && !isUnfinished && !refusedOne) next.status = 'redeemed';
  if (refusedOne)
    next.message = `The API refused to roll back ${refusedOne.redemptionId}: ${refusedOne.key ?? 'no reason'}.`;
  const isRead = found.kind === null;
  const isPersons = found.status === 'ambiguous' || refusedOne !== undefined;
  const isSettled = isRead && !isPersons && !isUnfinished && next.final;
  const state = isSettled ? 'settled' : isPersons ? 'ambiguous' : 'open';
  await desk.store.changeAttempt({
    ...attempt,
    state,
    dueAt: dueAt(look, next, state, isUnfinished),
    changedAt: Date.now(),
    data: { ...attempt.data, found: next, looks: attempt.data.looks + 1 },
  });
}

/** When to look again. */
function dueAt(
  { attempt, now }: Look,
  found: Found,
  state: StoredAttempt['state'],
  isUnfinished: boolean,
): number | null {
  const end = finalAt(attempt);
  const soon = nextLook(attempt, now);
  if (state === 'settled') return null;
  if (found.kind !== null || isUnfinished) return soon;
  // It may become clear until then. Afterwards only a person or a webhook can change it.
  if (state === 'ambiguous') return found.final ? null : end;
  return found.status === 'redeemed' ? end : Math.min(soon, end);
}
