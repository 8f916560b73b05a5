import { Hono, type Context } from 'hono';
import type { Env, Services } from '../context.ts';
import { fidelityPage } from './fidelity-page.ts';
import { greeting } from './greeting.ts';
import { csp, type Html } from './layout.ts';
import { livePage } from './live-page.ts';
import { scriptPath, statePage } from './state-page.ts';

/** The pages for a person who opens the sandbox in a browser. */
export function frontPage({ store }: Services): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/', (c) => {
    const { origin } = c.get('url');
    // A terminal gets text. So does the diagnosis of a page that may not read it, and finds that there is a server.
    if (!c.req.header('accept')?.includes('text/html')) {
      c.header('X-Content-Type-Options', 'nosniff');
      return c.text(greeting(origin));
    }
    return page(c, (nonce) => statePage(store.state, origin, searched(c), nonce));
  });
  pages.get(scriptPath, (c) =>
    c.body(`(${livePage.toString()})();`, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  pages.get('/__sandbox/fidelity', (c) => page(c, () => fidelityPage(searched(c))));
  return pages;
}

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
