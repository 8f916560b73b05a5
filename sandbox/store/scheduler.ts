import type { State } from './store.ts';

/** Something to be done when the sandbox's clock says so. */
export interface Alarm {
  /** In ms. */
  at: number;
  run: () => void;
}

/** Calls `run` in so many ms of real time, and answers with how to call it off. */
export type Later = (ms: number, run: () => void) => () => void;

/** Does things at their time on the sandbox's clock, which runs with real time and can be moved ahead of it. */
export interface AlarmClock {
  /** Sets an alarm, and answers with how to take it back. It never goes off before this returns, however late it is. */
  set(state: State, alarm: Alarm): () => void;
  /** Does what has become due; for whoever has moved the clock. */
  ring(): void;
}

/**
 * Alarms are part of the state, so that a reset forgets them. Real time is waited for until the earliest of them.
 */
export function createAlarmClock(now: () => Date, current: () => State, later: Later): AlarmClock {
  let callOff = (): void => undefined;

  const wind = (): void => {
    callOff();
    const { alarms, over } = current();
    if (alarms.size === 0 || over.signal.aborted) return;
    const earliest = Math.min(...Array.from(alarms, ({ at }) => at));
    callOff = later(Math.max(0, earliest - now().getTime()), ring);
  };

  const ring = (): void => {
    const { alarms, over } = current();
    if (over.signal.aborted) return;
    const due = [...alarms].filter(({ at }) => at <= now().getTime()).sort((one, other) => one.at - other.at);
    for (const alarm of due) {
      alarms.delete(alarm);
      alarm.run();
    }
    wind();
  };

  return {
    set({ alarms }, alarm) {
      alarms.add(alarm);
      wind();
      return () => {
        alarms.delete(alarm);
      };
    },
    ring,
  };
}

/** Real time. What is far off does not keep a program alive that has nothing else to do. */
export const later: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  // A browser's timer is a number.
  if (ms > 0) (timer as Partial<NodeJS.Timeout>).unref?.();
  return () => clearTimeout(timer);
};
