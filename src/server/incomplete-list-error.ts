import type { Refusal } from '../client/outcome.ts';
import type { ReadFailure } from './read-failure.ts';

/** Thrown in the middle of a list, for an end there would be taken for the end of the list. */
export class IncompleteListError extends Error {
  override readonly name = 'IncompleteListError';
  constructor(
    /** Why the next page did not come. */
    readonly outcome: Refusal | ReadFailure,
  ) {
    super(
      `voucher-redeem: the list of redemptions stopped before its end: ${'key' in outcome ? outcome.key : outcome.kind}. ${outcome.message}`,
    );
  }
}
