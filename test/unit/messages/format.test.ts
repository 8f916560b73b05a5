import { describe, expect, it } from 'vitest';
import { formatCount, formatDate, formatMoney, formatPercent } from '../../../src/messages/format.ts';

/** Makes all spaces ordinary ones, because languages use different kinds. */
const withPlainSpaces = (text: string) => text.replace(/\s/g, ' ');

describe('formatMoney', () => {
  const rows: [
    rule: string,
    minorUnits: number,
    currency: string | undefined,
    locale: string,
    shown: string,
  ][] = [
    ['writes dollars with two decimals', 1999, 'USD', 'en', '$19.99'],
    ['writes the decimals of a whole amount', 5000, 'USD', 'en', '$50.00'],
    ['writes zero', 0, 'USD', 'en', '$0.00'],
    ['groups thousands', 123456789, 'USD', 'en', '$1,234,567.89'],
    ['writes yen without decimals', 1999, 'JPY', 'en', '¥1,999'],
    ['writes dinars with three decimals', 1999, 'BHD', 'en', 'BHD 1.999'],
    ['follows the rules of the language', 1999, 'EUR', 'de', '19,99 €'],
    ['accepts a currency in small letters', 1999, 'usd', 'en', '$19.99'],
    ['writes the code of an unknown currency', 1999, 'XQZ', 'en', 'XQZ 19.99'],
    ['writes a number without a sign if there is no currency', 1999, undefined, 'en', '19.99'],
    ['writes a number without a sign if the currency is empty', 1999, '', 'en', '19.99'],
    ['writes a number without a sign if the currency is a word', 1999, 'dollars', 'en', '19.99'],
    ['writes a number without a sign if the currency is a sign', 1999, '$', 'en', '19.99'],
  ];
  for (const [rule, minorUnits, currency, locale, shown] of rows) {
    it(rule, () => expect(withPlainSpaces(formatMoney(minorUnits, currency, locale))).to.equal(shown));
  }

  it('keeps money together in a line from right to left', () => {
    const fromIntl = new Intl.NumberFormat('ar', { style: 'currency', currency: 'USD' }).format(19.99);
    const withoutMarks = fromIntl.replaceAll(/[\u200f\u061c]/g, '');
    expect(fromIntl, 'what Intl writes').not.to.equal(withoutMarks);
    expect(formatMoney(1999, 'USD', 'ar')).to.equal(`\u2066${withoutMarks}\u2069`);
  });

  it('writes every number of cents below 10,000 exactly', () => {
    const wrong = Array.from({ length: 10_000 }, (_, cents) => cents).filter(
      (cents) =>
        formatMoney(cents, 'USD', 'en') !== `$${(cents / 100) | 0}.${String(cents % 100).padStart(2, '0')}`,
    );
    expect(wrong).to.deep.equal([]);
  });
});

describe('formatPercent', () => {
  const rows: [percent: number, locale: string, shown: string][] = [
    [10, 'en', '10%'],
    [12.5, 'en', '12.5%'],
    [33.333, 'en', '33.33%'],
    [100, 'en', '100%'],
    [7.1, 'en', '7.1%'],
    [10, 'de', '10 %'],
  ];
  for (const [percent, locale, shown] of rows) {
    it(`writes ${percent} as ${shown} in ${locale}`, () =>
      expect(withPlainSpaces(formatPercent(percent, locale))).to.equal(shown));
  }
});

it('formatCount groups thousands as the language does', () => {
  expect(formatCount(1500, 'en')).to.equal('1,500');
  expect(formatCount(1500, 'de')).to.equal('1.500');
});

it('formatDate writes a day as the language does, and returns undefined for a text that is not a date', () => {
  expect(formatDate('2026-12-31T12:00:00.000Z', 'en')).to.equal('December 31, 2026');
  expect(formatDate('2026-12-31T12:00:00.000Z', 'de')).to.equal('31. Dezember 2026');
  for (const none of [undefined, '', 'soon', '2026-13-45'])
    expect(formatDate(none, 'en')).to.equal(undefined);
});
