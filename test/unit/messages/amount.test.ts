import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../src/messages/format.ts';
import { formatAmountInput, parseAmount } from '../../../src/messages/parse-amount.ts';

describe('what is typed as an amount', () => {
  const rows: [
    rule: string,
    typed: string,
    currency: string | undefined,
    locale: string,
    minorUnits: number | undefined,
  ][] = [
    // A float would make 434 of it, and 114 of the next.
    ['is exact to the cent', '4.35', 'USD', 'en', 435],
    ['is exact to the cent, with a one before the point', '1.15', 'USD', 'en', 115],
    ['is exact to the cent, below twenty', '19.99', 'USD', 'en', 1999],
    ['may have fewer decimals than the currency', '19.9', 'USD', 'en', 1990],
    ['may have none', '19', 'USD', 'en', 1900],
    ['may begin with the point', '.5', 'USD', 'en', 50],
    ['may be nothing at all to pay', '0', 'USD', 'en', 0],
    ['may stand between spaces', '  19.99\u00a0', 'USD', 'en', 1999],
    ['may be grouped', '1,234', 'USD', 'en', 123400],
    ['may be grouped by an apostrophe in any language', "1'234.50", 'USD', 'en', 123450],
    ['may have two decimals without a currency', '19.99', undefined, 'en', 1999],
    ['may have two decimals with a currency in words', '19.99', 'dollars', 'en', 1999],
    ['may have a decimal comma where it can be nothing else', '19,99', 'USD', 'en', 1999],

    ['is German with points for thousands', '1.234,56', 'EUR', 'de', 123456],
    ['is German with a point for thousands alone', '1.234', 'EUR', 'de', 123400],
    ['is German with a decimal point, where it can be nothing else', '19.99', 'EUR', 'de', 1999],
    ['is French with narrow spaces', '1\u202f234\u202f567,89', 'EUR', 'fr', 123456789],
    ['is French with the spaces of a keyboard', '1 234,56', 'EUR', 'fr', 123456],
    ['is Swiss with apostrophes', '1’234’567.50', 'CHF', 'de-CH', 123456750],
    ['is Swiss with the decimal point of money', '1 234.50', 'CHF', 'fr-CH', 123450],
    ['is Swiss with the decimal comma of numbers', '1 234,50', 'CHF', 'fr-CH', 123450],
    ['is Indian with lakhs', '12,34,567.89', 'INR', 'en-IN', 123456789],
    ['is Arabic in its own digits', '١٬٢٣٤٫٥٦', 'EGP', 'ar-EG', 123456],
    ['is Persian in its own digits', '۱۲٫۳۴', 'EUR', 'fa', 1234],
    ['is Bengali in its own digits', '১২.৩৪', 'EUR', 'bn', 1234],
    ['has no decimals in yen', '1,999', 'JPY', 'ja', 1999],
    ['has no decimals in yen, in full-width digits', '１９９９', 'JPY', 'ja', 1999],
    ['has three decimals in dinars', '1.999', 'BHD', 'en', 1999],
    ['has thousands in dinars too', '1,999', 'BHD', 'en', 1999000],

    ['may have the sign of the currency', '€19,99', 'EUR', 'de', 1999],
    ['may have the sign after it', '19,99 €', 'EUR', 'de', 1999],
    ['may have kroner', '19,99 kr', 'SEK', 'sv', 1999],
    ['may have the krone with its point', '19,99 kr.', 'DKK', 'da', 1999],
    ['may have złoty', '19,99 zł', 'PLN', 'pl', 1999],
    ['may have koruna in small letters', '19,99 kč', 'CZK', 'cs', 1999],
    ['may have US dollars in Canada', 'US$5', 'USD', 'en-CA', 500],
    ['may have a bare $ for them in Canada', '$5', 'USD', 'en-CA', 500],
    ['may have a yen sign that is not as wide as a letter', '¥500', 'JPY', 'ja', 500],
    ['may have the code of the currency', 'USD 5', 'USD', 'en', 500],
    ['may have the code in small letters', '5 usd', 'usd', 'en', 500],
    ['may have the sign of Egypt’s pounds without marks of direction', '12.34 ج.م.', 'EGP', 'ar-EG', 1234],

    ['is none with the sign of another currency', '€5', 'USD', 'en', undefined],
    ['is none with another dollar', 'CA$5', 'USD', 'en', undefined],
    ['is none with the code of another currency', 'EUR 5', 'USD', 'en', undefined],
    ['is none with a sign where there is no currency', '$5', undefined, 'en', undefined],
    ['is none with the sign in the place of the point', '19€99', 'EUR', 'fr', undefined],
    ['is none where it is empty', '', 'USD', 'en', undefined],
    ['is none of spaces', '  ', 'USD', 'en', undefined],
    ['is none of a sign alone', '$', 'USD', 'en', undefined],
    ['is none of a point alone', '.', 'USD', 'en', undefined],
    ['is none below zero', '-5', 'USD', 'en', undefined],
    ['is none below zero, with the sign of print', '−5', 'USD', 'en', undefined],
    ['is none with a plus', '+5', 'USD', 'en', undefined],
    ['is none as a power', '1e5', 'USD', 'en', undefined],
    ['is none in hexadecimal', '0x10', 'USD', 'en', undefined],
    ['is none in words', 'five', 'USD', 'en', undefined],
    ['is none that is not written to its end', '19.', 'USD', 'en', undefined],
    ['is none with three decimals of a dollar', '1.234', 'USD', 'en', undefined],
    ['is none with a decimal of a yen', '19.9', 'JPY', 'ja', undefined],
    ['is none with a group of two', '1,234,56', 'USD', 'en', undefined],
    ['is none with a group that may be a fraction', '0.500', 'EUR', 'de', undefined],
    ['is none with one sign for thousands and cents', '1,234,56', 'EUR', 'de', undefined],
    ['is none with one sign for thousands and cents in English', '1.234.56', 'USD', 'en', undefined],
    ['is none with two signs for thousands', '1,234.567', 'EUR', 'de', undefined],
    ['is none in the order of another language', '1.234,56', 'USD', 'en', undefined],
    ['is none of two numbers', '19 99', 'USD', 'en', undefined],
    ['may be as big as a number holds exactly', '90071992547409.91', 'USD', 'en', Number.MAX_SAFE_INTEGER],
    ['is none beyond that', '90071992547409.92', 'USD', 'en', undefined],
    ['is none far beyond that', '9'.repeat(400), 'USD', 'en', undefined],
  ];
  for (const [rule, typed, currency, locale, minorUnits] of rows) {
    it(rule, () => expect(parseAmount(typed, currency, locale)).to.equal(minorUnits));
  }
});

