import { isObject } from '../../effects/fields.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** Reads a body that is known to come from Voucherify; undefined if it is none of its events. */
export function parseWebhookEvent(json: string): WebhookEvent | undefined {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    return undefined;
  }
  return isWebhookEvent(body) ? body : undefined;
}

/** Only what a shop cannot do without is asked for: what happened, and of our own events, to which redemption. */
function isWebhookEvent(body: unknown): body is WebhookEvent {
  if (!isObject(body) || typeof body.type !== 'string' || !isObject(body.data)) return false;
  const { redemption, redemption_rollback } = body.data;
  switch (body.type) {
    case 'redemption.succeeded':
    case 'redemption.failed':
      return hasId(redemption);
    case 'redemption.rollback.succeeded':
    case 'redemption.rollback.failed':
      return hasId(redemption) && hasId(redemption_rollback);
    default:
      return true;
  }
}

const hasId = (value: unknown): boolean => isObject(value) && typeof value.id === 'string';
