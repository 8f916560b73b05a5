import { assertOption } from './assert-option.ts';
import { isUrl, parseUrl } from './parse-url.ts';
import { createTransport, type Send } from './transport.ts';
import type { AttemptRecord } from './attempt-record.ts';
import { attemptRecord } from './undecided.ts';

/** What `createClient` needs to reach a project. */
export interface ClientOptions {
  /**
   * The project's client-side application id. It is public; the project's list of allowed origins protects it
   * (docs/voucherify-api.md#clusters-and-keys).
   */
  applicationId: string;
  /** The project's client-side token. It is public, too. Never put a secret server key here. */
  clientToken: string;
  /**
   * The base URL of the project's cluster (docs/voucherify-api.md#clusters-and-keys). The default is the cluster in Europe.
   * @default 'https://api.voucherify.io'
   */
  apiUrl?: string | undefined;
  /**
   * The API endpoint that `redeem` uses: `redeem` is `POST /client/v1/redeem` (docs/voucherify-api.md#redeem), which Voucherify
   * has deprecated without a date. `redemptions` is its successor, `POST /client/v1/redemptions`
   * (docs/voucherify-api.md#redemptions). The outcome has the same shape with both.
   * @default 'redeem'
   */
  endpoint?: Endpoint | undefined;
  /**
   * Identifies the customer who redeems: the customer's source id in the shop, or the `trackingId` of an earlier validation
   * (docs/voucherify-api.md#request-bodies). A source id is also put into `customer.source_id` if the context has a customer
   * without an id.
   */
  trackingId?: string | undefined;
  /**
   * Milliseconds to wait for a response: more than 0, less than 2 ** 31.
   * @default 15000
   */
  timeout?: number | undefined;
  /** Used instead of `window.fetch`. */
  fetch?: typeof fetch | undefined;
}

/** Which endpoint redeems a code: `POST /client/v1/redeem`, or its successor `POST /client/v1/redemptions`. The outcomes are the same. */
export type Endpoint = 'redeem' | 'redemptions';

/** The checked options of a client, and the function that sends its requests. */
export interface Connection {
  options: ClientOptions;
  apiUrl: string;
  endpoint: Endpoint;
  /** Milliseconds to wait for a response. */
  timeout: number;
  /** The project's open attempts on this page. Undefined where there is no page. */
  attempts?: AttemptRecord | undefined;
  send: Send;
}

/** The cluster in Europe (docs/voucherify-api.md#clusters-and-keys). */
export const DEFAULT_API_URL = 'https://api.voucherify.io';

/**
 * The characters of a key: visible ASCII. Without this check, `fetch` would reject a key that no header can hold, with an error
 * that does not name the option.
 */
export const HEADER_TEXT = /^[!-~]+$/;

/**
 * Checks the options and fills in the defaults. It sends nothing.
 *
 * @param moreHeaders are sent with every request, beside the keys.
 * @throws {TypeError} if an option is missing or has a wrong value.
 */
export function connect(options: ClientOptions, moreHeaders: { [name: string]: string } = {}): Connection {
  const { applicationId, clientToken, fetch } = options;
  // `??` replaces null, too: the element passes null for an attribute that was removed.
  const apiUrl = options.apiUrl ?? DEFAULT_API_URL;
  const timeout = options.timeout ?? 15000;
  const endpoint = options.endpoint ?? 'redeem';
  check('applicationId', applicationId, HEADER_TEXT, 'a key');
  check('clientToken', clientToken, HEADER_TEXT, 'a key');
  checkApiUrl(apiUrl);
  check('endpoint', endpoint, /^rede(em|mptions)$/, 'redeem or redemptions');
  // A timer holds at most 2 ** 31 - 1 milliseconds. With more, the deadline would pass at once.
  assertOption(timeout > 0 && timeout < 2 ** 31, 'timeout', 'milliseconds', timeout);

  const headers = {
    'X-Client-Application-Id': applicationId,
    'X-Client-Token': clientToken,
    ...moreHeaders,
  };
  return {
    options,
    apiUrl,
    endpoint,
    timeout,
    attempts: attemptRecord(projectOf(options)),
    send: createTransport(apiUrl.replace(/\/+$/, ''), headers, timeout, fetch),
  };
}

/** Names a project on this page. `https://US1.example/` and `https://us1.example` are the same. */
export function projectOf({
  apiUrl,
  applicationId,
}: Pick<ClientOptions, 'apiUrl' | 'applicationId'>): string {
  const url = apiUrl ?? DEFAULT_API_URL;
  return `${(parseUrl(url)?.href ?? url).replace(/\/+$/, '')} ${applicationId}`;
}

/**
 * Checks the address of the API. A browser would reject a request to a wrong one with the same error as one that was sent, so it
 * must not get that far. Some ports are also blocked by browsers, each browser has its own list, and only the request shows it.
 *
 * @throws {TypeError} for anything that is not an http(s) URL, or has a user name, a query or a fragment.
 */
export function checkApiUrl(apiUrl: unknown): void {
  // Errors are logged, so no message repeats a password.
  const shown = typeof apiUrl === 'string' ? apiUrl.replace(/^(https?:\/\/)?.*@/is, '$1•••@') : apiUrl;
  const isHttp = typeof apiUrl === 'string' && /^https?:\/\/[^\s?#]+$/.test(apiUrl) && isUrl(apiUrl);
  assertOption(isHttp, 'apiUrl', 'an http(s) URL', shown);
  const hasUser = /^https?:\/\/[^/]*@/.test(apiUrl as string);
  assertOption(!hasUser, 'apiUrl', 'an http(s) URL without user name and password', shown);
}

/**
 * Throws `TypeError` unless `value` is a string that matches `pattern`. The type is checked first, because
 * `pattern.test(undefined)` would test the text "undefined".
 */
export const check = (name: string, value: unknown, pattern: RegExp, expected: string) =>
  assertOption(typeof value === 'string' && pattern.test(value), name, expected, value);
