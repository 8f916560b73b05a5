/** The client API takes 5 requests in 5 seconds from one address (docs/voucherify-api.md#rate-limits). */
const REQUESTS = 5;
const WITHIN = 5000;

/** Keeps the requests of a cart within the API's rate limit. It waits for a place, and never gives up one. */
export class RequestBudget {
  /** When the last requests were sent, the oldest first. */
  #sentAt: number[] = [];

  note(now: number): void {
    this.#sentAt = [...this.#sentAt, now].slice(-REQUESTS);
  }

  /** When the last request was sent, as `Date.now()` counts. */
  get lastAt(): number {
    return this.#sentAt.at(-1) ?? 0;
  }

  /**
   * From when on one more request may be sent, as `Date.now()` counts.
   *
   * @param spare how many places stay free. Checks leave one for the redemption, so that placing the order does not wait.
   */
  freeAt(spare: number): number {
    const oldest = this.#sentAt.at(-(REQUESTS - spare));
    return oldest === undefined ? 0 : oldest + WITHIN;
  }
}
