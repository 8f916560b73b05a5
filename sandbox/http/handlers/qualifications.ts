import type { Context } from 'hono';
import { invalidPayload, readJson, refused } from '../responses.ts';
import type { Env, Workings } from '../context.ts';
import { newId } from '../../domain/ids.ts';
import { clientKeys } from '../../fixtures/keys.ts';
import { qualificationsBody } from '../serializers/qualifications.ts';
import { pageAfter } from '../../domain/qualifications/page.ts';
import { readQualificationsPayload } from '../schemas/qualifications-body.ts';
import { qualify } from '../../domain/qualifications/qualify.ts';
import { Refusal } from '../../domain/refusal.ts';

/** `POST /qualifications`: which promotions and codes of the customer a cart may use (docs/voucherify-api.md#qualifications). */
export function qualificationsRoute(workings: Workings) {
  return async (c: Context<Env>): Promise<Response> => {
    const { state } = workings.store;
    const sent = readQualificationsPayload(await readJson(c.req.raw));
    if (typeof sent === 'string') return invalidPayload(c, sent);
    const { scenario = 'ALL', options = {}, tracking_id = null, customer, order, metadata } = sent;
    const asking = {
      trackingId: tracking_id,
      // The session that the schema allows has no key, so it could neither lock nor use a lock.
      payload: { ...(customer && { customer }), ...(order && { order }), ...(metadata && { metadata }) },
      now: workings.now(),
      channelId: clientKeys.applicationId,
      requestId: newId('v-'),
    };
    const qualification = qualify(state, asking, scenario, options.filters);
    if (qualification instanceof Refusal) return refused(c, qualification, null);
    const page = pageAfter(qualification.qualified, options);
    return c.json(
      qualificationsBody(asking, qualification, page, {
        expand: options.expand ?? [],
        isAudienceOnly: scenario === 'AUDIENCE_ONLY',
        registers: state,
        rules: state.settings.stackingRules,
      }),
    );
  };
}
