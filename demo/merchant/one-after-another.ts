/** Runs work now, or after all earlier work with the same key has ended. */
export type OneAfterAnother = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * Runs what concerns the same order one after another. Two presses at once would otherwise both find a redemption to roll back,
 * and an order could be confirmed with a redemption that is being rolled back. A shop with several servers locks a row of its
 * database instead.
 */
export function createOneAfterAnother(): OneAfterAnother {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
