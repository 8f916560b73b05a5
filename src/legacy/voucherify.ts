import { createClient } from '../client/client.ts';
import type { RedemptionContext } from '../client/context.ts';
import { demand } from '../client/errors.ts';
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
    context?: RedemptionContext,
    callback?: (response: LegacyResponse) => void,
  ): Promise<LegacyResponse> | undefined;
}

export function createVoucherify(): Voucherify {
  const settings: {
    applicationId?: string;
    clientToken?: string;
    timeout?: number | undefined;
    apiUrl?: string;
    identity?: string;
  } = {};

  async function redeem(code: string, context: RedemptionContext = {}): Promise<LegacyResponse> {
    const { applicationId = '', clientToken = '', timeout, apiUrl, identity } = settings;
    demand(
      applicationId !== '',
      'Voucherify',
      'initialized first: Voucherify.initialize(applicationId, clientToken)',
      '',
    );
    const client = createClient({ applicationId, clientToken, timeout, apiUrl, trackingId: identity });
    const known = context.customer || !identity;
    const who = known ? context : { ...context, customer: { source_id: identity } };
    return legacyResponse(await client.redeem(code, who));
  }

  return {
    initialize(applicationId, clientToken, timeout) {
      Object.assign(settings, { applicationId, clientToken, timeout });
    },
    setBaseUrl(url) {
      settings.apiUrl = /^https?:\/\//.test(url) ? url : `https://${url}`;
    },
    setIdentity(identity) {
      settings.identity = identity;
    },
    redeem(code, context, callback) {
      const response = redeem(code, context);
      if (!callback) return response;
      // In a task of its own: what the page's callback throws is the page's uncaught error, and never runs it again.
      response
        .catch((error: unknown): LegacyResponse => ({
          type: 'error',
          message: String(error),
          context: { status: 0 },
        }))
        .then((answer) => setTimeout(callback, 0, answer));
      return undefined;
    },
  };
}
