import type { SentRequest, ToFrame } from './protocol.ts';
import type { PlaygroundSandbox } from './sandbox.ts';

/** A request of the box and what came of it. */
export interface LoggedRequest {
  id: number;
  method: string;
  path: string;
  /** Without keys, which the headers hold. */
  body: string;
  status: number | 'waiting' | 'no answer' | 'not sent';
  answer: string;
}

interface Sender {
  sandbox: Pick<PlaygroundSandbox, 'url' | 'mayLeave' | 'send'>;
  /** The address that the box has now. */
  address: () => string | undefined;
  answer: (message: ToFrame) => void;
  log: (request: LoggedRequest) => void;
}

/**
 * Sends the requests of the frame, and nothing else that a frame may ask for: only to the address that the box has, and only paths of
 * the API for pages.
 */
export function createSender({ sandbox, address, answer, log }: Sender) {
  const running = new Map<number, AbortController>();

  function mayBeSent(url: URL): boolean {
    const own = parseUrl(address() ?? '');
    if (own?.origin !== url.origin) return false;
    // Diagnosing looks at the address itself.
    const isOfApi = url.pathname.startsWith('/client/') || url.href === own.href;
    return isOfApi && (sandbox.mayLeave || url.origin === parseUrl(sandbox.url)?.origin);
  }

  return {
    abort(id: number): void {
      running.get(id)?.abort();
    },
    /** Gives up all requests: the frame that waits for them is gone. */
    abortAll(): void {
      for (const one of running.values()) one.abort();
      running.clear();
    },
    async send({ id, url: href, method, mode, headers, body }: SentRequest): Promise<void> {
      const url = parseUrl(href);
      const isOurs = url !== undefined && url.origin === parseUrl(sandbox.url)?.origin;
      const logged: LoggedRequest = {
        id,
        method,
        path: url ? (isOurs ? url.pathname + url.search : url.href) : href,
        body,
        status: 'waiting',
        answer: '',
      };
      if (!url || !mayBeSent(url)) {
        log({ ...logged, status: 'not sent', answer: 'This page sends nothing to that address.' });
        return answer({ type: 'no-answer', id });
      }
      log(logged);
      const ended = new AbortController();
      running.set(id, ended);
      try {
        const init = {
          method,
          mode,
          headers,
          signal: ended.signal,
          credentials: 'omit',
          redirect: 'error',
        } as const;
        const response = await (isOurs ? sandbox.send : fetch)(href, { ...init, ...(body && { body }) });
        const text = await response.text();
        log({ ...logged, status: response.status, answer: text });
        const { status } = response;
        answer({ type: 'answer', id, status, headers: Object.fromEntries(response.headers), body: text });
      } catch {
        log({ ...logged, status: 'no answer' });
        answer({ type: 'no-answer', id });
      } finally {
        running.delete(id);
      }
    },
  };
}

const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);
