import { isSuccess } from '../../api/types.ts';
import { asObject } from '../../api/json.ts';
import type { RecordedRedemption } from '../redemption-record.ts';
import type { WebhookEvent } from '../webhooks/webhook-event.ts';
import type { Found } from './found.ts';
import type { Desk } from './options.ts';
import type { StoredAttempt } from './stored-attempt.ts';
import { finalAt } from './times.ts';
import { isId } from './told.ts';

/** How many attempts with the id of one webhook are looked at. The id is a page's, so several owners may have told of it. */
const MOST = 20;

/**
 * Notes what a webhook says of attempts. Its signature must have been verified. A redemption that was made alone, on the order that
 * the backend knows, is found with it at once. Everything else only makes the attempt due.
 *
 * @returns False if the webhook was here before.
 */
export async function noteWebhook(desk: Desk, event: WebhookEvent): Promise<boolean> {
  const { store, attemptKey } = desk;
  const now = Date.now();
  const eventId = event.event?.id ?? event.id;
  // An event without an id cannot be told from another one, so each counts.
  const key = isId(eventId) ? eventId : undefined;
  if (key !== undefined && !(await store.rememberWebhook(key, now))) return false;
  try {
    const redemption = asObject(event.data).redemption as RecordedRedemption | undefined;
    const attemptId = asObject(asObject(redemption).metadata)[attemptKey];
    if (redemption && isId(attemptId))
      for (const attempt of await store.findAttempts(attemptId, MOST))
        await noteFor(desk, attempt, event, redemption, now);
    return true;
  } catch (error) {
    // It is sent again, and then it must count as new.
    if (key !== undefined) await store.forgetWebhook(key).catch(() => undefined);
    throw error;
  }
}

async function noteFor(
  { store }: Desk,
  attempt: StoredAttempt,
  event: WebhookEvent,
  redemption: RecordedRedemption,
  now: number,
): Promise<void> {
  const { data, state } = attempt;
  if (data.decision !== null) return;
  const isRollback = event.type.startsWith('redemption.rollback.');
  const found = !isRollback && proves(event, attempt, redemption) ? foundBy(redemption, now) : data.found;
  // The shopper's answer is there. The records are read when no other redemption can appear any more.
  const dueAt = found !== data.found ? finalAt(attempt) : now;
  const changed = { ...data, found, recordsOnly: data.recordsOnly || isRollback };
  // What was settled is left alone, except that a redemption that comes later, or that was rolled back, changes what was found.
  const isNews = state !== 'settled' || isRollback || data.found?.requestId !== redemption.id;
  if (!isNews) return;
  await store.changeAttempt({
    ...attempt,
    state: state === 'settled' ? 'open' : state,
    dueAt: attempt.dueAt === null ? dueAt : found !== data.found ? dueAt : Math.min(dueAt, attempt.dueAt),
    changedAt: now,
    data: changed,
  });
}

/** Whether a webhook says by itself that the attempt was redeemed. It may be late, so a rollback may have come before it. */
const proves = (event: WebhookEvent, { data, orderId }: StoredAttempt, redemption: RecordedRedemption) =>
  event.type === 'redemption.succeeded' &&
  isSuccess(asObject(redemption)) &&
  data.found === null &&
  !data.recordsOnly &&
  data.codes.length === 1 &&
  !redemption.redemption &&
  orderId !== null &&
  redemption.order?.source_id === orderId;

const foundBy = (redemption: RecordedRedemption, now: number): Found => ({
  at: now,
  status: 'redeemed',
  final: false,
  requestId: redemption.id,
  redemptions: [redemption],
  by: 'webhook',
  message: null,
  kind: null,
  toLookAt: [],
});
