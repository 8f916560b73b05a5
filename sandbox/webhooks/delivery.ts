import type { EventType, WebhookMessage } from './message.ts';

/** One message on its way to one webhook, as the log tells it. */
export interface Delivery {
  /** The message's: `whs_…`. */
  id: string;
  event: EventType;
  target: string;
  /** Given up: too many attempts failed, or its webhook was switched off or taken out meanwhile. */
  status: 'waiting' | 'sending' | 'delivered' | 'given_up';
  attempts: DeliveryAttempt[];
  /** When it is sent next; null unless it is waiting. */
  next: string | null;
  /** What is sent: the same on every attempt, without a space, so that the signature is one of these very bytes. */
  body: string;
}

/** One attempt to deliver it. */
export interface DeliveryAttempt {
  time: string;
  /** What the receiver answered; null if it did not, or not yet. */
  status: number | null;
  /** Why the attempt failed; null if it did not. */
  error: string | null;
}

/** How long a receiver may take to answer, in ms (docs/voucherify-api.md#webhooks). */
export const timeout = 10_000;

const minute = 60_000;

/** When it is sent again, in ms since the first attempt: doubling, then after a day (docs/voucherify-api.md#webhooks). */
const retries = [...Array.from({ length: 11 }, (_, index) => 2 ** index * minute), 24 * 60 * minute];

/** A message that is to be sent at once. */
export function newDelivery(message: WebhookMessage): Delivery {
  return {
    id: message.id,
    event: message.type,
    target: message.source.target_url,
    status: 'waiting',
    attempts: [],
    next: message.created_at,
    body: JSON.stringify(message),
  };
}

/** When a delivery whose latest attempt failed is due again, in ms; undefined if that was the last. */
export function retryAt({ attempts }: Delivery): number | undefined {
  const [first] = attempts;
  const after = retries[attempts.length - 1];
  return first === undefined || after === undefined ? undefined : Date.parse(first.time) + after;
}
