import { asObject, isObject } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import { assertOption, readFromPage } from '../client/assert-option.ts';
import { bodyAnswer, type Answer } from './response.ts';
import { connectAsBefore } from './send.ts';
import { withIdentity, type Settings } from './settings.ts';

/** Sends `POST /client/v1/publish`: the API gives the customer a voucher of the campaign. */
export async function publish(settings: Settings, campaign: unknown, payload: unknown): Promise<Answer> {
  const { send } = connectAsBefore(settings);
  assertOption(campaign && !isObject(campaign), 'campaign', 'the name of a campaign', campaign);
  const body = readFromPage('the payload', () => {
    assertOption(!payload || isObject(payload), 'payload', 'an object', payload);
    const { customer, channel } = asObject(payload);
    return {
      ...asObject(payload),
      customer: withIdentity(customer, settings),
      channel: channel || 'Voucherify.js',
    };
  });
  return bodyAnswer(await send({ path: `/client/v1/publish${queryString({ campaign })}`, body }));
}
