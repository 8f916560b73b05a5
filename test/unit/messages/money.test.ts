import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEffect } from '../../../src/messages/describe/describe-effect.ts';
import { describeTotals } from '../../../src/messages/describe/describe-totals.ts';
import { formatMoney } from '../../../src/messages/format.ts';
import { exampleAmount, formatAmountInput, parseAmount } from '../../../src/messages/parse-amount.ts';
import { languages } from '../../support/locales.ts';
import { englishContext } from '../../support/message-context.ts';

/**
 * How many decimals a currency has, in every engine. The expected values are written here and not taken from the code: all
 * currencies of ISO 4217 that do not have two decimals, and currencies of which engines say that they have none.
 */
const DECIMALS: { [currency: string]: number } = {
  ...every(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...every(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...every(4, 'CLF UYW'),
  ...every(2, 'AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR RSD SLL SOS SYP YER'),
  ...every(2, 'USD EUR GBP TWD MRU XQZ'),
};

function every(decimals: number, currencies: string): { [currency: string]: number } {
  return Object.fromEntries(currencies.split(' ').map((currency) => [currency, decimals]));
}

/** What 987 minor units are, by the number of decimals. It is too little to be written in groups. */
const WRITTEN: { [decimals: number]: string } = { 0: '987', 2: '9.87', 3: '0.987', 4: '0.0987' };

/** The number in a text, with the digits 0 to 9 and a decimal point. */
const numberIn = (text: string): string =>
  text
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .match(/\d+(?:[.,\u066b]\d+)?/)![0]
    .replace(/[,\u066b]/, '.');

describe('the decimals of a currency', () => {
  for (const [currency, decimals] of Object.entries(DECIMALS))
    for (const locale of ['en', 'de', 'fr', 'hu', 'ar', 'ja']) {
      const written = WRITTEN[decimals]!;
      it(`are ${decimals} in ${currency} and ${locale}: 987 minor units are ${written}, shown and typed`, () => {
        expect(numberIn(formatMoney(987, currency, locale))).to.equal(written);
        expect(numberIn(formatAmountInput(987, currency, locale))).to.equal(written);
        expect(parseAmount(formatAmountInput(987, currency, locale), currency, locale)).to.equal(987);
        expect(parseAmount('7', currency, locale)).to.equal(7 * 10 ** decimals);
        // After two decimals comes a group of thousands: 7.123.
        const tooMany = decimals === 2 ? '7.1234' : `7.${'1'.repeat(decimals + 1)}`;
        expect(parseAmount(tooMany, currency, locale)).to.equal(undefined);
      });
    }

  it('are the same for a code in small letters', () => {
    expect(formatMoney(1999, 'jpy', 'en')).to.equal('¥1,999');
    expect(parseAmount('0.500', 'kwd', 'en')).to.equal(500);
  });

  it('are those of ISO 4217 in the forint, which some engines write without decimals', () => {
    expect(formatMoney(1_000_000, 'HUF', 'hu').replaceAll(/\s/g, ' ')).to.equal('10 000,00 Ft');
    expect(parseAmount('1999', 'HUF', 'hu')).to.equal(199_900);
  });
});

describe('the decimals on the wire', () => {
  const rows: [
    minorUnits: number,
    currency: string | undefined,
    wire: number,
    shown: string,
    typed: string,
  ][] = [
    [150_000, 'JPY', 2, '¥1,500', '1500'],
    [150_050, 'JPY', 2, '¥1,500.50', '1500.50'],
    [150_005, 'JPY', 2, '¥1,500.05', '1500.05'],
    [0, 'JPY', 2, '¥0', '0'],
    [-150_000, 'JPY', 2, '−¥1,500', '-1500'],
    [1500, 'JPY', 0, '¥1,500', '1500'],
    [15_000_001, 'JPY', 4, '¥1,500.0001', '1500.0001'],
    [1999, 'KWD', 2, 'KWD 19.990', '19.990'],
    [19, 'USD', 0, '$19.00', '19.00'],
    [19_990, 'USD', 3, '$19.99', '19.99'],
    [19_995, 'USD', 3, '$19.995', '19.995'],
    [19_990, undefined, 3, '19.990', '19.990'],
    [19, undefined, 0, '19', '19'],
  ];
  for (const [minorUnits, currency, wire, shown, typed] of rows)
    it(`are ${wire}, and so ${minorUnits} of ${currency ?? 'no currency'} is shown as ${shown} and typed as ${typed}`, () => {
      expect(formatMoney(minorUnits, currency, 'en', wire).replaceAll(/\s/g, ' ')).to.equal(shown);
      expect(formatAmountInput(minorUnits, currency, 'en', wire)).to.equal(typed);
      if (minorUnits >= 0) expect(parseAmount(typed, currency, 'en', wire)).to.equal(minorUnits);
    });

  const typed: [typed: string, currency: string, wire: number, minorUnits: number | undefined][] = [
    ['1500', 'JPY', 2, 150_000],
    ['1500.5', 'JPY', 2, 150_050],
    ['1,500.5', 'JPY', 2, 150_050],
    ['1,500', 'JPY', 2, 150_000],
    ['1500.555', 'JPY', 2, undefined],
    ['1.25', 'KWD', 2, 125],
    ['1.250', 'KWD', 2, 125],
    ['1.255', 'KWD', 2, undefined],
    ['1.2500', 'KWD', 2, undefined],
    ['19.00', 'USD', 0, 19],
    ['19.50', 'USD', 0, undefined],
    ['19.995', 'USD', 3, 19_995],
    ['1,250', 'USD', 3, undefined],
  ];
  for (const [text, currency, wire, minorUnits] of typed)
    it(`are ${wire}, and so ${text} in ${currency} is ${minorUnits ?? 'not an amount'}`, () =>
      expect(parseAmount(text, currency, 'en', wire)).to.equal(minorUnits));

  for (const wrong of [-1, 5, 1.5, NaN, Infinity, '2', null])
    it(`are those of the currency if the page says ${JSON.stringify(wrong)} (${typeof wrong})`, () => {
      expect(formatMoney(1999, 'JPY', 'en', wrong as number)).to.equal('¥1,999');
      expect(parseAmount('1999', 'JPY', 'en', wrong as number)).to.equal(1999);
    });

  it('are used by the sentences about an effect and by the totals of an order', () => {
    const yen = { ...englishContext, currency: 'JPY', currencyDecimals: 2 };
    const off = { kind: 'amount', on: 'order', application: 'APPLY_TO_ORDER', taken: 50_000 } as const;
    expect(describeEffect(off, yen)).to.contain('¥500.');
    const order = { amount: 150_000, total_discount_amount: 50_050, total_amount: 99_950 };
    expect(describeTotals(order, [off], yen).map(([, money]) => money)).to.deep.equal([
      '¥1,500',
      '−¥500.50',
      '¥999.50',
    ]);
  });
});

describe('the example of an amount', () => {
  const rows: [currency: string | undefined, locale: string, wire: number | undefined, example: string][] = [
    ['USD', 'en', undefined, '19.99'],
    ['EUR', 'de', undefined, '19,99'],
    ['HUF', 'hu', undefined, '19,99'],
    ['JPY', 'ja', undefined, '1999'],
    ['JPY', 'ja', 2, '1999'],
    ['KWD', 'de', undefined, '1,999'],
    ['KWD', 'de', 2, '1,990'],
    ['USD', 'en', 0, '19.00'],
    [undefined, 'en', undefined, '19.99'],
  ];
  for (const [currency, locale, wire, example] of rows)
    it(`is ${example} in ${currency ?? 'no currency'} and ${locale}, with ${wire ?? 'its own'} decimals on the wire`, () => {
      expect(exampleAmount(currency, locale, wire)).to.equal(example);
    });

  it('can be typed as it is written in every language', () => {
    for (const locale of Object.keys(languages))
      for (const currency of ['EUR', 'JPY', 'KWD', 'CLF', undefined])
        for (const wire of [undefined, 2]) {
          const example = exampleAmount(currency, locale, wire);
          expect(
            parseAmount(example, currency, locale, wire),
            `${example} ${currency} ${locale} ${wire}`,
          ).to.be.a('number');
        }
  });
});

const anyCurrency = fc.constantFrom(...Object.keys(DECIMALS));
const anyLocale = fc.constantFrom(
  ...Object.keys(languages),
  'ar-KW',
  'de-AT',
  'de-CH',
  'en-ZA',
  'fr-CH',
  'hu',
);
const anyWire = fc.constantFrom(undefined, 0, 1, 2, 3, 4);
const anyAmount = fc.oneof(
  fc.nat(),
  fc.nat({ max: 20_000 }),
  fc.nat({ max: 1_000_000 }).map((n) => n * 1000),
);
const seed = 4217;

describe('an amount of money, in any language, currency and number of decimals', () => {
  it('is read as it was written into the field', () => {
    const property = fc.property(
      anyAmount,
      anyCurrency,
      anyLocale,
      anyWire,
      (amount, currency, locale, wire) => {
        const text = formatAmountInput(amount, currency, locale, wire);
        expect(parseAmount(text, currency, locale, wire), text).to.equal(amount);
      },
    );
    fc.assert(property, { seed, numRuns: 1000 });
  });

  it('is never read as two different amounts by two languages', () => {
    const sign = fc.constantFrom('.', ',');
    const digits = (minLength: number, maxLength: number) =>
      fc.array(fc.constantFrom(...'0123456789'), { minLength, maxLength }).map((all) => all.join(''));
    const anyText = fc.oneof(
      fc.tuple(digits(1, 3), sign, digits(1, 4)),
      fc.tuple(digits(1, 3), sign, digits(3, 3), sign, digits(1, 4)),
    );
    const property = fc.property(anyText, anyCurrency, anyWire, (parts, currency, wire) => {
      const text = parts.join('');
      const readings = Object.keys(languages).map((locale) => parseAmount(text, currency, locale, wire));
      expect(new Set(readings.filter((amount) => amount !== undefined)).size, text).to.be.at.most(1);
    });
    fc.assert(property, { seed, numRuns: 150 });
  });
});

describe('two digits after a sign', () => {
  for (const locale of [...Object.keys(languages), 'hu'])
    it(`are decimals in ${locale}, whether the sign is a point or a comma`, () => {
      for (const currency of ['EUR', 'USD', 'HUF', undefined])
        for (const text of ['19.99', '19,99']) expect(parseAmount(text, currency, locale)).to.equal(1999);
    });
});
