import { Hono } from 'hono';
import { attemptHandler, type Attempts } from 'voucher-redeem/server';
import { ORDER_HEADER } from './own-pages.ts';

/** Called when something about an attempt may have changed. */
export type OnAttempt = (owner: string, id: string) => Promise<void>;

/** `/attempts`: a shopper's page tells of an attempt before it is sent, tells its end, and asks how it ended. */
export function attemptRoutes(attempts: Attempts, onAttempt: OnAttempt): Hono {
  const handle = attemptHandler({
    begin: (request, told) => attempts.begin(request, told),
    async end(request, told) {
      const reply = await attempts.end(request, told);
      const owner = request.headers.get(ORDER_HEADER);
      if (reply.status !== 'refused' && owner !== null)
        await onAttempt(owner, (told as { attemptId: string }).attemptId);
      return reply;
    },
    status: (request, id) => attempts.status(request, id),
  });
  return new Hono().all('/', (c) => handle(c.req.raw));
}
