import { requestsOf, type ListedAttempt, type RollbackRecord } from '../../src/server.ts';
import type { Attempt, Found, Rollback } from './answers.ts';

/** An attempt, as the merchant's page shows it. */
export function toAttempt(attempt: ListedAttempt): Attempt {
  const { owner, id, orderId, begunAt, state, data, rollbacks } = attempt;
  const { codes, said, seen, found } = data;
  const isSettled =
    found?.status === 'redeemed' ||
    (found?.final === true && (found.status === 'not-redeemed' || found.status === 'rolled-back'));
  return {
    id,
    owner,
    code: codes.join(', '),
    ...(orderId !== null && { orderId }),
    firstHeard: new Date(begunAt).toISOString(),
    refused: said === 'refused',
    ...(seen !== null && { seen }),
    status: isSettled ? 'settled' : 'undecided',
    // Before that, another redemption may appear.
    ...(state === 'ambiguous' && found?.final && { toDecide: toDecide(attempt) }),
    ...(found && { found: toFound(found, rollbacks) }),
  };
}

const toDecide = (attempt: ListedAttempt): Attempt['toDecide'] =>
  requestsOf(attempt).map((id) => ({
    id,
    redemptions: (attempt.data.found?.toLookAt ?? []).filter(
      (record) => (record.redemption ?? record.id) === id,
    ),
  }));

const toFound = (
  { at, status, final, redemptions, message, toLookAt }: NonNullable<ListedAttempt['data']['found']>,
  rollbacks: readonly RollbackRecord[],
): Found => ({
  at: new Date(at).toISOString(),
  status,
  redemption: redemptions[0] ?? null,
  final,
  ...(message !== null && { message }),
  ...(status === 'ambiguous' && { toLookAt: toLookAt.map((record) => record.id) }),
  givenBack: rollbacks.filter(({ key }) => key !== 'not_needed').map(toRollback),
});

function toRollback({ redemptionId: id, state, key }: RollbackRecord): Rollback {
  if (state === 'done') return { id, status: 'rolled-back' };
  return { id, status: state === 'refused' ? 'refused' : 'failed', ...(key !== null && { key }) };
}

/** Whether there is something to see at an attempt: it did not end as the page says. */
export const isShown = (attempt: ListedAttempt): boolean => !isAsThePageSays(attempt);

/** Whether an attempt ended as the page says, or is only under way. */
function isAsThePageSays({ data: { said, seen, found }, rollbacks }: ListedAttempt): boolean {
  if (!found) return said !== 'no-answer' && said !== 'refused';
  if (rollbacks.length > 0) return false;
  if (said === 'refused' || said === 'not-sent' || said === null) return found.status === 'not-redeemed';
  return said === 'redeemed' && found.redemptions.some(({ id }) => id === seen);
}
