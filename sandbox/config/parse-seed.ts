import * as v from 'valibot';
import { parse } from './parse.ts';
import { list, object, objectOf } from './values.ts';
import type { SettingsChange } from './settings.ts';
import type { Voucher } from '../domain/model/voucher.ts';
import { formatPath, ValidationError, type Path } from './validation-error.ts';
import { seedProperties, voucherProperties, voucherSchema } from './seed-schema.ts';
import type { CustomerSeed, ProductSeed } from './shop-schema.ts';
import type { TierSeed } from '../fixtures/promotions.ts';
import type { VoucherSeed } from '../fixtures/new-voucher.ts';

/** What a file or a test adds to a new sandbox. */
export interface Seed {
  /** Added to the seeded vouchers. They replace vouchers with the same code. */
  vouchers?: readonly VoucherSeed[] | undefined;
  /** Added to the seeded promotion tiers. They replace tiers with the same id. */
  promotionTiers?: readonly TierSeed[] | undefined;
  /** Added to the seeded products. They replace products with the same id. */
  products?: readonly ProductSeed[] | undefined;
  /** Added to the seeded customers. They replace customers with the same id. */
  customers?: readonly CustomerSeed[] | undefined;
  settings?: SettingsChange | undefined;
}

/** A change of a voucher: all that a seed can contain, except code and id. */
export type VoucherChange = Omit<Partial<VoucherSeed>, 'code' | 'id'>;

/** Parses a seed; throws `ValidationError`. */
export function parseSeed(seed: unknown): Seed {
  const read = parse(objectOf(seedProperties), seed, 'The seed');
  checkSeed(read);
  return read;
}

/** Checks what the schema of a seed cannot check. */
export function checkSeed({ vouchers = [], ...lists }: Seed): void {
  checkVouchers(vouchers, ['vouchers']);
  for (const name of ['promotionTiers', 'products', 'customers'] as const) {
    const ids = (lists[name] ?? []).map(({ id }, index) => ({ id, path: [name, index, 'id'] }));
    checkDistinct(ids, 'an id');
  }
}

/** Parses one voucher or a list of vouchers. */
export function parseVouchers(value: unknown): VoucherSeed[] {
  if (!Array.isArray(value)) {
    const voucher = parse(voucherSchema, value, 'The voucher');
    checkKind(voucher, []);
    return [voucher];
  }
  const vouchers = parse(list(voucherSchema), value, 'The vouchers');
  checkVouchers(vouchers, []);
  return vouchers;
}

/** The schema of a change of a voucher. */
export const voucherChange = object(v.omit(voucherProperties, ['id']));

/** Parses a change of a voucher. */
export function parseVoucherChange(value: unknown): VoucherChange {
  return parse(voucherChange, value, 'The change');
}

/** Checks that only a gift card has a balance, only a loyalty card has points, and only a discount voucher has a discount. */
export function checkKind(
  { type = 'DISCOUNT_VOUCHER', gift, loyalty_card, discount }: Partial<Voucher> | VoucherSeed,
  path: Path,
): void {
  const belongs = {
    gift: 'GIFT_VOUCHER',
    loyalty_card: 'LOYALTY_CARD',
    discount: 'DISCOUNT_VOUCHER',
  } as const;
  const has = { gift, loyalty_card, discount };
  for (const part of ['gift', 'loyalty_card', 'discount'] as const) {
    const [here, fits] = [[...path, part], belongs[part] === type];
    if (has[part] && !fits)
      throw new ValidationError(
        `${formatPath(here)} should be only in a voucher of type "${belongs[part]}", got ${type}.`,
        here,
      );
    // A discount voucher that does not name its discount is 5.00 off.
    if (fits && !has[part] && (part !== 'discount' || has[part] === null))
      throw new ValidationError(
        `${formatPath(here)} should be an object in a voucher of type "${type}", got nothing.`,
        here,
      );
  }
}

function checkVouchers(vouchers: readonly VoucherSeed[], path: Path): void {
  for (const [index, voucher] of vouchers.entries()) checkKind(voucher, [...path, index]);
  const codes = vouchers.map(({ code }, index) => ({ id: code, path: [...path, index, 'code'] }));
  checkDistinct(codes, 'a code');
}

function checkDistinct(names: readonly { id: string; path: Path }[], what: string): void {
  const seen = new Set<string>();
  for (const { id, path } of names) {
    if (seen.has(id))
      throw new ValidationError(`${formatPath(path)} should be ${what} of its own, got "${id}" again.`, path);
    seen.add(id);
  }
}
