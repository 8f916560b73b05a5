import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorUnits } from '../../../src/legacy/widgets/minor-units.ts';

describe('an amount that is typed into an old form', () => {
  const rows: [typed: string, amount: number | undefined][] = [
    ['19.99', 1999],
    ['19,99', 1999],
    [' 50 ', 5000],
    ['0.5', 50],
    ['4.35', 435],
    ['', undefined],
    ['1,000', undefined],
    ['1.234,56', undefined],
    ['-5', undefined],
    ['$5', undefined],
    ['5.', undefined],
    ['99999999999999999', undefined],
  ];
  for (const [typed, amount] of rows)
    it(`is ${amount ?? 'none'} for "${typed}"`, () => {
      expect(minorUnits(typed)).to.equal(amount);
    });

  it('is what was typed, for every amount to the cent', () => {
    fc.assert(
      fc.property(fc.nat(1e12), (cents) => {
        const typed = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(minorUnits(typed)).to.equal(cents);
      }),
    );
  });
});
