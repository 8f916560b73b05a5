import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Countdown, LONGEST_WAIT } from '../../../src/element/controllers/countdown.ts';
import { PressGuard, READING_TIME } from '../../../src/element/controllers/press-guard.ts';
import { SLOW_AFTER, SlowAnswer } from '../../../src/element/controllers/slow-answer.ts';
import { ReactiveHost } from '../../support/reactive-host.ts';

let host: ReactiveHost;

beforeEach(() => {
  vi.useFakeTimers();
  host = new ReactiveHost();
  host.connect();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the countdown', () => {
  const openCountdown = () => {
    const ticks: number[] = [];
    const ends: number[] = [];
    const start = performance.now();
    const countdown = new Countdown(host, (secondsLeft, isOver) => {
      ticks.push(secondsLeft);
      if (isOver) ends.push(performance.now() - start);
    });
    return { countdown, ticks, ends };
  };

  it('counts every second down to 0, once', () => {
    const { countdown, ticks } = openCountdown();
    countdown.start(2500);
    vi.advanceTimersByTime(60_000);
    expect(ticks).to.deep.equal([3, 2, 1, 0]);
  });

  it('waits 5 seconds if the API sent no time', () => {
    const { countdown, ticks } = openCountdown();
    countdown.start();
    expect(ticks).to.deep.equal([5]);
  });

  it('never blocks the button for more than a minute', () => {
    const { countdown, ticks } = openCountdown();
    for (const wait of [LONGEST_WAIT + 1, 86_400_000, Number.MAX_VALUE]) countdown.start(wait);
    expect(ticks).to.deep.equal([60, 60, 60]);
  });

  it('lets the button work after a minute, and tells the end of a longer wait when it is over', () => {
    const { countdown, ticks, ends } = openCountdown();
    countdown.start(170_000);
    vi.advanceTimersByTime(169_999);
    expect([ticks.length, ticks.at(-1), ends]).to.deep.equal([61, 0, []]);
    vi.advanceTimersByTime(1);
    expect(ends).to.deep.equal([170_000]);
    expect(vi.getTimerCount()).to.equal(0);
  });

  it('does not tell the end of a wait that is longer than a timer can be', () => {
    const { countdown, ends } = openCountdown();
    countdown.start(1e12);
    vi.advanceTimersByTime(3_600_000);
    expect(ends).to.deep.equal([]);
  });

  it('waits 5 seconds for a time that cannot be read, and calls back once a second', () => {
    for (const milliseconds of [NaN, 0, -1, null as never, 'soon' as never]) {
      const { countdown, ticks } = openCountdown();
      countdown.start(milliseconds);
      vi.advanceTimersByTime(60_000);
      expect(ticks).to.deep.equal([5, 4, 3, 2, 1, 0]);
    }
  });

  it('does not depend on the clock of the computer', () => {
    const { countdown, ticks } = openCountdown();
    countdown.start(2000);
    vi.setSystemTime(Date.now() - 3_600_000);
    vi.advanceTimersByTime(2000);
    expect(ticks).to.deep.equal([2, 1, 0]);
  });

  it('stops without another tick', () => {
    const { countdown, ticks } = openCountdown();
    countdown.start(2000);
    countdown.stop();
    host.disconnect();
    host.connect();
    vi.advanceTimersByTime(60_000);
    expect([ticks, vi.getTimerCount()]).to.deep.equal([[2], 0]);
  });

  it('leaves no timer behind an element that left the page, and goes on when it is back', () => {
    const { countdown, ticks } = openCountdown();
    countdown.start(10_000);
    host.disconnect();
    expect(vi.getTimerCount()).to.equal(0);
    vi.advanceTimersByTime(4000);
    host.connect();
    expect(ticks.at(-1)).to.equal(6);
    vi.advanceTimersByTime(6000);
    expect(ticks.at(-1)).to.equal(0);
  });

  it('is over at once when the element comes back after its end', () => {
    const { countdown, ticks } = openCountdown();
    countdown.start(3000);
    host.disconnect();
    vi.advanceTimersByTime(9000);
    host.connect();
    expect(ticks).to.deep.equal([3, 0]);
    expect(vi.getTimerCount()).to.equal(0);
  });
});

describe('a slow answer', () => {
  const openSlowAnswer = () => {
    const onSlow = vi.fn();
    return { slowAnswer: new SlowAnswer(host, onSlow), onSlow };
  };

  it('is told after 5 seconds, once', () => {
    const { slowAnswer, onSlow } = openSlowAnswer();
    slowAnswer.wait(true);
    vi.advanceTimersByTime(SLOW_AFTER - 1);
    expect(onSlow).not.toHaveBeenCalled();
    // Every change of the box tells again that it waits. That does not make the wait longer.
    slowAnswer.wait(true);
    vi.advanceTimersByTime(1);
    expect(onSlow).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60_000);
    expect(onSlow).toHaveBeenCalledOnce();
  });

  it('is not told once the answer is there', () => {
    const { slowAnswer, onSlow } = openSlowAnswer();
    slowAnswer.wait(true);
    slowAnswer.wait(false);
    vi.advanceTimersByTime(60_000);
    expect(onSlow).not.toHaveBeenCalled();
  });

  it('leaves no timer behind an element that left the page, and starts again when it is back', () => {
    const { slowAnswer, onSlow } = openSlowAnswer();
    slowAnswer.wait(true);
    host.disconnect();
    expect(vi.getTimerCount()).to.equal(0);
    vi.advanceTimersByTime(60_000);
    expect(onSlow).not.toHaveBeenCalled();
    host.connect();
    vi.advanceTimersByTime(SLOW_AFTER);
    expect(onSlow).toHaveBeenCalledOnce();
  });

  it('starts no timer when an element comes to the page that waits for nothing', () => {
    openSlowAnswer();
    host.disconnect();
    host.connect();
    expect(vi.getTimerCount()).to.equal(0);
  });
});

describe('the press guard of an element that left the page', () => {
  it('leaves no timer behind, and lets what is shown be read again when it is back', () => {
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16));
    const offer = {};
    const guard = new PressGuard(host, () => offer);
    host.update();
    vi.advanceTimersByTime(32);
    host.disconnect();
    expect(vi.getTimerCount()).to.equal(0);
    vi.advanceTimersByTime(10 * READING_TIME);
    host.connect();
    host.update();
    expect(guard.isOpen).to.equal(false);
    vi.advanceTimersByTime(32 + READING_TIME + 1);
    expect(guard.isOpen).to.equal(true);
  });
});
