import { Hono } from 'hono';
import type { ServerClient } from '../../src/server.ts';
import type { Attempt, AttemptAnswer } from './answers.ts';
import { isText, notAsExpected, readFields } from './respond.ts';
import type { Attempts } from './attempts.ts';
import { lookForAttempt } from './look-for-attempt.ts';
import type { NewsDesk } from './news.ts';

/** `/attempts`: those that were left undecided. A page tells of one, and asks for its end; the merchant has it looked for. */
export function attemptRoutes(vouchers: ServerClient, attempts: Attempts, news: NewsDesk): Hono {
  const routes = new Hono();
  const tell = (attempt: Attempt): Attempt => {
    news.tell({ type: 'attempt', attempt });
    return attempt;
  };

  routes.get('/', (c) => c.json(attempts.list()));

  routes.post('/', async (c) => {
    const { code, attemptId, since, refused } = await readFields(c);
    if (!isText(code)) return notAsExpected(c, 'code', 'a voucher’s code', code);
    if (!isText(attemptId)) return notAsExpected(c, 'attemptId', 'outcome.attemptId', attemptId);
    if (!isText(since) || Number.isNaN(Date.parse(since)))
      return notAsExpected(c, 'since', 'a time, ISO 8601', since);
    const told = { id: attemptId, code, since };
    if (refused !== true) return c.json(tell(attempts.note(told)), 201);

    // It may be redeemed all the same: what was refused is what the browser had sent a second time.
    const { found, isSettled } = await lookForAttempt(vouchers, told);
    if (found.redemption === null && found.status !== 'failed')
      return c.json({ ...told, status: 'settled', found });
    return c.json(tell(attempts.write(attempts.note(told), found, isSettled)), 201);
  });

  // For the shopper's page: whoever knows the id made the attempt.
  routes.get('/:id', (c) => {
    const attempt = attempts.get(c.req.param('id'));
    if (attempt === undefined) return c.json({ message: 'No page has told of this attempt.' }, 404);
    const answer: AttemptAnswer =
      attempt.status === 'settled'
        ? { status: 'settled', redemption: attempt.found?.redemption ?? null }
        : { status: 'undecided' };
    return c.json(answer);
  });

  routes.post('/:id/reconcile', async (c) => {
    const sought = attempts.get(c.req.param('id'));
    if (sought === undefined) return c.json({ message: 'No page has told of this attempt.' }, 404);
    const { found, isSettled } = await lookForAttempt(vouchers, sought);
    return c.json(tell(attempts.write(sought, found, isSettled)));
  });

  return routes;
}
