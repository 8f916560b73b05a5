import { accessToken, clientKeys, serverKeys } from '../../fixtures/keys.ts';
import { unauthorized } from '../responses.ts';
import { check } from './check.ts';

/** The reference demands no `Origin` here, and published clients outside browsers send none (docs/voucherify-api.md#origins-and-cors). */
const withoutOrigin = '/client/v1/qualifications';

/** Refuses pages of unknown origins, and wrong public keys. */
export const requireClientKeys = check((c) => {
  // No document says what an unknown page gets. It gets the response to wrong keys (docs/voucherify-api.md#origins-and-cors).
  const isTrusted = c.get('origin') === null ? c.req.path === withoutOrigin : !c.get('isForeign');
  const isKnown =
    isTrusted &&
    c.req.header('x-client-application-id') === clientKeys.applicationId &&
    c.req.header('x-client-token') === clientKeys.token;
  return isKnown ? undefined : unauthorized(c);
});

/** Refuses requests without the secret keys or the access token. */
export const requireServerKeys = check((c) => {
  const hasKeys =
    c.req.header('x-app-id') === serverKeys.applicationId && c.req.header('x-app-token') === serverKeys.token;
  const hasToken = c.req.header('authorization') === `Bearer ${accessToken}`;
  return hasKeys || hasToken ? undefined : unauthorized(c);
});
