/**
 * Reads an amount with at most two decimals, after a point or a comma: "19.99" is 1999 minor units. The digits are joined and
 * nothing is multiplied: the old script made 1998 of it.
 *
 * @returns undefined for a text that is no such amount: "1,000" can be one or a thousand
 */
export function minorUnits(typed: string): number | undefined {
  const [, whole, fraction = ''] = /^\s*(\d+)(?:[.,](\d{1,2}))?\s*$/.exec(typed) ?? [];
  const amount = Number(`${whole}${fraction.padEnd(2, '0')}`);
  return whole !== undefined && Number.isSafeInteger(amount) ? amount : undefined;
}
