import { TaskStatus } from '@lit/task';
import type { Outcome } from '../client/outcome.ts';

/** What the box is showing: one value, from which everything else is drawn. */
export type Phase =
  | { name: 'ready' }
  | { name: 'redeeming' }
  /** `outcome` is the answer to the last attempt, not yet edited away. */
  | { name: 'settled'; outcome: Outcome };

/**
 * @param dismissed the shopper has begun to type again, or the page stopped the attempt: what it ended in is old news.
 */
export function phaseOf(status: TaskStatus, outcome: Outcome | undefined, dismissed: boolean): Phase {
  if (status === TaskStatus.PENDING) return { name: 'redeeming' };
  if (status === TaskStatus.INITIAL || outcome === undefined || dismissed) return { name: 'ready' };
  return { name: 'settled', outcome };
}
