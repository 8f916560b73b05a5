/** A query as a tree: brackets lead into objects, and every leaf is text. */
export interface Query {
  [name: string]: string | Query;
}

/**
 * Reads what pages write as `item[0][product_id]=…&metadata[store]=…` (docs/voucherify-api.md#validate). Of two values for one
 * place the later counts; an empty bracket is the next place of a list. The objects have no prototype, so that no name in a
 * query means anything but itself.
 */
export function parseQuery(parameters: URLSearchParams): Query {
  const query = branch();
  for (const [name, value] of parameters) setValue(query, pathOf(name), value);
  return query;
}

function setValue(query: Query, [place = '', ...rest]: string[], value: string): void {
  const name = place === '' ? String(Object.keys(query).length) : place;
  if (rest.length === 0) {
    query[name] = value;
    return;
  }
  const grown = query[name];
  const next = typeof grown === 'object' ? grown : branch();
  query[name] = next;
  setValue(next, rest, value);
}

/**
 * `item[0][price]` as its three parts; a name whose brackets do not close is one part. The API's own reference writes
 * the first part in brackets too, as `[created_at][before]` (docs/voucherify-api.md#reading-records).
 */
function pathOf(name: string): string[] {
  const [, root, brackets] = /^\[?([^[\]]+)\]?((?:\[[^[\]]*\])+)$/.exec(name) ?? [];
  if (root === undefined || brackets === undefined) return [name];
  return [root, ...brackets.slice(1, -1).split('][')];
}

function branch(): Query {
  return Object.create(null) as Query;
}
