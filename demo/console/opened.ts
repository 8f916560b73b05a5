import { html, nothing, type TemplateResult } from 'lit';
import type { RedemptionRecord } from '../backend/answers.ts';
import { find } from '../page.ts';
import { askBackend } from './ask.ts';
import { changeOpened, desk, type Desk, type Opened } from './desk.ts';
import { loadRedemptions, reloadOpened } from './load.ts';
import { open } from './redemptions.ts';
import { amountOf, badge, customerOf, isRollback, json, nameOf, statusOf, timeOf } from './words.ts';

/** One redemption: what is on record of it, what became of its voucher, and the way to undo it. */
export function openedView({ opened }: Desk): TemplateResult {
  return html`
    <section class="card opened" aria-labelledby="opened-title">
      ${
        opened
          ? content(opened)
          : html`<h2 id="opened-title" tabindex="-1">No redemption is open</h2>
              <p class="empty">Choose a redemption to see its record, and to roll it back.</p>`
      }
    </section>
  `;
}

function content(opened: Opened): TemplateResult {
  const { record, history } = opened;
  const terms: [string, unknown][] = [
    ['Amount', amountOf(record) || '–'],
    ['Customer', customerOf(record)],
    ['Time', timeOf(record.date)],
    ['Id', record.id],
    ['Attempt', record.metadata?.['attempt_id']],
    ['Part of', record.redemption],
    ['Reason', 'reason' in record ? record.reason : undefined],
  ];
  return html`
    <h2 id="opened-title" tabindex="-1"><bdi>${nameOf(record)}</bdi> ${badge(statusOf(record))}</h2>
    <dl class="terms">
      ${terms.map(([term, value]) =>
        value === undefined || value === null
          ? nothing
          : html`<div>
              <dt>${term}</dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`,
      )}
    </dl>
    ${canGoBack(record) ? goingBack(opened, record) : nothing}
    ${opened.refusal ? html`<p class="alarm" role="alert">Not rolled back. ${opened.refusal}</p>` : nothing}
    ${
      history.length > 0
        ? html`<h3 id="history-title">History of the voucher</h3>
            <ol class="history" aria-labelledby="history-title">
              ${history.map(
                (one) =>
                  html`<li>
                    <button
                      class="link"
                      aria-current=${one.id === record.id ? 'true' : nothing}
                      @click=${() => open(one.id)}
                    >
                      ${statusOf(one).word}
                    </button>
                    <bdi>${amountOf(one)}</bdi>
                    <span class="soft">${timeOf(one.date)}</span>
                  </li>`,
              )}
            </ol>`
        : nothing
    }
    <details open>
      <summary>On record as JSON</summary>
      ${json(record, 'The record as JSON')}
    </details>
  `;
}

/** Only a redemption that stands. What is too old is for the API to say. */
const canGoBack = (record: RedemptionRecord) => !isRollback(record) && statusOf(record).tone === 'done';

/** What goes back with it: a part of several redeemed as one goes with all of them. */
const idToGoBack = ({ id, redemption }: RedemptionRecord) => redemption ?? id;

function goingBack({ reason }: Opened, record: RedemptionRecord): TemplateResult {
  if (reason === undefined)
    return html`<form class="inline" @submit=${onReason}>
      <label>Reason <input name="reason" required maxlength="255" autocomplete="off" /></label>
      <button type="submit">Roll back</button>
    </form>`;
  const amount = amountOf(record);
  return html`<div class="confirm" role="group" aria-labelledby="confirm-title">
    <p id="confirm-title" tabindex="-1">
      Roll back ${amount ? html`${amount} of ` : nothing}<bdi>${nameOf(record)}</bdi>, because
      “<bdi>${reason}</bdi>”?${record.redemption ? ' It is part of several redeemed as one: all of them go back.' : nothing}
    </p>
    <button @click=${() => rollBack(idToGoBack(record), reason)}>Yes, roll back</button>
    <button @click=${keep}>No, keep it</button>
  </div>`;
}

function onReason(event: SubmitEvent): void {
  event.preventDefault();
  const reason = new FormData(event.currentTarget as HTMLFormElement).get('reason') as string;
  if (!reason.trim()) return;
  const { opened } = desk;
  if (!opened) return;
  changeOpened({ reason, refusal: '' });
  // Not on the button: Enter held down would press it.
  find('confirm-title').focus();
}

function keep(): void {
  forgetReason();
  find('opened-title').focus();
}

function forgetReason(): void {
  if (!desk.opened) return;
  const { record, history, refusal } = desk.opened;
  desk.opened = { record, history, ...(refusal !== undefined && { refusal }) };
  changeOpened({});
}

async function rollBack(id: string, reason: string): Promise<void> {
  forgetReason();
  find('opened-title').focus();
  const asked = await askBackend<{ status?: string; key?: string; message?: string; kind?: string }>(
    `/redemptions/${encodeURIComponent(id)}/rollback`,
    { method: 'POST', body: { reason } },
  );
  const { key, kind, message } = asked?.answer ?? { kind: 'no answer', message: 'Look at its history.' };
  if (!asked?.isOk) changeOpened({ refusal: `${key ?? kind ?? ''}: ${message ?? ''}` });
  await Promise.all([reloadOpened(), loadRedemptions()]);
}
