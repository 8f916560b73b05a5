/**
 * Careful reading of a body nobody has checked: each reader answers with what it was asked for or with nothing,
 * so a field that is missing, null or of another type than documented can never crash a page that shows money.
 */

/** A JSON object whose fields are still unknown. */
export interface Json {
  readonly [field: string]: unknown;
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one: `object(object(body.voucher).gift).balance` needs no guard in between. */
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined;
