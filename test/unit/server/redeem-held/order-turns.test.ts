import { afterEach, describe, expect, it, vi } from 'vitest';
import { OrderTurns } from '../../../../src/server/redeem-held/order-turns.ts';

afterEach(() => vi.useRealTimers());

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the turns of an order', () => {
  it('work for one order runs after the work before it, also if that fails, and other orders do not wait', async () => {
    const turns = new OrderTurns();
    const log: string[] = [];
    let fail: (reason: Error) => void = () => {};
    const first = turns.run('a', () => new Promise<never>((_resolve, reject) => (fail = reject)));
    const second = turns.run('a', () => Promise.resolve(log.push('a2')));
    await turns.run('b', () => Promise.resolve(log.push('b1')));
    await tick();
    expect(log).toEqual(['b1']);
    fail(new Error('no'));
    await expect(first).rejects.toThrow('no');
    await second;
    expect(log).toEqual(['b1', 'a2']);
    expect(await turns.run('a', () => Promise.resolve('a3'))).toBe('a3');
  });

  it('an order is undecided for three minutes, or until it is settled', () => {
    vi.useFakeTimers();
    const turns = new OrderTurns();
    turns.markUndecided('a');
    turns.markUndecided('b');
    turns.settle('b');
    expect(['a', 'b', 'c'].map((order) => turns.isUndecided(order))).toEqual([true, false, false]);
    vi.advanceTimersByTime(179_999);
    turns.markUndecided('c');
    expect(turns.isUndecided('a')).toBe(true);
    vi.advanceTimersByTime(1);
    turns.markUndecided('d');
    expect(['a', 'c'].map((order) => turns.isUndecided(order))).toEqual([false, true]);
  });
});
