/**
 * A voucher of a seed can be a copy of one that the API returned (docs/voucherify-api.md#vouchers). The API documents more fields
 * than the sandbox keeps, and many of them are null. They are removed before the schema checks the rest, so a field that is not
 * documented is still an error, with a value and with null.
 */

type Fields = Record<string, unknown>;

/** Documented fields of which the sandbox keeps nothing, by the object that has them. */
const onlyOfApi = {
  voucher: [
    'object',
    'category',
    'categories',
    'validity_timeframe',
    'assets',
    'holder',
    'referrer_id',
    'publish',
    'validation_rules_assignments',
    'inapplicable_to',
  ],
  discount: [
    'amount_off_formula',
    'percent_off_formula',
    'fixed_amount_formula',
    'aggregated_amount_limit',
    'is_dynamic',
  ],
  unit: ['sku'],
  gift: ['subtracted_amount'],
  loyalty_card: [
    'next_expiration_date',
    'next_expiration_points',
    'pending_points',
    'expired_points',
    'subtracted_points',
  ],
  redemption: ['object', 'url', 'total', 'data_ref', 'redemption_entries'],
  applicable_to: [
    'product_id',
    'product_source_id',
    'strict',
    'price_formula',
    'quantity_limit',
    'aggregated_quantity_limit',
    'amount_limit',
    'aggregated_amount_limit',
    'order_item_indices',
    'order_item_units',
    'repeat',
    'skip_initially',
    'target',
  ],
} as const;

/** Documented fields that a seed has as well. Where the API has no value, they are null. */
const kept = {
  voucher: [
    ...['campaign', 'campaign_id', 'category_id', 'start_date', 'expiration_date', 'validity_day_of_week'],
    ...['validity_hours', 'active', 'additional_info', 'metadata', 'is_referral_code', 'holder_id'],
    ...['created_at', 'updated_at', 'redemption', 'applicable_to'],
  ],
  discount: ['amount_off', 'percent_off', 'amount_limit', 'fixed_amount', 'effect', 'units'],
  unit: ['unit_off', 'unit_type', 'effect', 'product'],
  product: ['source_id', 'name'],
  gift: ['amount', 'balance'],
  loyalty_card: ['points', 'balance'],
  redemption: ['quantity', 'redeemed_quantity', 'redeemed_amount', 'redeemed_points'],
  applicable_to: ['source_id', 'price', 'effect'],
} as const;

/**
 * The fields of a voucher that the sandbox keeps, and those that nobody documents.
 *
 * @param categoryIds the categories of the sandbox. A copy of a voucher can be of another one, which is left out.
 */
export function keptFields(voucher: object, categoryIds: readonly string[]): object {
  const { discount, gift, loyalty_card, redemption, applicable_to, ...rest } = reduce(
    voucher,
    'voucher',
  ) as Fields;
  const isForeign = 'object' in voucher && !categoryIds.includes(String(rest['category_id']));
  if (isForeign) delete rest['category_id'];
  const parts = {
    discount: reduceDiscount(discount),
    gift: reduce(gift, 'gift'),
    loyalty_card: reduce(loyalty_card, 'loyalty_card'),
    redemption: reduce(redemption, 'redemption'),
    applicable_to: reduceList(applicable_to),
  };
  return { ...rest, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) };
}

function reduceDiscount(discount: unknown): unknown {
  const reduced = reduceUnit(reduce(discount, 'discount'));
  if (!isFields(reduced) || !Array.isArray(reduced['units'])) return reduced;
  return { ...reduced, units: reduced['units'].map(reduceUnit) };
}

/** What gives units. The API can leave their product out; then the sandbox calls it by its id. */
function reduceUnit(unit: unknown): unknown {
  const reduced = reduce(unit, 'unit');
  if (!isFields(reduced)) return reduced;
  const { product, unit_type: id } = reduced;
  if (isFields(product)) return { ...reduced, product: reduce(product, 'product') };
  return id === undefined || product !== undefined ? reduced : { ...reduced, product: { id, name: id } };
}

/** The API wraps its lists into objects, and older entries of them have no effect. */
function reduceList(list: unknown): unknown {
  const entries = isFields(list) && list['object'] === 'list' ? list['data'] : list;
  return Array.isArray(entries) ? entries.map(reduceProduct) : entries;
}

function reduceProduct(product: unknown): unknown {
  const reduced = reduce(product, 'applicable_to');
  return isFields(reduced) ? { effect: 'APPLY_TO_EVERY', ...reduced } : reduced;
}

/** The value without the fields that only the API has, and without documented ones that are null. */
function reduce(value: unknown, kind: keyof typeof kept): unknown {
  if (!isFields(value)) return value;
  const dropped: readonly string[] = kind === 'product' ? [] : onlyOfApi[kind];
  const nullable: readonly string[] = kept[kind];
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, one]) => !dropped.includes(name) && !(one === null && nullable.includes(name)),
    ),
  );
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
