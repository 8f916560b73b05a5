/**
 * The code as it is sent. What copying leaves behind is dropped: control and zero-width characters and halves of a character
 * (Unicode Cc, Cf, Cs), no-break spaces, spaces at the ends. Case and inner spaces stay, for they
 * are part of a code (docs/voucherify-api.md#codes).
 */
export function cleanCode(typed: string): string {
  // A page without types may hand over a number.
  return String(typed ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u00a0]/gu, '')
    .trim();
}
