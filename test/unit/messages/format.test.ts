import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatExpiry,
  formatMoney,
  formatPercent,
  isTimeZone,
} from '../../../src/messages/format.ts';
import { languages } from '../../support/locales.ts';

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
    const options = { style: 'currency', currency: 'USD', numberingSystem: 'latn' } as const;
    const fromIntl = new Intl.NumberFormat('ar', options).format(19.99);
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

describe('formatExpiry', () => {
  const rows: [rule: string, iso: string, timeZone: string, locale: string, shown: string][] = [
    ['says only the day at its last second', '2026-12-31T23:59:59Z', 'UTC', 'en', 'December 31, 2026'],
    [
      'says only the day at its last millisecond',
      '2026-12-31T23:59:59.999Z',
      'UTC',
      'en',
      'December 31, 2026',
    ],
    ['says only the day at 23:59', '2026-12-31T23:59:00Z', 'UTC', 'en', 'December 31, 2026'],
    ['says the day before midnight', '2027-01-01T00:00:00Z', 'UTC', 'en', 'December 31, 2026'],
    ['says only the day in German', '2026-12-31T23:59:59+01:00', 'Europe/Berlin', 'de', '31. Dezember 2026'],
    ['uses the zone to find the end', '2027-01-01T04:59:59Z', 'America/New_York', 'en', 'December 31, 2026'],
    ['says the time at 23:58', '2026-12-31T23:58:59Z', 'UTC', 'en', 'December 31, 2026 at 11:58 PM UTC'],
    [
      'says the time after midnight',
      '2026-12-31T00:01:00Z',
      'UTC',
      'en',
      'December 31, 2026 at 12:01 AM UTC',
    ],
    [
      'says the time where it is 2:00',
      '2024-09-04T00:00:00Z',
      'Europe/Berlin',
      'de',
      '4. September 2024 um 02:00 MESZ',
    ],
    [
      'says the hour as the language does',
      '2024-09-04T12:30:00Z',
      'UTC',
      'fi',
      '4. syyskuuta 2024 klo 12.30 UTC',
    ],
  ];
  for (const [rule, iso, timeZone, locale, shown] of rows)
    it(`${rule}: ${shown}`, () =>
      expect(withPlainSpaces(formatExpiry(iso, locale, timeZone)!)).to.equal(shown));

  it('uses the time zone of the shopper, and does not name it, if no zone or an unknown one is given', () => {
    // 2024-09-04, in the zone of this machine.
    const inTheMorning = new Date(2024, 8, 4, 9, 30).toISOString();
    const atTheEnd = new Date(2024, 8, 4, 23, 59, 59).toISOString();
    const midnight = new Date(2024, 8, 5).toISOString();
    for (const timeZone of [undefined, '', 'Europe/Atlantis', 'soon']) {
      expect(withPlainSpaces(formatExpiry(inTheMorning, 'en', timeZone)!)).to.equal(
        'September 4, 2024 at 9:30 AM',
      );
      expect(formatExpiry(atTheEnd, 'en', timeZone)).to.equal('September 4, 2024');
      expect(formatExpiry(midnight, 'en', timeZone)).to.equal('September 4, 2024');
    }
  });

  it('is undefined for a text that is not a date', () => {
    for (const none of [undefined, '', 'soon', '2026-13-45'])
      expect(formatExpiry(none, 'en')).to.equal(undefined);
  });

  for (const [tag, { validUntil }] of Object.entries(languages))
    it(`has day, hour and minute in the sentence of ${tag}`, () => {
      const expiry = formatExpiry('2024-09-04T13:45:00Z', tag, 'UTC')!;
      const number = (value: number) =>
        new Intl.NumberFormat(tag, { useGrouping: false, numberingSystem: 'latn' }).format(value);
      expect(validUntil(expiry)).to.contain(expiry);
      for (const value of [4, 2024, 45]) expect(expiry).to.contain(number(value));
      expect([number(13), number(1)].some((hour) => expiry.includes(hour))).to.equal(true);
      expect(expiry.length).to.be.greaterThan(formatExpiry('2024-09-04T23:59:59Z', tag, 'UTC')!.length);
    });
});

it('isTimeZone tells the zones that the engine knows from other texts', () => {
  for (const zone of ['Europe/Berlin', 'America/New_York', 'UTC']) expect(isTimeZone(zone)).to.equal(true);
  for (const none of [undefined, '', 'Europe/Atlantis', 'CET+', 'here'])
    expect(isTimeZone(none)).to.equal(false);
});
