import { Hono, type MiddlewareHandler } from 'hono';
import type { Attempts, ListedAttempt } from 'voucher-redeem/server';
import type { OnAttempt } from './attempt-routes.ts';
import { isText, notAsExpected, readFields } from './respond.ts';
import type { Sessions } from './sessions.ts';

/** What the staff is shown. */
export interface ShowAttempts {
  /** Whether there is something to see at an attempt. */
  isShown: (attempt: ListedAttempt) => boolean;
  /** What is shown of it, as JSON. */
  toShown: (attempt: ListedAttempt) => unknown;
}

/** All states, because the staff also sees what was settled a moment ago. */
const STATES = ['ambiguous', 'open', 'settled'] as const;

/** `/staff`: a login, and the attempts at which a person may have to look. */
export function staffRoutes(
  sessions: Sessions,
  limitLogins: MiddlewareHandler,
  attempts: Attempts,
  show: ShowAttempts,
  onAttempt: OnAttempt,
): Hono {
  const routes = new Hono();

  routes.post('/login', limitLogins, async (c) => {
    const { password } = await readFields(c);
    if (await sessions.logIn(c, password)) return c.body(null, 204);
    return c.json(
      {
        message:
          'This is not the password. It is in STAFF_PASSWORD, or was printed when the backend started.',
      },
      401,
    );
  });
  routes.post('/logout', (c) => {
    sessions.logOut(c);
    return c.body(null, 204);
  });
  routes.get('/session', async (c) => c.json({ isStaff: await sessions.isStaff(c) }));

  routes.use('/attempts/*', sessions.staffOnly);
  // The ambiguous ones come first.
  routes.get('/attempts', async (c) => {
    const all = await attempts.list({ states: STATES, limit: 100 });
    return c.json(all.filter(show.isShown).map(show.toShown));
  });
  routes.post('/attempts/look', async (c) => {
    const { owner, id } = await readFields(c);
    if (!isText(owner)) return notAsExpected(c, 'owner', 'the owner of the attempt', owner);
    if (!isText(id)) return notAsExpected(c, 'id', 'the id of the attempt', id);
    const attempt = await attempts.look(owner, id);
    if (attempt === undefined) return c.json({ message: 'No page has told of this attempt.' }, 404);
    await onAttempt(owner, id);
    return c.json(show.toShown(attempt));
  });
  routes.post('/attempts/decide', async (c) => {
    const { owner, id, keep, rollBack, by } = await readFields(c);
    if (!isText(owner)) return notAsExpected(c, 'owner', 'the owner of the attempt', owner);
    if (!isText(id)) return notAsExpected(c, 'id', 'the id of the attempt', id);
    if (!isText(by) || by.length > 200)
      return notAsExpected(c, 'by', 'who decides, up to 200 characters', by);
    if (keep !== null && !isText(keep))
      return notAsExpected(c, 'keep', 'the id of a redemption, or null', keep);
    if (!Array.isArray(rollBack) || !rollBack.every(isText))
      return notAsExpected(c, 'rollBack', 'a list of ids', rollBack);
    const decided = await attempts.decide(owner, id, { keep, rollBack, by });
    if ('status' in decided) return c.json(decided, decided.reason === 'unknown' ? 404 : 409);
    await onAttempt(owner, id);
    return c.json(show.toShown(decided));
  });
  return routes;
}
