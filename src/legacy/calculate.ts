import { asObject, isObject, type Json } from '../api/json.ts';

/**
 * `Voucherify.utils`: what a price becomes with a voucher. Prices are major units (49.99), amounts of a voucher are minor units
 * (1000 for 10.00), as before.
 *
 * JavaScript cannot hold 49.99 exactly. So everything is calculated in integers, and only the result is rounded, half a cent up.
 */

/** How many parts of a major unit an integer of this file counts. A percentage of a price has so many decimals. */
const MAJOR = 10n ** 14n;
const CENT = MAJOR / 100n;

/**
 * The price with the voucher.
 *
 * @param basePrice in major units: 49.99
 * @param voucher as a validation or a redemption has it, with `gift` or `discount`
 * @param unitPrice the price of one free unit, in major units. Without it, a voucher for units makes the price 0.
 * @throws {Error} if the voucher has neither, or if the discount is not valid
 */
export function calculatePrice(basePrice: number, voucher: unknown, unitPrice?: number): number {
  const base = major(basePrice);
  return base === undefined ? Number.NaN : rounded(base - discount(base, voucher, unitPrice));
}

/** What the voucher takes off the price. The parameters are those of `calculatePrice`. */
export function calculateDiscount(basePrice: number, voucher: unknown, unitPrice?: number): number {
  const base = major(basePrice);
  return base === undefined ? Number.NaN : rounded(discount(base, voucher, unitPrice));
}

function discount(base: bigint, voucher: unknown, unitPrice: number | undefined): bigint {
  const { gift, discount: terms } = asObject(voucher);
  if (isObject(gift)) return min(minor(gift.balance), base);
  if (!isObject(terms)) throw new Error('Unsupported voucher type.');
  switch (terms.type) {
    case 'PERCENT':
      return percentDiscount(base, terms);
    case 'AMOUNT':
      return min(minor(above0(terms.amount_off, 'amount')), base);
    case 'FIXED': {
      if (millionths(terms.fixed_amount) === undefined)
        throw new Error('Invalid voucher, fixed amount must be a number.');
      return base - min(minor(terms.fixed_amount), base);
    }
    case 'UNIT': {
      const units = above0(terms.unit_off, 'unit');
      const price = major(unitPrice);
      return price === undefined ? base : min((price * millionths(units)!) / 1_000_000n, base);
    }
    default:
      throw new Error('Unsupported discount type.');
  }
}

function percentDiscount(base: bigint, { percent_off: percent, amount_limit: limit }: Json): bigint {
  const parts = millionths(percent);
  if (!parts || parts < 0n || parts > 100_000_000n)
    throw new Error('Invalid voucher, percent discount should be between 0-100.');
  const off = (base * parts) / 100_000_000n;
  return limit ? min(minor(limit), off) : off;
}

function above0(value: unknown, name: string): number {
  if (!(Number(value) > 0)) throw new Error(`Invalid voucher, ${name} discount must be higher than zero.`);
  return Number(value);
}

/** A number in millionths. It is exact for up to six decimals. Undefined if it is no number. */
function millionths(value: unknown): bigint | undefined {
  const scaled = Math.round(Number(value) * 1_000_000);
  return value !== null && Number.isFinite(scaled) ? BigInt(scaled) : undefined;
}

/** Major units in the integers of this file. */
const major = (value: unknown): bigint | undefined => {
  const parts = millionths(value);
  return parts === undefined ? undefined : (parts * MAJOR) / 1_000_000n;
};

/** Minor units in the integers of this file. What is no number counts as nothing. */
const minor = (value: unknown): bigint => (major(value) ?? 0n) / 100n;

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);

const rounded = (value: bigint): number => Number((value + CENT / 2n) / CENT) / 100;
