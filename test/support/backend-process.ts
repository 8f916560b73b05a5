/**
 * A process of a backend that can be killed between two of its steps, which are its calls of what it keeps and its requests to the API.
 * After that it makes no step any more.
 */
export class BackendProcess {
  isKilled = false;
  #left = Infinity;
  #isCarriedOut = false;

  /** @param isCarriedOut Whether the last step is carried out before its answer is lost. */
  killAfter(steps: number, isCarriedOut: boolean): void {
    this.#left = steps;
    this.#isCarriedOut = isCarriedOut;
  }

  /** @param store Methods that all return promises. */
  storeOf = <Store extends object>(store: Store): Store =>
    new Proxy(store, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
        return (...args: unknown[]) => this.#step(() => Reflect.apply(method, target, args));
      },
    });

  fetchOf =
    (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
    (input, init) =>
      this.#step(() => fetch(input, init));

  async #step<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#left -= 1;
    if (this.#left === 0 && this.#isCarriedOut) await work();
    if (this.#left <= 0) {
      this.isKilled = true;
      throw new Error('The process was killed.');
    }
    return work();
  }
}
