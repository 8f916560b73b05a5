import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateDiscount, calculatePrice } from '../../../src/legacy/calculate.ts';

const amount = (amount_off: unknown) => ({ discount: { type: 'AMOUNT', amount_off } });
const percent = (percent_off: unknown, more: object = {}) => ({
  discount: { type: 'PERCENT', percent_off, ...more },
});
const units = (unit_off: unknown) => ({ discount: { type: 'UNIT', unit_off } });
const fixed = (fixed_amount: unknown) => ({ discount: { type: 'FIXED', fixed_amount } });
const gift = (balance: unknown) => ({ gift: { amount: 10000, balance } });

describe('what a price becomes with a voucher', () => {
  const rows: [base: number, voucher: object, price: number, discount: number, unitPrice?: number][] = [
    [49.99, amount(1000), 39.99, 10],
    [5, amount(1000), 0, 5],
    [1.005, amount(1), 1, 0.01],
    [49.99, percent(15), 42.49, 7.5],
    [100, percent(50, { amount_limit: 2000 }), 80, 20],
    [19.99, percent(33.3), 13.33, 6.66],
    [30, percent(100), 0, 30],
    [30, units(1), 20, 10, 10],
    [5, units(2), 0, 5, 10],
    [30, units(1), 0, 30],
    [30, gift(2500), 5, 25],
    [5, gift(2500), 0, 5],
    [30, fixed(100), 1, 29],
    [0.5, fixed(100), 0.5, 0],
    [30, fixed(0), 0, 30],
    // The old script multiplied by 100.001, which made a cent too much of every price from 500 on.
    [1000, gift(0), 1000, 0],
    [2000, amount(1), 1999.99, 0.01],
    [1999.99, percent(10), 1799.99, 200],
    // A text, as a form has it.
    [50, amount('1000'), 40, 10],
  ];
  for (const [base, voucher, price, discount, unitPrice] of rows)
    it(`is ${price}, and the discount ${discount}, for ${base} with ${JSON.stringify(voucher)}${unitPrice ? ` at ${unitPrice} a unit` : ''}`, () => {
      expect(calculatePrice(base, voucher, unitPrice)).to.equal(price);
      expect(calculateDiscount(base, voucher, unitPrice)).to.equal(discount);
    });

  const errors: [voucher: object, message: string][] = [
    [{ loyalty_card: { points: 1 } }, 'Unsupported voucher type.'],
    [{ discount: { type: 'OTHER' } }, 'Unsupported discount type.'],
    [percent(0), 'Invalid voucher, percent discount should be between 0-100.'],
    [percent(101), 'Invalid voucher, percent discount should be between 0-100.'],
    [percent(-1), 'Invalid voucher, percent discount should be between 0-100.'],
    [percent(undefined), 'Invalid voucher, percent discount should be between 0-100.'],
    [amount(0), 'Invalid voucher, amount discount must be higher than zero.'],
    [amount(-5), 'Invalid voucher, amount discount must be higher than zero.'],
    [units(0), 'Invalid voucher, unit discount must be higher than zero.'],
    [fixed(undefined), 'Invalid voucher, fixed amount must be a number.'],
  ];
  for (const [voucher, message] of errors)
    it(`throws "${message}" for ${JSON.stringify(voucher)}`, () => {
      expect(() => calculatePrice(30, voucher)).to.throw(Error, message);
      expect(() => calculateDiscount(30, voucher)).to.throw(Error, message);
    });

  it('is no number if the base price is none', () => {
    expect(calculatePrice(Number.NaN, amount(1))).to.be.NaN;
    expect(calculateDiscount('x' as unknown as number, amount(1))).to.be.NaN;
  });

  it('is the same as in whole cents, for any price and any amount', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), (cents, off) => {
        const price = calculatePrice(cents / 100, amount(off));
        expect(price).to.equal(Math.max(0, cents - off) / 100);
        expect(calculateDiscount(cents / 100, amount(off))).to.equal(Math.min(cents, off) / 100);
      }),
    );
  });

  it('is the price less the discount to the cent, for any whole percentage', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 100 }), (cents, off) => {
        const discount = Math.round(calculateDiscount(cents / 100, percent(off)) * 100);
        // Half a cent up, in whole numbers: no fraction is ever calculated.
        expect(discount).to.equal(Math.floor((cents * off + 50) / 100));
        const price = Math.round(calculatePrice(cents / 100, percent(off)) * 100);
        expect(price).to.equal(Math.floor((cents * (100 - off) + 50) / 100));
      }),
    );
  });
});
