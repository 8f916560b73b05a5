/** The limits of what the sandbox accepts, for requests, seeds and controls. README.md lists them. */

/** The largest amount of a value, a line or an order, in minor units, and the most points. All sums and percentages of it are exact. */
export const maximumAmount = 1_000_000_000_000;

/** The largest quantity of a line, and the most uses of a voucher. */
export const maximumQuantity = 1_000_000;

/** The largest `ttl`, in any unit. A lock that would end later than a date can be ends at the last date. */
export const maximumTtl = Number.MAX_SAFE_INTEGER;

/** How many levels of objects and lists a value can have. */
export const maximumDepth = 32;

/** The most properties of an object. */
export const maximumProperties = 1000;

/** The longest text, in UTF-16 code units. */
export const maximumText = 10_000;

/** The longest code, id, name of a property and address, in UTF-16 code units. */
export const maximumName = 1000;

/**
 * Whether a text is a date, or a date and a time, of the years 0 to 9999 in UTC. Other years are written with a sign, and would not
 * sort with the rest.
 */
export function isDateTime(text: string): boolean {
  const time = Date.parse(text);
  return /^\d{4}-\d\d-\d\d(T|$)/.test(text) && time >= firstTime && time <= lastTime;
}

const firstTime = Date.parse('0000-01-01T00:00:00.000Z');
const lastTime = Date.parse('9999-12-31T23:59:59.999Z');
