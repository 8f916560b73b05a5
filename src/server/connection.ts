import { check, checkApiUrl, DEFAULT_API_URL, HEADER_TEXT } from '../client/connection.ts';
import { assertOption } from '../client/assert-option.ts';
import { createTransport, type Send } from '../client/transport.ts';
import { backendFetch } from './backend-fetch.ts';
import { withRetry } from './retry.ts';

/**
 * Options of `createServerClient`: how it identifies itself, which is either `applicationId` with `secretKey` or
 * `accessToken`, and how it reaches the API.
 */
export type ServerClientOptions = (ServerKeys | ServerToken) & ConnectionOptions;

interface ServerKeys {
  /** The project's server-side application id, sent as `X-App-Id` (docs/voucherify-api.md#clusters-and-keys). */
  applicationId: string;
  /** The project's server-side secret key, sent as `X-App-Token`. It must never reach a browser. */
  secretKey: string;
  accessToken?: undefined;
}

interface ServerToken {
  /** An OAuth token, sent as `Authorization: Bearer …`. A token expires: create another client for a new token. */
  accessToken: string;
  applicationId?: undefined;
  secretKey?: undefined;
}

interface ConnectionOptions {
  /** Base URL of the cluster that holds the project. Default: `https://api.voucherify.io` (Europe). */
  apiUrl?: string | undefined;
  /** How long to wait for the response to one request, in milliseconds. Default: 15000. */
  timeout?: number | undefined;
  /**
   * How often a request that only reads is sent again after no response, HTTP 429 or HTTP 5xx: 0 to 10. Default: 3.
   * Requests that change something are never sent again.
   */
  retries?: number | undefined;
  /** Is called instead of the runtime's `fetch`. */
  fetch?: typeof fetch | undefined;
}

/** The ways to send a request with a project's server keys, and which project it is. */
export interface ServerConnection {
  /** Sends a GET, and retries it as `withRetry` describes. */
  read: Send;
  /** Sends a POST once. */
  write: Send;
  /** Sends a DELETE once. */
  remove: Send;
  /** The application id of the keys. Undefined with an OAuth token. */
  applicationId: string | undefined;
  /** Tells the project from those of other connections in this process. */
  project: string;
}

/**
 * Checks the options and creates the connection. It sends nothing.
 *
 * @throws {TypeError} if an option is missing or wrong.
 */
export function createConnection(options: ServerClientOptions): ServerConnection {
  assertOption(typeof options === 'object' && options, 'options', 'an object', options);
  const { apiUrl = DEFAULT_API_URL, timeout = 15000, retries = 3, fetch } = options;
  const headers = authorizationHeaders(options);
  checkApiUrl(apiUrl);
  // A timer that is given a longer time than this fires at once, and Node does not report that.
  assertOption(timeout > 0 && timeout < 2 ** 31, 'timeout', 'milliseconds', timeout);
  assertOption(Number.isInteger(retries) && retries >= 0 && retries <= 10, 'retries', '0 to 10', retries);
  assertOption(fetch === undefined || typeof fetch === 'function', 'fetch', 'a function', fetch);

  const baseUrl = apiUrl.replace(/\/+$/, '');
  const write = createTransport(baseUrl, headers, timeout, backendFetch(fetch));
  return {
    read: withRetry(write, retries),
    write,
    remove: createTransport(baseUrl, headers, timeout, backendFetch(fetch, 'DELETE')),
    applicationId: options.applicationId,
    project: `${baseUrl} ${options.applicationId ?? ''}`,
  };
}

function authorizationHeaders({ applicationId, secretKey, accessToken }: ServerClientOptions): {
  [header: string]: string;
} {
  if (accessToken !== undefined) {
    assertOption(
      applicationId === undefined && secretKey === undefined,
      'accessToken',
      'alone, without keys',
      'both',
    );
    checkSecret('accessToken', accessToken);
    return { Authorization: `Bearer ${accessToken}` };
  }
  check('applicationId', applicationId, HEADER_TEXT, 'a key');
  checkSecret('secretKey', secretKey);
  return { 'X-App-Id': applicationId, 'X-App-Token': secretKey };
}

/** Errors are logged, so the message does not repeat the value of a secret. */
const checkSecret = (name: string, value: unknown) =>
  assertOption(
    typeof value === 'string' && HEADER_TEXT.test(value),
    name,
    'a key',
    typeof value === 'string' ? '(kept secret)' : value,
  );
