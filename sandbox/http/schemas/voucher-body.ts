import * as v from 'valibot';
import { dependent } from './hints.ts';
import type { BalanceChange } from '../../domain/vouchers/balance.ts';
import type { VoucherChange, VoucherInput } from '../../domain/vouchers/voucher-input.ts';
import { array, integer, isObject, object, parse, string } from './values.ts';
import {
  code,
  codeConfig,
  discount,
  gift,
  loyaltyCard,
  notKept,
  redemption,
  ruleIds,
  switches,
  terms,
  voucherType,
} from './voucher-parts.ts';

const entries = {
  ...terms,
  ...switches,
  type: voucherType,
  campaign: v.optional(string),
  campaign_id: v.optional(string),
  redemption: v.optional(redemption),
  code: v.optional(code),
  code_config: v.optional(codeConfig),
  discount: v.optional(discount),
  gift: v.optional(gift),
  loyalty_card: v.optional(loyaltyCard),
};

/** The type of a voucher that has a part. */
const typeOfPart = {
  discount: 'DISCOUNT_VOUCHER',
  gift: 'GIFT_VOUCHER',
  loyalty_card: 'LOYALTY_CARD',
} as const;
/** A voucher has what its type needs. */
function ofType<const Entries extends v.ObjectEntries>(all: Entries) {
  const benefits = {
    DISCOUNT_VOUCHER: object(all, ['discount']),
    GIFT_VOUCHER: object(all, ['gift']),
    LOYALTY_CARD: object(all, ['loyalty_card']),
  };
  const anyVoucher = object(all, ['type']);
  const isType = (type: unknown): type is keyof typeof benefits =>
    typeof type === 'string' && Object.hasOwn(benefits, type);
  return dependent(Object.values(benefits), (value) => {
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
    return isType(type) ? benefits[type] : anyVoucher;
  });
}

export const voucherOfType = ofType({ ...entries, validation_rules: v.optional(ruleIds) });

/** What a campaign says of its vouchers. */
export const campaignVoucherOfType = ofType({ ...entries, validation_rules: notKept });

/** A voucher of its own. Without a type, the part that is there says which type it has. */
export const voucherBody = v.pipe(v.unknown(), v.transform(withType), voucherOfType);

export const voucherImport = array(voucherBody, 10_000, 1);
export const voucherChange = object({ ...terms, ...switches, discount: v.optional(discount) });
export const balanceChange = object(
  { amount: integer, source_id: v.optional(string), reason: v.optional(string) },
  ['amount'],
);

/** Parses the body of a request to create a voucher (docs/voucherify-api.md#managing-vouchers), or says what is wrong with it. */
export function parseVoucherBody(body: unknown): VoucherInput | string {
  return parse(voucherBody, body);
}

/** Parses the body of an import of vouchers, each with a code, or says what is wrong with it. */
export function parseVoucherImport(body: unknown): VoucherInput[] | string {
  const vouchers = parse(voucherImport, body);
  if (typeof vouchers === 'string') return vouchers;
  const missing = vouchers.findIndex((one) => one.code === undefined);
  return missing === -1 ? vouchers : `Property [${missing}] should have required property 'code'`;
}

/** Parses the body of an update of a voucher, or says what is wrong with it. */
export function parseVoucherChange(body: unknown): VoucherChange | string {
  return parse(voucherChange, body);
}

/** Parses the body of a change of a balance, or says what is wrong with it. */
export function parseBalanceBody(body: unknown): BalanceChange | string {
  return parse(balanceChange, body);
}

/** A voucher with the type that its part has, if the body does not name one. */
function withType(body: unknown): unknown {
  if (!isObject(body) || isThere(body['type'])) return body;
  const found = Object.entries(typeOfPart).find(([part]) => isThere(body[part]));
  return found === undefined ? body : { ...body, type: found[1] };
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
