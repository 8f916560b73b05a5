/** The prefixes of what a backend creates. */
type CatalogueId =
  'pub_' | 'v_' | 'camp_' | 'promo_' | 'prod_' | 'sku_' | 'del_' | 'vtx_' | 'aa_' | 'val_' | 'asgm_';

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
  if (taken === randomBytes.length) {
    crypto.getRandomValues(randomBytes);
    taken = 0;
  }
  let id: string = prefix;
  for (const byte of randomBytes.subarray(taken, taken + bytesOfId)) id += hexOf[byte];
  taken += bytesOfId;
  return id;
}

const bytesOfId = 9;

/** Random bytes for the next ids. They are made for many ids at once, because a redemption needs several. */
const randomBytes = new Uint8Array(100 * bytesOfId);
let taken = randomBytes.length;

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The tracking id of an identity in responses. It is always the same for one identity, and does not contain it. */
export function trackingIdOf(identity: string): string {
  if (identity.startsWith('track_')) return identity;
  return `track_${hashOf(identity)}==`;
}

/** The id of the webhook with this address. It stays the same if the webhook is removed and added again. */
export function webhookIdOf(url: string): string {
  return `wh_${hashOf(url)}`;
}

/** A short hash that protects nothing: FNV-1a with 32 bits, twice. */
function hashOf(text: string): string {
  let [first, second] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000193);
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36);
}
