import { decimalsOf, moneyFormat } from './currency.ts';

/** Converts between the decimal text of an input field and the whole minor units of a request. */

/**
 * The part before the decimals: digits alone, or digits in groups with one kind of separator. A group has three digits; in India
 * the groups before the last one have two (12,34,567). A number in groups cannot begin with 0, because "0.500" could also be a
 * fraction.
 */
const INTEGER_PART = /^(?:\d+|[1-9]\d{0,2}([.,'’\u066c\s])(?:\d{2,3}\1)*\d{3})$/;

/**
 * Reads an amount as a person types it: "19.99" in USD is 1999 minor units. The parts of the text are joined and nothing is
 * multiplied, because `4.35 * 100` is 434.99999999999994.
 *
 * It accepts the decimal and grouping signs of the language (`1.234,56` in German), and the other decimal sign where it cannot
 * mean anything else (`19.99` in German). The sign or code of this currency may stand before or after the number.
 *
 * @param currency ISO 4217; without it the amount may have two decimals
 * @param locale a BCP 47 language tag
 * @returns minor units, or undefined if the text is not an amount in this language and currency
 */
export function parseAmount(typed: string, currency: string | undefined, locale: string): number | undefined {
  const text = withoutCurrency(typed, currency, locale);
  const [, beforeSign = '', sign, afterSign = ''] = /^(.*?)(?:([.,\u066b])(\d*))?$/.exec(text) ?? [];
  // One or two digits after the sign are no group of thousands, so the sign can only be a decimal sign.
  const isClearlyDecimal = sign !== undefined && afterSign.length < 3 && /^\d*$/.test(beforeSign);
  // Some languages write money with another decimal sign than numbers: French in Switzerland has "1.50 CHF" and "1,5".
  const money = moneyFormat(currency, locale);
  const formats = [new Intl.NumberFormat(locale), money];
  const isDecimal =
    isClearlyDecimal || (!!sign && formats.some((format) => partOf(format, 'decimal') === sign));
  const integerPart = INTEGER_PART.exec(isDecimal ? beforeSign || '0' : text);
  const fraction = isDecimal ? afterSign : '';
  const decimals = decimalsOf(money);
  if (!integerPart || fraction.length > decimals || (isDecimal && (!fraction || integerPart[1] === sign)))
    return undefined;
  const amount = Number(integerPart[0].replaceAll(/\D/g, '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/**
 * Formats minor units for an input field, as a person of this language would type them: 1999 in USD is "19.99". There is no
 * currency sign and no grouping.
 */
export function formatAmountInput(minorUnits: number, currency: string | undefined, locale: string): string {
  const decimals = decimalsOf(moneyFormat(currency, locale));
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false };
  return new Intl.NumberFormat(locale, options).format(minorUnits / 10 ** decimals);
}

/** A part of how a format writes 0.5, for instance its decimal sign. */
const partOf = (format: Intl.NumberFormat, wanted: Intl.NumberFormatPartTypes) =>
  format.formatToParts(0.5).find(({ type }) => type === wanted)?.value;

/**
 * The number without the sign or code of its currency, in the digits 0 to 9. The sign of another currency is kept, and so the
 * text is not read as an amount.
 */
function withoutCurrency(typed: string, currency: string | undefined, locale: string): string {
  const symbol = partOf(moneyFormat(currency, locale), 'currency');
  const narrowSymbol = partOf(moneyFormat(currency, locale, 'narrowSymbol'), 'currency');
  // In a language that writes "US$" for this currency, "$" alone is accepted too.
  const [signAlone] = /\p{Sc}/u.exec(symbol ?? '') ?? [];
  return [symbol, narrowSymbol, signAlone, currency]
    .map(normalize)
    .reduce(withoutSign, normalize(typed))
    .replaceAll(/\p{Nd}/gu, toAsciiDigit);
}

/** Makes texts comparable: full-width characters become ordinary ones, and invisible characters go. */
const normalize = (text = '') =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\p{Cf}/gu, '')
    .trim();

/** Removes a currency sign before or after the number. Between the digits it may be a decimal sign (`19€99`), so it is kept. */
function withoutSign(text: string, sign: string): string {
  if (text.startsWith(sign)) return text.slice(sign.length).trim();
  return text.endsWith(sign) ? text.slice(0, -sign.length).trim() : text;
}

/** Unicode has the digits of every script one after the other, so the value is the distance from the first of them. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
