import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Attempt, Found } from '../merchant/answers.ts';
import { askBackend } from './ask.ts';
import { change, desk, type Desk } from './desk.ts';
import { say } from './live.ts';
import { open } from './redemptions.ts';
import { badge, timeOf } from './words.ts';

/** The attempts whose end a shopper's page did not see, and what was found of them. */
export function attemptsView({ attempts }: Desk): TemplateResult {
  return html`
    <section class="card" aria-labelledby="attempts-title">
      <h2 id="attempts-title">Undecided attempts</h2>
      ${
        attempts.length === 0
          ? html`<p class="empty">None. <code>DROP-AFTER</code> in the storefront makes one.</p>`
          : html`<ul class="attempts" aria-labelledby="attempts-title">
              ${repeat(attempts, ({ id }) => id, attemptView)}
            </ul>`
      }
    </section>
  `;
}

const attemptView = (attempt: Attempt) => {
  const { code, since, found, status } = attempt;
  const isOpen = status === 'undecided';
  return html`
    <li>
      <p>
        <bdi class="code">${code}</bdi> <span class="soft">${timeOf(since)}</span>
        ${badge(isOpen ? { word: 'Undecided', tone: 'open' } : { word: 'Settled', tone: 'done' })}
      </p>
      <p>${found ? foundInWords(found) : 'Nobody knows how it ended.'}</p>
      <p class="inline">
        ${
          isOpen || leftovers(found).length > 0
            ? html`<button aria-label="Reconcile ${code}" @click=${() => reconcile(attempt)}>
                Reconcile
              </button>`
            : nothing
        }
        ${
          found?.redemption
            ? html`<button class="link" @click=${() => open(found.redemption!.id)}>
                <bdi>${found.redemption.id}</bdi>
              </button>`
            : nothing
        }
      </p>
    </li>
  `;
};

/** Doubles that could not be given back: they are looked for again. */
const leftovers = (found: Found | undefined) =>
  found?.givenBack.filter(({ status, key }) => status !== 'rolled-back' && key !== 'already_rolled_back') ??
  [];

function foundInWords(found: Found): string {
  const { status, mayStillArrive, message, givenBack } = found;
  switch (status) {
    case 'redeemed':
      return 'It was redeemed.';
    case 'doubled': {
      const left = leftovers(found).map(({ id, key, status }) => ` ${id} did not: ${key ?? status}.`);
      const back = givenBack.length - left.length;
      return `The browser sent it again: it was redeemed ${givenBack.length + 1} times. One stays, ${back} went back.${left.join('')}`;
    }
    case 'rolled-back':
      return 'It was redeemed, and rolled back since.';
    case 'not-redeemed':
      return mayStillArrive
        ? 'It is not on record. It may still arrive: look again three minutes after it was made.'
        : 'It was not redeemed. The shopper may try again.';
    case 'failed':
      return `It could not be found out: ${message ?? 'no answer'}`;
  }
}

async function reconcile({ id, code }: Attempt): Promise<void> {
  const asked = await askBackend<Attempt>(`/attempts/${encodeURIComponent(id)}/reconcile`, {
    method: 'POST',
    body: {},
  });
  if (!asked?.isOk) return;
  change({ attempts: desk.attempts.map((one) => (one.id === id ? asked.answer : one)) });
  if (asked.answer.found) say(`${code}: ${foundInWords(asked.answer.found)}`);
}
