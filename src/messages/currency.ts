import { isCurrency, isDecimals, isoDecimals } from '../api/currency-decimals.ts';
import { numberFormat } from './intl-formats.ts';

/** How many decimals the amounts of a currency have, in two places. */
export interface Decimals {
  /** In the integers of a request and a response: 2 if 1999 means 19.99. */
  wire: number;
  /** In what a person reads and writes: 2 for dollars, 0 for yen, 3 for dinars. */
  iso: number;
}

/**
 * The decimals of a currency.
 *
 * @param currency ISO 4217. Without it there are as many decimals as on the wire.
 * @param currencyDecimals the decimals on the wire, an integer from 0 to 4. Anything else is ignored; the default is those of the
 * currency, or 2.
 */
export function decimalsOf(currency: string | undefined, currencyDecimals: number | undefined): Decimals {
  const iso = isCurrency(currency) ? isoDecimals(currency) : undefined;
  const wire = isDecimals(currencyDecimals) ? currencyDecimals : (iso ?? 2);
  return { wire, iso: iso ?? wire };
}

/** How many decimals to show of an amount: those of its currency, or all of the wire if there is a remainder. */
export const shownDecimals = (minorUnits: number, { wire, iso }: Decimals): number =>
  Number.isInteger(minorUnits / 10 ** Math.max(wire - iso, 0)) ? iso : wire;

/** The `Intl` format for money in a currency. Without a currency it is the format of a plain number. */
export function moneyFormat(
  currency: string | undefined,
  locale: string | undefined,
  decimals: number,
  currencyDisplay?: 'narrowSymbol',
): Intl.NumberFormat {
  return numberFormat(locale, moneyOptions(currency, decimals, currencyDisplay));
}

/** The options of a format for money. A page whose currency is a mistake, such as "dollars", still shows its receipts. */
export function moneyOptions(
  currency: string | undefined,
  decimals: number,
  currencyDisplay?: 'narrowSymbol',
): Intl.NumberFormatOptions {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return isCurrency(currency) ? { ...options, style: 'currency', currency, currencyDisplay } : options;
}
