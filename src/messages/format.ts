/** Numbers as a shopper reads them, through `Intl`. */

/**
 * Minor units as money: 1999 in USD is $19.99, 1999 in JPY is ¥1,999. Without a currency it is the number alone, with two
 * decimals, because the API names no currency (docs/voucherify-api.md#amounts) and a wrong symbol is worse than none.
 * What is not three letters is treated as none.
 */
export function formatMoney(minorUnits: number, currency: string | undefined, locale?: string): string {
  const format = moneyFormat(currency, locale);
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return isolated(format.format(minorUnits / 10 ** decimals));
}

/**
 * In a line from right to left, "50.00 US$" would be torn into "$US 50.00": as one thing from left to right it stays as it is.
 * `Intl` marks such money with U+200F or U+061C, which say the line's direction and not the money's.
 */
const isolated = (money: string) =>
  /[\u200f\u061c]/.test(money) ? `\u2066${money.replaceAll(/[\u200f\u061c]/g, '')}\u2069` : money;

export function moneyFormat(
  currency: string | undefined,
  locale: string | undefined,
  currencyDisplay?: 'narrowSymbol',
): Intl.NumberFormat {
  // A currency Intl cannot parse ("dollars") throws, and a typo must not take the receipt away.
  if (currency && /^[a-z]{3}$/i.test(currency))
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** 12.5 as "12.5%". */
export function formatPercent(percent: number, locale?: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
}

export function formatCount(count: number, locale?: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** A day as the shopper's clock has it: "December 31, 2026". Nothing for what is no date. */
export function formatDate(iso: string | undefined, locale?: string): string | undefined {
  const date = new Date(iso ?? '');
  return Number.isNaN(date.getTime())
    ? undefined
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
}
