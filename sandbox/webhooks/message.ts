import type { Circumstances } from '../domain/model/request-context.ts';
import { newId } from '../domain/ids.ts';
import { clientKeys, serverKeys } from '../fixtures/keys.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Webhook } from './webhook.ts';
import { serializeWebhookData, type WebhookData } from './payload.ts';

/** What happened, by the API's names (docs/voucherify-api.md#webhooks). */
export type EventType =
  | 'redemption.succeeded'
  | 'redemption.failed'
  | 'redemption.rollback.succeeded'
  | 'redemption.rollback.failed';

/** Something that happened, as every webhook tells it. */
export interface Event {
  data: WebhookData;
  event: {
    /** `evred_…`: the same to every webhook. */
    id: string;
    type: EventType;
    created_at: string;
    /** The redemption or rollback. */
    entity_id: string;
    /** The request that made it happen: what a stack's events have in common, and what a refusal's answer names. */
    group_id: string;
    event_source: EventSource;
  };
}

/** Who made it happen. `CLIENT_API` is how a browser's redemption is told from a backend's. */
interface EventSource {
  channel: 'CLIENT_API' | 'API';
  api_key: { name: string; app_id: string };
}

/** What one webhook is sent about an event. */
export interface WebhookMessage extends Event {
  /** `whs_…`: the same on every attempt. */
  id: string;
  project_id: string;
  created_at: string;
  type: EventType;
  source: { id: string; object: 'webhook'; target_url: string };
}

/** The event of what went on record just now. */
export function createEvent(
  record: LedgerEntry,
  onRecord: readonly LedgerEntry[],
  { now, channelId, requestId }: Circumstances,
): Event {
  const created_at = now.toISOString();
  return {
    data: serializeWebhookData(record, onRecord, created_at),
    event: {
      id: newId('evred_'),
      type: typeOf(record),
      created_at,
      entity_id: record.id,
      group_id: requestId,
      event_source: sourceOf(channelId),
    },
  };
}

/** What a webhook is sent about an event. */
export function createMessage({ id, target_url }: Webhook, { data, event }: Event): WebhookMessage {
  return {
    id: newId('whs_'),
    project_id: 'proj_sandbox',
    created_at: event.created_at,
    type: event.type,
    data,
    source: { id, object: 'webhook', target_url },
    event,
  };
}

function typeOf({ object, result }: LedgerEntry): EventType {
  const outcome = result === 'SUCCESS' ? 'succeeded' : 'failed';
  return object === 'redemption' ? `redemption.${outcome}` : `redemption.rollback.${outcome}`;
}

function sourceOf(channelId: string): EventSource {
  return channelId === clientKeys.applicationId
    ? { channel: 'CLIENT_API', api_key: { name: 'Sandbox, for pages', app_id: channelId } }
    : { channel: 'API', api_key: { name: 'Sandbox, for backends', app_id: serverKeys.applicationId } };
}
