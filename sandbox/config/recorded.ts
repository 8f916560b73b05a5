import type { VoucherSeed } from '../fixtures/new-voucher.ts';
import type { TierSeed } from '../fixtures/promotions.ts';
import { keptFields } from './api-voucher.ts';
import { parse } from './parse.ts';
import { parseVouchers } from './parse-seed.ts';
import { categoryIds, tierSchema, voucherProperties } from './seed-schema.ts';
import { customerSchema, productSchema, type CustomerSeed, type ProductSeed } from './shop-schema.ts';
import { formatPath, ValidationError, type Path } from './validation-error.ts';

/**
 * Answers of Voucherify's API as a seed: objects and lists of `GET /v1/vouchers`, `/v1/campaigns`, `/v1/promotions/tiers`,
 * `/v1/products` and `/v1/customers`. An object says in `object` what it is. A list says in `data_ref` under which name its entries
 * are.
 */
export interface Recorded {
  vouchers: VoucherSeed[];
  promotionTiers: TierSeed[];
  products: ProductSeed[];
  customers: CustomerSeed[];
  /** The kinds of the objects of which the sandbox keeps nothing, one for each object, and fields that it does not know. */
  leftOut: string[];
}

type Fields = Record<string, unknown>;

/** The kind of the entries that a list has under this name, if they do not say it themselves. */
const kindOfEntries: Record<string, string> = {
  vouchers: 'voucher',
  campaigns: 'campaign',
  tiers: 'promotion_tier',
  products: 'product',
  customers: 'customer',
};

/** Whether a value is an answer of the API. A seed file has no `object`. */
export function isRecorded(value: unknown): value is Fields {
  return isFields(value) && typeof value['object'] === 'string';
}

/** Throws if a value is an error of the API: the request that was to be recorded was refused. */
export function refuseError(value: unknown): void {
  if (!isFields(value)) return;
  const { code, message } = value;
  if (typeof code === 'number' && typeof message === 'string')
    throw new ValidationError(
      `an error that the API answered, and no data: ${code} ${message}. Record it again.`,
    );
}

/** Reads an answer of the API; throws a `ValidationError` with the path of what is wrong. */
export function readRecorded(value: Fields): Recorded {
  const recorded: Recorded = {
    vouchers: [],
    promotionTiers: [],
    products: [],
    customers: [],
    leftOut: [],
  };
  add(recorded, value, [], 'object');
  return recorded;
}

function add(recorded: Recorded, value: unknown, at: Path, kindInList: string): void {
  if (!isFields(value))
    throw new ValidationError(`${formatPath(at)} should be an object, got ${typeof value}.`, at);
  const kind = typeof value['object'] === 'string' ? value['object'] : kindInList;
  if (kind === 'list') addList(recorded, value, at);
  else if (kind === 'campaign') addCampaign(recorded, value, at);
  else if (kind === 'voucher') addVoucher(recorded, value, at);
  else if (kind === 'promotion_tier') recorded.promotionTiers.push(parseAt(at, () => tierOf(value)));
  else if (kind === 'product')
    recorded.products.push(
      parseAt(at, () => parse(productSchema, pick(value, productSchema), 'The product')),
    );
  else if (kind === 'customer')
    recorded.customers.push(
      parseAt(at, () => parse(customerSchema, pick(value, customerSchema), 'The customer')),
    );
  else recorded.leftOut.push(kind);
}

function addList(recorded: Recorded, list: Fields, at: Path): void {
  const name = typeof list['data_ref'] === 'string' ? list['data_ref'] : 'data';
  const entries = list[name];
  const where = [...at, name];
  if (!Array.isArray(entries))
    throw new ValidationError(
      `${formatPath(where)} should be the entries of the list, got ${entries === undefined ? 'nothing' : typeof entries}.`,
      where,
    );
  for (const [index, entry] of entries.entries())
    add(recorded, entry, [...where, index], kindOfEntries[name] ?? 'object without a kind');
}

/** A voucher without the fields that the sandbox does not know: the API may have got new ones since this was written. */
function addVoucher(recorded: Recorded, voucher: Fields, at: Path): void {
  const fields = keptFields(voucher, categoryIds) as Fields;
  const unknown = Object.keys(fields).filter(
    (name) => name !== 'code' && !(name in voucherProperties.entries),
  );
  for (const name of unknown) delete fields[name];
  recorded.leftOut.push(...unknown.map((name) => `${name} of a voucher`));
  recorded.vouchers.push(...parseAt(at, () => parseVouchers(fields)));
}

/** Of a campaign, the sandbox keeps its promotion tiers. Its vouchers name it themselves. */
function addCampaign(recorded: Recorded, campaign: Fields, at: Path): void {
  const promotion = campaign['promotion'];
  const tiers = isFields(promotion) ? promotion['tiers'] : undefined;
  if (!Array.isArray(tiers) || tiers.length === 0) return void recorded.leftOut.push('campaign');
  const { id, name } = campaign;
  for (const [index, tier] of tiers.entries()) {
    const where = [...at, 'promotion', 'tiers', index];
    add(recorded, isFields(tier) ? { campaign: { id, name }, ...tier } : tier, where, 'promotion_tier');
  }
}

/** A promotion tier of the API has the terms and the discount of a voucher, and more that the sandbox does not keep. */
function tierOf(tier: Fields): TierSeed {
  const { action, campaign, ...rest } = tier;
  const discount = isFields(action) ? action['discount'] : undefined;
  const kept = keptFields({ ...rest, object: 'voucher', discount }, categoryIds) as Fields;
  const { id, name } = isFields(campaign) ? campaign : {};
  return parse(
    tierSchema,
    pick(
      {
        ...kept,
        ...(action === undefined ? {} : { action: { discount: kept['discount'] } }),
        ...(id === undefined || name === undefined ? {} : { campaign: { id, name } }),
      },
      tierSchema,
    ),
    'The promotion tier',
  );
}

/** Only the fields that the schema has, and of these only those that are not null. */
function pick(value: Fields, schema: { pipe: readonly [unknown, { entries: object }] }): Fields {
  const { entries } = schema.pipe[1];
  return Object.fromEntries(Object.entries(value).filter(([name, one]) => name in entries && one !== null));
}

/** Says in an error where in the file the object is. */
function parseAt<Result>(at: Path, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const where = at.length === 0 ? '' : `${formatPath(at)}: `;
    throw new ValidationError(where + error.message, [...at, ...error.path]);
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
