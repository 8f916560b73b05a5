import { decimalsOf, moneyFormat, shownDecimals } from './currency.ts';
import { dateFormat, numberFormat } from './intl-formats.ts';

/** Numbers and dates as a shopper reads them. Without a `locale`, `Intl` uses the language of the browser. */

/**
 * Formats minor units as money: 1999 in USD is "$19.99", and 1999 in JPY is "¥1,999".
 *
 * Without a currency, or with one that is not three letters, it is a number without a sign. The API does not send the currency
 * (docs/voucherify-api.md#amounts), and a wrong currency sign would be worse than none.
 *
 * @param currencyDecimals how many decimals the integer has (`MessageContext`). With 2, 150000 in JPY is "¥1,500".
 */
export function formatMoney(
  minorUnits: number,
  currency: string | undefined,
  locale?: string,
  currencyDecimals?: number,
): string {
  const decimals = decimalsOf(currency, currencyDecimals);
  const format = moneyFormat(currency, locale, shownDecimals(minorUnits, decimals));
  const money = isolated(format.format(minorUnits / 10 ** decimals.wire));
  // Many screen readers leave out the hyphen that `Intl` writes, and say this as "minus".
  return minorUnits < 0 ? money.replace('-', '\u2212') : money;
}

/**
 * In a line from right to left, a browser would show "50.00 US$" as "$US 50.00". The characters U+2066 and U+2069 keep the
 * amount together, from left to right. They replace U+200F and U+061C, which `Intl` writes for these languages.
 */
const isolated = (money: string) =>
  /[\u200f\u061c]/.test(money) ? `\u2066${money.replaceAll(/[\u200f\u061c]/g, '')}\u2069` : money;

/** Formats a percentage: 12.5 is "12.5%". It has at most two decimals. */
export function formatPercent(percent: number, locale?: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
}

/** Formats a count, for instance of points: 1500 is "1,500". */
export function formatCount(count: number, locale?: string): string {
  return numberFormat(locale).format(count);
}

/**
 * Formats the moment at which something ends, as a person says it: "December 31, 2026" if the moment is the end of that day, and
 * otherwise the time too, "September 4, 2024 at 2:00 AM". The time zone is named with a time if it is not simply the shopper's.
 *
 * @param iso an ISO 8601 date and time. Midnight is the end of the day before, and so is 23:59 the end of its day.
 * @param timeZone an IANA time zone; the shopper's own if it is missing or unknown to the browser
 * @returns undefined if the text is not a date
 */
export function formatExpiry(
  iso: string | undefined,
  locale?: string,
  timeZone?: string,
): string | undefined {
  const moment = new Date(iso ?? '');
  if (Number.isNaN(moment.getTime())) return undefined;
  const zone = isTimeZone(timeZone) ? timeZone : undefined;
  const lastMoment = new Date(moment.getTime() - 1);
  const format = (date: Date, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { ...options, timeZone: zone }).format(date);
  if ([moment, lastMoment].some((date) => isLastMinute(date, zone)))
    return format(lastMoment, { dateStyle: 'long' });
  // `timeZoneName` cannot be used with `timeStyle`.
  return zone
    ? format(moment, { ...LONG_DATE_AND_TIME, timeZoneName: 'short' })
    : format(moment, { dateStyle: 'long', timeStyle: 'short' });
}

const LONG_DATE_AND_TIME = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const;

/** Whether a moment is in the last minute of a day. */
const isLastMinute = (date: Date, timeZone: string | undefined): boolean =>
  dateFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(date) ===
  '23:59';

/** Whether the engine knows a text as a time zone, for example "Europe/Berlin". For any other, `Intl` throws. */
export function isTimeZone(timeZone: string | undefined): boolean {
  if (!timeZone) return false;
  try {
    dateFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
