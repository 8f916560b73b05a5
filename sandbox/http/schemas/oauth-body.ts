import * as v from 'valibot';
import { object, parse, string } from './values.ts';

export const tokenBody = object({ grant_type: string, scope: string }, ['grant_type', 'scope']);

/** Parses the form of a request for an access token (docs/voucherify-api.md#clusters-and-keys), or says what is wrong with it. */
export function parseTokenBody(form: URLSearchParams): v.InferOutput<typeof tokenBody> | string {
  return parse(tokenBody, Object.fromEntries(form));
}
