import { describe, expect, it } from 'vitest';
import { formatCount, formatDate, formatMoney, formatPercent } from '../../../src/messages/format.ts';

/** Locales differ in which space they use. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('money', () => {
  const rows: [
    rule: string,
    minorUnits: number,
    currency: string | undefined,
    locale: string,
    shown: string,
  ][] = [
    ['has two decimals in dollars', 1999, 'USD', 'en', '$19.99'],
    ['shows whole amounts in full', 5000, 'USD', 'en', '$50.00'],
    ['may be nothing', 0, 'USD', 'en', '$0.00'],
    ['may be big', 123456789, 'USD', 'en', '$1,234,567.89'],
    ['has no decimals in yen', 1999, 'JPY', 'en', '¥1,999'],
    ['has three decimals in dinars', 1999, 'BHD', 'en', 'BHD 1.999'],
    ['reads as the language writes it', 1999, 'EUR', 'de', '19,99 €'],
    ['takes a currency in small letters', 1999, 'usd', 'en', '$19.99'],
    ['names a currency nobody knows by its code', 1999, 'XQZ', 'en', 'XQZ 19.99'],
    ['is a bare number without a currency', 1999, undefined, 'en', '19.99'],
    ['is a bare number with an empty currency', 1999, '', 'en', '19.99'],
    ['is a bare number with a currency in words', 1999, 'dollars', 'en', '19.99'],
    ['is a bare number with a sign for a currency', 1999, '$', 'en', '19.99'],
  ];
  for (const [rule, minorUnits, currency, locale, shown] of rows) {
    it(rule, () => expect(plain(formatMoney(minorUnits, currency, locale))).to.equal(shown));
  }

  it('stays in one piece in a line from right to left', () => {
    const torn = new Intl.NumberFormat('ar', { style: 'currency', currency: 'USD' }).format(19.99);
    const kept = torn.replaceAll(/[\u200f\u061c]/g, '');
    expect(torn, 'what it would be').not.to.equal(kept);
    expect(formatMoney(1999, 'USD', 'ar')).to.equal(`\u2066${kept}\u2069`);
  });

  it('shows every cent as it came', () => {
    const wrong = Array.from({ length: 10_000 }, (_, cents) => cents).filter(
      (cents) =>
        formatMoney(cents, 'USD', 'en') !== `$${(cents / 100) | 0}.${String(cents % 100).padStart(2, '0')}`,
    );
    expect(wrong).to.deep.equal([]);
  });
});

describe('a percentage', () => {
  const rows: [percent: number, locale: string, shown: string][] = [
    [10, 'en', '10%'],
    [12.5, 'en', '12.5%'],
    [33.333, 'en', '33.33%'],
    [100, 'en', '100%'],
    [7.1, 'en', '7.1%'],
    [10, 'de', '10 %'],
  ];
  for (const [percent, locale, shown] of rows) {
    it(`${percent} reads ${shown}`, () => expect(plain(formatPercent(percent, locale))).to.equal(shown));
  }
});

it('a count of points reads as the language writes it', () => {
  expect(formatCount(1500, 'en')).to.equal('1,500');
  expect(formatCount(1500, 'de')).to.equal('1.500');
});

it('a day reads as the language writes it, and what is no day reads as nothing', () => {
  expect(formatDate('2026-12-31T12:00:00.000Z', 'en')).to.equal('December 31, 2026');
  expect(formatDate('2026-12-31T12:00:00.000Z', 'de')).to.equal('31. Dezember 2026');
  for (const none of [undefined, '', 'soon', '2026-13-45'])
    expect(formatDate(none, 'en')).to.equal(undefined);
});
