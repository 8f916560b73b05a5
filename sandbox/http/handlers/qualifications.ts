import type { Context } from 'hono';
import { invalidPayload, readJson, refusalResponse } from '../responses.ts';
import type { Env, Services } from '../context.ts';
import { newId } from '../../domain/ids.ts';
import { clientKeys } from '../../fixtures/keys.ts';
import { serializeQualifications } from '../serializers/qualifications.ts';
import { pageOf } from '../../domain/qualifications/page.ts';
import { parseQualificationsBody } from '../schemas/qualifications-body.ts';
import { qualify } from '../../domain/qualifications/qualify.ts';
import { Refusal } from '../../domain/refusal.ts';

/** `POST /qualifications`: which promotions and codes of the customer a cart may use (docs/voucherify-api.md#qualifications). */
export function createQualifications(services: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    const { state } = services.store;
    const sent = parseQualificationsBody(await readJson(c.req.raw));
    if (typeof sent === 'string') return invalidPayload(c, sent);
    const { scenario = 'ALL', options = {}, tracking_id = null, customer, order, metadata } = sent;
    const asking = {
      trackingId: tracking_id,
      // The session that the schema allows has no key, so it could neither lock nor use a lock.
      input: { ...(customer && { customer }), ...(order && { order }), ...(metadata && { metadata }) },
      now: services.now(),
      channelId: clientKeys.applicationId,
      requestId: newId('v-'),
    };
    const qualification = qualify(state, asking, scenario, options.filters);
    if (qualification instanceof Refusal) return refusalResponse(c, qualification, null);
    const page = pageOf(qualification.qualified, options);
    return c.json(
      serializeQualifications(asking, qualification, page, {
        expand: options.expand ?? [],
        isAudienceOnly: scenario === 'AUDIENCE_ONLY',
        registers: state,
        rules: state.settings.stackingRules,
      }),
    );
  };
}
