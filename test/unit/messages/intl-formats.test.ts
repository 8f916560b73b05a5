import { describe, expect, it } from 'vitest';
import { formatCount, formatExpiry, formatMoney, formatPercent } from '../../../src/messages/format.ts';
import { exampleAmount, formatAmountInput } from '../../../src/messages/parse-amount.ts';

/** Languages whose own digits, or whose own years, are others. */
const PLACES = [
  'ar-EG',
  'ar-SA',
  'fa',
  'fa-AF',
  'mr',
  'bn',
  'ne',
  'my',
  'th',
  'th-TH-u-nu-thai',
  'ja-u-ca-japanese',
];

describe('numbers and dates', () => {
  for (const place of PLACES)
    it(`have the digits 0 to 9 and Gregorian years in ${place}, as a code and the countdown have`, () => {
      const texts = [
        formatMoney(123_450, 'EUR', place),
        formatPercent(12.5, place),
        formatCount(1500, place),
        formatExpiry('2026-12-31T23:59:59Z', place, 'UTC')!,
        formatExpiry('2026-12-31T12:00:00Z', place, 'UTC')!,
        formatAmountInput(123_450, 'EUR', place),
        exampleAmount('EUR', place),
      ];
      for (const text of texts)
        expect(text)
          .to.match(/[0-9]/)
          .and.not.match(/(?![0-9])\p{Nd}/u);
      expect(texts[3]).to.contain('2026').and.contain('31');
    });
});
