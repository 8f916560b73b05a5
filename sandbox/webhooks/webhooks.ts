import { webhookIdOf } from '../domain/ids.ts';
import type { State } from '../store/state.ts';
import type { Webhook } from './model.ts';

type WebhookState = Pick<State, 'settings' | 'disabledWebhooks'>;

/** The project's webhooks. */
export function webhooksOf({ settings, disabledWebhooks }: WebhookState): Webhook[] {
  return settings.webhooks.map((url) => ({
    id: webhookIdOf(url),
    target_url: url,
    active: !disabledWebhooks.has(url),
  }));
}

/** The webhooks that are not disabled. */
export function activeWebhooks(state: WebhookState): Webhook[] {
  return webhooksOf(state).filter(({ active }) => active);
}
