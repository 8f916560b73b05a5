import { Hono } from 'hono';
import { attemptHandler, type Attempts } from '../../src/server.ts';
import { listAttempts, toAttempt } from './attempts.ts';
import { orderIdOf } from './callers.ts';
import type { NewsDesk } from './news.ts';
import { isText, notAsExpected, readFields } from './respond.ts';

/**
 * `/attempts`: a shopper's page tells of an attempt before it is sent, tells its end, and asks how it ended. The merchant lists them, and
 * has one looked for.
 */
export function attemptRoutes(attempts: Attempts, news: NewsDesk): Hono {
  const routes = new Hono();
  const handle = attemptHandler(attempts);
  /** Tells the merchant's page, if there is something to see. */
  const tell = async (owner: string | undefined, id: unknown): Promise<void> => {
    const attempt = (await listAttempts(attempts, owner)).find((one) => one.id === id);
    if (attempt) news.tell({ type: 'attempt', attempt });
  };

  routes.get('/', async (c) =>
    c.req.query('attemptId') === undefined ? c.json(await listAttempts(attempts)) : handle(c.req.raw),
  );

  routes.post('/', async (c) => {
    const told = await readFields(c);
    const response = await handle(
      new Request(c.req.url, { method: 'POST', headers: c.req.raw.headers, body: JSON.stringify(told) }),
    );
    const owner = orderIdOf(c.req.raw);
    if (response.ok && 'ended' in told && owner !== undefined) await tell(owner, told.attemptId);
    return response;
  });

  // For the merchant.
  routes.post('/:id/reconcile', async (c) => {
    const { owner } = await readFields(c);
    if (!isText(owner)) return notAsExpected(c, 'owner', 'the owner of the attempt', owner);
    const attempt = await attempts.look(owner, c.req.param('id'));
    if (attempt === undefined) return c.json({ message: 'No page has told of this attempt.' }, 404);
    await tell(owner, attempt.id);
    return c.json(toAttempt(attempt));
  });

  return routes;
}
