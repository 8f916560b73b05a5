import { isObject, type Json } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import type { ParsedResponse } from '../api/response.ts';
import { assertOption, readFromPage } from '../client/assert-option.ts';
import { isCode } from '../client/clean-code.ts';
import { bodyAnswer, type Answer } from './response.ts';
import { connectAsBefore } from './send.ts';
import type { Settings } from './settings.ts';
import { withoutSpaces } from './without-spaces.ts';

/**
 * Sends `GET /client/v1/validate`, or without a code `GET /client/v1/promotions/validation`.
 *
 * @param question a code, or `{ code, amount, items, metadata, orderMetadata, customer }`
 */
export async function askValidation(settings: Settings, question: unknown): Promise<ParsedResponse> {
  const { send } = connectAsBefore(settings);
  return send({ path: readFromPage('the question', () => pathOf(question, settings)) });
}

/** The same for a callback of the page. */
export const validate = async (settings: Settings, question: unknown): Promise<Answer> =>
  bodyAnswer(await askValidation(settings, question));

function pathOf(question: unknown, { identity }: Settings): string {
  assertOption(question !== null && !Array.isArray(question), 'code', 'text or an object', question);
  const asked: Json = isObject(question) ? question : { code: question };
  const { amount, items, metadata, orderMetadata, customer } = asked;
  assertOption(isCode(asked.code), 'code', 'text', asked.code);
  assertOption(
    !customer || isObject(customer),
    'customer',
    "an object such as { source_id: 'anna' }",
    customer,
  );
  const code = withoutSpaces(asked.code);
  const query = {
    code: code || undefined,
    amount: amount ? wholeAmount(amount) : undefined,
    item: items || undefined,
    metadata: metadata || undefined,
    order: { metadata: orderMetadata || undefined },
    customer: customer || undefined,
    tracking_id: identity || undefined,
  };
  return `/client/v1/${code ? 'validate' : 'promotions/validation'}${queryString(query)}`;
}

/** The old script cut off what is behind the point. So 4999.9 minor units are 4999. */
function wholeAmount(amount: unknown): number {
  const whole = Math.trunc(Number.parseFloat(`${amount as number | string}`));
  assertOption(Number.isSafeInteger(whole), 'amount', 'whole minor units (1999 for 19.99)', amount);
  return whole;
}
