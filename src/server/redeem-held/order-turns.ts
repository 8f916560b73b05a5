/** How long the API may work on a request, in milliseconds (docs/voucherify-api.md#retries). */
const API_TIMEOUT = 3 * 60_000;

/**
 * Lets the calls for one order run one after the other in this process. It also remembers, for as long as the API may work on a request,
 * which orders have a redemption without an answer. An order is named by any text.
 */
export class OrderTurns {
  readonly #last = new Map<string, Promise<void>>();
  /** When the answer failed to come. Milliseconds as `Date.now()` counts. */
  readonly #undecided = new Map<string, number>();

  /** Runs the work after all earlier work for the same order has ended, however it ended. */
  run<Result>(order: string, work: () => Promise<Result>): Promise<Result> {
    const result = (this.#last.get(order) ?? Promise.resolve()).then(work);
    const leave = () => {
      if (this.#last.get(order) === ended) this.#last.delete(order);
    };
    const ended: Promise<void> = result.then(leave, leave);
    this.#last.set(order, ended);
    return result;
  }

  /** Remembers that a redemption of this order was sent, and that no answer came. */
  markUndecided(order: string): void {
    for (const [other, since] of this.#undecided) if (isOver(since)) this.#undecided.delete(other);
    this.#undecided.set(order, Date.now());
  }

  /** Whether such a redemption may still arrive at the API. */
  isUndecided(order: string): boolean {
    const since = this.#undecided.get(order);
    return since !== undefined && !isOver(since);
  }

  /** Forgets it, because the records show what became of it. */
  settle(order: string): void {
    this.#undecided.delete(order);
  }
}

const isOver = (since: number): boolean => Date.now() - since >= API_TIMEOUT;
