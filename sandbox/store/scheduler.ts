/** Something to do at a time of the sandbox's clock. */
export interface Task {
  /** In ms. */
  at: number;
  run: () => void;
}

/** The tasks of a state. A reset forgets them with it. */
export interface TaskQueue {
  tasks: Set<Task>;
  /** Aborted when this state ends. No task runs after that. */
  closed: AbortController;
}

/** Calls `run` in so many ms of real time. Returns a function that cancels it. */
export type Schedule = (ms: number, run: () => void) => () => void;

/** Runs tasks at their time of the sandbox's clock, which runs with real time and can be moved forward. */
export interface Scheduler {
  /** Adds a task. It never runs before this function returns. Returns a function that cancels it. */
  add(queue: TaskQueue, task: Task): () => void;
  /** Runs the tasks that are due, after the clock was moved. */
  runDue(): void;
}

/** Creates a scheduler. It sets one real timer, for the earliest task. */
export function createScheduler(
  now: () => Date,
  currentQueue: () => TaskQueue,
  schedule: Schedule,
): Scheduler {
  let cancelTimer = (): void => undefined;

  const setTimer = (): void => {
    cancelTimer();
    const { tasks, closed } = currentQueue();
    if (tasks.size === 0 || closed.signal.aborted) return;
    const earliest = Math.min(...Array.from(tasks, ({ at }) => at));
    cancelTimer = schedule(Math.max(0, earliest - now().getTime()), runDue);
  };

  const runDue = (): void => {
    const { tasks, closed } = currentQueue();
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

/** A real timer. A later task does not keep a program alive that has nothing else to do. */
export const scheduleTimer: Schedule = (ms, run) => {
  const timer = setTimeout(run, ms);
  // A browser's timer is a number.
  if (ms > 0) (timer as Partial<NodeJS.Timeout>).unref?.();
  return () => clearTimeout(timer);
};
