import { docReady } from './doc-ready.ts';
import { createVoucherify, type Voucherify } from './voucherify.ts';

declare global {
  interface Window {
    Voucherify: Voucherify;
    docReady: typeof docReady;
  }
}

/**
 * Sets `window.Voucherify` and `window.docReady`. A `Voucherify` with as many methods or more is kept: it is another copy of this
 * script, to which the page may already have given its keys, or an object that can do more.
 */
export function provideGlobal(): void {
  const voucherify = createVoucherify();
  // Where another one stays, it draws the forms of the page's markup.
  if (numberOfMethods(window.Voucherify) < numberOfMethods(voucherify)) {
    window.Voucherify = voucherify;
    voucherify.refreshIframes();
  }
  if (typeof window.docReady !== 'function') window.docReady = docReady;
}

/** An element of the page, such as `<img name="Voucherify">`, can also be the value of the global. It counts as no methods. */
const numberOfMethods = (value: unknown): number =>
  typeof value === 'object' && value !== null && !(value instanceof Node)
    ? Object.values(value).filter((member) => typeof member === 'function').length
    : 0;
