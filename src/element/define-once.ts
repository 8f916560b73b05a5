import { reportOnce } from '../client/report-once.ts';
import type { VoucherRedeem } from './voucher-redeem.ts';

/** Registers the element. A second copy of this library on a page leaves the first one's element alone, and says so. */
export function defineOnce(tag: string, element: typeof VoucherRedeem): void {
  // Not in a worker.
  const { customElements } = globalThis as Partial<typeof globalThis>;
  if (!customElements) return;
  const first = customElements.get(tag) as { version?: unknown } | undefined;
  if (!first) customElements.define(tag, element);
  else if (first !== element)
    reportOnce(
      'second copy',
      `voucher-redeem: version ${String(first.version)} is on this page already, so version ${element.version} was not used. Load the library once.`,
    );
}
