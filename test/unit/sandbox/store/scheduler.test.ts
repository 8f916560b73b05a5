import { describe, expect, it } from 'vitest';

import { createScheduler, type Task, type TaskQueue } from '../../../../sandbox/store/scheduler.ts';

/** A scheduler whose time a test moves. `waits` lists the real timers that it has set. */
function openScheduler() {
  let time = 0;
  const closed = new AbortController();
  const queue: TaskQueue = { tasks: new Set<Task>(), closed };
  const waits: { ms: number; run: () => void }[] = [];
  const scheduler = createScheduler(
    () => new Date(time),
    () => queue,
    (ms, run) => {
      const wait = { ms, run };
      waits.push(wait);
      return () => void waits.splice(waits.indexOf(wait), waits.includes(wait) ? 1 : 0);
    },
  );
  const ran: number[] = [];
  return {
    ran,
    waits,
    closed,
    add: (at: number) => scheduler.add(queue, { at, run: () => void ran.push(at) }),
    moveTo: (to: number) => {
      time = to;
      scheduler.runDue();
    },
  };
}

describe('the scheduler', () => {
  it('runs the tasks that are due in the order of their times, each once', () => {
    const { add, moveTo, ran } = openScheduler();
    for (const at of [30, 10, 20, 40]) add(at);
    moveTo(30);
    moveTo(30);
    expect(ran).to.deep.equal([10, 20, 30]);
  });

  it('sets a real timer for the earliest task only, and then for the next', () => {
    const { add, moveTo, waits } = openScheduler();
    for (const at of [30, 10, 20]) add(at);
    expect(waits.map(({ ms }) => ms)).to.deep.equal([10]);
    moveTo(10);
    expect(waits.map(({ ms }) => ms)).to.deep.equal([10]);
    moveTo(30);
    expect(waits).to.be.empty;
  });

  it('runs no task that was cancelled, and none after it was stopped', () => {
    const { add, moveTo, ran, closed, waits } = openScheduler();
    add(10)();
    moveTo(10);
    add(20);
    closed.abort();
    moveTo(20);
    expect(ran).to.be.empty;
    waits.length = 0;
    add(30);
    expect(waits).to.be.empty;
  });
});
