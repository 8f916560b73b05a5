/** The keys of the sandbox's one project. */
export interface Keys {
  applicationId: string;
  token: string;
}

/** For pages, which everybody can read. */
export const clientKeys: Keys = { applicationId: 'sandbox-client-id', token: 'sandbox-client-token' };

/** For backends. Those of a real project are secret: no page may have them (CONTRACT C2.5). */
export const serverKeys: Keys = { applicationId: 'sandbox-app-id', token: 'sandbox-app-token' };

/** The same rights as a bearer token. That of a real project is minted with the keys and runs out (CONTRACT C2.5). */
export const accessToken = 'sandbox-access-token';

/** What webhooks are signed with (CONTRACT C8). */
export const webhookSecret = 'sandbox-webhook-secret';
