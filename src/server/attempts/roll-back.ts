import { rollbackAll } from '../rollback.ts';
import { API_TIMEOUT } from '../reconcile/query.ts';
import { takeRollback } from './budget.ts';
import type { RollbackRecord } from './rollback-record.ts';
import { NOT_NEEDED, type Look } from './look-at-one.ts';
import type { StoredAttempt } from './stored-attempt.ts';
import { nextLook } from './times.ts';

/** The attempt and its rollbacks, after everything that can be done now was done. */
interface AfterRollbacks {
  attempt: StoredAttempt;
  rollbacks: RollbackRecord[];
}

/**
 * Rolls back what is surplus, in steps of which each can be the last one before a crash:
 *
 * 1. What stays is written down, so that no later look keeps another one.
 * 2. Each rollback is recorded. From now on the order cannot be confirmed with it.
 * 3. It is marked as sent, then sent, then its answer is written down.
 *
 * A rollback without an answer is not repeated while the API may still work on it. The records of the next look show how it ended.
 *
 * @param keepId What stays, if that follows from the records.
 * @param extra What is surplus and not rolled back yet.
 * @param standing The requests of the codes that are not rolled back: the id of each, and the ids of its redemptions.
 * @returns Undefined if somebody else has changed the attempt.
 */
export async function rollBackExtra(
  look: Look,
  keepId: string | null,
  extra: readonly string[],
  standing: ReadonlyMap<string, readonly string[]>,
): Promise<AfterRollbacks | undefined> {
  const { store } = look.desk;
  let { attempt } = look;
  const ofOrder = attempt.orderId === null ? [] : await store.rollbacksOfOrder(attempt.orderId);
  if (ofOrder.some((one) => one.redemptionId === keepId && mayStillGo(look, one))) {
    await store.changeAttempt({ ...attempt, dueAt: nextLook(attempt, look.now) });
    return undefined;
  }
  if (keepId !== null && attempt.data.kept !== keepId) {
    const pinned = { ...attempt, data: { ...attempt.data, kept: keepId } };
    if (!(await store.changeAttempt(pinned))) return undefined;
    attempt = { ...pinned, version: attempt.version + 1 };
  }
  for (const redemptionId of extra) await record(look, redemptionId);
  const own = await store.rollbacksOfAttempt(attempt.owner, attempt.id);
  const others = ofOrder.filter(
    ({ redemptionId }) =>
      extra.includes(redemptionId) && !own.some((rollback) => rollback.redemptionId === redemptionId),
  );
  const rollbacks: RollbackRecord[] = [];
  for (const known of [...own, ...others])
    rollbacks.push(await goOn(look, known, extra.includes(known.redemptionId), standing));
  return { attempt, rollbacks };
}

/**
 * Whether what should stay may still be rolled back. The order may have been confirmed with it meanwhile. Or another owner has told of
 * the same attempt, for example before a login, and there something else stays. That is finished first.
 */
function mayStillGo({ attempt, now }: Look, rollback: RollbackRecord): boolean {
  const isOwn = rollback.owner === attempt.owner && rollback.attemptId === attempt.id;
  return isOwn ? isAtWork(rollback, now) : rollback.state !== 'refused';
}

/** Whether the API may still work on a rollback. */
const isAtWork = ({ state, sentAt }: RollbackRecord, now: number): boolean =>
  (state === 'sent' || state === 'unknown') && now - (sentAt ?? 0) < API_TIMEOUT;

/** Records a rollback. Nothing changes if it is recorded already. */
async function record({ desk, attempt }: Look, redemptionId: string): Promise<void> {
  const { owner, id: attemptId, orderId, data } = attempt;
  const at = Date.now();
  await desk.store.addRollback({
    redemptionId,
    owner,
    attemptId,
    orderId,
    state: 'planned',
    reason: data.decision ? `Decided by ${data.decision.by}`.slice(0, 255) : 'The browser sent it twice',
    plannedAt: at,
    sentAt: null,
    changedAt: at,
    key: null,
  });
}

/** Does what can be done now about a rollback, and returns it as it is then. */
async function goOn(
  look: Look,
  known: RollbackRecord,
  isExtra: boolean,
  standing: ReadonlyMap<string, readonly string[]>,
): Promise<RollbackRecord> {
  const { redemptionId, state, key, changedAt } = known;
  if (state === 'done') return known;
  if (!standing.has(redemptionId)) return change(look, known, { state: 'done', key: null });
  if (isAtWork(known, look.now)) return known;
  if (!isExtra)
    return key === NOT_NEEDED ? known : change(look, known, { state: 'refused', key: NOT_NEEDED });
  const { decision } = look.attempt.data;
  // What the API has refused is sent again only if a person decides so.
  if (state === 'refused' && key !== NOT_NEEDED && !(decision && decision.at > changedAt)) return known;
  return send(look, known, standing.get(redemptionId)!);
}

async function send(
  look: Look,
  planned: RollbackRecord,
  redemptions: readonly string[],
): Promise<RollbackRecord> {
  const { desk, connection, lease } = look;
  const { redemptionId, orderId, reason } = planned;
  // This process may have stood still, so that another one has gone on with the order.
  if (lease && !(await desk.turns.stillHas(lease.name, lease.claim))) return planned;
  const confirmed = orderId === null ? [] : await desk.confirmedRedemptions(orderId);
  if ([redemptionId, ...redemptions].some((id) => confirmed.includes(id)))
    return change(look, planned, { state: 'refused', key: NOT_NEEDED });
  if (!(await takeRollback(desk))) return planned;
  const sent = await change(look, planned, { state: 'sent', sentAt: Date.now(), key: null });
  if (sent === planned) return planned;
  const answer = await rollbackAll(connection, redemptionId, { reason });
  if (answer.status === 'rolled-back') return change(look, sent, { state: 'done' });
  if (answer.status === 'failed')
    return change(look, sent, { state: answer.mayHaveRolledBack ? 'unknown' : 'planned' });
  if (answer.key === 'already_rolled_back') return change(look, sent, { state: 'done' });
  return change(look, sent, { state: 'refused', key: answer.key });
}

/** Writes a change of a rollback. If somebody else has changed it meanwhile, it returns the rollback as it was. */
async function change(
  { desk }: Look,
  known: RollbackRecord,
  changes: Partial<Pick<RollbackRecord, 'state' | 'sentAt' | 'key'>>,
): Promise<RollbackRecord> {
  const changed = { ...known, ...changes, changedAt: Date.now() };
  return (await desk.store.changeRollback(changed)) ? { ...changed, version: known.version + 1 } : known;
}
