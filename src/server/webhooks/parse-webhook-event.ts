import { isObject } from '../../api/json.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** Parses the body of a webhook whose signature was verified. It returns undefined if the body is not a webhook event. */
export function parseWebhookEvent(json: string): WebhookEvent | undefined {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    return undefined;
  }
  return isWebhookEvent(body) ? body : undefined;
}

/**
 * Only what a shop needs in every case is checked: the type, and in an event about a redemption the id of the redemption
 * and of its rollback.
 */
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
