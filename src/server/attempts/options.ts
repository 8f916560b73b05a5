import { assertOption } from '../../client/assert-option.ts';
import { connectionOf } from '../client-connection.ts';
import type { ServerClient } from '../client.ts';
import type { ServerConnection } from '../connection.ts';
import { guarded, guardStore } from './store-error.ts';
import type { AttemptStore } from './store.ts';

/** Options of `createAttempts`. `Req` is the type of the requests of your framework. */
export interface AttemptsOptions<Req = Request> {
  /** Where attempts are kept: one that all processes of your backend share. */
  store: AttemptStore;
  /** What `createServerClient` has returned. */
  server: ServerClient;
  /**
   * Whose request it is, by your own session. Never take it from the body of the request. Without an owner the request is refused.
   */
  ownerOf: (request: Req) => AttemptOwner | undefined | Promise<AttemptOwner | undefined>;
  /**
   * The ids of the redemptions with which you have confirmed an order. They are never rolled back. It is called for ids that
   * `ownerOf` has returned.
   */
  confirmedRedemptions: (orderId: string) => readonly string[] | Promise<readonly string[]>;
  /** The name of the attempt's id in the metadata: the element's `attempt-key`. Default: `attempt_id`. */
  attemptKey?: string | undefined;
  /** How many attempts an owner can have. Settled ones make room for new ones. Default: 50. */
  attemptsPerOwner?: number | undefined;
  /**
   * How many requests all processes send to the API in a minute for attempts. At the turn of a minute, twice as many can fall into
   * sixty seconds. A quarter of them is kept back for rollbacks. Default: 40.
   */
  callsPerMinute?: number | undefined;
  /** How many of them are sent in a minute for attempts of one owner. Default: a quarter of `callsPerMinute`. */
  callsPerOwner?: number | undefined;
}

/** Whose attempt it is. */
export interface AttemptOwner {
  /** Your id of the session, of the cart or of the order. It has to be one that nobody else can use. */
  id: string;
  /**
   * The id that your backend gave the order for which codes are redeemed. The page sends it as `order.source_id`. Without it nothing
   * is rolled back by program.
   */
  orderId?: string | undefined;
}

/** Checked options, and what everything works with. */
export interface Desk {
  store: AttemptStore;
  connection: ServerConnection;
  confirmedRedemptions: (orderId: string) => Promise<readonly string[]>;
  attemptKey: string;
  attemptsPerOwner: number;
  callsPerMinute: number;
  callsPerOwner: number;
}

/** @throws {TypeError} if an option is missing or wrong. */
export function checkOptions<Req>(options: AttemptsOptions<Req>): Desk {
  assertOption(typeof options === 'object' && options, 'options', 'an object', options);
  const { store, server, ownerOf, confirmedRedemptions, attemptKey = 'attempt_id' } = options;
  const { attemptsPerOwner = 50, callsPerMinute = 40 } = options;
  const { callsPerOwner = Math.max(2, Math.floor(callsPerMinute / 4)) } = options;
  assertOption(typeof store === 'object' && store, 'store', 'a store, such as createMemoryStore()', store);
  const connection = connectionOf(server);
  assertOption(typeof ownerOf === 'function', 'ownerOf', 'a function', ownerOf);
  assertOption(
    typeof confirmedRedemptions === 'function',
    'confirmedRedemptions',
    'a function',
    confirmedRedemptions,
  );
  assertOption(typeof attemptKey === 'string' && attemptKey, 'attemptKey', 'a text', attemptKey);
  const atLeast = (name: string, value: number, least: number) =>
    assertOption(Number.isInteger(value) && value >= least, name, `a number from ${least}`, value);
  atLeast('attemptsPerOwner', attemptsPerOwner, 1);
  // A look for one code takes two requests, and a quarter is kept back.
  atLeast('callsPerMinute', callsPerMinute, 4);
  atLeast('callsPerOwner', callsPerOwner, 2);
  return {
    store: guardStore(store),
    connection,
    confirmedRedemptions: guarded('confirmedRedemptions', confirmedRedemptions),
    attemptKey,
    attemptsPerOwner,
    callsPerMinute,
    callsPerOwner,
  };
}
