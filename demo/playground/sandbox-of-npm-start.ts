import { sandboxUrl, startOver } from '../page.ts';
import { PATH_OF_PAGES, type PlaygroundSandbox } from './sandbox.ts';

/** The sandbox of `npm start`, which the storefront and the console use too. */
export const sandboxOfNpmStart = (): PlaygroundSandbox => ({
  url: sandboxUrl,
  mayLeave: true,
  send: (...request) => fetch(...request),
  restart: startOver,
  advance: (ms) => control('POST', '/clock', { advance: ms }),
  plan: async (fault) => {
    await control('DELETE', '/faults');
    if (fault) await control('POST', '/faults', { path: PATH_OF_PAGES, ...fault });
  },
  changeVoucher: (code, change) => control('PATCH', `/vouchers/${encodeURIComponent(code)}`, change),
});

async function control(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<void> {
  const response = await fetch(`${sandboxUrl}/__sandbox${path}`, {
    method,
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(((await response.json()) as { message: string }).message);
}
