import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { KeptWebhook } from '../backend/answers.ts';
import { merchantUrl } from '../page.ts';
import type { Delivery } from '../../sandbox/webhooks/model.ts';
import type { Desk } from './desk.ts';
import { badge, eventInWords, json, timeOf } from './words.ts';

/** How many are shown. */
const MOST = 50;

/** What the sandbox sent, and whether it arrived and was verified: its log beside the backend's. */
export function webhooksView({ webhooks, deliveries, refused }: Desk): TemplateResult {
  const rows = rowsOf(webhooks, deliveries).slice(0, MOST);
  return html`
    <section class="card" aria-labelledby="webhooks-title">
      <h2 id="webhooks-title">Webhooks</h2>
      ${
        refused.count > 0
          ? html`<p class="alarm">
              ${refused.count} refused, the last one as <code>${refused.reason}</code>.
            </p>`
          : nothing
      }
      ${
        rows.length === 0
          ? html`<p class="empty">No webhook has arrived yet. The next redemption sends one.</p>`
          : html`<ol class="webhooks" aria-label="Webhooks, newest first">
              ${repeat(rows, ({ id }) => id, rowView)}
            </ol>`
      }
    </section>
  `;
}

interface Row {
  id: string;
  type: string;
  delivery?: Delivery;
  kept?: KeptWebhook;
}

/** By the message's id, `whs_…`. What the sandbox has forgotten since comes last. */
function rowsOf(webhooks: KeptWebhook[], deliveries: Delivery[]): Row[] {
  const kept = new Map(webhooks.map((webhook) => [webhook.event.id ?? '', webhook]));
  const sent = deliveries.map((delivery): Row => {
    const webhook = kept.get(delivery.id);
    return { id: delivery.id, type: delivery.event, delivery, ...(webhook && { kept: webhook }) };
  });
  const known = new Set(sent.map(({ id }) => id));
  const others = webhooks
    .filter(({ event }) => !known.has(event.id ?? ''))
    .map((webhook): Row => ({
      id: webhook.event.id ?? webhook.receivedAt,
      type: webhook.event.type,
      kept: webhook,
    }));
  return [...others, ...sent];
}

const rowView = ({ type, delivery, kept }: Row) => html`
  <li>
    <details>
      <summary>
        <code>${type}</code>
        ${kept ? badge({ word: '✓ verified', tone: 'done' }) : badge({ word: 'not verified', tone: 'open' })}
        <span class="soft">${kept ? eventInWords(kept.event) : nothing} ${delivered(delivery)}</span>
      </summary>
      ${json(kept?.event ?? JSON.parse(delivery?.body ?? 'null'), 'The webhook as JSON')}
    </details>
  </li>
`;

function delivered(delivery: Delivery | undefined): string {
  if (!delivery) return '';
  const { status, attempts, next, target } = delivery;
  const last = attempts.at(-1);
  const to = target.startsWith(merchantUrl) ? '' : ` To ${target}.`;
  switch (status) {
    case 'delivered':
      return `${timeOf(last?.time)}, delivered${attempts.length > 1 ? ` after ${attempts.length} tries` : ''}.${to}`;
    case 'sending':
      return `On its way.${to}`;
    case 'waiting':
      return attempts.length === 0
        ? `Waiting.${to}`
        : `${last?.error ?? 'Not delivered.'} Sent again at ${timeOf(next ?? undefined)}.${to}`;
    case 'given_up':
      return `Given up after ${attempts.length} tries. ${last?.error ?? ''}${to}`;
  }
}
