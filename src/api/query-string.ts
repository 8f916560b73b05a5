/**
 * Values as a query: `?item[0][product_id]=…&metadata[store]=…`. Missing values are left out. Nested ones are in brackets, as
 * the API's published clients write them (docs/voucherify-api.md#validate). A space is %20, which every server reads alike.
 * A value is what it would be in JSON: a date is its text. What JSON cannot hold is the page's mistake (`TypeError`).
 */
export function queryString(values: object): string {
  const json = JSON.parse(JSON.stringify(values)) as object;
  const pairs = Object.entries(json).flatMap(([name, value]) => leaves(name, value));
  return pairs.length ? `?${pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}` : '';
}

function leaves(path: string, value: unknown): [path: string, value: string][] {
  if (value === null) return [];
  if (typeof value !== 'object') return [[path, `${value as string | number | boolean}`]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}[${key}]`, inner));
}
