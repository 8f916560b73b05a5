import type { RedemptionContext } from '../api/context.ts';
import type { ClientOptions } from '../client/connection.ts';
import { createClient } from '../client/create-client.ts';
import { legacyResponse, type LegacyResponse } from './response.ts';

/**
 * The global `Voucherify` of a page with the script tag, for pages that were written for voucherify.js 1.x. It works with one
 * project at a time.
 *
 * @example
 * Voucherify.initialize('application-id', 'client-token');
 * Voucherify.redeem('SUMMER-15', { order: { amount: 5000 } }, (response) => console.log(response));
 */
export interface Voucherify {
  /**
   * Sets the project's client-side keys.
   *
   * @param timeout milliseconds to wait for a response, 15000 by default
   */
  initialize(applicationId: string, clientToken: string, timeout?: number): void;
  /**
   * Sets the address of the project's cluster, for instance `https://us1.api.voucherify.io`. Without a call it is Europe's
   * (docs/voucherify-api.md#clusters-and-keys). `https://` may be left out.
   */
  setBaseUrl(url: string): void;
  /** Sets the customer's `source_id`, and the tracking id, of redemptions whose context has no customer. */
  setIdentity(identity: string): void;
  /**
   * Redeems a code. Amounts in the context are minor units: 1999 for 19.99.
   *
   * @param callback called exactly once, with the redemption or with an error object
   * @returns without a callback, a promise of the same object. It rejects with a `TypeError` for a mistake of the page, such as
   * missing keys; a callback receives that mistake as an error object.
   */
  redeem(
    code: string,
    context?: RedemptionContext | null,
    callback?: (response: LegacyResponse) => void,
  ): Promise<LegacyResponse> | undefined;
}

/** Creates a global with its own settings. Call `initialize` before `redeem`. */
export function createVoucherify(): Voucherify {
  const options: ClientOptions = { applicationId: '', clientToken: '' };

  async function redeem(code: string, context?: RedemptionContext | null): Promise<LegacyResponse> {
    // A customer in the context replaces the identity, because the API refuses two identities in one request
    // (`ambiguous_tracking_id`, docs/voucherify-api.md#refusal-keys).
    const trackingId = context?.customer ? undefined : options.trackingId;
    const identity = trackingId && { customer: { source_id: trackingId } };
    return legacyResponse(
      await createClient({ ...options, trackingId }).redeem(code, { ...context, ...identity }),
    );
  }

  return {
    initialize(applicationId, clientToken, timeout) {
      Object.assign(options, { applicationId, clientToken, timeout });
    },
    setBaseUrl(url) {
      options.apiUrl = /^https?:/.test(url) ? url : `https://${url}`;
    },
    setIdentity(identity) {
      options.trackingId = identity;
    },
    redeem(code, context, callback) {
      const response = redeem(code, context);
      if (!callback) return response;
      // In a task of its own, so that an error thrown by the callback does not reject this promise and call it a second time.
      const runCallback = (result: LegacyResponse) => void setTimeout(callback, 0, result);
      response.then(runCallback, (error: unknown) =>
        runCallback({ type: 'error', message: String(error), context: { status: 0 } }),
      );
      return undefined;
    },
  };
}
