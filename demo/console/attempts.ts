import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Attempt, Found } from '../backend/answers.ts';
import { askBackend } from './ask.ts';
import { decisionView } from './decide.ts';
import { change, desk, type Desk } from './desk.ts';
import { say } from './live.ts';
import { open } from './redemptions.ts';
import { badge, timeOf } from './words.ts';

/** The attempts whose end a shopper's page did not see, and what was found of them. */
export function attemptsView({ attempts }: Desk): TemplateResult {
  return html`
    <section class="card" aria-labelledby="attempts-title">
      <h2 id="attempts-title">Attempts</h2>
      ${
        attempts.length === 0
          ? html`<p class="empty">
              There is none without an answer. With “Redeem each code now”, the code
              <code>DROP-AFTER</code> makes one.
            </p>`
          : html`<ul class="attempts" aria-labelledby="attempts-title">
              ${repeat(attempts, ({ id, owner }) => `${owner} ${id}`, attemptView)}
            </ul>`
      }
    </section>
  `;
}

const attemptView = (attempt: Attempt) => {
  const { code, firstHeard, found, status } = attempt;
  const isOpen = status === 'undecided';
  return html`
    <li>
      <p>
        <bdi class="code">${code}</bdi> <span class="soft">${timeOf(firstHeard)}</span>
        ${badge(isOpen ? { word: 'Undecided', tone: 'open' } : { word: 'Settled', tone: 'done' })}
      </p>
      <p>${found ? foundInWords(found) : 'Nobody knows how it ended.'}</p>
      <p class="inline">
        ${
          isOpen
            ? html`<button aria-label="Reconcile ${code}" @click=${() => reconcile(attempt)}>
                Reconcile
              </button>`
            : nothing
        }
        ${redemptionsOf(found).map(
          (id) => html`<button class="link" @click=${() => open(id)}><bdi>${id}</bdi></button>`,
        )}
      </p>
      ${attempt.toDecide ? decisionView(attempt) : nothing}
    </li>
  `;
};

/** The redemptions that can be opened: the shopper's, or those at which somebody has to look. */
const redemptionsOf = (found: Found | undefined): string[] =>
  found?.redemption ? [found.redemption.id] : (found?.toLookAt ?? []);

/** What the browser sent twice and is not given back yet: the next look tries it again. */
const leftovers = ({ givenBack }: Found) =>
  givenBack.filter(({ status, key }) => status !== 'rolled-back' && key !== 'already_rolled_back');

function foundInWords(found: Found): string {
  const { status, final, message, givenBack } = found;
  switch (status) {
    case 'redeemed':
    case 'doubled': {
      if (givenBack.length === 0) return 'It was redeemed.';
      const left = leftovers(found);
      const failed = left.map(({ id, key, status }) => ` ${id} did not: ${key ?? status}.`).join('');
      const again = left.length > 0 ? ' Reconcile again to give it back.' : '';
      return `The browser sent it again: it was redeemed ${givenBack.length + 1} times. One stays, ${givenBack.length - left.length} went back.${failed}${again}`;
    }
    case 'rolled-back':
      return 'It was redeemed, and rolled back since.';
    case 'not-redeemed':
      return final
        ? 'It was not redeemed. The shopper may try again.'
        : 'It is not on record. It may still arrive: look again three minutes after the page told of it.';
    case 'ambiguous':
      return `Somebody has to look: ${message}${final ? '' : ' You can decide three minutes after the attempt, when nothing else can appear any more.'}`;
    case 'failed':
      return `It could not be found out: ${message ?? 'no answer'}`;
  }
}

async function reconcile({ id, owner, code }: Attempt): Promise<void> {
  const asked = await askBackend<Attempt>('/staff/attempts/look', {
    method: 'POST',
    body: { owner, id },
  });
  if (!asked?.isOk) return;
  change({
    attempts: desk.attempts.map((one) => (one.id === id && one.owner === owner ? asked.answer : one)),
  });
  if (asked.answer.found) say(`${code}: ${foundInWords(asked.answer.found)}`);
}
