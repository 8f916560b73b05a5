import { type Redeemable, type RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import { asList, asObject, type Json } from '../api/json.ts';
import { unreadable, type Accepted } from '../api/response.ts';
import type { CalculatedOrder, ValidationsBody } from '../api/types.ts';
import { validatedEffect } from '../effects/validated-effect.ts';
import type { Connection } from './connection.ts';
import { identifyRedeemable, stackRefusal, unusedRedeemables } from './unused-redeemables.ts';
import { isCodeMissing, missingCode, normalizeRedeemables } from './normalize-redeemables.ts';
import { requestBody, stackBody } from './request-body.ts';
import type { Applicable, Invalid, Valid, Validation } from './stack-outcome.ts';
import { legacyValidationPath, parseLegacyValidation } from './validate-legacy.ts';

export interface ValidateOptions {
  /** Gives up waiting. */
  signal?: AbortSignal | undefined;
}

/**
 * Checks a code, or several things together: what they would give, and why not. Redeems nothing. With a `session` in the
 * context what was found is held for this shopper.
 *
 * A single code goes the way the client's endpoint goes: `GET /client/v1/validate` beside `redeem`, which cannot choose
 * credits or points and uses as much as covers the order; else, and for several, `POST /client/v1/validations`.
 */
export async function validate(
  { send, endpoint, options: { trackingId } }: Connection,
  asked: string | readonly (string | Redeemable)[],
  context: RedemptionContext = {},
  { signal }: ValidateOptions = {},
): Promise<Validation> {
  const body = requestBody(context);
  const { gift, reward } = body;
  const isCode = typeof asked === 'string';
  const redeemables = normalizeRedeemables(isCode ? [{ object: 'voucher', id: asked, gift, reward }] : asked);
  if (isCodeMissing(redeemables)) return { ...missingCode, unused: [] };
  const isOlder = isCode && endpoint === 'redeem';
  const answer = await send(
    isOlder
      ? { path: legacyValidationPath(redeemables[0]!.id, body, trackingId), signal }
      : { path: '/client/v1/validations', body: stackBody(body, trackingId, redeemables), signal },
  );
  switch (answer.status) {
    case 'accepted':
      return (
        (isOlder ? parseLegacyValidation : parseValidations)(answer) ?? withoutRedemption(unreadable(answer))
      );
    case 'refused':
      return { ...answer, unused: [] };
    case 'failed':
      return withoutRedemption(answer);
  }
}

/** A check that went wrong redeemed nothing, whatever became of it. */
export const withoutRedemption = (failure: Failure): Failure => ({ ...failure, mayHaveRedeemed: false });

function parseValidations(answer: Accepted): Valid | Invalid | undefined {
  const body = asObject(answer.body);
  if (typeof body.valid !== 'boolean') return undefined;
  const entries = asList(body.redeemables).map(asObject);
  const isApplicable = ({ status }: Json) => status === 'APPLICABLE';
  const others = entries.filter((entry) => !isApplicable(entry));
  const unused = unusedRedeemables(answer, body, others);
  const applying = entries.filter(isApplicable);
  const isAlone = applying.length === 1;
  const applicable: Applicable[] = applying.map((entry) => {
    // The order of the only one is the order, wherever it is told.
    const order = (entry.order ?? (isAlone ? body.order : undefined)) as CalculatedOrder | null | undefined;
    const effects = [validatedEffect({ ...entry, order }, isAlone)];
    return { ...identifyRedeemable(entry), effects, order: order ?? undefined, redeemable: entry };
  });
  if (!body.valid) return { ...stackRefusal(answer, body, others), unused };
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
    body: answer.body,
  };
}
