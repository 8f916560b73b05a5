import { createMemoryStore, type AttemptStore } from '../../src/server.ts';

/** A store in memory that can be emptied, because a rehearsal starts over. A real shop never does. */
export function createForgetfulStore(): { store: AttemptStore; forget: () => void } {
  let current = createMemoryStore();
  const store = new Proxy(current, { get: (_first, name) => Reflect.get(current, name) as unknown });
  return { store, forget: () => void (current = createMemoryStore()) };
}
