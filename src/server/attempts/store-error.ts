import { messageOf } from '../../client/assert-option.ts';
import type { AttemptStore } from './store.ts';

/**
 * The store of the attempts did not do its work, for example because the database is away, or `confirmedRedemptions` threw. Nothing is
 * lost: what was begun is done again later. `cause` is what the store threw.
 *
 * @since 0.1.0
 */
export class AttemptStoreError extends Error {
  override name = 'AttemptStoreError';
}

/** The same function. What it throws becomes an `AttemptStoreError`, so that it cannot be taken for a mistake in the code. */
export const guarded =
  <Args extends unknown[], Value>(name: string, work: (...args: Args) => Value | Promise<Value>) =>
  async (...args: Args): Promise<Value> => {
    try {
      return await work(...args);
    } catch (cause) {
      throw new AttemptStoreError(`voucher-redeem: ${name} failed: ${messageOf(cause)}`, { cause });
    }
  };

/** The same store, with all of its methods guarded. */
export const guardStore = (store: AttemptStore): AttemptStore =>
  new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return guarded(`the store’s ${String(name)}`, (...args: unknown[]): unknown =>
        Reflect.apply(method, target, args),
      );
    },
  });
