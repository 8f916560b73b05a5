import type { State } from './store.ts';

/** Something to be done when the sandbox's clock says so. */
export interface Task {
  /** In ms. */
  at: number;
  run: () => void;
}

/** Calls `run` in so many ms of real time, and answers with how to call it off. */
export type Schedule = (ms: number, run: () => void) => () => void;

/** Does things at their time on the sandbox's clock, which runs with real time and can be moved ahead of it. */
export interface Scheduler {
  /** Sets an task, and answers with how to take it back. It never goes off before this returns, however late it is. */
  add(state: State, task: Task): () => void;
  /** Does what has become due; for whoever has moved the clock. */
  runDue(): void;
}

/**
 * Alarms are part of the state, so that a reset forgets them. Real time is waited for until the earliest of them.
 */
export function createScheduler(now: () => Date, currentState: () => State, schedule: Schedule): Scheduler {
  let cancelTimer = (): void => undefined;

  const setTimer = (): void => {
    cancelTimer();
    const { tasks, closed } = currentState();
    if (tasks.size === 0 || closed.signal.aborted) return;
    const earliest = Math.min(...Array.from(tasks, ({ at }) => at));
    cancelTimer = schedule(Math.max(0, earliest - now().getTime()), runDue);
  };

  const runDue = (): void => {
    const { tasks, closed } = currentState();
    if (closed.signal.aborted) return;
    const due = [...tasks].filter(({ at }) => at <= now().getTime()).sort((one, other) => one.at - other.at);
    for (const task of due) {
      tasks.delete(task);
      task.run();
    }
    setTimer();
  };

  return {
    add({ tasks }, task) {
      tasks.add(task);
      setTimer();
      return () => {
        tasks.delete(task);
      };
    },
    runDue,
  };
}

/** Real time. What is far off does not keep a program alive that has nothing else to do. */
export const scheduleTimer: Schedule = (ms, run) => {
  const timer = setTimeout(run, ms);
  // A browser's timer is a number.
  if (ms > 0) (timer as Partial<NodeJS.Timeout>).unref?.();
  return () => clearTimeout(timer);
};
