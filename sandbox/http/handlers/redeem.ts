import type { Context } from 'hono';
import { invalidPayload, invalidQuery, readJson } from '../responses.ts';
import type { Env, Workings } from '../context.ts';
import type { Attempt } from '../../domain/evaluate-request.ts';
import { newId } from '../../domain/ids.ts';
import { clientKeys, type Keys } from '../../fixtures/keys.ts';
import { readPayload } from '../schemas/redeem-body.ts';
import { redeemAnswer } from './redeem-response.ts';
import type { Asked } from '../../domain/find-redeemables.ts';
import { redeemBody } from '../../domain/model/redemption.ts';
import { readStackAttempt } from './redemptions-request.ts';
import { redemptionBody, redemptionsBody } from '../serializers/redemptions.ts';

/** `POST /client/v1/redeem`: one code, in the query (docs/voucherify-api.md#redeem). */
export function redeemRoute(workings: Workings) {
  return (c: Context<Env>): Promise<Response> | Response => {
    const code = c.req.query('code');
    if (code === undefined || code === '')
      return invalidQuery(c, "Query should have required property 'code'");
    return redeemOne(c, workings, { object: 'voucher', id: code }, clientKeys);
  };
}

/** Redeems one code or promotion tier that the address names, for every endpoint that does so. */
export async function redeemOne(
  c: Context<Env>,
  workings: Workings,
  named: Pick<Asked, 'object' | 'id'>,
  { applicationId }: Keys,
): Promise<Response> {
  const payload = readPayload(await readJson(c.req.raw));
  if (typeof payload === 'string') return invalidPayload(c, payload);
  const { gift, reward, options } = payload;
  const attempt: Attempt = {
    asked: [{ ...named, ...(gift && { gift }), ...(reward && { reward }) }],
    trackingId: c.req.query('tracking_id') ?? null,
    payload,
    now: workings.now(),
    channelId: applicationId,
    requestId: newId('v-'),
  };
  const isExpanded = options?.expand?.includes('category') ?? false;
  return redeemAnswer(c, workings, attempt, {
    redeemed: ({ redemptions }) => redeemBody(redemptions[0], isExpanded),
    failed: (record) => redeemBody(record, isExpanded),
  });
}

/** `POST /redemptions`, for pages and backends: up to thirty redeemables, in the body (docs/voucherify-api.md#redemptions). */
export function redemptionsRoute(workings: Workings, { applicationId }: Keys) {
  return async (c: Context<Env>): Promise<Response> => {
    const read = await readStackAttempt(c.req.raw, workings, applicationId);
    if (typeof read === 'string') return invalidPayload(c, read);
    const { attempt, telling } = read;
    return redeemAnswer(c, workings, attempt, {
      redeemed: (redeemed) => redemptionsBody(redeemed, telling),
      failed: (record) => ({ redemptions: [redemptionBody(record, telling, true)] }),
    });
  };
}
