import { expect } from '@open-wc/testing';

/**
 * Stands in for the package `vitest` where unit tests run in a browser: the functions of Mocha, which runs them there, under
 * Vitest's names. See `alias` in web-test-runner.config.mjs.
 */
const { describe, it, before: beforeAll, after: afterAll, beforeEach, afterEach } = globalThis;

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it };
