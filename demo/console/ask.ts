import { fetchBackend, sandboxUrl } from '../page.ts';
import { change, desk } from './desk.ts';

/** What was answered; undefined where nobody did, which the page then says. */
type Asked<Answer> = Promise<{ isOk: boolean; answer: Answer } | undefined>;
type Sent = { method: 'POST' | 'PATCH' | 'DELETE'; body?: object };

/** Asks the shop's backend. It has the keys; this page has none. */
export const askBackend = <Answer>(path: string, sent?: Sent): Asked<Answer> =>
  ask('backend', (init) => fetchBackend(path, init), sent);

/** Asks the sandbox for what only a sandbox can do. */
export const askSandbox = <Answer>(path: string, sent?: Sent): Asked<Answer> =>
  ask('sandbox', (init) => fetch(`${sandboxUrl}/__sandbox${path}`, init), sent);

async function ask<Answer>(
  who: 'backend' | 'sandbox',
  send: (init: RequestInit) => Promise<Response>,
  sent?: Sent,
): Asked<Answer> {
  try {
    const response = await send({
      ...(sent && { method: sent.method }),
      ...(sent?.body && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(sent.body),
      }),
    });
    const text = await response.text();
    const answer = (text === '' ? undefined : JSON.parse(text)) as Answer;
    hear(who, false);
    // The login has ended, or somebody has logged out in another window.
    if (who === 'backend' && response.status === 401 && desk.login === 'in') change({ login: 'needed' });
    return { isOk: response.ok, answer };
  } catch {
    hear(who, true);
    return undefined;
  }
}

function hear(who: 'backend' | 'sandbox', isSilent: boolean): void {
  if (desk.silent[who] !== isSilent) change({ silent: { ...desk.silent, [who]: isSilent } });
}
