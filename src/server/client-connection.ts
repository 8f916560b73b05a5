import { assertOption } from '../client/assert-option.ts';
import type { ServerConnection } from './connection.ts';

/**
 * The connections of the clients in this process. `createAttempts` is given a client, and has to count each of its requests, also the
 * retries, which the methods of a client do not show.
 */
const connections = new WeakMap<object, ServerConnection>();

export const noteConnection = (client: object, connection: ServerConnection): void =>
  void connections.set(client, connection);

/** @throws {TypeError} if the value is not a client that `createServerClient` has made. */
export function connectionOf(client: object): ServerConnection {
  const connection = typeof client === 'object' && client !== null ? connections.get(client) : undefined;
  assertOption(connection, 'server', 'what createServerClient has returned', client);
  return connection!;
}
