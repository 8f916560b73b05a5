import type { RedeemedRequest, ServerClient } from '../../src/server.ts';
import type { Attempt, Found, Rollback } from './answers.ts';
import type { Order } from './orders.ts';

/**
 * Looks for an attempt among what is on record. What the browser sent twice is given back at once, and the attempt is settled only
 * when the API has confirmed that. Otherwise the next look tries it again.
 *
 * @param order The order for which the attempt was made, as this backend knows it.
 */
export async function lookForAttempt(
  vouchers: ServerClient,
  { id, code, firstHeard, seen, found: before }: Attempt,
  order: Order | undefined,
): Promise<{ found: Found; isSettled: boolean }> {
  const answer = await vouchers.reconcile({
    attemptId: id,
    codes: [code],
    firstHeard,
    order: order && { source_id: order.id, redemptions: order.redemptions },
    keep: seen,
  });
  const found: Found = {
    at: new Date().toISOString(),
    status: answer.status,
    redemption: null,
    givenBack: before?.givenBack ?? [],
    ...('final' in answer && { final: answer.final }),
  };
  switch (answer.status) {
    case 'redeemed':
      return {
        found: {
          ...found,
          redemption: answer.redemptions[0],
          // Only one is left, so a rollback without an answer was carried out.
          givenBack: found.givenBack.map((one) => ({ id: one.id, status: 'rolled-back' })),
        },
        isSettled: true,
      };
    case 'doubled': {
      const givenBack = await giveBack(vouchers, answer.extra, found.givenBack);
      const isSettled = givenBack.every(isGivenBack);
      return { found: { ...found, redemption: answer.keep.redemptions[0], givenBack }, isSettled };
    }
    case 'rolled-back':
    case 'not-redeemed':
      return { found, isSettled: answer.final };
    case 'ambiguous': {
      const { message, records } = answer;
      return { found: { ...found, message, toLookAt: records.map((record) => record.id) }, isSettled: false };
    }
    case 'failed':
      return { found: { ...found, message: answer.message }, isSettled: false };
  }
}

/** Rolls back what the browser sent twice. What was rolled back before stays on the list. */
async function giveBack(
  vouchers: ServerClient,
  extra: readonly RedeemedRequest[],
  before: readonly Rollback[],
): Promise<Rollback[]> {
  const givenBack = new Map(before.map((one) => [one.id, one]));
  for (const { id } of extra) {
    const undone = await vouchers.rollbackAll(id, { reason: 'The browser sent it twice' });
    const key = undone.status === 'refused' ? { key: undone.key } : {};
    givenBack.set(id, { id, status: undone.status, ...key });
  }
  return [...givenBack.values()];
}

/** Whether the API says that the redemption is rolled back. Without an answer it may or may not be. */
const isGivenBack = ({ status, key }: Rollback) => status === 'rolled-back' || key === 'already_rolled_back';
