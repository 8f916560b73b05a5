import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { call } from '../actions.ts';
import { change, type Desk } from '../desk.ts';

const times = new Intl.DateTimeFormat('en-US', { timeStyle: 'medium', hourCycle: 'h23' });

/** What the box told the page, newest first, and buttons that call its methods. */
export const eventsTab = ({ events, api, callCode }: Desk): TemplateResult => html`
  <div class="row calls" role="group" aria-label="Call a method">
    <label>
      Code or JSON
      <input
        autocomplete="off"
        spellcheck="false"
        .value=${live(callCode)}
        @input=${({ target }: Event) => change({ callCode: (target as HTMLInputElement).value })}
      />
    </label>
    ${api.methods.map(
      ({ name, takes, description }) =>
        html`<button
          type="button"
          title=${description}
          @click=${() => void call(name, takes === '' ? '' : callCode)}
        >
          ${name}(${takes})
        </button>`,
    )}
  </div>
  ${events.length === 0 ? html`<p class="hint">Nothing yet. Redeem something in the box.</p>` : ''}
  <ol class="log" reversed>
    ${[...events].reverse().map(
      ({ name, detail, time }) =>
        html`<li>
          <details>
            <summary><code>${name}</code> ${times.format(time)}</summary>
            <pre>${detail}</pre>
          </details>
        </li>`,
    )}
  </ol>
`;
