/** A request as it arrived, preflights included, and its answer. */
export interface ReceivedRequest {
  time: string;
  method: string;
  /** Path and query. */
  path: string;
  origin: string | null;
  /** JSON as a value, anything else as text, and so is what has more than 16,000 characters, shortened; null without a body. */
  body: unknown;
  /** The status of the answer; `waiting` until there is one, and `cut` if the connection was cut instead. */
  status: number | 'waiting' | 'cut';
  /** The body of the answer, as `body` is; null as long as there is none, and if the connection was cut. */
  answer: unknown;
}

/** A request in the log, with its texts. They are parsed only when somebody reads the log. */
export interface LoggedRequest extends ReceivedRequest {
  /** As text; empty without a body. */
  body: string;
  /** As text; empty without a body. */
  answer: string;
}

/** The newest requests, oldest first. */
export interface RequestLog {
  /**
   * Adds a request that waits for its answer.
   *
   * @param isForeign whether a page sent it that may not use the sandbox. Such requests push only each other out of the log.
   * @returns its entry, to which the caller adds the answer by `setAnswer`.
   */
  add(request: Omit<LoggedRequest, 'status' | 'answer'>, isForeign: boolean): LoggedRequest;
  /** Copies, with the bodies as values. */
  list(): ReceivedRequest[];
  /** The entries themselves, whose bodies are texts. */
  entries(): LoggedRequest[];
  /** How many requests were ever added. */
  total(): number;
}

/** How many requests the log keeps, and how many more of foreign pages. */
const [maximumOwn, maximumForeign] = [1000, 50];

/** The longest body that is kept as a whole, in characters. */
const maximumLogged = 16_000;

interface Entry {
  request: LoggedRequest;
  /** The number of the request, counted from 1. */
  position: number;
}

/** Creates an empty log. */
export function createRequestLog(): RequestLog {
  const own: Entry[] = [];
  const foreign: Entry[] = [];
  let count = 0;
  const entries = (): LoggedRequest[] =>
    [...own, ...foreign].sort((a, b) => a.position - b.position).map(({ request }) => request);
  return {
    add({ time, method, path, origin, body }, isForeign) {
      count += 1;
      const [entries, maximum] = isForeign ? [foreign, maximumForeign] : [own, maximumOwn];
      const request: LoggedRequest = {
        time,
        method,
        path,
        origin,
        body: shorten(body),
        status: 'waiting',
        answer: '',
      };
      entries.push({ request, position: count });
      if (entries.length > maximum) entries.shift();
      return request;
    },
    list: () =>
      entries().map((request) => ({
        ...request,
        body: valueOf(request.body),
        answer: valueOf(request.answer),
      })),
    entries,
    total: () => count,
  };
}

/** Adds the answer to a request of the log. */
export function setAnswer(request: LoggedRequest, status: number | 'cut', text: string): void {
  request.status = status;
  request.answer = shorten(text);
}

/** A long text without its end. A part of a text keeps the whole text in memory, so the part is copied. */
function shorten(text: string): string {
  if (text.length <= maximumLogged) return text;
  const start = new TextDecoder().decode(new TextEncoder().encode(text.slice(0, maximumLogged)));
  return `${start}… (${text.length} characters in all)`;
}

/** A logged text as a value, if it is JSON; null if it is empty. */
export function valueOf(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
