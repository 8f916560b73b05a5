import { toJson } from '../api/to-json.ts';
import { cleanCode } from '../client/clean-code.ts';
import type { Failed, Outcome } from '../client/outcome.ts';
import {
  codeKey,
  redeemableKey,
  restoreAttempt,
  type AttemptRecord,
  type OpenAttempt,
} from '../client/attempt-record.ts';
import { assertSettlement, attemptRecord, type Settlement } from '../client/undecided.ts';

/** The keys of what an outcome is about: of one code, or of everything that was applied. */
const keysOf = ({ code, redeemables }: Outcome): string[] =>
  redeemables ? redeemables.map(redeemableKey) : [codeKey(cleanCode(code))];

/** The record of open attempts of the project that an element redeems in now; its attributes may name another one later. */
export class ProjectRecord {
  readonly #project: () => string | object | undefined;
  readonly #onChange: () => void;
  #record: AttemptRecord | undefined;
  #unsubscribe: (() => void) | undefined;
  /** An undecided outcome that the page put back, and the record that has it, until the element is drawn. */
  #restored: { outcome: Failed; record: AttemptRecord | undefined } | undefined;

  /**
   * @param project the client that the page set, or the name of the project in the attributes. It is asked for at every draw.
   * @param onChange is called when the record changes, or is another one.
   */
  constructor(project: () => string | object | undefined, onChange: () => void) {
    this.#project = project;
    this.#onChange = onChange;
  }

  /** Finds the record again, and follows its changes. For an element on the page. */
  follow(): void {
    const record = this.current();
    if (record === this.#record) return;
    this.leave();
    this.#record = record;
    this.#unsubscribe = record?.subscribe(this.#onChange);
    this.#onChange();
  }

  /** Follows no changes any more, so that the record does not keep an element that has left the page. */
  leave(): void {
    this.#unsubscribe?.();
    this.#record = undefined;
  }

  /** The record of the project as it is named now. Undefined where there is no page, or no project is named. */
  current(): AttemptRecord | undefined {
    const project = this.#project();
    return project === undefined ? undefined : attemptRecord(project);
  }

  /** The outcome of the undecided attempt that blocks a code, with the code as it is written here. */
  undecided(code: string): Failed | undefined {
    const cleaned = cleanCode(code);
    const open = cleaned ? this.#followed?.find(cleaned) : undefined;
    return open?.undecided && { ...open.undecided, code: cleaned };
  }

  /** Blocks the code of an undecided outcome that the page put back. */
  keep(outcome: Failed): void {
    this.#restored = { outcome, record: undefined };
    this.#keepRestored();
  }

  /** Once the element is drawn, its attributes name the project: a framework may set them after the outcome. */
  finishRestore(): void {
    this.#keepRestored();
    if (this.#restored?.record) this.#restored = undefined;
  }

  #keepRestored(): void {
    const record = this.#restored && this.current();
    if (!record || record === this.#restored?.record) return;
    const { outcome } = this.#restored!;
    this.#restored = { outcome, record };
    const { code, redeemables } = outcome;
    const request = redeemables ? toJson(redeemables) : code;
    restoreAttempt(record, { request, keys: keysOf(outcome) }, outcome);
  }

  /** Frees the code of an attempt that is settled, and not that of a later attempt that is undecided for itself. */
  settle(outcome: Outcome, settlement: Settlement): void {
    assertSettlement(settlement);
    for (const key of keysOf(outcome)) {
      const attempt = this.#followed?.findKey(key);
      if (attempt?.undecided && attempt.attemptId === outcome.attemptId) this.#followed?.remove(attempt);
    }
  }

  /** An attempt in flight whose element has left the page. */
  findLost(): OpenAttempt | undefined {
    return this.#followed?.findLost();
  }

  /** Whether a check of this page may still hold a code. */
  isLocked(code: string): boolean {
    return this.#followed?.isLocked(code) === true;
  }

  /** The record that is followed; an element that is not on the page follows none. */
  get #followed(): AttemptRecord | undefined {
    return this.#record ?? this.current();
  }
}
