import type { ParsedResponse } from '../../api/response.ts';

/** What a diagnosis observed. The findings are derived from it. */
export interface Observations {
  apiUrl: string;
  /** Undefined outside a page, for example in Node. */
  page: Location | undefined;
  /** Whether requests have no `Origin` here, so that the API refuses every client-side key. */
  sendsNoOrigin: boolean;
  /** The response to the request that lists the promotion tiers. */
  tiersResponse: ParsedResponse;
  /** The directive of the page's Content-Security-Policy that blocked the request. */
  blockedBy: string | undefined;
  /** Whether a server responds at `apiUrl`. The page may not be allowed to read its response. */
  isReachable: boolean;
  /** Another cluster, which accepts these keys, if the cluster at `apiUrl` does not. */
  clusterOfKeys: string | undefined;
  /** The response to a redemption without a code. It is only requested if the keys are accepted. */
  emptyRedemption: ParsedResponse | undefined;
  /** How many milliseconds the clock of this device is ahead of the API's. Undefined if CORS hides the API's time. */
  clockAhead: number | undefined;
}
