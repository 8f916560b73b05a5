/** The keys of the sandbox's one project. */
export interface Keys {
  applicationId: string;
  token: string;
}

/** For pages, which everybody can read. */
export const clientKeys: Keys = { applicationId: 'sandbox-client-id', token: 'sandbox-client-token' };

/** For backends. Those of a real project are secret: no page may have them (docs/voucherify-api.md#clusters-and-keys). */
export const serverKeys: Keys = { applicationId: 'sandbox-app-id', token: 'sandbox-app-token' };

/** The same rights as a bearer token. A real project's tokens run out (docs/voucherify-api.md#clusters-and-keys). */
export const accessToken = 'sandbox-access-token';

/** What webhooks are signed with (docs/voucherify-api.md#webhooks). */
export const webhookSecret = 'sandbox-webhook-secret';
