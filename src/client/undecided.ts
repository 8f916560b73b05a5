import { failure } from '../api/failure.ts';
import type { Redemption } from '../api/types.ts';
import { assertOption } from './assert-option.ts';
import { cleanCode } from './clean-code.ts';
import { foldCode } from './fold-code.ts';
import type { Failed, Outcome } from './outcome.ts';
import { sharedInPage } from './page-state.ts';
import { report } from './report-once.ts';
import type { StackFailed, StackOutcome } from './stack-outcome.ts';

/**
 * Which codes must not be sent now: those of an attempt in flight, and those of an attempt without a known end (undecided). All
 * elements, clients and copies of this library on a page share one record for each project, so that nothing that is typed, drawn
 * again or created anew can send such a code a second time (docs/decisions/01-never-sent-twice.md).
 */

/** An attempt in flight or undecided. */
export interface OpenAttempt {
  attemptId: string;
  /** What it redeems, as it was sent: a code, or `JSON.stringify` of a stack. */
  request: string;
  /** The keys of all its codes, see `codeKey`. */
  keys: readonly string[];
  /** Resolves to the outcome of the call. */
  outcome: Promise<Outcome | StackOutcome>;
  /** The outcome, if the voucher may have been redeemed. Set until the attempt is settled. */
  undecided?: Failed | StackFailed;
  /** Whether an element on the page shows it. Missing where no element started it. */
  isShown?: (() => boolean) | undefined;
}

/** What an attempt was found to be by the shop's backend. */
export type Settlement = Redemption | StackOutcome | 'not-redeemed';

/**
 * Codes that a project may take for the same have the same key: projects can ignore case, and people type other spaces, widths,
 * dashes and quotes. So the code that the box suggests after a refusal has the key of the refused one. Compared folded (foldCode),
 * without case, spaces and joiners.
 */
export const codeKey = (code: string): string =>
  foldCode(code)
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase()
    .normalize('NFKC');

/** The open attempts of one project. */
export class AttemptRecord {
  /** Oldest first. A code can be in two of them: the page may put back an undecided one while another one is in flight. */
  readonly #attempts = new Set<OpenAttempt>();
  readonly #subscribers = new Set<() => void>();
  /** Until when a check of this page holds a code. Milliseconds as `Date.now()` counts. */
  readonly #locks = new Map<string, number>();

  /** The open attempts that have this code, or one that a project may take for the same. */
  findAll(code: string): OpenAttempt[] {
    return this.#withKey(codeKey(code));
  }

  /** The first of them. An undecided one comes before one in flight, because it stays when that one ends. */
  find(code: string): OpenAttempt | undefined {
    return this.findKey(codeKey(code));
  }

  findKey(key: string): OpenAttempt | undefined {
    const open = this.#withKey(key);
    return open.find(({ undecided }) => undecided) ?? open[0];
  }

  #withKey(key: string): OpenAttempt[] {
    return [...this.#attempts].filter(({ keys }) => keys.includes(key));
  }

  /** An attempt in flight whose element has left the page, if there is one: a new element can show it. */
  findLost(): OpenAttempt | undefined {
    return [...this.#attempts].find(({ undecided, isShown }) => !undecided && isShown?.() === false);
  }

  add(attempt: OpenAttempt): void {
    this.#attempts.add(attempt);
    this.#notify();
  }

  /** Keeps the codes of an attempt whose end nobody knows. */
  keep(attempt: OpenAttempt, undecided: Failed | StackFailed): void {
    attempt.undecided = undecided;
    this.#notify();
  }

  /** Frees all codes of an attempt. */
  remove(attempt: OpenAttempt): void {
    this.#attempts.delete(attempt);
    this.#notify();
  }

  /** Notes that a check of this page holds a code. */
  noteLock(code: string, until: number): void {
    this.#locks.set(codeKey(code), until);
  }

  /** Whether a check of this page may still hold a code. */
  isLocked(code: string): boolean {
    return (this.#locks.get(codeKey(code)) ?? 0) > Date.now();
  }

  /** Calls a listener after every change. Returns the call that ends it. */
  subscribe(listener: () => void): () => void {
    this.#subscribers.add(listener);
    return () => this.#subscribers.delete(listener);
  }

  #notify(): void {
    for (const listener of [...this.#subscribers])
      try {
        listener();
      } catch (error) {
        // An element that cannot be drawn must not keep an outcome from its caller.
        report(error);
      }
  }
}

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
 * Throws `TypeError` for anything that is not a settlement: a backend that failed must not free a code.
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
  const { id, result, status, redeemed } = Object(settlement) as { [field: string]: unknown };
  const isRedemption = typeof id === 'string' && id !== '' && result === 'SUCCESS';
  const isStack = (status === 'redeemed' || status === 'partial') && Array.isArray(redeemed);
  assertOption(
    settlement === 'not-redeemed' || isRedemption || isStack,
    'the result of an attempt',
    "a redemption with result SUCCESS, the outcome of a stack, or 'not-redeemed'",
    settlement,
  );
}
