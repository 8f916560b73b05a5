import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FaultPlan } from '../../../sandbox/store/planned-faults.ts';
import { begin, choose } from '../actions.ts';
import type { Desk } from '../desk.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What changes with time: holds end, codes run out. */
const MOVES: { name: string; ms: number }[] = [
  { name: '1 minute', ms: 60_000 },
  { name: '1 day', ms: DAY },
  { name: '8 days', ms: 8 * DAY },
  { name: '1 year', ms: 366 * DAY },
];

const times = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });

/** The clock of the sandbox, what goes wrong with the next requests, and a listener that holds them. */
export function sandboxView({ state }: Desk): TemplateResult {
  const { clock, fault, gate } = state;
  const isSet = clock > 0 || fault !== undefined || gate;
  return html`<details>
    <summary>Time and faults ${isSet ? html`<small>set</small>` : nothing}</summary>
    <p class="field">The sandbox’s clock: ${times.format(Date.now() + clock)}</p>
    <div class="row" role="group" aria-label="Move the sandbox’s clock ahead by">
      ${MOVES.map(
        ({ name, ms }) =>
          html`<button type="button" @click=${() => choose({ clock: clock + ms })}>+ ${name}</button>`,
      )}
      <button type="button" ?disabled=${clock === 0} @click=${() => void begin({ ...state, clock: 0 })}>
        Back to now
      </button>
    </div>
    ${faultControls(fault)}
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(gate)}
          @change=${({ target }: Event) => choose({ gate: (target as HTMLInputElement).checked })}
        />
        A listener holds every request
      </label>
      <p>As a captcha does that nobody solves: <code>event.waitUntil()</code>.</p>
    </div>
  </details>`;
}

const NUMBERS: {
  name: 'requests' | 'status' | 'delay';
  title: string;
  min: number;
  max: number;
  empty: string;
}[] = [
  { name: 'status', title: 'Answer with the status', min: 400, max: 599, empty: 'as it is' },
  { name: 'delay', title: 'Hold the answer, ms', min: 0, max: 600_000, empty: 'no' },
  { name: 'requests', title: 'For so many requests', min: 1, max: 1000, empty: '1' },
];

/** A number that is being typed is not in the state yet, so it must not be drawn over: its input has no `live()`. */
function faultControls(fault: FaultPlan | undefined): TemplateResult {
  const set = (changes: { [name in keyof FaultPlan]: FaultPlan[name] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...fault, ...changes }).filter(([, value]) => value !== undefined),
    ) as FaultPlan;
    // An answer with a status is an answer.
    if (changes.status !== undefined) delete next.cut;
    if (changes.cut !== undefined) delete next.status;
    choose({ fault: 'status' in next || 'delay' in next || 'cut' in next ? next : undefined });
  };
  return html`<fieldset class="field">
    <legend>What goes wrong with the next requests</legend>
    ${NUMBERS.map(
      ({ name, title, min, max, empty }) =>
        html`<label>
          ${title}
          <input
            type="number"
            min=${min}
            max=${max}
            placeholder=${empty}
            .value=${String(fault?.[name] ?? '')}
            @change=${({ target }: Event) => {
              const { value, validity } = target as HTMLInputElement;
              if (validity.valid) set({ [name]: value === '' ? undefined : Number(value) });
            }}
          />
        </label>`,
    )}
    <label>
      Cut the connection
      <select
        .value=${live(fault?.cut ?? '')}
        @change=${({ target }: Event) =>
          set({ cut: ((target as HTMLSelectElement).value || undefined) as FaultPlan['cut'] })}
      >
        <option value="">no</option>
        <option value="before">before it is done</option>
        <option value="after">after it is done</option>
      </select>
    </label>
  </fieldset>`;
}
