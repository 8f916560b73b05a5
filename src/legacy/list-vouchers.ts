import { isObject } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import { assertOption, readFromPage } from '../client/assert-option.ts';
import { bodyAnswer, type Answer } from './response.ts';
import { connectAsBefore } from './send.ts';
import type { Settings } from './settings.ts';

/** Sends `GET /client/v1/vouchers`. */
export async function listVouchers(settings: Settings, filters: unknown): Promise<Answer> {
  const { send } = connectAsBefore(settings);
  assertOption(!filters || isObject(filters), 'filters', 'an object', filters);
  const query = readFromPage('the filters', () => queryString(filters || {}));
  return bodyAnswer(await send({ path: `/client/v1/vouchers${query}` }));
}
