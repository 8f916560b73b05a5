/**
 * The `Intl` formats of this library. Numbers have the digits 0 to 9 in every language, as codes, the countdown and most shops have
 * them, so that no message has digits of two kinds. Dates are of the Gregorian calendar, as the months in our messages are. Without
 * the options, a page in `ar-EG` or `th-TH` would get other digits or other years.
 */
const DIGITS = { numberingSystem: 'latn' } as const;

/** How numbers are written in a language. Without a `locale`, in that of the browser. */
export const numberFormat = (locale: string | undefined, options?: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale, { ...options, ...DIGITS });

/** How dates are written in a language. Without a `locale`, in that of the browser. */
export const dateFormat = (locale: string | undefined, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, ...DIGITS, calendar: 'gregory' });

/** How numbers are typed in a language: with our digits and signs, or with its own, such as the Arabic ones. */
export const typedFormats = (locale: string, options?: Intl.NumberFormatOptions) => [
  numberFormat(locale, options),
  new Intl.NumberFormat(locale, options),
];
