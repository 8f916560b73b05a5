import type { RedemptionContext } from '../api/context.ts';
import type { ClientOptions } from '../client/connection.ts';
import { createClient } from '../client/create-client.ts';
import { legacyResponse, type LegacyResponse } from './response.ts';

/** The global of a page with the script tag: one project, set once, and a call that redeems. */
export interface Voucherify {
  /** The project's client-side keys. `timeout` in milliseconds, 15000 by default. */
  initialize(applicationId: string, clientToken: string, timeout?: number): void;
  /** Another cluster than Europe's, for instance `https://us1.api.voucherify.io`; `https://` may be left out. */
  setBaseUrl(url: string): void;
  /** Who is redeeming, where the context names no customer. */
  setIdentity(identity: string): void;
  /**
   * Redeems a code. The callback runs exactly once, with the redemption or with an error object. Without a callback the
   * same object comes by promise.
   */
  redeem(
    code: string,
    context?: RedemptionContext | null,
    callback?: (response: LegacyResponse) => void,
  ): Promise<LegacyResponse> | undefined;
}

export function createVoucherify(): Voucherify {
  const options: ClientOptions = { applicationId: '', clientToken: '' };

  async function redeem(code: string, context?: RedemptionContext | null): Promise<LegacyResponse> {
    // Whom the context names counts: two identities at once are refused (`ambiguous_tracking_id`).
    const trackingId = context?.customer ? undefined : options.trackingId;
    const who = trackingId && { customer: { source_id: trackingId } };
    return legacyResponse(
      await createClient({ ...options, trackingId }).redeem(code, { ...context, ...who }),
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
      // In a task of its own: what the page's callback throws is the page's uncaught error, and never runs it again.
      const call = (answer: LegacyResponse) => void setTimeout(callback, 0, answer);
      response.then(call, (error: unknown) =>
        call({ type: 'error', message: String(error), context: { status: 0 } }),
      );
      return undefined;
    },
  };
}
