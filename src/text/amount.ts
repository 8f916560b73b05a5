import { moneyFormat } from './format.ts';

/** An amount of money between a person and the wire: decimal text on one side, whole minor units on the other, no float between. */

/** What stands between the groups of digits: thousands, and in India also hundreds before them. */
const GROUPING = /(?<=\d)[.,'’\u066c\s](?=(?:\d\d[.,])*\d{3}(?!\d))/g;

/**
 * What a person typed, as whole minor units: "19.99" is 1999. Nothing for what is no amount in this language and currency.
 * The language's own decimal and grouping signs are read (`1.234,56` in German), and the other decimal sign where it can be
 * nothing else (`19.99` in German).
 */
export function minorUnitsOf(
  typed: string,
  currency: string | undefined,
  locale: string,
): number | undefined {
  const written = bare(typed, currency, locale);
  const [, whole = '', sign, fraction = ''] = /^(.*?)(?:([.,\u066b])(\d*))?$/.exec(written) ?? [];
  const isOther = sign !== undefined && fraction.length < 3 && /^\d*$/.test(whole);
  const isDecimal = sign === partOf(new Intl.NumberFormat(locale), 'decimal') || isOther;
  const units = (isDecimal ? whole || '0' : written).replaceAll(GROUPING, '');
  const minor = isDecimal ? fraction : '';
  const decimals = decimalsOf(currency, locale);
  if (!/^\d+$/.test(units) || minor.length > decimals || (isDecimal && !minor)) return undefined;
  const amount = Number(units + minor.padEnd(decimals, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** As a person of this language would type it: 1999 is "19.99". */
export function typedAmount(minorUnits: number, currency: string | undefined, locale: string): string {
  const decimals = decimalsOf(currency, locale);
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false };
  return new Intl.NumberFormat(locale, options).format(minorUnits / 10 ** decimals);
}

const decimalsOf = (currency: string | undefined, locale: string) =>
  moneyFormat(currency, locale).resolvedOptions().maximumFractionDigits ?? 2;

const partOf = (format: Intl.NumberFormat, wanted: Intl.NumberFormatPartTypes) =>
  format.formatToParts(0.5).find(({ type }) => type === wanted)?.value;

/** The number alone, in the digits of ASCII. The sign of another currency stays, so that it is no amount. */
function bare(typed: string, currency: string | undefined, locale: string): string {
  const even = (text: string) => text.normalize('NFKC').toUpperCase();
  const symbol = partOf(moneyFormat(currency, locale), 'currency');
  const narrow = partOf(moneyFormat(currency, locale, 'narrowSymbol'), 'currency');
  return [symbol, narrow, currency]
    .reduce((text: string, sign = '') => text.replace(even(sign), ''), even(typed))
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
}
