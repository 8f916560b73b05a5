import { isSuccess } from '../../api/types.ts';
import { asObject } from '../../api/json.ts';
import type { RecordedRedemption } from '../redemption-record.ts';
import type { WebhookEvent } from '../webhooks/webhook-event.ts';
import type { Found } from './found.ts';
import type { Desk } from './options.ts';
import type { StoredAttempt } from './stored-attempt.ts';
import { finalAt } from './times.ts';
import { isId } from './attempt-report.ts';

/** What was refused uses nothing, so it says nothing about an attempt. */
const EVENTS: string[] = ['redemption.succeeded', 'redemption.rollback.succeeded'];

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
    if (redemption && isId(attemptId) && EVENTS.includes(event.type))
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
  const isRollback = event.type === 'redemption.rollback.succeeded';
  const isKnown =
    data.found?.status === 'redeemed' && (data.found.requestId === redemption.id) !== isRollback;
  if (data.decision !== null || isKnown) return;
  const changed = { ...data, recordsOnly: data.recordsOnly || isRollback };
  const isProof = !isRollback && proves(attempt, redemption);
  if (isProof) changed.found = foundBy(redemption, now);
  await store.changeAttempt({
    ...attempt,
    // Something has happened after the attempt seemed to be over.
    state: state === 'settled' ? 'open' : state,
    // If the shopper's answer is there, the records are read when no other redemption can appear any more.
    dueAt: isProof ? Math.max(now, finalAt(attempt)) : now,
    changedAt: now,
    data: changed,
  });
}

/** Whether a webhook says by itself that the attempt was redeemed. It may be late, so a rollback may have come before it. */
const proves = ({ data, orderId }: StoredAttempt, redemption: RecordedRedemption) =>
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
