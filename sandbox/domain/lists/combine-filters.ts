/** Whether all filters have to match, or one is enough. */
export type Junction = 'and' | 'or';

/** Combines the results of several filters. Without a filter everything matches. */
export function combineResults(results: readonly boolean[], junction: Junction = 'and'): boolean {
  return junction === 'and' || results.length === 0 ? results.every(Boolean) : results.some(Boolean);
}
