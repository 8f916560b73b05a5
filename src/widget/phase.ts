import { TaskStatus } from '@lit/task';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';

/** What the box is showing: one value, from which everything else is drawn. */
export type Phase =
  | { name: 'ready' }
  | { name: 'redeeming' }
  /** The answer to the last attempt, not yet edited away. */
  | { name: 'redeemed'; outcome: Redeemed }
  | { name: 'refused'; outcome: Refused }
  | { name: 'failed'; outcome: Failed };

/**
 * @param dismissed the shopper has begun to type again, or the page stopped the attempt: what it ended in is old news.
 */
export function phaseOf(status: TaskStatus, outcome: Outcome | undefined, dismissed: boolean): Phase {
  if (status === TaskStatus.PENDING) return { name: 'redeeming' };
  if (outcome === undefined || dismissed) return { name: 'ready' };
  return { name: outcome.status, outcome } as Phase;
}
