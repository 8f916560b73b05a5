import type { Refusal } from '../api/refusal.ts';
import type { ReadFailure } from './read-failure.ts';

/**
 * Is thrown while a `RedemptionList` is read, if a page cannot be read. A loop that just ended there would take an
 * incomplete list for a complete one.
 */
export class IncompleteListError extends Error {
  override readonly name = 'IncompleteListError';
  constructor(
    /** Why the next page could not be read. */
    readonly outcome: Refusal | ReadFailure,
  ) {
    super(
      `voucher-redeem: the list of redemptions stopped before its end: ${'key' in outcome ? outcome.key : outcome.kind}. ${outcome.message}`,
    );
  }
}
