import type { Redeemable } from '../api/context.ts';
import { isObject } from '../api/json.ts';
import { assertOption } from '../client/assert-option.ts';
import { normalizeRedeemables } from '../client/normalize-redeemables.ts';
import { LONGEST_CODE } from '../client/unsent-code.ts';
import type { UseOptions } from './cart.ts';
import { keyOf } from './item-key.ts';
import type { CartKind } from './sequence.ts';

/** The most that a request can hold (docs/voucherify-api.md#redemptions). */
export const MOST = 30;

/** Copies one redeemable of the page. The code is cleaned; it may be empty or too long. */
export function parseRedeemable(redeemable: string | Redeemable): Redeemable {
  const [parsed] = normalizeRedeemables([redeemable]);
  const { object, id, gift, reward } = parsed!;
  assertOption(
    /^(voucher|promotion_tier|promotion_stack)$/.test(object),
    'the object of a redeemable',
    'voucher, promotion_tier or promotion_stack',
    object,
  );
  for (const [name, part] of Object.entries({ gift, reward }))
    assertOption(
      part === undefined || part === null || isObject(part),
      `${name} of a redeemable`,
      'an object',
      part,
    );
  return { object, id, ...(gift && { gift }), ...(reward && { reward }) };
}

/**
 * Copies a whole list. Codes that a project may take for the same are in it once.
 *
 * @throws {TypeError} if it is no list of at most 30 redeemables, or if a code is empty or too long.
 */
export function parseList(redeemables: readonly (string | Redeemable)[]): Redeemable[] {
  assertOption(Array.isArray(redeemables), 'redeemables', 'an array', redeemables);
  assertOption(redeemables.length <= MOST, 'redeemables', `at most ${MOST}`, redeemables.length);
  const byKey = new Map<string, Redeemable>();
  for (const redeemable of redeemables.map(parseRedeemable)) {
    const { id } = redeemable;
    assertOption(
      id && id.length <= LONGEST_CODE,
      'a code',
      `1 to ${LONGEST_CODE} characters`,
      id.slice(0, 20),
    );
    if (!byKey.has(keyOf(redeemable))) byKey.set(keyOf(redeemable), redeemable);
  }
  return [...byKey.values()];
}

/** A redeemable with how much of it to use, if that is said. */
export function withUse(redeemable: Redeemable, use: UseOptions): Redeemable {
  const { credits, points } = parseAmounts(use);
  const { gift, reward } = redeemable;
  return {
    ...redeemable,
    ...(credits !== undefined && { gift: { ...gift, credits } }),
    ...(points !== undefined && { reward: { ...reward, points } }),
  };
}

/** How much of a card to use: credits of a gift card, points of a loyalty card. Undefined: as much as is left to pay. */
export function parseUse(use: UseOptions, kind: CartKind | undefined): number | undefined {
  const { credits, points } = parseAmounts(use);
  assertOption(kind !== 'loyalty' || credits === undefined, 'use of a loyalty card', 'points', 'credits');
  assertOption(kind !== 'gift' || points === undefined, 'use of a gift card', 'credits', 'points');
  return credits ?? points;
}

function parseAmounts(use: UseOptions): UseOptions {
  assertOption(isObject(use), 'how much to use', '{ credits } or { points }', use);
  const { credits, points } = use;
  const isAmount = (value: unknown) =>
    value === undefined || (Number.isSafeInteger(value) && Number(value) > 0);
  assertOption(isAmount(credits), 'credits', 'whole minor units above 0 (1999 for 19.99)', credits);
  assertOption(isAmount(points), 'points', 'a whole number above 0', points);
  return { credits, points };
}
