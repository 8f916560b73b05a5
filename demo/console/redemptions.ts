import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RedemptionRecord } from '../backend/answers.ts';
import { find } from '../page.ts';
import { change, desk, type Desk } from './desk.ts';
import { loadRedemptions, openRedemption } from './load.ts';
import { amountOf, badge, customerOf, nameOf, statusOf, timeOf } from './words.ts';

/** The list of redemptions: newest first, and new ones come by themselves. */
export function redemptionsView({ ledger, filter, opened }: Desk): TemplateResult {
  const { redemptions, hasMore, total } = ledger;
  return html`
    <section class="card" aria-labelledby="redemptions-title">
      <h1 id="redemptions-title">Redemptions</h1>
      <form class="filter" @submit=${onFilter} @change=${onFilter}>
        <label>
          Show
          <select name="result">
            <option value="">all</option>
            <option value="SUCCESS">redeemed</option>
            <option value="FAILURE">refused</option>
          </select>
        </label>
        <label>Code <input name="code" autocomplete="off" spellcheck="false" /></label>
      </form>
      ${
        redemptions.length === 0
          ? html`<p class="empty">
              There is no redemption to show. Redeem a code in the <a href="./">storefront</a>.
            </p>`
          : html`<ol class="rows" aria-label="Redemptions, newest first">
              ${repeat(
                redemptions,
                ({ id }) => id,
                (record) => row(record, opened?.record.id === record.id),
              )}
            </ol>`
      }
      ${
        filter.page > 1 || hasMore
          ? html`<p class="pages">
              <button ?disabled=${filter.page === 1} @click=${() => turnTo(filter.page - 1)}>Newer</button>
              <span
                >Page
                ${filter.page}${total === undefined ? nothing : html` of ${Math.ceil(total / 20)}`}</span
              >
              <button ?disabled=${!hasMore} @click=${() => turnTo(filter.page + 1)}>Older</button>
            </p>`
          : nothing
      }
    </section>
  `;
}

const row = (record: RedemptionRecord, isOpen: boolean) => html`
  <li>
    <button class="row" aria-current=${isOpen ? 'true' : nothing} @click=${() => open(record.id)}>
      <bdi class="code">${nameOf(record)}</bdi>
      <bdi class="amount">${amountOf(record)}</bdi>
      <span class="soft">${customerOf(record)} · ${timeOf(record.date)}</span>
      ${badge(statusOf(record))}
    </button>
  </li>
`;

/** Shows one, and goes there. */
export async function open(id: string): Promise<void> {
  if (await openRedemption(id)) find('opened-title').focus();
}

function onFilter(event: Event): void {
  event.preventDefault();
  const chosen = new FormData(event.currentTarget as HTMLFormElement);
  const result = chosen.get('result') as Desk['filter']['result'];
  change({ filter: { page: 1, result, code: (chosen.get('code') as string).trim() } });
  void loadRedemptions();
}

function turnTo(page: number): void {
  change({ filter: { ...desk.filter, page } });
  void loadRedemptions();
}
