import { check, HEADER_TEXT, HTTP_URL } from '../client/connection.ts';
import { demand } from '../client/errors.ts';
import { createTransport, type Send } from '../client/transport.ts';
import { backendFetch } from './backend-fetch.ts';
import { withRetry } from './retry.ts';

/** The project's server keys, or a token made with them; and how to reach the project. */
export type ServerClientOptions = (ServerKeys | ServerToken) & ConnectionOptions;

interface ServerKeys {
  /** The project's server-side application id (CONTRACT C2.5). */
  applicationId: string;
  /** The project's server-side secret key. It must never be in a page. */
  secretKey: string;
  accessToken?: undefined;
}

interface ServerToken {
  /** An OAuth token, sent as a bearer. It runs out: make another client for a new one. */
  accessToken: string;
  applicationId?: undefined;
  secretKey?: undefined;
}

interface ConnectionOptions {
  /** Base URL of the project's cluster. Default `https://api.voucherify.io` (Europe). */
  apiUrl?: string | undefined;
  /** Milliseconds until an unanswered request is given up. Default 15000. */
  timeout?: number | undefined;
  /** How often a question is asked again after no answer, 429 or 5xx. Default 3. What changes anything is sent once. */
  retries?: number | undefined;
  /** Stands in for the runtime's own. */
  fetch?: typeof fetch | undefined;
}

/** A project that can be asked with server keys. */
export interface ServerConnection {
  /** For what only reads: asked again where that may help. */
  read: Send;
  /** For what changes something: sent once, as a POST. */
  write: Send;
  /** The same as a DELETE. */
  remove: Send;
}

/** Checks the options, throwing `TypeError` for a bad one, and asks nobody yet. */
export function createConnection(options: ServerClientOptions): ServerConnection {
  demand(typeof options === 'object' && options, 'options', 'an object', options);
  const { apiUrl = 'https://api.voucherify.io', timeout = 15000, retries = 3, fetch } = options;
  const headers = authorization(options);
  check('apiUrl', apiUrl, HTTP_URL, 'an http(s) URL');
  // More than a timer can hold would end the wait at once, in Node without a word.
  demand(timeout > 0 && timeout < 2 ** 31, 'timeout', 'milliseconds', timeout);
  demand(Number.isInteger(retries) && retries >= 0 && retries <= 10, 'retries', '0 to 10', retries);
  demand(fetch === undefined || typeof fetch === 'function', 'fetch', 'a function', fetch);

  const base = apiUrl.replace(/\/+$/, '');
  const write = createTransport(base, headers, timeout, backendFetch(fetch));
  return {
    read: withRetry(write, retries),
    write,
    remove: createTransport(base, headers, timeout, backendFetch(fetch, 'DELETE')),
  };
}

function authorization({ applicationId, secretKey, accessToken }: ServerClientOptions): {
  [header: string]: string;
} {
  if (accessToken !== undefined) {
    demand(
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

/** An error ends up in a log, so it does not say what came in the place of a secret. */
const checkSecret = (name: string, value: unknown) =>
  demand(
    typeof value === 'string' && HEADER_TEXT.test(value),
    name,
    'a key',
    typeof value === 'string' ? '(kept secret)' : value,
  );
