import { decimalsOf, moneyFormat } from './currency.ts';

/** Numbers and dates as a shopper reads them. Without a `locale`, `Intl` uses the language of the browser. */

/**
 * Formats minor units as money: 1999 in USD is "$19.99", and 1999 in JPY is "¥1,999".
 *
 * Without a currency, or with one that is not three letters, it is a number with two decimals. The API does not send the
 * currency (docs/voucherify-api.md#amounts), and a wrong currency sign would be worse than none.
 */
export function formatMoney(minorUnits: number, currency: string | undefined, locale?: string): string {
  const format = moneyFormat(currency, locale);
  return isolated(format.format(minorUnits / 10 ** decimalsOf(format)));
}

/**
 * In a line from right to left, a browser would show "50.00 US$" as "$US 50.00". The characters U+2066 and U+2069 keep the
 * amount together, from left to right. They replace U+200F and U+061C, which `Intl` writes for these languages.
 */
const isolated = (money: string) =>
  /[\u200f\u061c]/.test(money) ? `\u2066${money.replaceAll(/[\u200f\u061c]/g, '')}\u2069` : money;

/** Formats a percentage: 12.5 is "12.5%". It has at most two decimals. */
export function formatPercent(percent: number, locale?: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
}

/** Formats a count, for instance of points: 1500 is "1,500". */
export function formatCount(count: number, locale?: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/**
 * Formats an ISO 8601 date as a day in the shopper's time zone: "December 31, 2026".
 *
 * @returns undefined if the text is not a date
 */
export function formatDate(iso: string | undefined, locale?: string): string | undefined {
  const date = new Date(iso ?? '');
  return Number.isNaN(date.getTime())
    ? undefined
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
}
