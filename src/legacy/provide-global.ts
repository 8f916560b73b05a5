import { createVoucherify, type Voucherify } from './voucherify.ts';

declare global {
  interface Window {
    Voucherify: Voucherify;
  }
}

/**
 * Sets `window.Voucherify`, unless the page has one with as many calls or more: another copy of this script that the page has
 * already given its keys, or the whole old library.
 */
export function provideGlobal(): void {
  const voucherify = createVoucherify();
  // An element of the page can have this name too: <img name="Voucherify">.
  if (numberOfCalls(window.Voucherify) < numberOfCalls(voucherify)) window.Voucherify = voucherify;
}

const numberOfCalls = (value: unknown): number =>
  typeof value === 'object' && value !== null && !(value instanceof Node)
    ? Object.values(value).filter((member) => typeof member === 'function').length
    : 0;
