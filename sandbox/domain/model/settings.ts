import type { StackingRules } from './stacking-rules.ts';

/** What a merchant sets in Project Settings (docs/voucherify-api.md#client-side-switches). It is JSON. */
export interface Settings {
  /** Allowed website URLs: `example.com`, `.example.com` (any subdomain), `https://example.com:8443`, or `*`. */
  trustedDomains: string[];
  /** Client-side Settings: "Redeeming vouchers". */
  clientRedeemEnabled: boolean;
  /** "Publishing vouchers": a page may take a free code of a campaign for a customer. */
  clientPublishEnabled: boolean;
  /** "Listing vouchers": a page may read the codes of the project. */
  clientListVouchersEnabled: boolean;
  /** "Creating customers": a page may create customers and change those whose source id it knows. */
  clientCreateCustomerEnabled: boolean;
  /** Events with `loyalty` or `referral`. Other events have no switch. */
  clientLoyaltyEventsEnabled: boolean;
  /** How many client-side requests one address may send in how many seconds; null switches the limit off. */
  rateLimit: { requests: number; seconds: number } | null;
  /** Where webhooks are sent: absolute http(s) addresses (docs/voucherify-api.md#webhooks). */
  webhooks: string[];
  /** How codes and promotions can be combined. */
  stackingRules: StackingRules;
}
