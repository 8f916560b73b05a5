import { type Redeemable, type RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import { asList, asObject, type Json } from '../api/json.ts';
import { unreadable, type Accepted } from '../api/response.ts';
import type { CalculatedOrder, ValidationsBody } from '../api/types.ts';
import { validatedEffect } from '../effects/validated-effect.ts';
import { readFromPage } from './assert-option.ts';
import type { ClientOptions, Connection } from './connection.ts';
import { identifyRedeemable, stackRefusal, unusedRedeemables } from './unused-redeemables.ts';
import { normalizeRedeemables } from './normalize-redeemables.ts';
import { requestBody, stackBody } from './request-body.ts';
import type { Applicable, Invalid, Valid, Validation } from './stack-outcome.ts';
import { refuseUnsentOf } from './unsent-code.ts';
import { legacyValidationPath, parseLegacyValidation } from './validate-legacy.ts';

/** The part of a connection that checking needs. A backend's connection has other keys. */
interface ValidationConnection extends Pick<Connection, 'send' | 'endpoint'> {
  options: Pick<ClientOptions, 'trackingId'>;
}

/** The options of one check, which redeems nothing. */
export interface ValidateOptions {
  /** Stops waiting for the response. */
  signal?: AbortSignal | undefined;
}

/**
 * Checks what a code, or several redeemables together, would give, or why they would be refused. It redeems nothing. With a
 * `session` in the context, the API reserves what it found for this shopper.
 *
 * A text is checked by `GET /client/v1/validate` if the client's `endpoint` is `redeem`. That endpoint uses as much of a card as
 * covers the order, and ignores credits and points of the context (docs/voucherify-api.md#validate). An array, and a text with
 * the endpoint `redemptions`, is checked by `POST /client/v1/validations` (docs/voucherify-api.md#validations).
 *
 * @throws {TypeError} if a redeemable, the context or an amount is not valid. Nothing is sent then.
 */
export async function validate(
  { send, endpoint, options: { trackingId } }: ValidationConnection,
  redeemables: string | readonly (string | Redeemable)[],
  context: RedemptionContext = {},
  { signal }: ValidateOptions = {},
): Promise<Validation> {
  const body = requestBody(context);
  const { gift, reward } = body;
  const isCode = typeof redeemables === 'string';
  const normalized = normalizeRedeemables(
    isCode ? [{ object: 'voucher', id: redeemables, gift, reward }] : redeemables,
  );
  const refused = refuseUnsentOf(normalized);
  if (refused) return { ...refused, unused: [] };
  const isLegacy = isCode && endpoint === 'redeem';
  const response = await send(
    isLegacy
      ? {
          path: readFromPage('trackingId', () => legacyValidationPath(normalized[0]!.id, body, trackingId)),
          signal,
        }
      : { path: '/client/v1/validations', body: stackBody(body, trackingId, normalized), signal },
  );
  switch (response.status) {
    case 'accepted':
      return (
        (isLegacy ? parseLegacyValidation : parseValidations)(response) ??
        withoutRedemption(unreadable(response))
      );
    case 'refused':
      return { ...response, unused: [] };
    case 'failed':
      return withoutRedemption(response);
  }
}

/** The failure of a request that cannot redeem: `mayHaveRedeemed` is false, whatever the kind of the failure. */
export const withoutRedemption = (failure: Failure): Failure => ({ ...failure, mayHaveRedeemed: false });

function parseValidations(response: Accepted): Valid | Invalid | undefined {
  const body = asObject(response.body);
  if (typeof body.valid !== 'boolean') return undefined;
  const entries = asList(body.redeemables).map(asObject);
  const isApplicable = ({ status }: Json) => status === 'APPLICABLE';
  const otherEntries = entries.filter((entry) => !isApplicable(entry));
  const unused = unusedRedeemables(response, body, otherEntries);
  const applicableEntries = entries.filter(isApplicable);
  const isSingle = applicableEntries.length === 1;
  const applicable: Applicable[] = applicableEntries.map((entry) => {
    // With a single redeemable, its order may be on the redeemable or on the body.
    const order = (entry.order ?? (isSingle ? body.order : undefined)) as CalculatedOrder | null | undefined;
    const effects = [validatedEffect({ ...entry, order }, isSingle)];
    return { ...identifyRedeemable(entry), effects, order: order ?? undefined, redeemable: entry };
  });
  if (!body.valid) return { ...stackRefusal(response, body, otherEntries), unused };
  const { session, stacking_rules, tracking_id } = body as ValidationsBody;
  return {
    status: unused.length ? 'partial' : 'valid',
    applicable,
    unused,
    effects: applicable.flatMap(({ effects }) => effects),
    order: (body.order as CalculatedOrder | null | undefined) ?? applicable.at(-1)?.order,
    session: session ?? undefined,
    trackingId: tracking_id ?? undefined,
    stackingRules: stacking_rules,
    body: response.body,
  };
}
