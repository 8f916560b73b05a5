/**
 * Keeps things apart in time: of all that one such function is given, no two were made at the same moment, for each is
 * moved to the next free one. A page of qualifications starts at a moment (docs/voucherify-api.md#qualifications), so two things
 * of the same moment would be shown twice or lost.
 */
export function createUniqueTimestamps(): <Thing extends { created_at: string }>(
  things: readonly Thing[],
) => Thing[] {
  const taken = new Set<number>();
  return (things) =>
    things.map((thing) => {
      let moment = Date.parse(thing.created_at);
      while (taken.has(moment)) moment += 1;
      taken.add(moment);
      return { ...thing, created_at: new Date(moment).toISOString() };
    });
}
