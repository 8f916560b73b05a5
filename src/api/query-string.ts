import { jsonCopy } from './to-json.ts';

/**
 * Writes values as the query of a URL: `?item[0][product_id]=…&metadata[store]=…`, with encoded names and values. Without values,
 * the query is an empty string.
 *
 * Nested values are written in brackets, as the API's published clients do (docs/voucherify-api.md#validate). Values that are
 * null or undefined are left out. Every value is written as in JSON, so a date becomes its ISO text. A space becomes %20, because
 * some servers read `+` as a plus sign.
 *
 * @throws {TypeError} for a value that JSON cannot hold: a cycle or a BigInt. Also what a getter or a `toJSON` in it throws.
 */
export function queryString(values: object): string {
  const pairs = Object.entries(jsonCopy(values)).flatMap(([name, value]) => flatten(name, value));
  return pairs.length ? `?${pairs.map((pair) => pair.map(encodeText).join('=')).join('&')}` : '';
}

function flatten(path: string, value: unknown): [path: string, value: string][] {
  if (value === null) return [];
  if (typeof value !== 'object') return [[path, `${value as string | number | boolean}`]];
  return Object.entries(value).flatMap(([key, nested]) => flatten(`${path}[${key}]`, nested));
}

/** Half of a surrogate pair has no encoding, and `encodeURIComponent` throws for it. Browsers send U+FFFD in its place. */
const encodeText = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
