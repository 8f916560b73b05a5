/**
 * Functions that read JSON whose shape nobody has checked. Each returns a value of the expected type, or an empty or undefined
 * one. So a field that is missing, null or of another type than documented never throws.
 */

/** A JSON object whose fields are still unknown. */
export interface Json {
  readonly [field: string]: unknown;
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it is an object, otherwise an empty object. So `asObject(asObject(body.voucher).gift).balance` never throws. */
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});

/** The value if it is an array, otherwise an empty array. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value if it is a number, otherwise undefined. A text such as `"12"` is not a number. */
export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** The value if it is a text that is not blank, otherwise undefined. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined;
