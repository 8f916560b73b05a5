import { decimalsOf, moneyFormat, moneyOptions, shownDecimals } from './currency.ts';
import { numberFormat, typedFormats } from './intl-formats.ts';
import type { MessageContext } from './message-context.ts';

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
 * mean anything else (`19.99` in German). The sign or code of this currency may stand before or after the number. A text that can
 * be two amounts is none: `1.250` in Kuwaiti dinars is 1250 dinars in German, and the shopper may mean one and a quarter.
 *
 * @param currency ISO 4217; without it the amount may have two decimals
 * @param locale a BCP 47 language tag
 * @param currencyDecimals how many decimals the integers on the wire have, and so how many may be typed (`MessageContext`)
 * @returns minor units, or undefined if the text is not an amount in this language and currency
 */
export function parseAmount(
  typed: string,
  currency: string | undefined,
  locale: string,
  currencyDecimals?: number,
): number | undefined {
  const { wire, iso } = decimalsOf(currency, currencyDecimals);
  // A dinar is written with three decimals, also where the wire has two. The last one can only be a zero then.
  const maxDecimals = Math.max(wire, iso);
  const text = withoutCurrency(typed, currency, locale);
  const [, beforeSign = '', sign, afterSign = ''] = /^(.*?)(?:([.,\u066b])(\d*))?$/.exec(text) ?? [];
  // Some languages write money with other signs than numbers: French in Switzerland has "1.50 CHF" and "1,5".
  const formats = [...typedFormats(locale), ...typedFormats(locale, moneyOptions(currency, 2))];
  const isSignOf = (type: Intl.NumberFormatPartTypes) =>
    formats.some((format) => partOf(format, type) === sign);
  const isLone = sign !== undefined && /^\d*$/.test(beforeSign);
  const mayGroup = /^[1-9]/.test(beforeSign) && afterSign.length === 3;
  if (isLone && mayGroup && maxDecimals > 2 && isSignOf('group')) return undefined;
  // With at most two decimals, three digits after the sign are a group of thousands. Fewer digits never are.
  const isClearlyDecimal = isLone && (afterSign.length < 3 || maxDecimals > 2);
  const isDecimal = isClearlyDecimal || (sign !== undefined && isSignOf('decimal'));
  const integerPart = INTEGER_PART.exec(isDecimal ? beforeSign || '0' : text);
  const fraction = isDecimal ? afterSign : '';
  if (!integerPart || (isDecimal && (!fraction || integerPart[1] === sign))) return undefined;
  if (fraction.length > maxDecimals || /[1-9]/.test(fraction.slice(wire))) return undefined;
  const amount = Number(integerPart[0].replaceAll(/\D/g, '') + fraction.slice(0, wire).padEnd(wire, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/**
 * Reads an amount that a shopper typed beside texts: in the way of the texts, or in that of the page. No text is two different
 * amounts in two languages.
 *
 * @returns minor units, or undefined if the text is not an amount
 */
export function readAmount(
  typed: string,
  { locale, pageLocale = locale, currency, currencyDecimals }: Omit<MessageContext, 'messages'>,
): number | undefined {
  const read = (tag: string) => parseAmount(typed, currency, tag, currencyDecimals);
  return read(locale) ?? read(pageLocale);
}

/**
 * Formats minor units for an input field, as a person of this language would type them: 1999 in USD is "19.99". There is no
 * currency sign and no grouping.
 *
 * @param currencyDecimals how many decimals the integer has (`MessageContext`)
 */
export function formatAmountInput(
  minorUnits: number,
  currency: string | undefined,
  locale: string,
  currencyDecimals?: number,
): string {
  const decimals = decimalsOf(currency, currencyDecimals);
  const shown = shownDecimals(minorUnits, decimals);
  const options = { minimumFractionDigits: shown, maximumFractionDigits: shown, useGrouping: false };
  return numberFormat(locale, options).format(minorUnits / 10 ** decimals.wire);
}

/** An amount to show how one is typed: "19.99" in USD, "1999" in JPY. It is one that the field accepts. */
export function exampleAmount(
  currency: string | undefined,
  locale: string,
  currencyDecimals?: number,
): string {
  const { wire, iso } = decimalsOf(currency, currencyDecimals);
  return formatAmountInput(Math.trunc(1999 * 10 ** (wire - iso)), currency, locale, currencyDecimals);
}

/** A part of how a format writes a number, for instance its decimal sign. */
const partOf = (format: Intl.NumberFormat, wanted: Intl.NumberFormatPartTypes) =>
  // Seven digits, because Spanish and Polish do not group four.
  format.formatToParts(1234567.5).find(({ type }) => type === wanted)?.value;

/**
 * The number without the sign or code of its currency, in the digits 0 to 9. The sign of another currency is kept, and so the
 * text is not read as an amount.
 */
function withoutCurrency(typed: string, currency: string | undefined, locale: string): string {
  const symbol = partOf(moneyFormat(currency, locale, 0), 'currency');
  const narrowSymbol = partOf(moneyFormat(currency, locale, 0, 'narrowSymbol'), 'currency');
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
