import { Hono } from 'hono';
import type { ServerClient } from '../../src/server.ts';
import type { Attempt, AttemptAnswer } from './answers.ts';
import { isAsThePageSays, type Attempts } from './attempts.ts';
import { lookForAttempt } from './look-for-attempt.ts';
import type { NewsDesk } from './news.ts';
import type { OneAfterAnother } from './one-after-another.ts';
import type { Orders } from './orders.ts';
import { isText, notAsExpected, readFields } from './respond.ts';

/** How long the API may work on a request, ms. */
const API_TIMEOUT = 3 * 60_000;

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
  const lookFor = (sought: Attempt): Promise<Attempt> => {
    const { id, orderId = id } = sought;
    return inTurn(orderId, async () => {
      // An earlier look may have ended meanwhile.
      const attempt = attempts.get(id) ?? sought;
      if (attempt.status === 'settled' && attempt.found?.final) return attempt;
      const { found, isSettled } = await lookForAttempt(vouchers, attempt, orders.get(orderId));
      if (attempt.status !== 'settled' && isSettled && !found.final) lookAgain(attempt);
      return attempts.write(attempt, found, isSettled);
    });
  };
  /** The shopper has their redemption, but the browser may have sent the request again, and the API may still work on that. */
  const lookAgain = (attempt: Attempt): void => {
    const wait = Date.parse(attempt.firstHeard) + API_TIMEOUT - Date.now();
    setTimeout(() => void (attempts.get(attempt.id) && lookFor(attempt).then(tell)), wait);
  };

  routes.get('/', (c) => c.json(attempts.list()));

  // All that the page says only helps to find records. When the attempt was made is not even asked: this backend's clock counts.
  routes.post('/', async (c) => {
    const { code, attemptId, orderId, refused, redemption } = await readFields(c);
    if (!isText(code)) return notAsExpected(c, 'code', 'a voucher’s code', code);
    if (!isText(attemptId)) return notAsExpected(c, 'attemptId', 'outcome.attemptId', attemptId);
    const order = orders.get(orderId);
    const attempt = attempts.note({
      id: attemptId,
      code,
      ...(order && { orderId: order.id }),
      refused: refused === true,
      ...(isText(redemption) && { seen: redemption }),
    });
    // The browser may have sent the request twice, and the page has only the answer to the second one: what was refused may be
    // redeemed all the same, and what was redeemed may be redeemed twice.
    const isAnswered = attempt.refused || attempt.seen !== undefined;
    return c.json(tell(isAnswered ? await lookFor(attempt) : attempt), 201);
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
