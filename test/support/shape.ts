/**
 * The expected shape of a value:
 * - a text: one of these types or values, as in `integer` or `text|null`; a `moment` is a text such as `2026-01-05T12:00:00Z`;
 * - a list with one shape: a list whose entries all have it;
 * - an object: an object with these fields. A field whose name ends in `?` may be missing, and others may be there.
 */
export type Shape = string | [Shape] | { [name: string]: Shape };

/** Lists where a value differs from a shape: `.order.amount: text "5", not integer`. */
export function misfits(value: unknown, shape: Shape, path = ''): string[] {
  if (typeof shape === 'string') {
    const fits = shape.split('|').some((one) => one === typeOf(value) || one === value);
    return fits ? [] : [`${path}: ${typeOf(value)} ${JSON.stringify(value)?.slice(0, 40)}, not ${shape}`];
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${path}: ${typeOf(value)}, not a list`];
    return value.flatMap((entry, index) => misfits(entry, shape[0], `${path}[${index}]`));
  }
  if (typeOf(value) !== 'object') return [`${path}: ${typeOf(value)}, not an object`];
  const parts = value as { [name: string]: unknown };
  return Object.entries(shape).flatMap(([key, part]) => {
    const name = key.replace(/\?$/, '');
    if (name in parts) return misfits(parts[name], part, `${path}.${name}`);
    return name === key ? [`${path}.${name} is missing`] : [];
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? 'moment' : 'text';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
