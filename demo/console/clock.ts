import { html, type TemplateResult } from 'lit';
import { askSandbox } from './ask.ts';
import { change, type Desk } from './desk.ts';
import { say } from './live.ts';
import { aheadBy, loadSandbox } from './load.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What changes with time: codes run out, locks end, webhooks are sent again, a rollback comes too late. */
const MOVES: { name: string; advance: number }[] = [
  { name: '1 minute', advance: 60_000 },
  { name: '1 day', advance: DAY },
  { name: '8 days', advance: 8 * DAY },
  { name: '3 months', advance: 93 * DAY },
  { name: '1 year', advance: 366 * DAY },
];

const times = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' });

/** The sandbox's clock, which can be moved ahead. */
export function clockView({ clockAhead }: Desk): TemplateResult {
  return html`
    <section class="card" aria-labelledby="clock-title">
      <h2 id="clock-title">Clock</h2>
      <p>${times.format(Date.now() + clockAhead)}</p>
      <div class="inline" role="group" aria-label="Move the clock ahead by">
        ${MOVES.map(
          ({ name, advance }) =>
            html`<button @click=${() => move(name, advance)}><bdi>+ ${name}</bdi></button>`,
        )}
      </div>
    </section>
  `;
}

async function move(name: string, advance: number): Promise<void> {
  const asked = await askSandbox<{ now: string }>('/clock', { method: 'POST', body: { advance } });
  if (!asked?.isOk) return;
  change({ clockAhead: aheadBy(asked.answer.now) });
  say(`The sandbox's clock is ${name} further.`);
  await loadSandbox();
}
