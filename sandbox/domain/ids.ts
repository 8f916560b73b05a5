/** The prefixes of what a backend creates. */
type CatalogueId = 'pub_' | 'v_' | 'camp_' | 'promo_' | 'prod_' | 'vtx_' | 'aa_';

/** A new id: Voucherify's prefix for the kind of object, then hex. Do not rely on its length (docs/voucherify-api.md#ids). */
export function newId(
  prefix:
    | 'r_'
    | 'rf_'
    | 'rr_'
    | 'rrf_'
    | 'v-'
    | 'cust_'
    | 'ord_'
    | 'ssn_'
    | 'valid_'
    | 'whs_'
    | 'evred_'
    | CatalogueId,
): string {
  return prefix + crypto.randomUUID().replaceAll('-', '').slice(0, 18);
}

/** The tracking id of an identity in responses. It is always the same for one identity, and does not contain it. */
export function trackingIdOf(identity: string): string {
  if (identity.startsWith('track_')) return identity;
  return `track_${hashOf(identity)}==`;
}

/** The id of the webhook with this address. It stays the same if the webhook is removed and added again. */
export function webhookIdOf(url: string): string {
  return `wh_${hashOf(url)}`;
}

/** FNV-1a: a short hash that protects nothing. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
