import type { Context } from 'hono';
import { newId } from '../../domain/ids.ts';
import { pageOf } from '../../domain/qualifications/page.ts';
import { qualify } from '../../domain/qualifications/qualify.ts';
import { Refusal } from '../../domain/refusal.ts';
import { faultOf } from '../../fixtures/faults.ts';
import { serverKeys, type Keys } from '../../fixtures/keys.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload, refusalResponse } from '../responses.ts';
import { parseQualificationsBody } from '../schemas/qualifications-body.ts';
import { serializeQualifications } from '../serializers/qualifications.ts';

/** `POST /qualifications`: for which promotions and codes of the customer a cart qualifies (docs/voucherify-api.md#qualifications). */
export function createQualifications({ store, now }: Services, { applicationId }: Keys) {
  return (c: Context<Env>): Response => {
    const { state } = store;
    const body = parseQualificationsBody(c.get('body').value);
    if (typeof body === 'string') return invalidPayload(c, body);
    const { scenario = 'ALL', options = {}, tracking_id = null, customer, order, metadata } = body;
    const request = {
      trackingId: tracking_id,
      // Without the session: the schema allows one, but without a key it could neither make nor use a lock.
      input: { ...(customer && { customer }), ...(order && { order }), ...(metadata && { metadata }) },
      now: now(),
      channelId: applicationId,
      requestId: newId('v-'),
    };
    const isBackend = applicationId === serverKeys.applicationId;
    const qualification = qualify(state, request, scenario, options.filters, isBackend);
    if (qualification instanceof Refusal) return refusalResponse(c, qualification, null);
    // A code that causes a fault is offered to nobody: the next request with it would fail.
    const offered = qualification.qualified.filter(
      ({ candidate: { object, item } }) => object !== 'voucher' || faultOf(item.code) === undefined,
    );
    const page = pageOf(offered, options);
    return c.json(
      serializeQualifications(request, qualification, page, {
        expand: options.expand ?? [],
        isAudienceOnly: scenario === 'AUDIENCE_ONLY',
        state,
      }),
    );
  };
}
