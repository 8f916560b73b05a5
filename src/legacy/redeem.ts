import type { RedemptionContext } from '../api/context.ts';
import { isObject } from '../api/json.ts';
import { assertOption, readFromPage } from '../client/assert-option.ts';
import type { Outcome } from '../client/outcome.ts';
import { postRedeem } from '../client/redeem.ts';
import { redeemOnce } from '../client/redeem-once.ts';
import { redemptionAnswer, type Answer } from './response.ts';
import { connectAsBefore } from './send.ts';
import { withIdentity, type Settings } from './settings.ts';
import { withoutSpaces } from './without-spaces.ts';

/**
 * Sends `POST /client/v1/redeem`, once. The code counts as in flight and as undecided for every box and client of this project on
 * the page, and theirs for this call (docs/decisions/01-never-sent-twice.md).
 */
export async function redeemOutcome(settings: Settings, code: unknown, payload: unknown): Promise<Outcome> {
  const connection = connectAsBefore(settings);
  const context = readFromPage('the payload', () => contextFrom(payload, settings));
  const send = postRedeem(connection);
  return redeemOnce(connection.attempts, send, withoutSpaces(code) as string, context);
}

/** The same for a callback of the page. */
export const redeem = async (settings: Settings, code: unknown, payload: unknown): Promise<Answer> =>
  redemptionAnswer(await redeemOutcome(settings, code, payload));

/** The old script always sent a customer, so that the API made one. */
function contextFrom(payload: unknown, settings: Settings): RedemptionContext {
  assertOption(!payload || isObject(payload), 'payload', 'an object', payload);
  const context = payload as RedemptionContext | null | undefined;
  return { ...context, customer: withIdentity(context?.customer, settings) };
}
