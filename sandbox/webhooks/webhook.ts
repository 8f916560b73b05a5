import { webhookIdOf } from '../domain/ids.ts';
import type { State } from '../store/store.ts';

/** An address that is told what happens, as the project's settings name it. */
export interface Webhook {
  /** `wh_…` */
  id: string;
  target_url: string;
  /** False once it has failed too often (docs/voucherify-api.md#webhooks). Naming it in the settings again switches it on. */
  active: boolean;
}

/** What of the state is about webhooks. */
type Switches = Pick<State, 'settings' | 'disabledWebhooks'>;

/** The project's webhooks. */
export function webhooksOf({ settings, disabledWebhooks }: Switches): Webhook[] {
  return settings.webhooks.map((url) => ({
    id: webhookIdOf(url),
    target_url: url,
    active: !disabledWebhooks.has(url),
  }));
}

/** Those that are told. */
export function activeWebhooks(switches: Switches): Webhook[] {
  return webhooksOf(switches).filter(({ active }) => active);
}
