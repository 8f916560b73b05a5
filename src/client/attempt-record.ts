import { foldCode } from './fold-code.ts';
import type { Failed, Outcome } from './outcome.ts';
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

/** The key of a redeemable: of a voucher that of its code, of a promotion that of its id. */
export const redeemableKey = ({ object, id }: { object: string; id: string }): string =>
  object === 'voucher' ? codeKey(id) : `${object} ${id}`;

/** Keeps the codes of an undecided attempt that the page has put back, unless the record has that attempt already. */
export function restoreAttempt(
  record: AttemptRecord,
  { request, keys }: Pick<OpenAttempt, 'request' | 'keys'>,
  outcome: Failed | StackFailed,
): void {
  const { attemptId } = outcome;
  if (keys.some((key) => record.findKey(key)?.attemptId === attemptId)) return;
  const attempt: OpenAttempt = { attemptId, request, keys, outcome: Promise.resolve(outcome) };
  record.add(attempt);
  record.keep(attempt, outcome);
}

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
