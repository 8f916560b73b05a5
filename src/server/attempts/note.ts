import type { AttemptOwner, Desk } from './options.ts';
import { refused, type AttemptRefused } from './reply.ts';
import type { NewAttempt } from './store.ts';
import type { AttemptData, StoredAttempt } from './stored-attempt.ts';
import { finalAt } from './times.ts';
import type { AttemptReport, AttemptEndReport } from './attempt-report.ts';

/** How often a change is tried again when somebody else has changed the attempt at the same moment. */
const TRIES = 10;

/** Adds an attempt of which a page tells before it is sent. */
export async function noteBegin(
  desk: Desk,
  owner: AttemptOwner,
  told: AttemptReport,
): Promise<AttemptRefused | undefined> {
  const now = Date.now();
  const begun = newAttempt(owner, told, now, { endedAt: null, said: null, seen: null });
  return add(desk, { ...begun, dueAt: finalAt(begun) });
}

/**
 * Notes how an attempt ended, as the page says. An attempt that was not begun is added. What the page told first counts, but it may
 * take back that it knows the end.
 */
export async function noteEnd(
  desk: Desk,
  owner: AttemptOwner,
  { ended, redemptionId, ...told }: AttemptEndReport,
): Promise<StoredAttempt | AttemptRefused> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = Date.now();
    const known = await desk.store.getAttempt(owner.id, told.attemptId);
    if (!known) {
      const end = { endedAt: now, said: ended, seen: redemptionId ?? null };
      const added = newAttempt(owner, told, now, end);
      const isRefused = await add(desk, { ...added, dueAt: firstLook(added.data, now) });
      if (isRefused) return isRefused;
      continue;
    }
    const { data } = known;
    const isFirst = data.endedAt === null;
    const takesBack = ended === 'no-answer' && data.said !== 'no-answer';
    if (!isFirst && !takesBack) return known;
    const changed: AttemptData = {
      ...data,
      endedAt: data.endedAt ?? now,
      said: ended,
      seen: data.seen ?? redemptionId ?? null,
      // A page that slept may have sent its attempt after it seemed to be over.
      ...(isFirst && { looks: 0, found: data.found && { ...data.found, final: false } }),
    };
    const isReopened = isFirst && known.state === 'settled' && data.decision === null;
    const state = isReopened ? 'open' : known.state;
    const dueAt = state === 'settled' ? null : firstLook(changed, now);
    if (await desk.store.changeAttempt({ ...known, state, dueAt, changedAt: now, data: changed }))
      return { ...known, state, dueAt, changedAt: now, data: changed, version: known.version + 1 };
  }
  throw new Error('The attempt was changed again and again by others.');
}

/**
 * When an attempt that has ended is looked for. A page that has its redemption can wait: only what was sent a second time is looked
 * for, when no other can appear any more.
 */
const firstLook = (data: AttemptData, now: number): number =>
  data.said === 'redeemed' || data.said === 'not-sent' ? finalAt({ begunAt: now, data }) : now;

async function add(desk: Desk, attempt: NewAttempt): Promise<AttemptRefused | undefined> {
  const answer = await desk.store.addAttempt(attempt, desk.attemptsPerOwner);
  if (answer !== 'full') return undefined;
  return refused('full', `This owner has ${desk.attemptsPerOwner} attempts, and none of them is settled.`);
}

const newAttempt = (
  { id: owner, orderId }: AttemptOwner,
  { attemptId: id, codes }: AttemptReport,
  now: number,
  end: Pick<AttemptData, 'endedAt' | 'said' | 'seen'>,
): NewAttempt => ({
  owner,
  id,
  state: 'open',
  dueAt: null,
  begunAt: now,
  changedAt: now,
  orderId: orderId ?? null,
  data: {
    codes: [...codes],
    ...end,
    kept: null,
    looks: 0,
    recordsOnly: false,
    found: null,
    decision: null,
  },
});
