import { API_TIMEOUT } from '../reconcile/query.ts';
import type { StoredAttempt } from './stored-attempt.ts';

/**
 * How long a page may take from the moment that it tells of an attempt until it has sent it, if it never tells the end: a captcha, a
 * slow network. In milliseconds. If the end is told later nevertheless, the attempt is looked for again.
 */
export const SILENCE = 10 * 60_000;

/** How long the first look is waited for after one without a result, in milliseconds. It doubles with each further look. */
const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 60 * 60_000;

/** The time from which the three minutes count that the API may work on a request. */
export const heardAt = ({ begunAt, data }: Pick<StoredAttempt, 'begunAt' | 'data'>): number =>
  data.endedAt ?? begunAt + SILENCE;

/** From when on no other redemption of the attempt can appear. */
export const finalAt = (attempt: Pick<StoredAttempt, 'begunAt' | 'data'>): number =>
  heardAt(attempt) + API_TIMEOUT;

/** When to look again after a look without a final result. */
export const nextLook = ({ data }: StoredAttempt, now: number): number =>
  now + Math.min(FIRST_WAIT * 2 ** Math.min(data.looks, 20), LONGEST_WAIT);
