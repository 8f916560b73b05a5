/**
 * The currencies that do not have two decimals: ISO 4217, list one, the column "minor unit" (published by SIX, the maintenance
 * agency of the standard). `Intl` is not asked, because engines disagree: for the forint, some say 0 and others 2.
 */
const EXCEPTIONS: readonly [decimals: number, currencies: string][] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** How many decimals a currency has. It is 2 for a currency that ISO 4217 does not list. */
export function isoDecimals(currency: string): number {
  const code = currency.toUpperCase();
  return EXCEPTIONS.find(([, currencies]) => currencies.split(' ').includes(code))?.[0] ?? 2;
}

/** Whether a text is a currency: three letters, small or capital. For anything else, such as "dollars", `Intl` throws. */
export const isCurrency = (currency: string | undefined): currency is string =>
  /^[a-z]{3}$/i.test(currency ?? '');

/** Whether a value can be the number of decimals of the amounts on the wire. No currency of ISO 4217 has more than four. */
export const isDecimals = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4;
