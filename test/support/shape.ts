/** How a part of a body is to be: of this type (`null` among several where it may be), a list of these, or so put together. */
export type Shape = string | [Shape] | { [name: string]: Shape };

/** Where a value is not of the shape: `.order.amount: string, not integer`. A name that ends in `?` may be missing. */
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
  return Object.entries(shape).flatMap(([written, part]) => {
    const name = written.replace(/\?$/, '');
    if (name in parts) return misfits(parts[name], part, `${path}.${name}`);
    return name === written ? [`${path}.${name} is missing`] : [];
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? 'moment' : 'text';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
