import type { ServerClient } from '../../src/server.ts';
import type { Attempt, Found } from './answers.ts';

/** The storefront's `attempt-key`: under this name an attempt's id is in the metadata of its redemption. */
const ATTEMPT_KEY = 'attempt_id';

/** Looks for an attempt among what is on record. What the browser sent twice is given back at once. */
export async function lookForAttempt(
  vouchers: ServerClient,
  { id, code, since }: Pick<Attempt, 'id' | 'code' | 'since'>,
): Promise<{ found: Found; isSettled: boolean }> {
  const answer = await vouchers.reconcile({ code, since, attemptKey: ATTEMPT_KEY, attemptId: id });
  const found: Found = {
    at: new Date().toISOString(),
    status: answer.status,
    redemption: null,
    givenBack: [],
  };
  switch (answer.status) {
    case 'redeemed':
      return { found: { ...found, redemption: answer.redemption }, isSettled: true };
    case 'doubled': {
      for (const double of answer.rollBack) {
        const undone = await vouchers.rollbackAll(double, { reason: 'The browser sent it twice' });
        found.givenBack.push({
          id: double,
          status: undone.status,
          ...(undone.status === 'refused' && { key: undone.key }),
        });
      }
      // One of them is the shopper's, whatever became of the others.
      return { found: { ...found, redemption: answer.redemption }, isSettled: true };
    }
    case 'rolled-back':
      return { found, isSettled: true };
    case 'not-redeemed': {
      const { mayStillArrive } = answer;
      return { found: { ...found, mayStillArrive }, isSettled: !mayStillArrive };
    }
    case 'failed':
      return { found: { ...found, message: answer.message }, isSettled: false };
  }
}
