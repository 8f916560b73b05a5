import { describe, expect, it } from 'vitest';
import { split } from '../../../../../sandbox/domain/benefits/split.ts';

describe('split', () => {
  const rows: [whole: number, weights: number[], shares: number[]][] = [
    [300, [3300, 3400], [148, 152]],
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [1000, [2, 3, 3], [250, 375, 375]],
    [5, [0, 10], [0, 5]],
    [5, [0, 0], [0, 0]],
    [0, [1, 2], [0, 0]],
    [7, [], []],
  ];
  for (const [whole, weights, shares] of rows) {
    it(`shares ${whole} by the weights ${weights.join(':') || '(none)'} as ${shares.join(' + ') || '(nothing)'}`, () => {
      expect(split(whole, weights)).to.deep.equal(shares);
    });
  }
});
