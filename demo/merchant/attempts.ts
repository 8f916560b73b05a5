import type { Attempt, Found } from './answers.ts';

/** How many are kept: a page tells of them, so there must be an end to it. */
const MOST = 500;

/** The attempts whose end no page saw. A real shop has a table for them. */
export interface Attempts {
  /**
   * Notes one, as heard of now. Of an attempt that is known already, what was heard first counts. Only that it was refused may be
   * taken back: then it is listed.
   */
  note(attempt: Pick<Attempt, 'id' | 'code' | 'orderId' | 'refused' | 'seen'>): Attempt;
  get(id: string): Attempt | undefined;
  /** Newest first, without those of which there is nothing to see. */
  list(): Attempt[];
  /** Writes down what was found, and whether that settles it. */
  write(attempt: Attempt, found: Found, isSettled: boolean): Attempt;
  forget(): void;
}

export function createAttempts(): Attempts {
  const kept = new Map<string, Attempt>();
  const keep = (attempt: Attempt): Attempt => {
    kept.set(attempt.id, attempt);
    // What is not settled may still have to be rolled back, so it is forgotten last.
    const all = [...kept.values()];
    if (all.length > MOST) kept.delete((all.find(({ status }) => status === 'settled') ?? all[0]!).id);
    return attempt;
  };
  return {
    note(attempt) {
      const known = kept.get(attempt.id);
      if (known) return keep({ ...known, refused: known.refused && attempt.refused });
      return keep({ ...attempt, firstHeard: new Date().toISOString(), status: 'undecided' });
    },
    get: (id) => kept.get(id),
    list: () => [...kept.values()].reverse().filter((attempt) => !isAsThePageSays(attempt)),
    write: (attempt, found, isSettled) =>
      keep({ ...attempt, found, status: isSettled ? 'settled' : 'undecided' }),
    forget: () => kept.clear(),
  };
}

/** Whether an attempt ended as the page says, so that there is nothing to look at. */
export const isAsThePageSays = ({ refused, seen, found }: Attempt): boolean =>
  (refused && found?.status === 'not-redeemed') ||
  (seen !== undefined && found?.redemption?.id === seen && found.givenBack.length === 0);
