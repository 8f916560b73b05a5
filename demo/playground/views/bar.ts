import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { begin, choose } from '../actions.ts';
import type { Desk } from '../desk.ts';
import type { Direction, Theme } from '../state.ts';
import { copyButton } from './copy-button.ts';

/** Above the box: how it is displayed, and what begins again. */
export function barView({ state, languages, boxStates, usual }: Desk): TemplateResult {
  const value = ({ target }: Event) => (target as HTMLInputElement).value;
  return html`
    <label>
      Language
      <select .value=${live(state.lang)} @change=${(event: Event) => choose({ lang: value(event) })}>
        ${(languages.length > 0 ? languages : [state.lang]).map(
          (tag) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === state.lang}>${nameOf(tag)}</option>`,
        )}
      </select>
    </label>
    <label>
      Direction
      <select
        .value=${live(state.dir)}
        @change=${(event: Event) => choose({ dir: value(event) as Direction })}
      >
        <option value="">of the language</option>
        <option value="ltr">left to right</option>
        <option value="rtl">right to left</option>
      </select>
    </label>
    <label>
      Theme
      <select
        .value=${live(state.theme)}
        @change=${(event: Event) => choose({ theme: value(event) as Theme })}
      >
        <option value="light dark">the system’s</option>
        <option value="light">light</option>
        <option value="dark">dark</option>
      </select>
    </label>
    <label>
      <span>Width <output>${state.width === 0 ? 'all' : `${state.width} px`}</output></span>
      <input
        type="range"
        min="200"
        max="1200"
        step="20"
        .value=${live(String(state.width || 1200))}
        @input=${(event: Event) => choose({ width: Number(value(event)) === 1200 ? 0 : Number(value(event)) })}
      />
    </label>
    <div class="buttons">
      <button type="button" @click=${() => void begin(state)}>Run again</button>
      <button type="button" @click=${() => void begin({ ...structuredClone(usual) })}>Reset</button>
      ${copyButton('Copy link', () => location.href)}
    </div>
    <p class="states">
      State: ${boxStates.length > 0 ? boxStates.map((name) => html`<code>:state(${name})</code> `) : 'none'}
    </p>
  `;
}

/** A language by its own name. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
}
