import { describe, expect, it } from 'vitest';
import type { State } from '../../../../sandbox/store/store.ts';
import { createAlarmClock, type Alarm } from '../../../../sandbox/store/scheduler.ts';

/** An alarm clock whose time a test moves. `waits` lists the real timers that it has set. */
function openClock() {
  let time = 0;
  const over = new AbortController();
  const state = { alarms: new Set<Alarm>(), over } as unknown as State;
  const waits: { ms: number; run: () => void }[] = [];
  const clock = createAlarmClock(
    () => new Date(time),
    () => state,
    (ms, run) => {
      const wait = { ms, run };
      waits.push(wait);
      return () => void waits.splice(waits.indexOf(wait), waits.includes(wait) ? 1 : 0);
    },
  );
  const rung: number[] = [];
  return {
    rung,
    waits,
    over,
    set: (at: number) => clock.set(state, { at, run: () => void rung.push(at) }),
    moveTo: (to: number) => {
      time = to;
      clock.ring();
    },
  };
}

describe('the alarm clock', () => {
  it('runs the alarms that are due in the order of their times, each once', () => {
    const { set, moveTo, rung } = openClock();
    for (const at of [30, 10, 20, 40]) set(at);
    moveTo(30);
    moveTo(30);
    expect(rung).to.deep.equal([10, 20, 30]);
  });

  it('sets a real timer for the earliest alarm only, and then for the next', () => {
    const { set, moveTo, waits } = openClock();
    for (const at of [30, 10, 20]) set(at);
    expect(waits.map(({ ms }) => ms)).to.deep.equal([10]);
    moveTo(10);
    expect(waits.map(({ ms }) => ms)).to.deep.equal([10]);
    moveTo(30);
    expect(waits).to.be.empty;
  });

  it('runs no alarm that was cancelled, and none after it was stopped', () => {
    const { set, moveTo, rung, over, waits } = openClock();
    set(10)();
    moveTo(10);
    set(20);
    over.abort();
    moveTo(20);
    expect(rung).to.be.empty;
    waits.length = 0;
    set(30);
    expect(waits).to.be.empty;
  });
});
