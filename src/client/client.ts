import type { RedemptionContext } from './context.ts';
import { demand } from './errors.ts';
import type { Outcome } from './outcome.ts';
import { redeem, type RedeemOptions } from './redeem.ts';
import { createTransport } from './transport.ts';

export interface ClientOptions {
  /** The project's client-side application id: public, bound to the page's origin. */
  applicationId: string;
  /** The project's client-side token: public too. Never a server key. */
  clientToken: string;
  /** Base URL of the project's cluster. Default `https://api.voucherify.io` (Europe). */
  apiUrl?: string | undefined;
  /** Who is redeeming, if the shop knows: a customer's source id, or the id a validation returned. */
  trackingId?: string | undefined;
  /** Milliseconds until an unanswered request is given up. Default 15000. */
  timeout?: number | undefined;
  /** Stands in for `window.fetch`. */
  fetch?: typeof fetch | undefined;
}

export interface Client {
  /**
   * Redeems a voucher code, gift card or loyalty card. Resolves to an `Outcome` and rejects (with `TypeError`) only for
   * misuse. It is never sent twice: not on a timeout, not on a lost connection.
   */
  redeem(code: string, context?: RedemptionContext, options?: RedeemOptions): Promise<Outcome>;
}

const HTTP_URL = /^https?:\/\/[^\s?#]+$/;

/** `pattern.test(undefined)` would test the word "undefined". */
const matches = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);

/** A key with control characters or worse could not be sent as a header; saying so here names the option. */
const HEADER_TEXT = /^[!-~]+$/;

/**
 * A client for one Voucherify project. A bad option throws `TypeError` at once.
 * @since 0.1.0
 */
export function createClient(options: ClientOptions): Client {
  const { applicationId, clientToken, trackingId, fetch } = options;
  // An attribute that was taken away is null.
  const apiUrl = options.apiUrl ?? 'https://api.voucherify.io';
  const timeout = options.timeout ?? 15000;
  demand(matches(applicationId, HEADER_TEXT), 'applicationId', 'a key', applicationId);
  demand(matches(clientToken, HEADER_TEXT), 'clientToken', 'a key', clientToken);
  demand(matches(apiUrl, HTTP_URL), 'apiUrl', 'an http(s) URL', apiUrl);
  // More than a timer can hold would end the wait at once, in Node without a word.
  demand(timeout > 0 && timeout < 2 ** 31, 'timeout', 'milliseconds', timeout);

  const send = createTransport({
    apiUrl: apiUrl.replace(/\/+$/, ''),
    headers: { 'X-Client-Application-Id': applicationId, 'X-Client-Token': clientToken },
    timeout,
    fetch,
  });
  return { redeem: (code, context, redeemOptions) => redeem(send, trackingId, code, context, redeemOptions) };
}
