/**
 * The `Intl` format for money in a currency: three letters of ISO 4217, in small letters or capitals. Without such a currency
 * it is the format of a plain number with two decimals.
 */
export function moneyFormat(
  currency: string | undefined,
  locale: string | undefined,
  currencyDisplay?: 'narrowSymbol',
): Intl.NumberFormat {
  // `Intl` throws for anything that is not three letters, such as "dollars". A page with that mistake still shows its receipts.
  if (currency && /^[a-z]{3}$/i.test(currency))
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** The number of decimals in a format of `moneyFormat`: 2 for dollars, 0 for yen, 3 for dinars. */
export const decimalsOf = (format: Intl.NumberFormat): number =>
  format.resolvedOptions().maximumFractionDigits ?? 2;
