import * as v from 'valibot';
import { boolean, metadata, parse } from './values.ts';

const consents = v.pipe(metadata, v.record(v.string(), boolean, 'be object'));

/** Parses what a customer agrees to: true or false by the id of the consent (docs/voucherify-api.md#customers-for-pages). */
export function parseConsentsBody(body: unknown): Record<string, boolean> | string {
  return parse(consents, body);
}
