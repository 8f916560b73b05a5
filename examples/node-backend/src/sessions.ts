import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { timingSafeEqual } from 'hono/utils/buffer';
import { parseSigned } from 'hono/utils/cookie';

const SHOPPER_COOKIE = 'shop_session';
const STAFF_COOKIE = 'shop_staff';

/** How long a shopper's session and a login last, in seconds. */
const SHOPPER_TIME = 30 * 24 * 60 * 60;
const STAFF_TIME = 8 * 60 * 60;

/** What sessions are made with. */
export interface SessionOptions {
  /** What the cookies are signed with. It stays the same over restarts, and on all machines. */
  sessionSecret: string;
  staffPassword: string;
  /** Whether the pages are served by HTTPS. Then a browser sends the cookies by HTTPS only. */
  hasHttps: boolean;
}

/** The sessions of shoppers, which need no login, and the logins of the staff. */
export interface Sessions {
  /** The session of a shopper; undefined if the request has none. */
  shopperOf(request: Request): Promise<string | undefined>;
  /** The same. If the request has none, one is made. */
  openShopper(c: Context): Promise<string>;
  /** @returns False if the password is wrong. */
  logIn(c: Context, password: unknown): Promise<boolean>;
  logOut(c: Context): void;
  isStaff(c: Context): Promise<boolean>;
  /** Refuses requests of anybody else. */
  staffOnly: MiddlewareHandler;
}

export function createSessions({ sessionSecret, staffPassword, hasHttps }: SessionOptions): Sessions {
  // With the password in it, all logins end when the password is changed.
  const staffSecret = `${sessionSecret} ${staffPassword}`;
  const cookie = (maxAge: number) =>
    ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: hasHttps, maxAge }) as const;
  const shopperOf = async (request: Request): Promise<string | undefined> => {
    const cookies = await parseSigned(request.headers.get('cookie') ?? '', sessionSecret, SHOPPER_COOKIE);
    const session = cookies[SHOPPER_COOKIE];
    // The same secret signs nothing else, but a signature does not say for which cookie it was made.
    return session !== undefined && session !== false && session.startsWith('shopper:') ? session : undefined;
  };
  const isStaff = async (c: Context): Promise<boolean> => {
    const login = await getSignedCookie(c, staffSecret, STAFF_COOKIE);
    const [, until] = /^staff:(\d+)$/.exec(login || '') ?? [];
    return until !== undefined && Number(until) > Date.now();
  };
  return {
    shopperOf,
    async openShopper(c) {
      const session = (await shopperOf(c.req.raw)) ?? `shopper:${crypto.randomUUID()}`;
      await setSignedCookie(c, SHOPPER_COOKIE, session, sessionSecret, cookie(SHOPPER_TIME));
      return session;
    },
    async logIn(c, password) {
      // The time that it takes does not say how much of the password is right.
      const isRight = typeof password === 'string' && (await timingSafeEqual(password, staffPassword));
      if (!isRight) return false;
      const login = `staff:${Date.now() + STAFF_TIME * 1000}`;
      await setSignedCookie(c, STAFF_COOKIE, login, staffSecret, cookie(STAFF_TIME));
      return true;
    },
    logOut: (c) => void deleteCookie(c, STAFF_COOKIE, cookie(0)),
    isStaff,
    staffOnly: async (c, next) => {
      if (!(await isStaff(c)))
        return c.json({ message: 'Log in first: POST /staff/login with the password of the staff.' }, 401);
      c.header('Cache-Control', 'no-store');
      return next();
    },
  };
}
