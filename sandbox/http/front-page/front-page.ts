import * as v from 'valibot';
import { Hono, type Context } from 'hono';
import { objectOf, string } from '../../config/values.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { documented, type Operation } from '../openapi/operation.ts';
import { fidelityPage } from './fidelity-page.ts';
import { greeting } from './greeting.ts';
import { csp, type Html } from './layout.ts';
import { livePage } from './live-page.ts';
import { scriptPath, statePage } from './state-page.ts';

/** The pages for a person who opens the sandbox in a browser. */
export function frontPage({ store }: Services): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(
    '/',
    documented(front, (c: Context<Env>) => {
      const { origin } = urlOf(c);
      // A terminal gets text. So does the diagnosis of a page that may not read it, and finds that there is a server.
      if (!c.req.header('accept')?.includes('text/html')) {
        c.header('X-Content-Type-Options', 'nosniff');
        return c.text(greeting(origin));
      }
      return page(c, (nonce) => statePage(store.state, origin, searched(c), nonce));
    }),
  );
  pages.get(
    scriptPath,
    documented({ summary: 'The script of the front page.', type: 'text/javascript' }, (c: Context<Env>) =>
      c.body(`(${livePage.toString()})();`, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    ),
  );
  pages.get(
    '/__sandbox/fidelity',
    documented(fidelity, (c: Context<Env>) => page(c, () => fidelityPage(searched(c)))),
  );
  return pages;
}

const query = objectOf({ search: v.optional(string) });
const [front, fidelity]: [Operation, Operation] = [
  { summary: 'The front page: HTML for a browser, text for a terminal.', query, type: 'text/html' },
  { summary: 'What the sandbox does where the documents leave a choice.', query, type: 'text/html' },
];

/** A page that no other page can frame or read. */
function page(c: Context<Env>, content: (nonce: string) => Html): Response | Promise<Response> {
  const nonce = crypto.randomUUID();
  c.header('Content-Security-Policy', csp(nonce));
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  return c.html(content(nonce));
}

const searched = (c: Context<Env>): string => c.req.query('search')?.trim() ?? '';
