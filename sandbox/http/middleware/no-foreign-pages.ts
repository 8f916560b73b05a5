import { urlOf } from '../context.ts';
import { serializeError } from '../serializers/error.ts';
import { check } from './check.ts';

/**
 * Keeps pages of other sites away from the controls. Tools on this machine and pages of trusted origins may use them, and so may
 * the sandbox's own page, even if the sandbox trusts no page of this machine.
 */
export const noForeignPages = check((c) => {
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  if (!c.get('isForeign') || c.get('origin') === urlOf(c).origin) return undefined;
  const message = 'Only tools on this machine and pages of trusted origins may control the sandbox.';
  return c.json(serializeError({ code: 403, message }), 403);
});
