import type { Redeemable } from '../../api/context.ts';
import { isObject } from '../../api/json.ts';
import { cleanCode } from '../../client/clean-code.ts';
import { LONGEST_CODE } from '../../client/unsent-code.ts';
import type { HeldPayment, HeldRefused, ShownFigures } from './outcome.ts';

/** What the page submits with the order. Everything in it comes from the shopper's browser, so nothing in it is believed. */
export interface HeldForm {
  /** 1 to 30. A text is the code of a voucher. */
  redeemables: readonly (string | Redeemable)[];
  shown: ShownFigures;
}

/** A form that has the documented shape. It holds nothing else. */
export interface ParsedForm {
  status: 'parsed';
  redeemables: Redeemable[];
  shown: ShownFigures;
}

/** The most redeemables of a request (docs/voucherify-api.md#redemptions). */
const MOST = 30;

/** Says which field of the form is wrong. */
class FormError extends Error {}

/**
 * Reads a form, or the JSON text of one. Only known fields are copied. A form of another shape is refused, and not thrown: a shopper
 * can send anything, and that is no mistake of the backend.
 */
export function parseForm(form: unknown): ParsedForm | HeldRefused {
  try {
    const { redeemables, shown } = object(typeof form === 'string' ? parseJson(form) : form, 'the form');
    const { discount, payments } = object(shown, 'shown');
    return {
      status: 'parsed',
      redeemables: list(redeemables, 'redeemables', 1).map((one, index) =>
        redeemable(one, `redeemables[${index}]`),
      ),
      shown: {
        discount: integer(discount, 'shown.discount', 0),
        payments: list(payments, 'shown.payments', 0).map((one, index) =>
          payment(one, `shown.payments[${index}]`),
        ),
      },
    };
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    const message = `Nothing was sent. ${error.message}`;
    return { status: 'refused', key: 'invalid_payload', message, unused: [] };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return wrong('the form', 'JSON');
  }
}

function redeemable(value: unknown, name: string): Redeemable {
  const {
    object: kind,
    id,
    gift,
    reward,
  } = object(typeof value === 'string' ? { object: 'voucher', id: value } : value, name);
  if (kind !== 'voucher' && kind !== 'promotion_tier' && kind !== 'promotion_stack')
    return wrong(`${name}.object`, 'voucher, promotion_tier or promotion_stack');
  return {
    object: kind,
    id: code(id, `${name}.id`),
    ...(isGiven(gift) && { gift: giftOf(gift, `${name}.gift`) }),
    ...(isGiven(reward) && { reward: rewardOf(reward, `${name}.reward`) }),
  };
}

function giftOf(value: unknown, name: string): { credits: number } {
  return { credits: integer(object(value, name).credits, `${name}.credits`, 1) };
}

function rewardOf(value: unknown, name: string): { id: string; points: number } {
  const { id, points } = object(value, name);
  return { id: code(id, `${name}.id`), points: integer(points, `${name}.points`, 1) };
}

function payment(value: unknown, name: string): HeldPayment {
  const { id, amount } = object(value, name);
  return { id: code(id, `${name}.id`), amount: integer(amount, `${name}.amount`, 0) };
}

/** A field that is null counts as missing (docs/voucherify-api.md#request-bodies). */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function object(value: unknown, name: string): { readonly [field: string]: unknown } {
  return isObject(value) ? value : wrong(name, 'an object');
}

function list(value: unknown, name: string, least: number): readonly unknown[] {
  return Array.isArray(value) && value.length >= least && value.length <= MOST
    ? (value as readonly unknown[])
    : wrong(name, `a list of ${least} to ${MOST}`);
}

function code(value: unknown, name: string): string {
  const clean = typeof value === 'string' && value.length <= LONGEST_CODE ? cleanCode(value) : '';
  return clean || wrong(name, `a text of 1 to ${LONGEST_CODE} characters`);
}

function integer(value: unknown, name: string, least: number): number {
  return Number.isSafeInteger(value) && (value as number) >= least
    ? (value as number)
    : wrong(name, `a whole number from ${least}`);
}

/** The value itself is not in the message, because it can be long and is not the backend's. */
function wrong(name: string, expected: string): never {
  throw new FormError(`${name} should be ${expected}.`);
}
