import { expect } from '@open-wc/testing';
import { minorUnitsOf, typedAmount } from '../../src/text/amount.ts';
import { formatMoney } from '../../src/text/format.ts';

describe('an amount as a person types it', () => {
  const none = undefined;
  const rows: [
    typed: string,
    currency: string | undefined,
    locale: string,
    minorUnits: number | undefined,
  ][] = [
    // Each of these is another number where it goes through floating point.
    ['19.99', 'USD', 'en', 1999],
    ['4.35', 'USD', 'en', 435],
    ['1.15', 'USD', 'en', 115],
    ['8.2', 'USD', 'en', 820],
    ['0.07', 'USD', 'en', 7],
    ['.99', 'USD', 'en', 99],
    ['20', 'USD', 'en', 2000],
    [' 20 ', 'USD', 'en', 2000],
    ['1,234.56', 'USD', 'en', 123456],
    ['1,234', 'USD', 'en', 123400],
    ['1.234,56', 'EUR', 'de', 123456],
    ['1.234', 'EUR', 'de', 123400],
    ['19,99', 'EUR', 'de', 1999],
    ['1.234.567', 'EUR', 'de', 123456700],
    ['1\u202f234,50', 'EUR', 'fr', 123450],
    ['1 234,50', 'EUR', 'fr', 123450],
    ['1’234.50', 'CHF', 'de-CH', 123450],
    ["1'234.50", 'CHF', 'de-CH', 123450],
    ['1,23,456.00', 'INR', 'en-IN', 12345600],
    // The other decimal sign, where it can be nothing else.
    ['19.99', 'EUR', 'de', 1999],
    ['12,5', 'USD', 'en', 1250],
    // As many decimals as the currency has.
    ['1999', 'JPY', 'ja', 1999],
    ['1,999', 'JPY', 'ja', 1999],
    ['１９９９', 'JPY', 'ja', 1999],
    ['19.99', 'JPY', 'ja', none],
    ['1.234', 'BHD', 'en', 1234],
    ['1.5', 'BHD', 'en', 1500],
    ['1.2345', 'BHD', 'en', none],
    ['1.234', 'USD', 'en', none],
    ['12.50', undefined, 'en', 1250],
    // Other scripts.
    ['١٢٫٥', 'EGP', 'ar-EG', 1250],
    ['۱۲', 'USD', 'fa', 1200],
    ['12.5', 'SAR', 'ar', 1250],
    // With the currency beside it, and with another.
    ['$5', 'USD', 'en', 500],
    ['$5', 'USD', 'en-CA', 500],
    ['US$ 5', 'USD', 'en-CA', 500],
    ['USD 5', 'USD', 'en', 500],
    ['5 usd', 'USD', 'en', 500],
    ['19,99 €', 'EUR', 'de', 1999],
    ['￥1999', 'JPY', 'ja', 1999],
    ['1 234 kr', 'SEK', 'sv', 123400],
    ['100 zł', 'PLN', 'pl', 10000],
    ['100 Kč', 'CZK', 'cs', 10000],
    ['€5', 'USD', 'en', none],
    ['5 EUR', 'USD', 'en', none],
    // No amounts.
    ['', 'USD', 'en', none],
    ['  ', 'USD', 'en', none],
    ['.', 'USD', 'en', none],
    ['19.', 'USD', 'en', none],
    ['-5', 'USD', 'en', none],
    ['+5', 'USD', 'en', none],
    ['1e5', 'USD', 'en', none],
    ['0x10', 'USD', 'en', none],
    ['Infinity', 'USD', 'en', none],
    ['five', 'USD', 'en', none],
    ['1,234,56', 'USD', 'en', none],
    ['12,34,56', 'USD', 'en', none],
    ['1.2.3', 'USD', 'en', none],
    ['90071992547409.91', 'USD', 'en', Number.MAX_SAFE_INTEGER],
    ['90071992547409.92', 'USD', 'en', none],
    ['5', '$', 'en', 500],
  ];
  for (const [typed, currency, locale, minorUnits] of rows)
    it(`"${typed}" of ${currency} in ${locale} is ${minorUnits ?? 'none'}`, () => {
      expect(minorUnitsOf(typed, currency, locale)).to.equal(minorUnits);
    });

  for (const [currency, locale] of [
    ['USD', 'en'],
    ['EUR', 'de'],
    ['EUR', 'fr'],
    ['JPY', 'ja'],
    ['BHD', 'en'],
    ['SEK', 'sv'],
    ['EGP', 'ar-EG'],
    ['CHF', 'de-CH'],
    ['INR', 'hi'],
  ] as const)
    it(`comes back as it was, written in any of our ways: ${currency} in ${locale}`, () => {
      const amounts = Array.from({ length: 2000 }, (_, n) => (n * n * 7919 + n) % 1_000_000_000);
      const wrong = amounts.filter(
        (amount) =>
          minorUnitsOf(typedAmount(amount, currency, locale), currency, locale) !== amount ||
          minorUnitsOf(formatMoney(amount, currency, locale), currency, locale) !== amount,
      );
      expect(wrong).to.deep.equal([]);
    });
});
