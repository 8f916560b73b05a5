import type { Outcome } from '../client/outcome.ts';
import type { Applied } from './applied-codes/applied.ts';
import type { Offer } from './preview.ts';
import type { Purpose } from './redemption-state.ts';

/** A press or a call, from its start to its result. */
export interface Attempt {
  attemptId: string;
  code: string;
  purpose: Purpose;
}

export type Result = Outcome | Offer | Applied;

/** How an attempt ended. `isQuiet`: the page or the browser tells the shopper itself. */
export interface Ended {
  result: Result;
  isQuiet?: boolean;
}
