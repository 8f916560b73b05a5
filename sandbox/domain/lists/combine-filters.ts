/** How several filters count: all of them, or one is enough. */
export type Junction = 'and' | 'or';

/** Whether filters with these results let something pass; where there is no filter, everything passes. */
export function combineResults(results: readonly boolean[], junction: Junction = 'and'): boolean {
  return junction === 'and' || results.length === 0 ? results.every(Boolean) : results.some(Boolean);
}
