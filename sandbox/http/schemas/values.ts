/** The checks that bodies of requests are made of: one for each kind of value, put together like the body itself. */

/** Says what is wrong with a value, as `details` words it, or nothing. */
export type Check = (value: unknown, path: string) => string | undefined;

export const string: Check = (value, path) =>
  typeof value === 'string' ? undefined : says(path, 'be string');
export const number: Check = (value, path) =>
  typeof value === 'number' ? undefined : says(path, 'be number');
export const integer: Check = (value, path) =>
  Number.isSafeInteger(value) ? undefined : says(path, 'be integer');
export const boolean: Check = (value, path) =>
  typeof value === 'boolean' ? undefined : says(path, 'be boolean');

/** A date, or a date and a time. */
export const moment: Check = (value, path) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : says(path, 'match format "date-time"');

export const atLeast =
  (least: number): Check =>
  (value, path) =>
    integer(value, path) ?? (Number(value) >= least ? undefined : says(path, `be >= ${least}`));

export const nullable =
  (check: Check): Check =>
  (value, path) =>
    value === null ? undefined : check(value, path);

export const oneOf =
  (...allowed: string[]): Check =>
  (value, path) =>
    typeof value === 'string' && allowed.includes(value)
      ? undefined
      : says(path, 'be equal to one of the allowed values');

export const object =
  (properties: Record<string, Check> = {}, required: readonly string[] = []): Check =>
  (value, path) => {
    if (!isObject(value)) return says(path, 'be object');
    const missing = required.find((name) => value[name] === undefined);
    if (missing !== undefined) return says(path, `have required property '${missing}'`);
    for (const [name, check] of Object.entries(properties)) {
      // JSON has no undefined, so an absent property is one that was not sent.
      const problem = value[name] === undefined ? undefined : check(value[name], `${path}.${name}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

/** As `object`, but what is not named here is refused: a filter that is overlooked would be one that lets all pass. */
export const only =
  (properties: Record<string, Check>): Check =>
  (value, path) => {
    const problem = object(properties)(value, path);
    if (problem !== undefined) return problem;
    const stranger = Object.keys(value as object).find((name) => !Object.hasOwn(properties, name));
    const known = Object.keys(properties).join(', ');
    return stranger === undefined
      ? undefined
      : says(`${path}.${stranger}`, `be one that the sandbox knows: ${known}`);
  };

export const array =
  (entry: Check, most: number, least = 0): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return says(path, 'be array');
    if (value.length < least) return says(path, `NOT have fewer than ${least} items`);
    if (value.length > most) return says(path, `NOT have more than ${most} items`);
    for (const [index, one] of value.entries()) {
      const problem = entry(one, `${path}[${index}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

/** What a value at this path must be, in the API's words. */
export function says(path: string, must: string): string {
  return path === '' ? `Payload should ${must}` : `Property ${path} should ${must}`;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
