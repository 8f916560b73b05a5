import { effectOffered } from '../effects/offer.ts';
import { list, object, type Json } from '../effects/fields.ts';
import { unreadable, type Accepted } from './answer.ts';
import { askedFor, isCodeMissing, missingCode } from './asked-for.ts';
import type { Connection } from './connection.ts';
import { bodyOf, type RedemptionContext } from './context.ts';
import { checkPath, readCheck } from './older-check.ts';
import type { Failure } from './outcome.ts';
import { stackBody, type Redeemable } from './redeemables.ts';
import type { Applicable, Invalid, Valid, Validation } from './stack-outcome.ts';
import type { ValidationsBody } from './stack-wire.ts';
import type { CalculatedOrder } from './wire.ts';
import { nameOf, refusalOf, unusedIn } from './unused.ts';

export interface AskOptions {
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
  { signal }: AskOptions = {},
): Promise<Validation> {
  const body = bodyOf(context);
  const { gift, reward } = body;
  const isCode = typeof asked === 'string';
  const redeemables = askedFor(isCode ? [{ object: 'voucher', id: asked, gift, reward }] : asked);
  if (isCodeMissing(redeemables)) return { ...missingCode, unused: [] };
  const isOlder = isCode && endpoint === 'redeem';
  const answer = await send(
    isOlder
      ? { path: checkPath(redeemables[0]!.id, body, trackingId), signal }
      : { path: '/client/v1/validations', body: stackBody(body, trackingId, redeemables), signal },
  );
  switch (answer.status) {
    case 'accepted':
      return (isOlder ? readCheck : readValidations)(answer) ?? nothingRedeemed(unreadable(answer));
    case 'refused':
      return { ...answer, unused: [] };
    case 'failed':
      return nothingRedeemed(answer);
  }
}

/** A check that went wrong redeemed nothing, whatever became of it. */
export const nothingRedeemed = (failure: Failure): Failure => ({ ...failure, mayHaveRedeemed: false });

function readValidations(answer: Accepted): Valid | Invalid | undefined {
  const body = object(answer.body);
  if (typeof body.valid !== 'boolean') return undefined;
  const entries = list(body.redeemables).map(object);
  const isApplicable = ({ status }: Json) => status === 'APPLICABLE';
  const others = entries.filter((entry) => !isApplicable(entry));
  const unused = unusedIn(answer, body, others);
  const applying = entries.filter(isApplicable);
  const isAlone = applying.length === 1;
  const applicable: Applicable[] = applying.map((entry) => {
    // The order of the only one is the order, wherever it is told.
    const order = (entry.order ?? (isAlone ? body.order : undefined)) as CalculatedOrder | null | undefined;
    const effects = [effectOffered({ ...entry, order }, isAlone)];
    return { ...nameOf(entry), effects, order: order ?? undefined, redeemable: entry };
  });
  if (!body.valid) return { ...refusalOf(answer, body, others), unused };
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
