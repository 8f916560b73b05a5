import { newId } from '../domain/ids.ts';
import type { LedgerEntry } from '../domain/model/ledger-entry.ts';
import type { RequestContext } from '../domain/model/request.ts';
import type { Ledger } from '../domain/model/state.ts';
import { clientKeys, serverKeys } from '../fixtures/keys.ts';
import type { EventType, Webhook } from './model.ts';
import { serializeWebhookData, type WebhookData } from './payload.ts';

/** An event, the same for every webhook. */
export interface Event {
  data: WebhookData;
  event: {
    /** `evred_…` */
    id: string;
    type: EventType;
    created_at: string;
    /** The redemption or rollback. */
    entity_id: string;
    /** The id of the request. The events of one request have the same, and the response to a refusal has it. */
    group_id: string;
    event_source: EventSource;
  };
}

/** The sender of the request. `CLIENT_API` means a browser. */
interface EventSource {
  channel: 'CLIENT_API' | 'API';
  api_key: { name: string; app_id: string };
}

/** What is sent to one webhook. */
export interface WebhookMessage extends Event {
  /** `whs_…`: the same on every attempt. */
  id: string;
  project_id: string;
  created_at: string;
  type: EventType;
  source: { id: string; object: 'webhook'; target_url: string };
}

/** The event of a new entry of the ledger. */
export function createEvent(
  entry: LedgerEntry,
  ledger: Ledger,
  { now, channelId, requestId }: RequestContext,
): Event {
  const created_at = now.toISOString();
  return {
    data: serializeWebhookData(entry, ledger, created_at),
    event: {
      id: newId('evred_'),
      type: typeOf(entry),
      created_at,
      entity_id: entry.id,
      group_id: requestId,
      event_source: sourceOf(channelId),
    },
  };
}

/** The message of an event to one webhook. */
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
