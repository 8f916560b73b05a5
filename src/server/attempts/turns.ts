import type { AttemptStore, Claim } from './store.ts';

/**
 * How long a claim or a lease lasts, in milliseconds. After this time, another process goes on with the work of one that was killed.
 * It is longer than a request to the API may take.
 */
export const CLAIM_TIME = 2 * 60_000;

export const newClaim = (now = Date.now()): Claim => ({
  holder: crypto.randomUUID(),
  now,
  until: now + CLAIM_TIME,
});

/**
 * Turns on names, such as orders: one piece of work at a time. In this process one waits for the other. Another process keeps a name
 * by a lease in the store.
 */
export class Turns {
  readonly #store: AttemptStore;
  readonly #last = new Map<string, Promise<void>>();

  constructor(store: AttemptStore) {
    this.#store = store;
  }

  /** Runs the work with those of the names that no other process has, and ends the leases afterwards. */
  async withLeases<Value>(
    names: readonly string[],
    work: (leased: ReadonlyMap<string, Claim>) => Promise<Value>,
  ): Promise<Value> {
    // Always in the same order, so that two pieces of work never wait for each other.
    const sorted = [...new Set(names)].sort();
    const ends: (() => void)[] = [];
    const leased = new Map<string, Claim>();
    try {
      for (const name of sorted) ends.push(await this.#waitFor(name));
      for (const name of sorted) {
        const claim = newClaim();
        if (await this.#store.acquireLease(name, claim)) leased.set(name, claim);
      }
      return await work(leased);
    } finally {
      // If the store is away, the leases end by their time.
      for (const [name, { holder }] of leased)
        await this.#store.releaseLease(name, holder).catch(() => undefined);
      for (const end of ends) end();
    }
  }

  /** Whether a lease still holds. It is prolonged. */
  stillHas(name: string, { holder }: Claim): Promise<boolean> {
    return this.#store.renewLease(name, { ...newClaim(), holder });
  }

  /** Waits for earlier work of this process with the name. The result ends the turn. */
  async #waitFor(name: string): Promise<() => void> {
    const before = this.#last.get(name);
    let end!: () => void;
    const turn = new Promise<void>((resolve) => (end = resolve));
    this.#last.set(name, turn);
    await before;
    return () => {
      if (this.#last.get(name) === turn) this.#last.delete(name);
      end();
    };
  }
}
