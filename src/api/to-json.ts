/**
 * A value as JSON text, as `JSON.stringify` writes it on a page without old libraries.
 *
 * Prototype.js before 1.7 adds a `toJSON` to all arrays, dates and objects, and then `JSON.stringify` writes an array as a text.
 * So a `toJSON` that the built-in prototypes have is ignored here. That of an object or of its own class is called.
 *
 * @throws {TypeError} for a value that JSON cannot hold: a cycle or a BigInt. Also what a getter or a `toJSON` in it throws.
 */
export const toJson = (value: unknown): string => write(value, []) ?? 'null';

/** A copy of a value that is made of plain objects, lists, texts and numbers, as JSON holds them. */
export const jsonCopy = <Value>(value: Value): Value => JSON.parse(toJson(value)) as Value;

/**
 * @param ancestors the objects that contain the value.
 * @param isConverted whether the value comes from a `toJSON`, which may return its own object. It is not called again.
 * @returns undefined for what has no place in JSON: undefined, a function or a symbol.
 */
function write(value: unknown, ancestors: readonly object[], isConverted = false): string | undefined {
  if (typeof value === 'bigint') return unwritable('a BigInt');
  if (typeof value === 'function') return undefined;
  // For what is no object, JSON.stringify looks for no `toJSON`.
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!isConverted && ancestors.includes(value)) return unwritable('an object that contains itself');
  const path = [...ancestors, value];
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, path) ?? 'null').join()}]`;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'null' : JSON.stringify(value.toISOString());
  if (value instanceof String || value instanceof Number || value instanceof Boolean)
    return JSON.stringify(value.valueOf());
  const { toJSON } = value as { toJSON?: unknown };
  if (
    !isConverted &&
    typeof toJSON === 'function' &&
    toJSON !== (Object.prototype as { toJSON?: unknown }).toJSON
  )
    return write(toJSON.call(value) as unknown, path, true);
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const text = write(field, path);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${fields.join()}}`;
}

function unwritable(what: string): never {
  throw new TypeError(`JSON cannot hold ${what}.`);
}
