import type { Context, MiddlewareHandler } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';
import { setAnswer } from '../../store/request-log.ts';
import type { Env, Services } from '../context.ts';

/**
 * Logs every request to the API whose body has arrived, before anything else can refuse it, and its answer. The front page and the
 * control paths are not logged.
 */
export function requestLog({ store, now }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { pathname, search } = c.get('url');
    if (pathname === '/' || pathname.startsWith('/__sandbox')) return next();
    const logged = store.state.requests.add(
      {
        time: now().toISOString(),
        method: c.req.method,
        path: pathname + search,
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
 * `c.json` makes it. Only answers that are made otherwise, such as those of some faults, are read.
 *
 * @returns a function that returns the text of the answer that is finally sent
 */
function keepText(c: Context<Env>): () => Promise<string> | string {
  let made: { response: Response; text: string } | undefined;
  const json = (value: unknown, status?: StatusCode, headers?: Record<string, string>): Response => {
    const text = JSON.stringify(value);
    const response = c.newResponse(text, status, { 'Content-Type': 'application/json', ...headers });
    made = { response, text };
    return response;
  };
  c.json = json as typeof c.json;
  return () => (made?.response === c.res ? made.text : c.res.clone().text());
}
