/** Which page of a list, and how many items a page has. */
export interface PageQuery {
  limit: number;
  /** From 1. */
  page: number;
}

/** One page of a list, and the number of items on all pages. */
export interface Page<Item> {
  listed: Item[];
  total: number;
}

/** A range of time. Both ends are left out. */
export interface TimeRange {
  before?: string | undefined;
  after?: string | undefined;
}

/** Cuts one page out of a list. */
export function pageOf<Item>(items: readonly Item[], { limit, page }: PageQuery): Page<Item> {
  return { listed: items.slice((page - 1) * limit, page * limit), total: items.length };
}

/** Whether a time is within a range. What has no time is in no range. */
export function isWithin(time: string | null, { before, after }: TimeRange): boolean {
  if (before === undefined && after === undefined) return true;
  if (time === null) return false;
  const at = Date.parse(time);
  return (before === undefined || at < Date.parse(before)) && (after === undefined || at > Date.parse(after));
}

/**
 * Sorts items by the value that an order such as `-created_at` names. Items without a value come last. Of equal items the older one
 * comes first, or with a dash the newer one.
 */
export function sortItems<Item, Key extends string>(
  items: Iterable<Item>,
  order: Key | `-${Key}`,
  valuesOf: Record<Key, (item: Item) => string | null>,
): Item[] {
  const isDescending = order.startsWith('-');
  const valueOf = valuesOf[order.replace(/^-/, '') as Key];
  const sorted = isDescending ? [...items].reverse() : [...items];
  return sorted.sort((one, other) => {
    const [first, second] = [valueOf(one), valueOf(other)];
    if (first === second) return 0;
    if (first === null || second === null) return first === null ? 1 : -1;
    return first < second === isDescending ? 1 : -1;
  });
}

/** Every order of a list: each key, and each with a dash. */
export function ordersOf<Key extends string>(
  valuesOf: Record<Key, (item: never) => string | null>,
): (Key | `-${Key}`)[] {
  return (Object.keys(valuesOf) as Key[]).flatMap((key): (Key | `-${Key}`)[] => [key, `-${key}`]);
}
