import type { LedgerEntry } from '../domain/model/ledger-entry.ts';
import type { RequestContext } from '../domain/model/request.ts';
import { webhookSecret } from '../fixtures/keys.ts';
import type { Scheduler } from '../store/scheduler.ts';
import type { State } from '../store/state.ts';
import { newDelivery, retryAt, timeout } from './delivery.ts';
import { createEvent, createMessage } from './message.ts';
import type { Delivery, DeliveryAttempt } from './model.ts';
import { sign } from './sign.ts';
import { activeWebhooks } from './webhooks.ts';

/** What the sender needs. */
export interface SenderOptions {
  now: () => Date;
  scheduler: Scheduler;
  fetch: typeof fetch;
}

/** How many deliveries the log keeps. The oldest are dropped, and no longer tried. */
const maximumDeliveries = 500;

/** Sends new entries of the ledger to the project's webhooks. */
export type WebhookSender = (state: State, entries: readonly LedgerEntry[], context: RequestContext) => void;

/**
 * Creates the sender. It only writes the messages down and schedules them, so no receiver can delay or break the response to a
 * request.
 */
export function createWebhookSender({ now, scheduler, fetch }: SenderOptions): WebhookSender {
  const cancels = new WeakMap<Delivery, () => void>();

  function schedule(state: State, delivery: Delivery, at: number): void {
    delivery.status = 'waiting';
    delivery.next = new Date(at).toISOString();
    const cancel = scheduler.add(state, { at, run: () => void send(state, delivery) });
    cancels.set(delivery, cancel);
  }

  /** Forgets a delivery that the log no longer has, so that no timer keeps its body. */
  function drop(delivery: Delivery | undefined): void {
    if (delivery === undefined) return;
    cancels.get(delivery)?.();
    if (delivery.status === 'waiting') giveUp(delivery);
  }

  async function send(state: State, delivery: Delivery): Promise<void> {
    // It may have been given up while it waited.
    if (delivery.status !== 'waiting') return;
    delivery.status = 'sending';
    delivery.next = null;
    const attempt: DeliveryAttempt = { time: now().toISOString(), status: null, error: null };
    delivery.attempts.push(attempt);
    attempt.error = await post(state, delivery, attempt);
    if (attempt.error === null) delivery.status = 'delivered';
    else retry(state, delivery);
  }

  /** Sends a message once. It never throws. Resolves to null if the message arrived, otherwise to the error. */
  async function post(
    state: State,
    { target, body }: Delivery,
    attempt: DeliveryAttempt,
  ): Promise<string | null> {
    const timedOut = new AbortController();
    const at = now().getTime() + timeout;
    const cancelTimeout = scheduler.add(state, { at, run: () => timedOut.abort(timeoutMessage) });
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
        signal: AbortSignal.any([timedOut.signal, state.closed.signal]),
      });
      attempt.status = response.status;
      // Nobody reads the body, and without this it would keep the connection open.
      void response.body?.cancel().catch(() => undefined);
      return response.ok ? null : `Answered ${response.status}, not 2xx.`;
    } catch (error) {
      return timedOut.signal.aborted ? timeoutMessage : messageOf(error);
    } finally {
      cancelTimeout();
    }
  }

  function retry(state: State, delivery: Delivery): void {
    const at = retryAt(delivery);
    if (at === undefined) state.disabledWebhooks.add(delivery.target);
    const isKept = state.deliveries.includes(delivery);
    if (at !== undefined && isKept && isActive(state, delivery)) schedule(state, delivery, at);
    else giveUp(delivery);
    giveUpInactive(state);
  }

  return (state, entries, context) => {
    const webhooks = activeWebhooks(state);
    if (webhooks.length === 0) return;
    for (const entry of entries) {
      const event = createEvent(entry, state.ledger, context);
      for (const webhook of webhooks) {
        const delivery = newDelivery(createMessage(webhook, event));
        state.deliveries.push(delivery);
        schedule(state, delivery, context.now.getTime());
        if (state.deliveries.length > maximumDeliveries) drop(state.deliveries.shift());
      }
    }
  };
}

/** Gives up the waiting deliveries to webhooks that are disabled or no longer in the settings. */
export function giveUpInactive(state: State): void {
  for (const delivery of state.deliveries) {
    if (delivery.status === 'waiting' && !isActive(state, delivery)) giveUp(delivery);
  }
}

const timeoutMessage = `No answer within ${timeout / 1000} seconds.`;

function isActive(state: State, { target }: Delivery): boolean {
  return activeWebhooks(state).some(({ target_url }) => target_url === target);
}

function giveUp(delivery: Delivery): void {
  delivery.status = 'given_up';
  delivery.next = null;
}

/** The message of an error with that of its cause, because `fetch failed` alone does not help. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return cause === '' ? error.message : `${error.message}: ${cause}`;
}
