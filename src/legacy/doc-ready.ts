import { callPage } from './promise.ts';

/**
 * `window.docReady` of voucherify.js: calls a function of the page when the document is parsed, and always after it has returned.
 *
 * @param context is handed to the function
 * @throws {TypeError} if `callback` is no function
 */
export function docReady(callback: (context?: unknown) => unknown, context?: unknown): void {
  if (typeof callback !== 'function') throw new TypeError('callback for docReady(fn) must be a function');
  const call = () => callPage(callback.bind(window), context);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', call, { once: true });
  else setTimeout(call);
}
