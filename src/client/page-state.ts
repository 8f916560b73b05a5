/**
 * State that all copies of this library on one page share, also copies of different versions. A page can have two script tags, or
 * a script tag and an npm bundle. In Node nothing is shared, because one process serves many shoppers.
 */

const KEY = Symbol.for('voucher-redeem/1');

/**
 * Returns the page's value with this name. If there is none, it is created. Copies of other versions use the same value, so a
 * version that changes its shape has to change the name.
 */
export function sharedInPage<Value>(name: string, create: () => Value): Value {
  if (typeof document === 'undefined') return create();
  const page = globalThis as { [KEY]?: Map<string, unknown> };
  const state = (page[KEY] ??= new Map());
  if (!state.has(name)) state.set(name, create());
  return state.get(name) as Value;
}
