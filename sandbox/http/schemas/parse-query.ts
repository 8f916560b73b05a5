/** A query as a tree. Brackets make objects, and every value is text. */
export interface Query {
  [name: string]: string | Query;
}

/**
 * Parses a query such as `item[0][product_id]=…&metadata[store]=…` (docs/voucherify-api.md#validate). Of two values with the same
 * name the later one counts. Empty brackets are the next entry of a list. The objects have no prototype, so that a name such as
 * `toString` is a name like any other.
 */
export function parseQuery(parameters: URLSearchParams): Query {
  const query = emptyQuery();
  for (const [name, value] of parameters) setValue(query, pathOf(name), value);
  return query;
}

function setValue(query: Query, [first = '', ...rest]: string[], value: string): void {
  const name = first === '' ? String(Object.keys(query).length) : first;
  if (rest.length === 0) {
    query[name] = value;
    return;
  }
  const existing = query[name];
  const next = typeof existing === 'object' ? existing : emptyQuery();
  query[name] = next;
  setValue(next, rest, value);
}

/**
 * The three parts of `item[0][price]`. A name with an open bracket is one part. The API's own reference writes the first part in
 * brackets too, as `[created_at][before]` (docs/voucherify-api.md#reading-records).
 */
function pathOf(name: string): string[] {
  const [, root, brackets] = /^\[?([^[\]]+)\]?((?:\[[^[\]]*\])+)$/.exec(name) ?? [];
  if (root === undefined || brackets === undefined) return [name];
  return [root, ...brackets.slice(1, -1).split('][')];
}

function emptyQuery(): Query {
  return Object.create(null) as Query;
}
