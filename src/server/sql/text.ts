/**
 * Texts of pages can have what a database cannot keep: PostgreSQL refuses a NUL character, the embedded database cuts the text
 * there, and half an emoji becomes another character in both. These are kept as a backslash with four hexadecimal digits, so that
 * two different texts are never equal in the database.
 */
const NOT_STORABLE = /[\\\0\p{Surrogate}]/gu;
const STORED = /\\([0-9a-f]{4})/g;

export const toColumn = (text: string): string =>
  text.replace(NOT_STORABLE, (unit) => `\\${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const fromColumn = (column: string): string =>
  column.replace(STORED, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

export const toNullableColumn = (text: string | null): string | null =>
  text === null ? null : toColumn(text);

export const fromNullableColumn = (column: string | null): string | null =>
  column === null ? null : fromColumn(column);
