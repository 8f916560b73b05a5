import type { State } from './state.ts';

/** Holds the state in memory. */
export interface Store {
  readonly state: State;
  /** Ends the present state and starts again with a new one. */
  reset(): void;
}

/**
 * Creates a store.
 *
 * @param initialState makes the state of a new sandbox, now and at every reset
 */
export function createStore(initialState: () => State): Store {
  let state = initialState();
  return {
    get state() {
      return state;
    },
    reset() {
      state.closed.abort();
      state = initialState();
    },
  };
}
