import type { News } from '../backend/answers.ts';
import { find, merchantUrl } from '../page.ts';
import { askBackend } from './ask.ts';
import { change, desk } from './desk.ts';
import {
  loadAll,
  loadAttempts,
  loadDeliveries,
  loadRedemptions,
  loadSandbox,
  loadWebhooks,
  reloadOpened,
} from './load.ts';
import { eventInWords } from './words.ts';

/**
 * How often the sandbox and the attempts are looked at, ms. The sandbox tells nobody that a fault was used up, and the backend settles
 * attempts by itself.
 */
const LOOK = 3000;

/** Says what happened, also to those who do not see it. */
export const say = (sentence: string) => (find('news').textContent = sentence);

/** Follows what happens. A stream that comes back may have missed something, so all is read again. */
export function goLive(): void {
  const source = new EventSource(`${merchantUrl}/events`, { withCredentials: true });
  source.addEventListener('open', () => {
    change({ silent: { ...desk.silent, backend: false } });
    void loadAll();
  });
  source.addEventListener('error', () => {
    change({ silent: { ...desk.silent, backend: true } });
    // A browser gives up where it got an answer that is no stream, such as one that asks for a login.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => void resume(), LOOK);
  });
  for (const type of ['webhook', 'webhook-refused', 'attempt', 'started-over'] as const)
    source.addEventListener(type, ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as News));
}

/** Looks at the sandbox and the attempts from time to time, while somebody sees the page. */
export function watch(): void {
  setInterval(() => {
    if (document.visibilityState === 'visible' && desk.login === 'in')
      void Promise.all([loadSandbox(), loadAttempts()]);
  }, LOOK);
}

/** Asks whether the staff is logged in, and follows what happens if it is. */
export async function resume(): Promise<void> {
  const asked = await askBackend<{ isStaff: boolean }>('/staff/session');
  if (!asked) return void setTimeout(() => void resume(), LOOK);
  change({ login: asked.answer.isStaff ? 'in' : 'needed' });
  if (asked.answer.isStaff) goLive();
}

function hear(news: News): void {
  switch (news.type) {
    case 'webhook':
      say(eventInWords(news.webhook.event));
      void Promise.all([loadWebhooks(), loadDeliveries(), loadRedemptions(), reloadOpened()]);
      return;
    case 'webhook-refused':
      say(`A webhook was refused: ${news.reason}.`);
      change({ refused: { count: desk.refused.count + 1, reason: news.reason } });
      return;
    case 'attempt':
      if (news.attempt.status === 'undecided' && !news.attempt.found)
        say(`Nobody knows how an attempt with ${news.attempt.code} ended.`);
      void loadAttempts();
      return;
    case 'started-over':
      say('The sandbox has started over.');
      change({ refused: { count: 0, reason: '' } });
      void loadAll();
  }
}
