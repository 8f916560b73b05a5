import * as v from 'valibot';
import { readSettings, type SettingsChange } from '../store/settings.ts';
import type { Voucher } from '../store/voucher.ts';
import { written, WrongValue, type Path } from '../store/wrong-value.ts';
import { seedSchema, voucherParts, voucherSchema } from './seed-schema.ts';
import type { TierSeed } from './seeded-promotions.ts';
import type { VoucherSeed } from './voucher-seed.ts';

/** What a sandbox is to have beside the usual, as a file or a test says it. */
export interface Seed {
  /** Vouchers beside the seeded ones, or in place of those with the same code. */
  vouchers?: readonly VoucherSeed[] | undefined;
  /** Promotion tiers, likewise, by id. */
  promotionTiers?: readonly TierSeed[] | undefined;
  settings?: SettingsChange | undefined;
}

/** What may be changed of a voucher: whatever a seed may say, but its code and id. */
export type VoucherChange = Omit<Partial<VoucherSeed>, 'code' | 'id'>;

/** Reads a whole seed. A wrong one throws `TypeError`, which says where, what was expected and what came. */
export function readSeed(seed: unknown): Seed {
  const { vouchers = [], promotionTiers = [], settings = {} } = parsed(seedSchema, seed);
  checkVouchers(vouchers, ['vouchers']);
  const changes = readSettings(settings);
  if (typeof changes === 'string') throw new WrongValue(changes, ['settings']);
  return { vouchers, promotionTiers, settings: changes };
}

/** Reads one voucher or a list of them. */
export function readVouchers(asked: unknown): VoucherSeed[] {
  if (!Array.isArray(asked)) {
    const voucher = parsed(voucherSchema, asked);
    checkKind(voucher, []);
    return [voucher];
  }
  const vouchers = parsed(v.array(voucherSchema), asked);
  checkVouchers(vouchers, []);
  return vouchers;
}

/** Reads a change of a voucher. */
export function readVoucherChange(asked: unknown): VoucherChange {
  return parsed(v.omit(voucherParts, ['id']), asked);
}

/** A gift card has a balance, a loyalty card points, and a discount is neither. */
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
      throw new WrongValue(
        `${written(here)} should be only in a voucher of type "${belongs[part]}", got ${type}.`,
        here,
      );
    // A voucher without a discount is 5.00 off.
    if (fits && !has[part] && (part !== 'discount' || has[part] === null))
      throw new WrongValue(
        `${written(here)} should be an object in a voucher of type "${type}", got nothing.`,
        here,
      );
  }
}

function checkVouchers(vouchers: readonly VoucherSeed[], path: Path): void {
  const seen = new Set<string>();
  for (const [index, voucher] of vouchers.entries()) {
    const here = [...path, index];
    checkKind(voucher, here);
    const code = [...here, 'code'];
    if (seen.has(voucher.code))
      throw new WrongValue(
        `${written(code)} should be a code of its own, got "${voucher.code}" again.`,
        code,
      );
    seen.add(voucher.code);
  }
}

function parsed<const Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  throw new WrongValue(said(issue, written(path) || 'The seed'), path);
}

function said({ type, expected, input, message }: v.BaseIssue<unknown>, where: string): string {
  if (type === 'strict_object' && expected === 'never')
    return `${where} is not a property that is known here.`;
  if (type === 'strict_object' && input === undefined) return `${where} is missing.`;
  return `${where} should be ${message}, got ${nameOf(input)}.`;
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
}
