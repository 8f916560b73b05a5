import { assertOption } from '../../client/assert-option.ts';
import type { Desk } from './options.ts';
import type { StoredAttempt } from './stored-attempt.ts';
import { finalAt } from './times.ts';

/** What a person decides about an attempt that no program can decide. */
export interface Decision {
  /** The id of what was redeemed by the attempt: one of `requestsOf(attempt)`. Null: the attempt was not redeemed. */
  keep: string | null;
  /** What is rolled back: some of `requestsOf(attempt)`. Default: nothing. */
  rollBack?: readonly string[] | undefined;
  /** Who decides, in your own words. It is stored, also at the API as the reason of the rollbacks. */
  by: string;
}

/** Why a decision was not taken. Nothing was changed. */
export interface DecisionRefused {
  status: 'refused';
  /**
   * - `unknown`: there is no such attempt;
   * - `not-open`: the records decide by themselves, or a person has decided already;
   * - `too-early`: another redemption may still appear. It takes up to three minutes;
   * - `not-of-attempt`: an id is not one of those at which the person had to look;
   * - `confirmed`: a redemption that should be rolled back has confirmed an order;
   * - `changed`: somebody else has changed the attempt at the same moment. Read it again.
   */
  reason: 'unknown' | 'not-open' | 'too-early' | 'not-of-attempt' | 'confirmed' | 'changed';
}

/** The ids between which a person decides: of redemptions that were made alone, and of the parents of others. */
export const requestsOf = ({ data: { found } }: Pick<StoredAttempt, 'data'>): string[] => [
  ...new Set((found?.toLookAt ?? []).map((record) => record.redemption ?? record.id)),
];

/** Writes down a decision. The next look carries it out. */
export async function noteDecision(
  desk: Desk,
  attempt: StoredAttempt | undefined,
  { keep, rollBack = [], by }: Decision,
): Promise<DecisionRefused | undefined> {
  assertOption(typeof by === 'string' && by.trim() && by.length <= 200, 'by', 'a text of up to 200', by);
  assertOption(keep === null || typeof keep === 'string', 'keep', 'an id or null', keep);
  const refuse = (reason: DecisionRefused['reason']): DecisionRefused => ({ status: 'refused', reason });
  if (!attempt) return refuse('unknown');
  const { data, orderId } = attempt;
  const cannotBeRead = attempt.state === 'open' && data.found?.status === 'failed';
  if (attempt.state !== 'ambiguous' && !cannotBeRead) return refuse('not-open');
  const now = Date.now();
  if (now < finalAt(attempt)) return refuse('too-early');
  const ids = requestsOf(attempt);
  const isOfAttempt = (id: string) => ids.includes(id) && id !== keep;
  if ((keep !== null && !ids.includes(keep)) || !rollBack.every(isOfAttempt)) return refuse('not-of-attempt');
  const confirmed = orderId === null ? [] : await desk.confirmedRedemptions(orderId);
  const { toLookAt } = data.found!;
  const isConfirmed = (id: string) =>
    confirmed.includes(id) ||
    toLookAt.some((record) => record.redemption === id && confirmed.includes(record.id));
  if (rollBack.some(isConfirmed)) return refuse('confirmed');
  const decision = { at: now, by, keep, rollBack: [...rollBack] };
  const isWritten = await desk.store.changeAttempt({
    ...attempt,
    state: 'open',
    dueAt: now,
    changedAt: now,
    data: { ...data, decision, looks: 0 },
  });
  return isWritten ? undefined : refuse('changed');
}
