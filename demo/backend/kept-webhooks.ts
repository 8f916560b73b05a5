import type { WebhookEvent } from '../../src/server.ts';
import type { KeptWebhook } from './answers.ts';

const MOST = 200;

/** The last webhooks that were verified, each event once however often it was sent. A real shop has a table for them. */
export interface KeptWebhooks {
  /** Keeps it, unless the same event is here already. */
  keep(event: WebhookEvent): KeptWebhook | undefined;
  /** Newest first. */
  list(): KeptWebhook[];
  forget(): void;
}

export function createKeptWebhooks(): KeptWebhooks {
  const kept = new Map<string, KeptWebhook>();
  return {
    keep(event) {
      // An event without an id cannot be told from another: each is kept.
      const id = event.event?.id ?? event.id ?? crypto.randomUUID();
      if (kept.has(id)) return undefined;
      const webhook = { receivedAt: new Date().toISOString(), event };
      kept.set(id, webhook);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      return webhook;
    },
    list: () => [...kept.values()].reverse(),
    forget: () => kept.clear(),
  };
}
