import { parse, recordOf } from './values.ts';

export const consentsBody = recordOf('boolean');

/** Parses what a customer agrees to: true or false by the id of the consent (docs/voucherify-api.md#customers-for-pages). */
export function parseConsentsBody(body: unknown): Record<string, boolean> | string {
  return parse(consentsBody, body);
}
