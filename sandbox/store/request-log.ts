/** A request as it arrived, preflights included. */
export interface ReceivedRequest {
  time: string;
  method: string;
  /** Path and query. */
  path: string;
  origin: string | null;
  /** JSON as a value, anything else as text, and so is JSON of more than 16,000 characters, shortened; null without a body. */
  body: unknown;
}

/** The newest requests, oldest first. */
export interface RequestLog {
  /**
   * Adds a request.
   *
   * @param isForeign whether a page sent it that may not use the sandbox. Such requests push only each other out of the log.
   */
  add(request: ReceivedRequest, isForeign: boolean): void;
  list(): ReceivedRequest[];
  /** How many requests were ever added. */
  total(): number;
}

/** How many requests the log keeps, and how many more of foreign pages. */
const [maximumOwn, maximumForeign] = [1000, 50];

interface Entry {
  request: ReceivedRequest;
  /** The number of the request, counted from 1. */
  position: number;
}

/** Creates an empty log. */
export function createRequestLog(): RequestLog {
  const own: Entry[] = [];
  const foreign: Entry[] = [];
  let count = 0;
  return {
    add(request, isForeign) {
      count += 1;
      const [entries, maximum] = isForeign ? [foreign, maximumForeign] : [own, maximumOwn];
      entries.push({ request, position: count });
      if (entries.length > maximum) entries.shift();
    },
    list: () => [...own, ...foreign].sort((a, b) => a.position - b.position).map(({ request }) => request),
    total: () => count,
  };
}
