import { failure } from '../api/failure.ts';
import { asObject } from '../api/json.ts';
import { wasRolledBack } from '../api/rolled-back.ts';
import { confirmsRedemption, type RedemptionAnswer } from '../api/types.ts';
import { assertOption } from './assert-option.ts';
import { AttemptRecord, type OpenAttempt } from './attempt-record.ts';
import { cleanCode } from './clean-code.ts';
import type { Outcome } from './outcome.ts';
import { sharedInPage } from './page-state.ts';
import type { StackOutcome } from './stack-outcome.ts';

/** What an attempt was found to be by the shop's backend. */
export type Settlement = RedemptionAnswer | StackOutcome | 'not-redeemed';

const PROJECT = Symbol.for('voucher-redeem/project');

/** Marks a client of this library with its project, so that an element that is given the client finds the record. */
export const withProject = <Client extends object>(client: Client, project: string): Client =>
  Object.defineProperty(client, PROJECT, { value: project });

/** Whether a client guards its codes by itself. Another object with a `redeem` method is guarded by the element that has it. */
export const isGuarded = (client: object): boolean => PROJECT in client;

/**
 * The record of a project, or of a foreign client object. Undefined where there is no page: a process on a server, or a service
 * worker, serves many shoppers, and one of them must not block another.
 */
export function attemptRecord(project: string | object): AttemptRecord | undefined {
  if (typeof document === 'undefined') return undefined;
  const name = typeof project === 'object' ? (project as { [PROJECT]?: string })[PROJECT] : project;
  const records = sharedInPage('attempts', () => ({
    byProject: new Map<string, AttemptRecord>(),
    byClient: new WeakMap<object, AttemptRecord>(),
  }));
  const [map, key] = (name === undefined ? [records.byClient, project] : [records.byProject, name]) as [
    Map<unknown, AttemptRecord>,
    unknown,
  ];
  const record = map.get(key) ?? new AttemptRecord();
  map.set(key, record);
  return record;
}

/** A call that sent nothing, because a code of it is in flight or undecided. */
export const blocked = failure(
  'blocked',
  false,
  'Nothing was sent: an attempt for this code is in flight or undecided. settle() ends the block.',
);

/**
 * Sends an attempt, and keeps its codes from being sent again until its end is known.
 *
 * @param attempt what is sent. Its `outcome` and `undecided` are set here.
 * @param send sends it, once.
 */
export async function guardAttempt<Result extends Outcome | StackOutcome>(
  record: AttemptRecord,
  attempt: Pick<OpenAttempt, 'attemptId' | 'request' | 'keys' | 'isShown'>,
  send: () => Promise<Result>,
): Promise<Result> {
  let end!: (sending: Promise<Result>) => void;
  const outcome = new Promise<Result>((resolve) => (end = resolve));
  const open: OpenAttempt = { ...attempt, outcome };
  // Blocked before anything is sent: a `fetch` or client of the page may come back here while `send` still runs.
  record.add(open);
  let result: Result;
  try {
    end(send());
    result = await outcome;
  } catch (error) {
    // A call with a mistake in it: nothing was sent.
    record.remove(open);
    throw error;
  }
  if (result.status === 'failed' && result.mayHaveRedeemed) record.keep(open, result);
  else record.remove(open);
  return result;
}

/**
 * Ends the block of an undecided code, as the shop's backend found. An attempt that is still in flight stays blocked.
 * Throws `TypeError` for anything that is not a settlement, and for a redemption that was rolled back: a backend that failed must
 * not free a code, and what was rolled back must not be shown as redeemed.
 *
 * @param attemptId frees the code of this attempt only. Without it, the code of all undecided attempts.
 */
export function settleAttempt(
  record: AttemptRecord | undefined,
  code: string,
  settlement: Settlement,
  attemptId?: string,
): void {
  assertSettlement(settlement);
  for (const attempt of record?.findAll(cleanCode(code)) ?? [])
    if (attempt.undecided && (attemptId === undefined || attempt.attemptId === attemptId))
      record?.remove(attempt);
}

export function assertSettlement(settlement: unknown): asserts settlement is Settlement {
  const fields = asObject(settlement);
  const { object, status, redeemed } = fields;
  // A rollback has the result SUCCESS too.
  const isRedemption = confirmsRedemption(fields) && object !== 'redemption_rollback';
  const isStack = (status === 'redeemed' || status === 'partial') && Array.isArray(redeemed);
  assertOption(
    settlement === 'not-redeemed' || isRedemption || isStack,
    'the result of an attempt',
    "a redemption with result SUCCESS, the outcome of a stack, or 'not-redeemed'",
    settlement,
  );
  assertOption(
    !wasRolledBack(fields),
    'the result of an attempt',
    "'not-redeemed' for a redemption that was rolled back",
    settlement,
  );
}
