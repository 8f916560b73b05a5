import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../src/messages/format.ts';
import { formatAmountInput, parseAmount, readAmount } from '../../../src/messages/parse-amount.ts';

describe('parseAmount', () => {
  const rows: [
    rule: string,
    typed: string,
    currency: string | undefined,
    locale: string,
    minorUnits: number | undefined,
  ][] = [
    // Multiplied by 100 and cut off, these would be 434, 114 and 1998.
    ['reads an amount to the exact cent', '4.35', 'USD', 'en', 435],
    ['reads an amount just above one dollar to the exact cent', '1.15', 'USD', 'en', 115],
    ['reads an amount just below twenty dollars to the exact cent', '19.99', 'USD', 'en', 1999],
    ['accepts fewer decimals than the currency has', '19.9', 'USD', 'en', 1990],
    ['accepts an amount without decimals', '19', 'USD', 'en', 1900],
    ['accepts an amount that begins with the decimal point', '.5', 'USD', 'en', 50],
    ['accepts zero', '0', 'USD', 'en', 0],
    ['ignores spaces around the amount', '  19.99\u00a0', 'USD', 'en', 1999],
    ['accepts groups of thousands', '1,234', 'USD', 'en', 123400],
    ['accepts apostrophes between groups in any language', "1'234.50", 'USD', 'en', 123450],
    ['reads two decimals if there is no currency', '19.99', undefined, 'en', 1999],
    ['reads two decimals if the currency is not three letters', '19.99', 'dollars', 'en', 1999],
    ['accepts a decimal comma in English where it cannot group thousands', '19,99', 'USD', 'en', 1999],

    ['accepts points between groups and a decimal comma in German', '1.234,56', 'EUR', 'de', 123456],
    ['takes a point before three digits for a group in German', '1.234', 'EUR', 'de', 123400],
    ['accepts a decimal point in German where it cannot group thousands', '19.99', 'EUR', 'de', 1999],
    ['accepts narrow spaces between groups in French', '1\u202f234\u202f567,89', 'EUR', 'fr', 123456789],
    ['accepts ordinary spaces between groups in French', '1 234,56', 'EUR', 'fr', 123456],
    ['accepts apostrophes between groups in Swiss German', '1’234’567.50', 'CHF', 'de-CH', 123456750],
    ['accepts the decimal point that Swiss French uses for money', '1 234.50', 'CHF', 'fr-CH', 123450],
    ['accepts the decimal comma that Swiss French uses for numbers', '1 234,50', 'CHF', 'fr-CH', 123450],
    ['accepts the groups of two and three digits that India uses', '12,34,567.89', 'INR', 'en-IN', 123456789],
    ['accepts Arabic digits and separators', '١٬٢٣٤٫٥٦', 'EGP', 'ar-EG', 123456],
    ['accepts Persian digits and separators', '۱۲٫۳۴', 'EUR', 'fa', 1234],
    ['accepts Bengali digits', '১২.৩৪', 'EUR', 'bn', 1234],
    ['reads whole yen', '1,999', 'JPY', 'ja', 1999],
    ['accepts full-width digits', '１９９９', 'JPY', 'ja', 1999],
    ['reads three decimals in dinars', '1.999', 'BHD', 'en', 1999],
    ['reads groups of thousands in dinars with decimals', '1,999.000', 'BHD', 'en', 1999000],
    ['reads two groups of thousands in dinars', '1,999,000', 'BHD', 'en', 1999000000],
    ['reads a space as a sign for groups in dinars', '1 250', 'TND', 'fr', 1250000],
    ['reads an Arabic sign for groups in dinars', '1٬250', 'KWD', 'ar-KW', 1250000],
    ['reads a point as decimal in French dinars', '1.250', 'TND', 'fr', 1250],
    ['reads a point as decimal in Tunisian French dinars', '1.250', 'TND', 'fr-TN', 1250],
    ['reads a comma as decimal in French dinars', '1,250', 'TND', 'fr', 1250],
    ['reads a point as decimal in Kuwait', '1.250', 'KWD', 'ar-KW', 1250],
    [
      'rejects a comma in Kuwait, which groups thousands in what the box writes',
      '1,250',
      'KWD',
      'ar-KW',
      undefined,
    ],
    ['reads a point as decimal in Bahrain', '12.500', 'BHD', 'ar-BH', 12500],
    ['reads a point as decimal in Jordan', '9.990', 'JOD', 'ar-JO', 9990],
    ['reads the decimal comma of German dinars', '1,250', 'KWD', 'de', 1250],
    ['reads one digit after a point in German dinars', '12.5', 'KWD', 'de', 12500],
    ['reads one digit after a comma in English dinars', '12,5', 'KWD', 'en', 12500],
    ['reads a point after zero as decimal in German dinars', '0.500', 'KWD', 'de', 500],
    ['reads a comma after zero as decimal in English dinars', '0,500', 'KWD', 'en', 500],
    ['reads a point at the beginning as decimal in German dinars', '.500', 'KWD', 'de', 500],
    ['reads a point after a leading zero as decimal in German dinars', '050.500', 'KWD', 'de', 50500],
    ['reads four decimals of the Chilean unit of account', '1,2345', 'CLF', 'en', 12345],
    ['rejects a point in German dinars that may group or be decimal', '1.250', 'KWD', 'de', undefined],
    ['rejects a point in Spanish dinars that may group or be decimal', '3.500', 'TND', 'es', undefined],
    ['rejects a point that groups money but not numbers in Austria', '1.250', 'KWD', 'de-AT', undefined],
    ['rejects a comma in English dinars that may group or be decimal', '1,999', 'BHD', 'en', undefined],
    ['rejects three digits before a point that may group', '125.000', 'KWD', 'de', undefined],
    ['rejects four digits before a sign that groups', '1250.000', 'KWD', 'de', undefined],
    ['rejects a sign for groups in a unit of account with four decimals', '1,250', 'CLF', 'en', undefined],
    ['rejects five decimals of the Chilean unit of account', '1.23456', 'CLF', 'en', undefined],
    [
      'reads three digits after a sign that does not group as thousands of euros',
      '1.250',
      'EUR',
      'fr',
      125000,
    ],

    ['accepts the currency sign before the number', '€19,99', 'EUR', 'de', 1999],
    ['accepts the currency sign after the number', '19,99 €', 'EUR', 'de', 1999],
    ['accepts the Swedish krona sign', '19,99 kr', 'SEK', 'sv', 1999],
    ['accepts the Danish krone sign with its point', '19,99 kr.', 'DKK', 'da', 1999],
    ['accepts the złoty sign', '19,99 zł', 'PLN', 'pl', 1999],
    ['accepts the koruna sign in small letters', '19,99 kč', 'CZK', 'cs', 1999],
    ['accepts "US$" for US dollars in Canada', 'US$5', 'USD', 'en-CA', 500],
    ['accepts "$" for US dollars in Canada', '$5', 'USD', 'en-CA', 500],
    ['accepts the narrow yen sign in Japanese', '¥500', 'JPY', 'ja', 500],
    ['accepts the code of the currency', 'USD 5', 'USD', 'en', 500],
    ['accepts the code of the currency in small letters', '5 usd', 'usd', 'en', 500],
    [
      'accepts the sign of the Egyptian pound without invisible direction marks',
      '12.34 ج.م.',
      'EGP',
      'ar-EG',
      1234,
    ],

    ['rejects the sign of another currency', '€5', 'USD', 'en', undefined],
    ['rejects the sign of another dollar', 'CA$5', 'USD', 'en', undefined],
    ['rejects the code of another currency', 'EUR 5', 'USD', 'en', undefined],
    ['rejects a currency sign if there is no currency', '$5', undefined, 'en', undefined],
    ['rejects a currency sign in place of the decimal point', '19€99', 'EUR', 'fr', undefined],
    ['rejects an empty text', '', 'USD', 'en', undefined],
    ['rejects a text of spaces', '  ', 'USD', 'en', undefined],
    ['rejects a currency sign alone', '$', 'USD', 'en', undefined],
    ['rejects a decimal point alone', '.', 'USD', 'en', undefined],
    ['rejects a negative amount', '-5', 'USD', 'en', undefined],
    ['rejects a negative amount with a typographic minus sign', '−5', 'USD', 'en', undefined],
    ['rejects a plus sign', '+5', 'USD', 'en', undefined],
    ['rejects an exponent', '1e5', 'USD', 'en', undefined],
    ['rejects a hexadecimal number', '0x10', 'USD', 'en', undefined],
    ['rejects a number in words', 'five', 'USD', 'en', undefined],
    ['rejects a decimal point with no digits after it', '19.', 'USD', 'en', undefined],
    ['rejects three decimals in dollars', '1.234', 'USD', 'en', undefined],
    ['rejects a decimal in yen', '19.9', 'JPY', 'ja', undefined],
    ['rejects a last group of two digits', '1,234,56', 'USD', 'en', undefined],
    ['rejects a first group of zero, which could be a fraction', '0.500', 'EUR', 'de', undefined],
    ['rejects one sign for groups and decimals in German', '1,234,56', 'EUR', 'de', undefined],
    ['rejects one sign for groups and decimals in English', '1.234.56', 'USD', 'en', undefined],
    ['rejects two different signs between groups', '1,234.567', 'EUR', 'de', undefined],
    ['rejects the signs of another language', '1.234,56', 'USD', 'en', undefined],
    ['rejects two numbers', '19 99', 'USD', 'en', undefined],
    [
      'accepts the largest amount that a JavaScript number holds exactly',
      '90071992547409.91',
      'USD',
      'en',
      Number.MAX_SAFE_INTEGER,
    ],
    ['rejects an amount one cent above that limit', '90071992547409.92', 'USD', 'en', undefined],
    ['rejects an amount of 400 digits', '9'.repeat(400), 'USD', 'en', undefined],
  ];
  for (const [rule, typed, currency, locale, minorUnits] of rows) {
    it(rule, () => expect(parseAmount(typed, currency, locale)).to.equal(minorUnits));
  }
});

