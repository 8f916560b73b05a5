import { moneyFormat } from './format.ts';

/** An amount of money between a person and the wire: decimal text on one side, whole minor units on the other, no float between. */

/**
 * Digits alone, or in groups with one sign between them: thousands, and in India also hundreds before them. A group that begins
 * with 0 is a fraction.
 */
const WHOLE = /^(?:\d+|[1-9]\d{0,2}([.,'’\u066c\s])(?:\d{2,3}\1)*\d{3})$/;

/**
 * What a person typed, as whole minor units: "19.99" is 1999. Nothing for what is no amount in this language and currency.
 * The language's own decimal and grouping signs are read (`1.234,56` in German), and the other decimal sign where it can be
 * nothing else (`19.99` in German).
 */
export function parseAmount(typed: string, currency: string | undefined, locale: string): number | undefined {
  const written = bare(typed, currency, locale);
  const [, whole = '', sign, fraction = ''] = /^(.*?)(?:([.,\u066b])(\d*))?$/.exec(written) ?? [];
  const isOther = sign !== undefined && fraction.length < 3 && /^\d*$/.test(whole);
  // In Switzerland money has another decimal sign than numbers.
  const formats = [new Intl.NumberFormat(locale), moneyFormat(currency, locale)];
  const isDecimal = isOther || (!!sign && formats.some((format) => partOf(format, 'decimal') === sign));
  const units = WHOLE.exec(isDecimal ? whole || '0' : written);
  const minor = isDecimal ? fraction : '';
  const decimals = decimalsOf(currency, locale);
  if (!units || minor.length > decimals || (isDecimal && (!minor || units[1] === sign))) return undefined;
  const amount = Number(units[0].replaceAll(/\D/g, '') + minor.padEnd(decimals, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** As a person of this language would type it: 1999 is "19.99". */
export function formatAmountInput(minorUnits: number, currency: string | undefined, locale: string): string {
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
  const even = (text = '') =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/\p{Cf}/gu, '')
      .trim();
  const symbol = partOf(moneyFormat(currency, locale), 'currency');
  const narrow = partOf(moneyFormat(currency, locale, 'narrowSymbol'), 'currency');
  // Where it is written "US$", a bare "$" is the same.
  const [sign] = /\p{Sc}/u.exec(symbol ?? '') ?? [];
  return [symbol, narrow, sign, currency]
    .map(even)
    .reduce(withoutSign, even(typed))
    .replaceAll(/\p{Nd}/gu, digitOf);
}

/** Only before or after the number: between its digits a sign may stand for the decimal point (`19€99`). */
function withoutSign(text: string, sign: string): string {
  if (text.startsWith(sign)) return text.slice(sign.length).trim();
  return text.endsWith(sign) ? text.slice(0, -sign.length).trim() : text;
}

/** Every script has its ten digits in a row. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
