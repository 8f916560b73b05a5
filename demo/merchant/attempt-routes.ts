import { Hono } from 'hono';
import type { ServerClient } from '../../src/server.ts';
import type { Attempt, AttemptAnswer } from './answers.ts';
import { isAsThePageSays, type Attempts } from './attempts.ts';
import { lookForAttempt } from './look-for-attempt.ts';
import type { NewsDesk } from './news.ts';
import type { OneAfterAnother } from './one-after-another.ts';
import type { Orders } from './orders.ts';
import { isText, notAsExpected, readFields } from './respond.ts';

/** What the routes of the attempts work with. */
export interface AttemptDesk {
  vouchers: ServerClient;
  attempts: Attempts;
  orders: Orders;
  news: NewsDesk;
  inTurn: OneAfterAnother;
}

/** `/attempts`: those that were left undecided. A page tells of one, and asks for its end; the merchant has it looked for. */
export function attemptRoutes({ vouchers, attempts, orders, news, inTurn }: AttemptDesk): Hono {
  const routes = new Hono();
  const tell = (attempt: Attempt): Attempt => {
    if (!isAsThePageSays(attempt)) news.tell({ type: 'attempt', attempt });
    return attempt;
  };
  const lookFor = ({ id, orderId = id }: Attempt): Promise<Attempt> =>
    inTurn(orderId, async () => {
      // An earlier look may have ended meanwhile.
      const attempt = attempts.get(id)!;
      if (attempt.status === 'settled') return attempt;
      const { found, isSettled } = await lookForAttempt(vouchers, attempt, orders.get(orderId));
      return attempts.write(attempt, found, isSettled);
    });

  routes.get('/', (c) => c.json(attempts.list()));

  // All that the page says only helps to find records. When the attempt was made is not even asked: this backend's clock counts.
  routes.post('/', async (c) => {
    const { code, attemptId, orderId, refused } = await readFields(c);
    if (!isText(code)) return notAsExpected(c, 'code', 'a voucher’s code', code);
    if (!isText(attemptId)) return notAsExpected(c, 'attemptId', 'outcome.attemptId', attemptId);
    const order = orders.get(orderId);
    const attempt = attempts.note({
      id: attemptId,
      code,
      ...(order && { orderId: order.id }),
      refused: refused === true,
    });
    // It may be redeemed all the same: what was refused is what the browser had sent a second time.
    return c.json(tell(refused === true ? await lookFor(attempt) : attempt), 201);
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
    const attempt = attempts.get(c.req.param('id'));
    if (attempt === undefined) return c.json({ message: 'No page has told of this attempt.' }, 404);
    return c.json(tell(await lookFor(attempt)));
  });

  return routes;
}
