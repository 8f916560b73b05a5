import { describe, expect, it } from 'vitest';
import { seededVouchers } from '../../../../../sandbox/fixtures/vouchers.ts';
import { checkVoucherValidity } from '../../../../../sandbox/domain/eligibility/validity.ts';
import type { Voucher } from '../../../../../sandbox/domain/model/voucher.ts';

function voucher(changes: Partial<Voucher>): Voucher {
  const [plain] = seededVouchers();
  if (plain === undefined) throw new Error('no seeds');
  return { ...plain, ...changes };
}

const everyDay = [0, 1, 2, 3, 4, 5, 6];
const hours = (start_time: string, expiration_time: string, days_of_week = everyDay): Partial<Voucher> => ({
  validity_hours: { daily: [{ start_time, expiration_time, days_of_week }] },
});
const uses = (quantity: number | null, redeemed_quantity: number): Partial<Voucher> => ({
  redemption: { quantity, redeemed_quantity },
});

describe('a code', () => {
  // 2026-01-05 is a Monday.
  const rows: [rule: string, changes: Partial<Voucher>, at: string, key: string | undefined][] = [
    ['without limits can be used', {}, '2026-01-05T12:00Z', undefined],
    ['cannot be used if it is switched off', { active: false }, '2026-01-05T12:00Z', 'voucher_disabled'],
    [
      'cannot be used before its start date',
      { start_date: '2026-01-05T12:00:00Z' },
      '2026-01-05T11:59:59Z',
      'voucher_not_active',
    ],
    [
      'can be used from its start date on',
      { start_date: '2026-01-05T12:00:00Z' },
      '2026-01-05T12:00Z',
      undefined,
    ],
    [
      'can be used before its expiration date',
      { expiration_date: '2026-01-05T12:00:00Z' },
      '2026-01-05T11:59:59Z',
      undefined,
    ],
    [
      'cannot be used from its expiration date on',
      { expiration_date: '2026-01-05T12:00:00Z' },
      '2026-01-05T12:00Z',
      'voucher_expired',
    ],
    ['can be used on its days of the week', { validity_day_of_week: [1] }, '2026-01-05T12:00Z', undefined],
    [
      'cannot be used on other days of the week',
      { validity_day_of_week: [0, 6] },
      '2026-01-05T12:00Z',
      'voucher_not_active_now',
    ],
    ['can be used from the beginning of its hours', hours('12:00', '14:00'), '2026-01-05T12:00Z', undefined],
    [
      'cannot be used at the end of its hours',
      hours('12:00', '14:00'),
      '2026-01-05T14:00Z',
      'voucher_not_active_now',
    ],
    [
      'cannot be used in its hours on another day',
      hours('12:00', '14:00', [2]),
      '2026-01-05T13:00Z',
      'voucher_not_active_now',
    ],
    [
      'can be used after midnight in hours that began the day before',
      hours('22:00', '02:00', [0]),
      '2026-01-05T01:00Z',
      undefined,
    ],
    [
      'cannot be used after midnight in hours that begin the next evening',
      hours('22:00', '02:00', [1]),
      '2026-01-05T01:00Z',
      'voucher_not_active_now',
    ],
    ['can be used while a use is left', uses(2, 1), '2026-01-05T12:00Z', undefined],
    ['cannot be used when no use is left', uses(2, 2), '2026-01-05T12:00Z', 'quantity_exceeded'],
    ['can be used any number of times without a limit', uses(null, 999), '2026-01-05T12:00Z', undefined],
  ];
  for (const [rule, changes, at, key] of rows) {
    it(rule, () => {
      expect(checkVoucherValidity(voucher(changes), new Date(at))?.key).to.equal(key);
    });
  }

  it('is refused as switched off first, whatever else is wrong', () => {
    const hopeless = voucher({ active: false, expiration_date: '2020-01-01T00:00:00Z', ...uses(1, 1) });
    expect(checkVoucherValidity(hopeless, new Date('2026-01-05T12:00Z'))?.key).to.equal('voucher_disabled');
  });
});
