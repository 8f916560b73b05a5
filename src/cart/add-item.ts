import { failure } from '../api/failure.ts';
import type { Redeemable } from '../api/context.ts';
import type { AttemptRecord } from '../client/attempt-record.ts';
import { blocked } from '../client/undecided.ts';
import { refuseUnsent } from '../client/unsent-code.ts';
import type { ApplyResult, UseOptions } from './cart.ts';
import type { CartStore } from './cart-store.ts';
import { keyOf } from './item-key.ts';
import { MOST, parseRedeemable, withUse } from './parse-redeemables.ts';
import { reasonOf } from './reason.ts';

/** Adds items to the list of a cart, and tells each caller how it ended. */
export class ItemAdder {
  readonly #store: CartStore;
  readonly #record: AttemptRecord | undefined;
  readonly #calls = new Map<
    number,
    { key: string; end: (result: ApplyResult) => void; result: Promise<ApplyResult> }
  >();
  #lastId = 0;

  /** @param record of what is in flight or undecided on the page. Undefined where there is no page. */
  constructor(store: CartStore, record: AttemptRecord | undefined) {
    this.#store = store;
    this.#record = record;
    store.onDecision = ({ candidateId, result }) => {
      this.#calls.get(candidateId)?.end(result);
      this.#calls.delete(candidateId);
    };
  }

  async add(given: string | Redeemable, use: UseOptions = {}): Promise<ApplyResult> {
    const redeemable = withUse(parseRedeemable(given), use);
    const { object, id } = redeemable;
    const unsent = object === 'voucher' ? refuseUnsent(id) : undefined;
    if (unsent) return { status: 'refused', reason: reasonOf(unsent) };
    const key = keyOf(redeemable);
    const { state } = this.#store;
    // A redemption of the cart, or of this code anywhere on the page, has no known end.
    if (state.redemption || this.#record?.findKey(key)) return blocked;
    const same = [...this.#calls.values()].find((call) => call.key === key);
    if (same) return same.result;
    const entry = state.entries.find((one) => one.key === key);
    switch (entry?.verdict.state) {
      case 'applied':
      case 'checking':
        return refused('duplicated_redeemables', 'It is in the list already.');
      case 'parked':
        return { status: 'refused', reason: entry.verdict.reason };
      case 'no-effect':
        return this.#force(key);
      case 'gone':
        this.#store.dispatch({ type: 'removed', key });
        break;
      case undefined:
        if (state.entries.length + state.candidates.length >= MOST)
          return refused('applicable_redeemables_limit_exceeded', `A request holds at most ${MOST}.`);
    }
    return this.#ask(key, redeemable);
  }

  #ask(key: string, redeemable: Redeemable): Promise<ApplyResult> {
    const id = ++this.#lastId;
    let end!: (result: ApplyResult) => void;
    const result = new Promise<ApplyResult>((resolve) => (end = resolve));
    this.#calls.set(id, { key, end, result });
    this.#store.dispatch({ type: 'added', id, redeemable, now: Date.now() });
    return result;
  }

  /** The shopper wants what would change nothing. */
  async #force(key: string): Promise<ApplyResult> {
    this.#store.dispatch({ type: 'forced', key, now: Date.now() });
    await this.#store.whenAnswered();
    const { problem, entries } = this.#store.state;
    const verdict = entries.find((one) => one.key === key)?.verdict;
    if (problem?.status === 'failed') return problem;
    return verdict && 'reason' in verdict
      ? { status: 'refused', reason: verdict.reason }
      : { status: verdict?.state === 'applied' ? 'applied' : 'no-effect' };
  }

  /** Ends every call that is still waiting. */
  dispose(): void {
    for (const { end } of this.#calls.values()) end(failure('aborted', false, 'The cart was disposed.'));
    this.#calls.clear();
  }
}

const refused = (key: string, message: string): ApplyResult => ({
  status: 'refused',
  reason: reasonOf({ key, message: `Nothing was sent. ${message}` }),
});
