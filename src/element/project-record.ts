import { cleanCode } from '../client/clean-code.ts';
import type { Failed } from '../client/outcome.ts';
import {
  attemptRecord,
  codeKey,
  settleAttempt,
  type AttemptRecord,
  type OpenAttempt,
  type Settlement,
} from '../client/undecided.ts';

/** The record of open attempts of the project that an element redeems in now; its attributes may name another one later. */
export class ProjectRecord {
  readonly #client: () => object;
  readonly #onChange: () => void;
  #record: AttemptRecord | undefined;
  #unsubscribe: (() => void) | undefined;

  /**
   * @param client the element's client. Throws where an attribute cannot be used.
   * @param onChange is called when the record changes, or is another one.
   */
  constructor(client: () => object, onChange: () => void) {
    this.#client = client;
    this.#onChange = onChange;
  }

  /** Finds the record again. Undefined where there is no page, or nothing can be sent. */
  find(): AttemptRecord | undefined {
    let record: AttemptRecord | undefined;
    try {
      record = attemptRecord(this.#client());
    } catch {
      // Without keys nothing can be sent; the press will say so.
    }
    if (record === this.#record) return record;
    this.leave();
    this.#record = record;
    this.#unsubscribe = record?.subscribe(this.#onChange);
    this.#onChange();
    return record;
  }

  leave(): void {
    this.#unsubscribe?.();
    this.#record = undefined;
  }

  /** The outcome of the undecided attempt that blocks a code, with the code as it is written here. */
  undecided(code: string): Failed | undefined {
    const cleaned = cleanCode(code);
    const open = cleaned ? this.#record?.find(cleaned) : undefined;
    return open?.undecided && { ...open.undecided, code: cleaned };
  }

  /** Blocks the code of an undecided outcome that the page put back. */
  keep(outcome: Failed): void {
    const record = this.find();
    if (!record || record.find(outcome.code)) return;
    const { attemptId, code } = outcome;
    const attempt: OpenAttempt = {
      attemptId,
      request: code,
      keys: [codeKey(code)],
      outcome: Promise.resolve(outcome),
    };
    record.add(attempt);
    record.keep(attempt, outcome);
  }

  settle(code: string, settlement: Settlement): void {
    settleAttempt(this.#record, code, settlement);
  }

  /** An attempt in flight whose element has left the page. */
  findLost(): OpenAttempt | undefined {
    return this.#record?.findLost();
  }

  /** Whether a check of this page may still hold a code. */
  isHeld(code: string): boolean {
    return this.#record?.isHeld(code) === true;
  }
}
