import { TaskStatus } from '@lit/task';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';
import type { Offer } from './preview.ts';

/** What the box is showing: one value, from which everything else is drawn. */
export type Phase =
  | { name: 'ready' }
  | { name: 'checking' }
  /** What the code would give, held for this shopper; a second press redeems it. */
  | { name: 'previewed'; offer: Offer }
  | { name: 'redeeming' }
  /** The answer to the last attempt, not yet edited away. */
  | { name: 'redeemed'; outcome: Redeemed }
  | { name: 'refused'; outcome: Refused }
  | { name: 'failed'; outcome: Failed };

/** What a press asks for. */
export type Purpose = 'checking' | 'redeeming';

/**
 * @param dismissed the shopper has begun to type again, or the page stopped the attempt: what it ended in is old news.
 */
export function phaseOf(
  status: TaskStatus,
  purpose: Purpose,
  answer: Outcome | Offer | undefined,
  dismissed: boolean,
): Phase {
  if (status === TaskStatus.PENDING) return { name: purpose };
  if (answer === undefined || dismissed) return { name: 'ready' };
  return answer.status === 'previewed'
    ? { name: 'previewed', offer: answer }
    : ({ name: answer.status, outcome: answer } as Phase);
}