describe('an amount as a person would type it', () => {
  const rows: [minorUnits: number, currency: string | undefined, locale: string, typed: string][] = [
    [1999, 'USD', 'en', '19.99'],
    [1990, 'USD', 'en', '19.90'],
    [123456789, 'USD', 'en', '1234567.89'],
    [1999, 'EUR', 'de', '19,99'],
    [1999, 'JPY', 'ja', '1999'],
    [1999, 'BHD', 'en', '1.999'],
    [1999, undefined, 'en', '19.99'],
    [1999, 'EGP', 'ar-EG', '١٩٫٩٩'],
  ];
  for (const [minorUnits, currency, locale, typed] of rows) {
    it(`${minorUnits} in ${currency ?? 'no currency'} is ${typed} in ${locale}`, () =>
      expect(formatAmountInput(minorUnits, currency, locale)).to.equal(typed));
  }
});

describe('whatever the amount', () => {
  const random = generator(20260607);
  const amounts = Array.from({ length: 3000 }, () => Math.floor(random() * 10 ** (random() * 12)));
  for (const [currency, locale] of [
    ['USD', 'en'],
    ['EUR', 'de'],
    ['JPY', 'ja'],
    ['BHD', 'en'],
    ['SEK', 'sv'],
    ['EUR', 'fr'],
    ['CHF', 'fr-CH'],
    ['INR', 'en-IN'],
    ['EGP', 'ar-EG'],
  ] as const) {
    it(`in ${currency} and ${locale}, what the field shows is read as the same`, () => {
      const wrong = amounts.filter(
        (amount) => parseAmount(formatAmountInput(amount, currency, locale), currency, locale) !== amount,
      );
      expect(wrong).to.deep.equal([]);
    });

    it(`in ${currency} and ${locale}, what a receipt shows is read as the same`, () => {
      const wrong = amounts.filter(
        (amount) => parseAmount(formatMoney(amount, currency, locale), currency, locale) !== amount,
      );
      expect(wrong).to.deep.equal([]);
    });
  }
});

/** The same numbers at every run, so that what fails once can be looked at (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
