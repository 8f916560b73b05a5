import { describe } from 'vitest';
import { createMemoryStore } from '../../../../src/server/attempts/memory-store.ts';
import { storeContract } from './store-contract.ts';

describe('the store in memory', () => {
  storeContract(() => {
    const store = createMemoryStore();
    return Promise.resolve([store, store]);
  });
});
