import type { UniqueTimestamps } from '../domain/model/state.ts';

/**
 * Of all objects that one such function gets, no two have the same `created_at`. A page of qualifications starts at a time
 * (docs/voucherify-api.md#qualifications), so two objects with the same time would be shown twice or lost.
 */
export function createUniqueTimestamps(): UniqueTimestamps {
  const taken = new Set<number>();
  return (items) =>
    items.map((item) => {
      let time = Date.parse(item.created_at);
      while (taken.has(time)) time += 1;
      taken.add(time);
      return { ...item, created_at: new Date(time).toISOString() };
    });
}
