import type { Scheduler } from '../store/scheduler.ts';
import { newDelivery, timeout, retryAt, type Delivery, type DeliveryAttempt } from './delivery.ts';
import { webhookSecret } from '../fixtures/keys.ts';
import { sign } from './sign.ts';
import type { State, OnLedgerEntry } from '../store/store.ts';
import { activeWebhooks } from './webhook.ts';
import { createEvent, createMessage } from './message.ts';

/** What the sender needs. */
export interface SenderOptions {
  now: () => Date;
  scheduler: Scheduler;
  fetch: typeof fetch;
}

/**
 * Tells the project's webhooks what has gone on record. Nobody waits for it: what happened is written down as it is at
 * that moment and sent later, by the scheduler, so that no receiver can delay or break an answer.
 */
export function createWebhookSender({ now, scheduler, fetch }: SenderOptions): OnLedgerEntry {
  function schedule(state: State, delivery: Delivery, at: number): void {
    delivery.status = 'waiting';
    delivery.next = new Date(at).toISOString();
    scheduler.add(state, { at, run: () => void send(state, delivery) });
  }

  async function send(state: State, delivery: Delivery): Promise<void> {
    // Given up while it waited.
    if (delivery.status !== 'waiting') return;
    delivery.status = 'sending';
    delivery.next = null;
    const attempt: DeliveryAttempt = { time: now().toISOString(), status: null, error: null };
    delivery.attempts.push(attempt);
    attempt.error = await post(state, delivery, attempt);
    if (attempt.error === null) delivery.status = 'delivered';
    else tryAgain(state, delivery);
  }

  /** Sends it once: null if it has arrived, otherwise what was wrong. Never throws. */
  async function post(
    state: State,
    { target, body }: Delivery,
    attempt: DeliveryAttempt,
  ): Promise<string | null> {
    const late = new AbortController();
    const at = now().getTime() + timeout;
    const takeBack = scheduler.add(state, { at, run: () => late.abort(tooLate) });
    try {
      const response = await fetch(target, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'x-voucherify-signature': await sign(body, webhookSecret),
        },
        body,
        credentials: 'omit',
        redirect: 'manual',
        signal: AbortSignal.any([late.signal, state.closed.signal]),
      });
      attempt.status = response.status;
      // Nobody reads the body, and unread it would keep the connection.
      void response.body?.cancel().catch(() => undefined);
      return response.ok ? null : `Answered ${response.status}, not 2xx.`;
    } catch (error) {
      return late.signal.aborted ? tooLate : messageOf(error);
    } finally {
      takeBack();
    }
  }

  function tryAgain(state: State, delivery: Delivery): void {
    const at = retryAt(delivery);
    if (at === undefined) state.disabledWebhooks.add(delivery.target);
    if (at !== undefined && isSubscribed(state, delivery)) schedule(state, delivery, at);
    else giveUp(delivery);
    dropUndeliverable(state);
  }

  return (state, circumstances, happened) => {
    const webhooks = activeWebhooks(state);
    if (webhooks.length === 0) return;
    for (const record of happened) {
      const event = createEvent(record, state.ledger, circumstances);
      for (const webhook of webhooks) {
        const delivery = newDelivery(createMessage(webhook, event));
        state.deliveries.push(delivery);
        schedule(state, delivery, circumstances.now.getTime());
      }
    }
  };
}

/** Gives up what waits for a webhook that is switched off by now, or no longer in the settings. */
export function dropUndeliverable(state: State): void {
  for (const delivery of state.deliveries) {
    if (delivery.status === 'waiting' && !isSubscribed(state, delivery)) giveUp(delivery);
  }
}

const tooLate = `No answer within ${timeout / 1000} seconds.`;

function isSubscribed(state: State, { target }: Delivery): boolean {
  return activeWebhooks(state).some(({ target_url }) => target_url === target);
}

function giveUp(delivery: Delivery): void {
  delivery.status = 'given_up';
  delivery.next = null;
}

/** What a failed request says of itself; of the cause too, for `fetch failed` alone helps nobody. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return cause === '' ? error.message : `${error.message}: ${cause}`;
}
