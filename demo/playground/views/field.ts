import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../manifest.ts';
import { wrongValue } from '../values.ts';

interface Shown {
  /** Of the text about it. */
  id: string;
  field: Field;
  /** Undefined where the box does not have it. */
  value: string | undefined;
  placeholder?: string;
  /** Why it cannot be changed here. */
  locked?: string | undefined;
  onValue: (value: string | undefined) => void;
}

/** One control, made from what the manifest says. */
export function fieldView({ id, field, value, placeholder = '', locked, onValue }: Shown): TemplateResult {
  const { name, description, kind } = field;
  const hint = withCode(locked ?? description);
  if (kind === 'boolean')
    return html`<div class="field">
      <label class="check">
        <input
          type="checkbox"
          aria-describedby=${id}
          ?disabled=${Boolean(locked)}
          .checked=${live(value !== undefined && value !== 'false')}
          @change=${({ target }: Event) => onValue((target as HTMLInputElement).checked ? '' : undefined)}
        />
        <code>${name}</code>
      </label>
      <p id=${id}>${hint}</p>
    </div>`;
  return html`<div class="field">
    <label>
      <code>${name}</code>
      ${kind === 'choice' ? choiceOf(field, value, onValue, id) : inputOf({ id, field, value, placeholder, locked, onValue })}
    </label>
    <p id=${id}>${hint}</p>
  </div>`;
}

const choiceOf = (
  { choices }: Field,
  value: string | undefined,
  onValue: Shown['onValue'],
  id: string,
) => html`
  <select
    aria-describedby=${id}
    .value=${live(value ?? '')}
    @change=${({ target }: Event) => onValue((target as HTMLSelectElement).value || undefined)}
  >
    <option value="">not set</option>
    ${choices.map((choice) => html`<option value=${choice} ?selected=${choice === value}>${choice}</option>`)}
  </select>
`;

function inputOf({ id, field, value, placeholder, locked, onValue }: Shown): TemplateResult {
  const isWrong = value !== undefined && field.kind !== 'code' && wrongValue(field, value) !== undefined;
  const onInput = ({ target }: Event) => onValue((target as HTMLInputElement).value || undefined);
  if (field.kind === 'json')
    return html`<textarea
      rows="2"
      spellcheck="false"
      aria-describedby=${id}
      aria-invalid=${isWrong ? 'true' : nothing}
      placeholder=${placeholder || '{ }'}
      ?disabled=${Boolean(locked)}
      .value=${value ?? ''}
      @change=${onInput}
    ></textarea>`;
  return html`<input
    inputmode=${field.kind === 'number' ? 'numeric' : 'text'}
    autocomplete="off"
    spellcheck="false"
    aria-describedby=${id}
    aria-invalid=${isWrong ? 'true' : nothing}
    placeholder=${placeholder}
    ?disabled=${Boolean(locked)}
    .value=${live(value ?? '')}
    @input=${onInput}
  />`;
}

/** A description, with what stands between backticks as code. */
const withCode = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
