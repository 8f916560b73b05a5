import type { Attempt, Found } from './answers.ts';

/** How many are kept: a page tells of them, so there must be an end to it. */
const MOST = 500;

/** The attempts whose end no page saw. A real shop has a table for them. */
export interface Attempts {
  /** Notes one; an attempt that is known already stays as it is. */
  note(attempt: Pick<Attempt, 'id' | 'code' | 'since'>): Attempt;
  get(id: string): Attempt | undefined;
  /** Newest first. */
  list(): Attempt[];
  /** Writes down what was found, and whether that settles it. */
  write(attempt: Attempt, found: Found, isSettled: boolean): Attempt;
  forget(): void;
}

export function createAttempts(): Attempts {
  const kept = new Map<string, Attempt>();
  const keep = (attempt: Attempt): Attempt => {
    kept.set(attempt.id, attempt);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return attempt;
  };
  return {
    note: (attempt) => kept.get(attempt.id) ?? keep({ ...attempt, status: 'undecided' }),
    get: (id) => kept.get(id),
    list: () => [...kept.values()].reverse(),
    write: (attempt, found, isSettled) =>
      keep({ ...attempt, found, status: isSettled ? 'settled' : 'undecided' }),
    forget: () => kept.clear(),
  };
}
