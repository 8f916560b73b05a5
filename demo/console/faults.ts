import { html, nothing, type TemplateResult } from 'lit';
import type { FaultPlan, PlannedFault } from '../../sandbox/store/planned-faults.ts';
import { askSandbox } from './ask.ts';
import { change, type Desk } from './desk.ts';
import { say } from './live.ts';

/** What is to go wrong with the next requests. */
export function faultsView({ faults, complaint }: Desk): TemplateResult {
  return html`
    <section class="card" aria-labelledby="faults-title">
      <h2 id="faults-title">Faults</h2>
      <form class="stacked" @submit=${onPlan}>
        <div class="inline">
          <label
            >How many requests <input name="requests" type="number" min="1" max="1000" value="1" required
          /></label>
          <label>
            Which requests
            <select name="path">
              <option value="/client/v1/red">that redeem</option>
              <option value="/client/v1/">of pages</option>
              <option value="/v1/">of the backend</option>
              <option value="/">all</option>
            </select>
          </label>
        </div>
        <div class="inline">
          <label
            >Answer <input name="status" type="number" min="400" max="599" placeholder="e.g. 503"
          /></label>
          <label>
            Delay (ms) <input name="delay" type="number" min="0" max="600000" placeholder="none" />
          </label>
          <label>
            Cut the connection
            <select name="cut">
              <option value="">no</option>
              <option value="before">before it is done</option>
              <option value="after">after it is done</option>
            </select>
          </label>
        </div>
        <div class="inline">
          <button type="submit">Plan the fault</button>
          ${faults.length > 0 ? html`<button type="button" @click=${callOff}>Call off</button>` : nothing}
        </div>
      </form>
      ${
        complaint?.about === 'faults' ? html`<p class="alarm" role="alert">${complaint.message}</p>` : nothing
      }
      ${
        faults.length === 0
          ? html`<p class="empty">No fault is planned.</p>`
          : html`<ul class="plain" aria-label="Planned faults">
              ${faults.map((fault) => html`<li>${inWords(fault)}</li>`)}
            </ul>`
      }
    </section>
  `;
}

function inWords({ requests, path, status, delay, cut }: PlannedFault): string {
  const what = [
    status !== undefined && `answered ${status}`,
    cut !== undefined && `cut ${cut} it is done`,
    delay !== undefined && `held for ${delay} ms`,
  ].filter(Boolean);
  return `The next ${requests === 1 ? 'request' : `${requests} requests`} to ${path}…: ${what.join(', ')}.`;
}

async function onPlan(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const typed = new FormData(event.currentTarget as HTMLFormElement);
  const text = (name: string) => typed.get(name) as string;
  const plan: FaultPlan = {
    requests: Number(text('requests')),
    path: text('path'),
    ...(text('status') && { status: Number(text('status')) }),
    ...(text('delay') && { delay: Number(text('delay')) }),
    ...(text('cut') && { cut: text('cut') as 'before' | 'after' }),
  };
  const asked = await askSandbox<PlannedFault[] & { message?: string }>('/faults', {
    method: 'POST',
    body: plan,
  });
  if (!asked) return;
  if (!asked.isOk)
    return change({ complaint: { about: 'faults', message: asked.answer.message ?? 'Not planned.' } });
  change({ faults: asked.answer, complaint: undefined });
  say('The fault is planned.');
}

async function callOff(): Promise<void> {
  const asked = await askSandbox('/faults', { method: 'DELETE' });
  if (asked?.isOk) change({ faults: [], complaint: undefined });
}
