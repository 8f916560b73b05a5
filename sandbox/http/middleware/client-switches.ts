import type { Context, MiddlewareHandler } from 'hono';
import type { Settings } from '../../domain/model/settings.ts';
import type { Env, Services } from '../context.ts';
import { serializeError } from '../serializers/error.ts';
import { check } from './check.ts';

/** What a project lets pages do, and what the error says when it is off (docs/voucherify-api.md#client-side-switches). */
const switches = {
  clientRedeemEnabled: 'Redeeming vouchers',
  clientPublishEnabled: 'Publishing vouchers',
  clientListVouchersEnabled: 'Listing vouchers',
  clientCreateCustomerEnabled: 'Creating customers',
  clientLoyaltyEventsEnabled: 'Tracking events of loyalty cards and referrals',
} satisfies Partial<Record<keyof Settings, string>>;

/** The name of a switch in the settings. */
export type Switch = keyof typeof switches;

/** Refuses pages if a switch of the project is off. */
export function requireSwitch({ store }: Services, name: Switch): MiddlewareHandler<Env> {
  return check((c) => (store.state.settings[name] ? undefined : switchedOff(c, name)));
}

/** 403: a switch of the project is off. */
export function switchedOff(c: Context<Env>, name: Switch): Response {
  const details = `${switches[name]} is switched off in the client-side settings of this project.`;
  return c.json(serializeError({ code: 403, key: 'forbidden', message: 'Forbidden', details }), 403);
}
