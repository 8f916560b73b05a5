import type { Router } from 'hono/router';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { TrieRouter } from 'hono/router/trie-router';

/**
 * Creates the router of the sandbox. Hono's fast router refuses a route such as `/vouchers/qualification` beside `/vouchers/:code`,
 * which the API for backends has, and Hono would then use its slow router for all routes. So the API for browsers has a fast router
 * of its own. A route there that it refuses throws an `UnsupportedPathError` as soon as it is added.
 */
export function createRouter<Handler>(): Router<Handler> {
  const client = new RegExpRouter<Handler>();
  const others = new TrieRouter<Handler>();
  const isClientPath = (path: string): boolean => path.startsWith('/client/');
  return {
    name: 'SandboxRouter',
    add(method, path, handler) {
      const isForAll = path === '*' || path === '/*';
      if (isClientPath(path) || isForAll) client.add(method, path, handler);
      if (!isClientPath(path)) others.add(method, path, handler);
    },
    match: (method, path) => (isClientPath(path) ? client : others).match(method, path),
  };
}
