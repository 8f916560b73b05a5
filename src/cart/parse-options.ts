import type { RedemptionContext } from '../api/context.ts';
import { assertOption } from '../client/assert-option.ts';
import { requestBody } from '../client/request-body.ts';
import { createSession } from '../client/session.ts';
import type { CartOptions } from './cart.ts';
import type { CartClient } from './cart-store.ts';
import { DEFAULT_SEQUENCE, type CartKind } from './sequence.ts';

export interface ParsedOptions {
  sessionKey: string;
  /** Whether tabs share the list: only if the page gave the key. */
  isShared: boolean;
  /** The whole time of a lock, in milliseconds. */
  time: number;
  context: RedemptionContext;
  sequence: readonly CartKind[];
  attemptKey: string | undefined;
}

const LONGEST_HOLD = 1440;

/** @throws {TypeError} that names the option that is wrong. */
export function parseOptions(client: CartClient, options: CartOptions): ParsedOptions {
  for (const method of ['validate', 'redeemAll', 'qualify'] as const)
    assertOption(
      typeof (client as Partial<CartClient> | undefined)?.[method] === 'function',
      `client.${method}`,
      'a function, as of createClient',
      (client as Partial<CartClient> | undefined)?.[method],
    );
  const { hold = 10, sequence = DEFAULT_SEQUENCE, attemptKey, context = {} } = options;
  const sessionKey: unknown = options.sessionKey ?? createSession().key;
  assertOption(
    typeof sessionKey === 'string' && sessionKey.trim(),
    'sessionKey',
    'a text that nobody can guess',
    sessionKey,
  );
  const isTime = typeof hold === 'number' && hold >= 1 && hold <= LONGEST_HOLD;
  assertOption(isTime, 'hold', `minutes from 1 to ${LONGEST_HOLD}`, hold);
  const isSequence =
    Array.isArray(sequence) && sequence.every((kind) => DEFAULT_SEQUENCE.includes(kind as CartKind));
  assertOption(isSequence, 'sequence', `a list of ${DEFAULT_SEQUENCE.join(', ')}`, sequence);
  return {
    sessionKey: sessionKey as string,
    isShared: options.sessionKey !== undefined,
    time: hold * 60_000,
    context: parseContext(context),
    sequence: [...sequence],
    attemptKey,
  };
}

/**
 * A copy of the context. How much of a card to use is said for each card, the session is the cart's own, and with `options.expand` the
 * API could leave out the amounts.
 *
 * @throws {TypeError} that names the field that is wrong.
 */
export function parseContext(context: RedemptionContext): RedemptionContext {
  const parsed = requestBody(context);
  delete parsed.gift;
  delete parsed.session;
  delete parsed.options;
  return parsed;
}
