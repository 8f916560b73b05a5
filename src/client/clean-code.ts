/**
 * Removes characters that come from copying a code: control characters, zero-width characters and halves of surrogate pairs (the
 * Unicode categories Cc, Cf and Cs), no-break spaces, and spaces at both ends. Case and inner spaces are part of a code, so they
 * stay (docs/voucherify-api.md#codes).
 */
export function cleanCode(typed: string): string {
  // A page that does not use TypeScript may pass a number, null or undefined.
  return String(typed ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u00a0]/gu, '')
    .trim();
}
