import { html, type TemplateResult } from 'lit';
import type { Attempt } from '../backend/answers.ts';
import { askBackend } from './ask.ts';
import { say } from './live.ts';
import { loadAttempts } from './load.ts';
import { amountOf } from './words.ts';

/** Why the backend did not take a decision, for whoever made it. */
const REFUSALS: { [reason: string]: string } = {
  unknown: 'Nobody knows this attempt any more.',
  'not-open': 'It is decided already. Look at the list again.',
  'too-early': 'Another redemption may still appear. Try it again three minutes after the attempt.',
  'not-of-attempt': 'What counts cannot be rolled back too.',
  confirmed: 'An order is confirmed with what you want to roll back.',
  changed: 'Somebody else has changed it at this moment. Look at it again.',
};

/** A form for an attempt that no program can decide. Whatever is chosen happens at once, so it asks for a name. */
export function decisionView(attempt: Attempt): TemplateResult {
  const { toDecide = [] } = attempt;
  return html`
    <form
      class="stacked decision"
      aria-label="Decide about ${attempt.code}"
      @submit=${(event: SubmitEvent) => decide(event, attempt)}
    >
      <label>
        This one counts
        <select name="keep" required>
          <option value="">Choose</option>
          ${toDecide.map((one) => html`<option value=${one.id}>${inWords(one)}</option>`)}
          <option value="none">None: it was not redeemed</option>
        </select>
      </label>
      <fieldset>
        <legend>Roll back</legend>
        ${toDecide.map(
          (one) =>
            html`<label class="check">
              <input type="checkbox" name="roll-back" value=${one.id} /> <bdi>${inWords(one)}</bdi>
            </label>`,
        )}
      </fieldset>
      <label>Your name <input name="by" required maxlength="200" autocomplete="name" /></label>
      <button type="submit">Decide</button>
    </form>
  `;
}

/** What it is called, and what it took. */
const inWords = ({ id, redemptions }: NonNullable<Attempt['toDecide']>[number]): string =>
  [id, ...redemptions.map(amountOf)].filter(Boolean).join(' · ');

async function decide(event: SubmitEvent, { owner, id, code }: Attempt): Promise<void> {
  event.preventDefault();
  const fields = new FormData(event.currentTarget as HTMLFormElement);
  const keep = fields.get('keep') as string;
  const asked = await askBackend<{ reason?: string; message?: string }>('/staff/attempts/decide', {
    method: 'POST',
    body: {
      owner,
      id,
      keep: keep === 'none' ? null : keep,
      rollBack: fields.getAll('roll-back'),
      by: fields.get('by'),
    },
  });
  if (!asked) return;
  const { reason, message } = asked.answer;
  say(
    asked.isOk
      ? `${code}: it is decided.`
      : `${code}: not decided. ${(reason && REFUSALS[reason]) ?? message ?? ''}`,
  );
  await loadAttempts();
}
