import type { WebhookMessage } from './message.ts';
import type { Delivery } from './model.ts';

/** How long a receiver can take to answer, in ms (docs/voucherify-api.md#webhooks). */
export const timeout = 10_000;

const minute = 60_000;

/** The times of the retries, in ms since the first attempt: doubling, then after a day (docs/voucherify-api.md#webhooks). */
const retries = [...Array.from({ length: 11 }, (_, index) => 2 ** index * minute), 24 * 60 * minute];

/** The delivery of a message that is to be sent at once. */
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

/** The time of the next attempt after one that failed, in ms; undefined after the last one. */
export function retryAt({ attempts }: Delivery): number | undefined {
  const [first] = attempts;
  const after = retries[attempts.length - 1];
  return first === undefined || after === undefined ? undefined : Date.parse(first.time) + after;
}
