import type { Context, MiddlewareHandler } from 'hono';
import { ruleOfName } from '../../domain/plain-value.ts';
import { newId } from '../../domain/ids.ts';
import { defaultReward } from '../../domain/default-reward.ts';
import type { RedeemableRequest, RedemptionRequest } from '../../domain/model/request.ts';
import { clientKeys, serverKeys, type Keys } from '../../fixtures/keys.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidPayload, invalidQuery } from '../responses.ts';
import { parseRedeemBody, parseValidateBody } from '../schemas/redeem-body.ts';
import { parseRedemptionsBody } from '../schemas/redemptions-body.ts';
import { parseValidateCodeQuery } from '../schemas/validate-code-query.ts';
import { check } from './check.ts';

/** These parse a request to validate or redeem. The handler, and a fault of its codes, find it in the context. */

type NamedRedeemable = Pick<RedeemableRequest, 'object' | 'id'>;

/**
 * A request to redeem one voucher or promotion tier, which the address names.
 *
 * @param named reads the name; undefined if it is missing
 */
export function parseSingleRedemption(
  services: Services,
  keys: Keys,
  named: (c: Context<Env>) => NamedRedeemable | undefined,
): MiddlewareHandler<Env> {
  return check((c) => {
    const redeemable = named(c);
    if (redeemable === undefined) return invalidQuery(c, "Query should have required property 'code'");
    const rule = ruleOfName(redeemable.id);
    if (rule !== undefined) return invalidQuery(c, `Property .code should ${rule}`);
    const body = parseRedeemBody(c.get('body').value);
    if (typeof body === 'string') return invalidPayload(c, body);
    const { gift, reward, options } = body;
    setRedemption(c, services, keys, {
      redeemables: [{ ...redeemable, ...(gift && { gift }), ...(reward && { reward }) }],
      trackingId: c.req.query('tracking_id') ?? null,
      input: body,
    });
    c.set('expand', options?.expand ?? []);
    return undefined;
  });
}

/** A request of a backend to validate one voucher or promotion tier, which the address names. */
export function parseSingleValidation(
  services: Services,
  named: (c: Context<Env>) => NamedRedeemable,
): MiddlewareHandler<Env> {
  return check((c) => {
    const redeemable = named(c);
    const rule = ruleOfName(redeemable.id);
    if (rule !== undefined) return invalidQuery(c, `Property .code should ${rule}`);
    const body = parseValidateBody(c.get('body').value);
    if (typeof body === 'string') return invalidPayload(c, body);
    const { gift, reward, tracking_id } = body;
    setRedemption(c, services, serverKeys, {
      redeemables: [{ ...redeemable, ...(gift && { gift }), ...(reward && { reward }) }],
      trackingId: tracking_id ?? null,
      input: body,
    });
    c.set('expand', []);
    return undefined;
  });
}

/** A request to validate or redeem several redeemables. Both have the same body. */
export function parseRedemptions(services: Services, keys: Keys): MiddlewareHandler<Env> {
  return check((c) => {
    const { redeemables_limit } = services.store.state.settings.stackingRules;
    const body = parseRedemptionsBody(c.get('body').value, redeemables_limit);
    if (typeof body === 'string') return invalidPayload(c, body);
    setRedemption(c, services, keys, {
      redeemables: body.redeemables,
      trackingId: body.tracking_id ?? null,
      input: body,
    });
    c.set('expand', body.options?.expand ?? []);
    return undefined;
  });
}

/** A request to validate one code. It cannot name a reward. */
export function parseCodeValidation(services: Services): MiddlewareHandler<Env> {
  return check((c) => {
    const query = parseValidateCodeQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    const { code, trackingId, input } = query;
    setRedemption(c, services, clientKeys, {
      redeemables: [{ object: 'voucher', id: code, ...defaultReward(services.store.state.rewards) }],
      trackingId,
      input,
      isMetadataText: true,
    });
    c.set('expand', []);
    return undefined;
  });
}

/** The code in the query. */
export function codeInQuery(c: Context<Env>): NamedRedeemable | undefined {
  const id = c.req.query('code') ?? '';
  return id === '' ? undefined : { object: 'voucher', id };
}

/** The code in the path. */
export function codeInPath(c: Context<Env>): NamedRedeemable {
  return { object: 'voucher', id: c.req.param('code') ?? '' };
}

/** The id of a promotion tier in the path. */
export function tierInPath(c: Context<Env>): NamedRedeemable {
  return { object: 'promotion_tier', id: c.req.param('id') ?? '' };
}

function setRedemption(
  c: Context<Env>,
  { now }: Services,
  { applicationId }: Keys,
  request: Omit<RedemptionRequest, 'now' | 'channelId' | 'requestId'>,
): void {
  // The spread is last, because V8 takes ten times as long to add named properties after it.
  c.set('redemption', { now: now(), channelId: applicationId, requestId: newId('v-'), ...request });
}
