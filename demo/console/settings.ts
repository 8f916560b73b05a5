import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sandboxUrl, startOver } from '../page.ts';
import type { Settings } from '../../sandbox/sandbox.ts';
import { askSandbox } from './ask.ts';
import { change, type Desk } from './desk.ts';
import { say } from './live.ts';
import { loadAll } from './load.ts';

/** What pages may do, and what the console says when it changes. */
const switches = [
  {
    name: 'clientRedeemEnabled',
    label: 'Pages may redeem vouchers',
    on: 'Pages may redeem.',
    off: 'Pages may not redeem.',
  },
  {
    name: 'clientPublishEnabled',
    label: 'Pages may publish vouchers',
    on: 'Pages may publish.',
    off: 'Pages may not publish.',
  },
  {
    name: 'clientListVouchersEnabled',
    label: 'Pages may list vouchers',
    on: 'Pages may list vouchers.',
    off: 'Pages may not list vouchers.',
  },
  {
    name: 'clientCreateCustomerEnabled',
    label: 'Pages may create customers',
    on: 'Pages may create customers.',
    off: 'Pages may not create customers.',
  },
  {
    name: 'clientLoyaltyEventsEnabled',
    label: 'Pages may track events of loyalty cards and referrals',
    on: 'Pages may track these events.',
    off: 'Pages may not track these events.',
  },
] as const;

/** What a merchant switches in the project's settings. */
export function settingsView({ settings, complaint }: Desk): TemplateResult {
  const { trustedDomains, rateLimit } = settings ?? { trustedDomains: [] };
  return html`
    <section class="card" aria-labelledby="settings-title">
      <h2 id="settings-title">Project settings</h2>
      ${switches.map(
        ({ name, label, on, off }) => html`
          <label class="check">
            <input
              type="checkbox"
              .checked=${live(settings?.[name] ?? false)}
              ?disabled=${!settings}
              @change=${({ currentTarget }: Event) => {
                const { checked } = currentTarget as HTMLInputElement;
                void save({ [name]: checked }, checked ? on : off);
              }}
            />
            ${label}
          </label>
        `,
      )}
      <form class="stacked" @submit=${onDomains}>
        <label>
          Trusted domains
          <input name="domains" .value=${trustedDomains.join(', ')} autocomplete="off" spellcheck="false" />
        </label>
        <p class="hint">
          This page needs <code>${location.hostname}</code> in the list. Without it, only
          <code>curl -X POST ${sandboxUrl}/__sandbox/reset</code> brings the settings back.
        </p>
        <button type="submit">Save domains</button>
      </form>
      <form class="inline" @submit=${onLimit}>
        <label>
          Requests
          <input
            name="requests"
            type="number"
            min="0"
            max="9999"
            placeholder="no limit"
            .value=${String(rateLimit?.requests ?? '')}
          />
        </label>
        <label>
          in seconds
          <input name="seconds" type="number" min="1" max="9999" .value=${String(rateLimit?.seconds ?? 5)} />
        </label>
        <button type="submit">Save rate limit</button>
      </form>
      ${
        complaint?.about === 'settings'
          ? html`<p class="alarm" role="alert">${complaint.message}</p>`
          : nothing
      }
      <button class="over" @click=${onStartOver}>Start over</button>
      <p class="hint">
        Puts vouchers, redemptions, settings, faults and the clock back to how they were at the start.
      </p>
    </section>
  `;
}

async function save(changes: Partial<Settings>, saved: string): Promise<void> {
  const asked = await askSandbox<Settings & { message?: string }>('/settings', {
    method: 'PATCH',
    body: changes,
  });
  if (!asked) return;
  if (!asked.isOk)
    return change({ complaint: { about: 'settings', message: asked.answer.message ?? 'Not saved.' } });
  change({ settings: asked.answer, complaint: undefined });
  say(saved);
}

function onDomains(event: SubmitEvent): void {
  event.preventDefault();
  const typed = new FormData(event.currentTarget as HTMLFormElement).get('domains') as string;
  const trustedDomains = typed.split(/[\s,]+/).filter(Boolean);
  void save({ trustedDomains }, 'Trusted domains saved.');
}

function onLimit(event: SubmitEvent): void {
  event.preventDefault();
  const typed = new FormData(event.currentTarget as HTMLFormElement);
  const requests = typed.get('requests') as string;
  const rateLimit =
    requests === '' ? null : { requests: Number(requests), seconds: Number(typed.get('seconds')) };
  void save({ rateLimit }, rateLimit ? 'Rate limit saved.' : 'No rate limit.');
}

async function onStartOver(): Promise<void> {
  await startOver();
  await loadAll();
}