describe('readAmount', () => {
  const beside = (locale: string, pageLocale?: string) => ({ locale, pageLocale, currency: 'EUR' });

  it('reads an amount in the way of the texts, and in that of the page', () => {
    for (const typed of ['1.234,56', '1,234.56'])
      expect(readAmount(typed, beside('en', 'de'))).to.equal(123_456);
    expect(readAmount('1.234,56', beside('en'))).to.equal(undefined);
  });

  it('does not read what is no amount in either', () => {
    for (const typed of ['', 'fifty', '1.2.3'])
      expect(readAmount(typed, beside('en', 'de'))).to.equal(undefined);
  });
});

describe('formatAmountInput', () => {
  const rows: [minorUnits: number, currency: string | undefined, locale: string, typed: string][] = [
    [1999, 'USD', 'en', '19.99'],
    [1990, 'USD', 'en', '19.90'],
    [123456789, 'USD', 'en', '1234567.89'],
    [1999, 'EUR', 'de', '19,99'],
    [1999, 'JPY', 'ja', '1999'],
    [1999, 'BHD', 'en', '1.999'],
    [1999, undefined, 'en', '19.99'],
    [1999, 'EGP', 'ar-EG', '19.99'],
  ];
  for (const [minorUnits, currency, locale, typed] of rows) {
    it(`writes ${minorUnits} minor units of ${currency ?? 'no currency'} as ${typed} in ${locale}`, () =>
      expect(formatAmountInput(minorUnits, currency, locale)).to.equal(typed));
  }
});

describe('parseAmount, for 500 random amounts', () => {
  const random = randomGenerator(20260607);
  const amounts = Array.from({ length: 500 }, () => Math.floor(random() * 10 ** (random() * 12)));
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
    it(`reads what formatAmountInput writes in ${currency} and ${locale}`, () => {
      const wrong = amounts.filter(
        (amount) => parseAmount(formatAmountInput(amount, currency, locale), currency, locale) !== amount,
      );
      expect(wrong).to.deep.equal([]);
    });

    it(`reads what formatMoney writes in ${currency} and ${locale}`, () => {
      const wrong = amounts.filter(
        (amount) => parseAmount(formatMoney(amount, currency, locale), currency, locale) !== amount,
      );
      expect(wrong).to.deep.equal([]);
    });
  }
});

/** A random number generator (mulberry32). It gives the same numbers in every run, so that a failure can be repeated. */
function randomGenerator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
