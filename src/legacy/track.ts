import { bodyAnswer, type Answer } from './response.ts';
import { connectAsBefore } from './send.ts';
import { withIdentity, type Settings } from './settings.ts';

/** Sends `POST /client/v1/events`: the API notes that the customer did something. */
export async function track(
  settings: Settings,
  event: unknown,
  metadata: unknown,
  customer: unknown,
): Promise<Answer> {
  const { send } = connectAsBefore(settings);
  const body = { event, metadata, customer: withIdentity(customer, settings) };
  return bodyAnswer(await send({ path: '/client/v1/events', body }));
}
