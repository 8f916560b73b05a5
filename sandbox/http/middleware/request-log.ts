import type { Context, MiddlewareHandler } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';
import { setAnswer } from '../../store/request-log.ts';
import type { Env, Services } from '../context.ts';
import { commonHeaders } from './cors.ts';

/**
 * Logs every request to the API whose body has arrived, before anything else can refuse it, and its answer. The front page and the
 * control paths are not logged.
 */
export function requestLog({ store, now }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { path, url } = c.req;
    if (path === '/' || path.startsWith('/__sandbox')) return next();
    const logged = store.state.requests.add(
      {
        time: now().toISOString(),
        method: c.req.method,
        // The address as it was sent, without its origin.
        path: url.slice(url.indexOf('/', url.indexOf('://') + 3)),
        origin: c.get('origin'),
        body: c.get('body').text,
      },
      c.get('isForeign'),
    );
    const textOfAnswer = keepText(c);
    try {
      await next();
    } catch (error) {
      setAnswer(logged, 'cut', '');
      throw error;
    }
    const text = textOfAnswer();
    setAnswer(logged, c.res.status, typeof text === 'string' ? text : await text);
    return undefined;
  };
}

/**
 * Keeps the text of an answer for the log. To read a finished response takes longer than a redemption, so the text is noted where
 * `c.json` makes it. Only answers that are made otherwise, such as those of some faults, are read. The response gets all its
 * headers at once, as a plain object: Node's adapter then writes it without building `Headers`, as Hono's own `c.json` does.
 *
 * @returns a function that returns the text of the answer that is finally sent
 */
function keepText(c: Context<Env>): () => Promise<string> | string {
  const json = (value: unknown, status: StatusCode = 200, own?: Record<string, string>): Response => {
    const text = JSON.stringify(value);
    const headers = { 'Content-Type': 'application/json', ...own, ...commonHeaders(c) };
    const response = new Response(text, { status, headers });
    c.set('json', { response, text });
    return response;
  };
  c.json = json as typeof c.json;
  return () => {
    const made = c.get('json');
    return made?.response === c.res ? made.text : c.res.clone().text();
  };
}
