import type { Context } from 'hono';
import { invalidPayload, invalidQuery, readJson } from '../responses.ts';
import type { Env, Services } from '../context.ts';
import type { RedemptionRequest } from '../../domain/evaluate-request.ts';
import { newId } from '../../domain/ids.ts';
import { clientKeys, type Keys } from '../../fixtures/keys.ts';
import { parseRedeemBody } from '../schemas/redeem-body.ts';
import { redeemAnswer } from './redeem-response.ts';
import type { RedeemableRequest } from '../../domain/find-redeemables.ts';
import { serializeSingleRedemption } from '../../domain/model/redemption.ts';
import { readStackAttempt } from './redemptions-request.ts';
import { serializeRedemptionPart, serializeRedemptions } from '../serializers/redemptions.ts';

/** `POST /client/v1/redeem`: one code, in the query (docs/voucherify-api.md#redeem). */
export function redeemCode(services: Services) {
  return (c: Context<Env>): Promise<Response> | Response => {
    const code = c.req.query('code');
    if (code === undefined || code === '')
      return invalidQuery(c, "Query should have required property 'code'");
    return redeemSingle(c, services, { object: 'voucher', id: code }, clientKeys);
  };
}

/** Redeems one code or promotion tier that the address names, for every endpoint that does so. */
export async function redeemSingle(
  c: Context<Env>,
  services: Services,
  named: Pick<RedeemableRequest, 'object' | 'id'>,
  { applicationId }: Keys,
): Promise<Response> {
  const payload = parseRedeemBody(await readJson(c.req.raw));
  if (typeof payload === 'string') return invalidPayload(c, payload);
  const { gift, reward, options } = payload;
  const request: RedemptionRequest = {
    redeemables: [{ ...named, ...(gift && { gift }), ...(reward && { reward }) }],
    trackingId: c.req.query('tracking_id') ?? null,
    input: payload,
    now: services.now(),
    channelId: applicationId,
    requestId: newId('v-'),
  };
  const isExpanded = options?.expand?.includes('category') ?? false;
  return redeemAnswer(c, services, request, {
    redeemed: ({ redemptions }) => serializeSingleRedemption(redemptions[0], isExpanded),
    failed: (record) => serializeSingleRedemption(record, isExpanded),
  });
}

/** `POST /redemptions`, for pages and backends: up to thirty redeemables, in the body (docs/voucherify-api.md#redemptions). */
export function redeemSeveral(services: Services, { applicationId }: Keys) {
  return async (c: Context<Env>): Promise<Response> => {
    const read = await readStackAttempt(c.req.raw, services, applicationId);
    if (typeof read === 'string') return invalidPayload(c, read);
    const { request, options } = read;
    return redeemAnswer(c, services, request, {
      redeemed: (redeemed) => serializeRedemptions(redeemed, options),
      failed: (record) => ({ redemptions: [serializeRedemptionPart(record, options, true)] }),
    });
  };
}
