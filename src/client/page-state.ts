/**
 * What all copies of this library on one page share, whatever their version: two script tags, or a script tag beside an npm
 * bundle. In Node nothing is shared: one process serves many shoppers.
 */

const KEY = Symbol.for('voucher-redeem/1');

/** Finds a value under its name on the page, or creates it. A later version must keep the value's shape, or change the name. */
export function sharedInPage<Value>(name: string, create: () => Value): Value {
  if (typeof document === 'undefined') return create();
  const page = globalThis as { [KEY]?: Map<string, unknown> };
  const state = (page[KEY] ??= new Map());
  if (!state.has(name)) state.set(name, create());
  return state.get(name) as Value;
}
