import { describe, expect, it } from 'vitest';
import { newAttemptId, referenceOf } from '../../../src/client/attempt-id.ts';

describe('the id of an attempt', () => {
  it('has 32 hexadecimal digits, and is another one each time', () => {
    const ids = Array.from({ length: 200 }, newAttemptId);
    for (const id of ids) expect(id).to.match(/^att_[0-9a-f]{32}$/);
    expect(new Set(ids).size).to.equal(200);
  });
});

describe('the reference that a shopper reads out', () => {
  it('is the first 8 digits of the id, in capitals', () => {
    expect(referenceOf('att_5f0c9d1e0123456789abcdef01234567')).to.equal('5F0C9D1E');
  });

  it('takes letters and digits of an id that the page chose, and no more than 8 of them', () => {
    expect(referenceOf('order 7/2026 <b>')).to.equal('ORDER720');
    expect(referenceOf('7')).to.equal('7');
  });
});
