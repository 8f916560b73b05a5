import { assertOption } from './assert-option.ts';
import { createTransport, type Send } from './transport.ts';

export interface ClientOptions {
  /** The project's client-side application id: public, bound to the page's origin. */
  applicationId: string;
  /** The project's client-side token: public too. Never a server key. */
  clientToken: string;
  /** Base URL of the project's cluster. Default `https://api.voucherify.io` (Europe). */
  apiUrl?: string | undefined;
  /**
   * Which of the API's two doors redeems: `redeem` (default, deprecated by Voucherify without a date) or `redemptions`, its
   * successor. What comes back is the same.
   */
  endpoint?: Endpoint | undefined;
  /** Who is redeeming, if the shop knows: a customer's source id, or the id a validation returned. */
  trackingId?: string | undefined;
  /** Milliseconds until an unanswered request is given up. Default 15000. */
  timeout?: number | undefined;
  /** Stands in for `window.fetch`. */
  fetch?: typeof fetch | undefined;
}

export type Endpoint = 'redeem' | 'redemptions';

/** A project that can be asked. */
export interface Connection {
  options: ClientOptions;
  apiUrl: string;
  endpoint: Endpoint;
  /** Milliseconds. */
  timeout: number;
  send: Send;
}

export const HTTP_URL = /^https?:\/\/[^\s?#]+$/;

/** A key with control characters or worse could not be sent as a header; saying so here names the option. */
export const HEADER_TEXT = /^[!-~]+$/;

/** Checks the options, throwing `TypeError` for a bad one, and asks nobody yet. */
export function connect(options: ClientOptions): Connection {
  const { applicationId, clientToken, fetch } = options;
  // An attribute that was taken away is null.
  const apiUrl = options.apiUrl ?? 'https://api.voucherify.io';
  const timeout = options.timeout ?? 15000;
  const endpoint = options.endpoint ?? 'redeem';
  check('applicationId', applicationId, HEADER_TEXT, 'a key');
  check('clientToken', clientToken, HEADER_TEXT, 'a key');
  check('apiUrl', apiUrl, HTTP_URL, 'an http(s) URL');
  check('endpoint', endpoint, /^rede(em|mptions)$/, 'redeem or redemptions');
  // More than a timer can hold would end the wait at once, in Node without a word.
  assertOption(timeout > 0 && timeout < 2 ** 31, 'timeout', 'milliseconds', timeout);

  const headers = { 'X-Client-Application-Id': applicationId, 'X-Client-Token': clientToken };
  return {
    options,
    apiUrl,
    endpoint,
    timeout,
    send: createTransport(apiUrl.replace(/\/+$/, ''), headers, timeout, fetch),
  };
}

/** `pattern.test(undefined)` would test the word "undefined". */
export const check = (name: string, value: unknown, pattern: RegExp, expected: string) =>
  assertOption(typeof value === 'string' && pattern.test(value), name, expected, value);
