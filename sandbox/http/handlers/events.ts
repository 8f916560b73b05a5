import type { Context } from 'hono';
import { Refusal } from '../../domain/refusal.ts';
import { trackEvent, type EventInput } from '../../domain/events/track-event.ts';
import type { Env, Services } from '../context.ts';
import { switchedOff } from '../middleware/client-switches.ts';
import { invalidPayload, refusalResponse } from '../responses.ts';
import { parseEventBody } from '../schemas/event-body.ts';
import { serializeEvent } from '../serializers/event.ts';

/** `POST /events` for backends: keeps a custom event (docs/voucherify-api.md#events). */
export function createEvent(services: Services) {
  return (c: Context<Env>): Response => {
    const body = parseEventBody(c.get('body').value);
    return typeof body === 'string' ? invalidPayload(c, body) : respond(c, services, body);
  };
}

/** The same for pages. A switch of the project gates events of referrals and loyalty cards (docs/voucherify-api.md#client-side-switches). */
export function createClientEvent(services: Services) {
  return (c: Context<Env>): Response => {
    const body = parseEventBody(c.get('body').value);
    if (typeof body === 'string') return invalidPayload(c, body);
    const isGated = body.loyalty !== undefined || body.referral !== undefined;
    const { clientLoyaltyEventsEnabled } = services.store.state.settings;
    return isGated && !clientLoyaltyEventsEnabled
      ? switchedOff(c, 'clientLoyaltyEventsEnabled')
      : respond(c, services, body);
  };
}

function respond(c: Context<Env>, { store, now }: Services, input: EventInput): Response {
  const tracked = trackEvent(store.state, input, now());
  return tracked instanceof Refusal ? refusalResponse(c, tracked, null) : c.json(serializeEvent(tracked));
}
