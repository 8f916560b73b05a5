import { html, type TemplateResult } from 'lit';
import { beginWithPreset } from '../actions.ts';
import type { Desk } from '../desk.ts';
import { writeLink } from '../link.ts';
import { searchField } from './search-field.ts';

/** The presets in their groups, and a field to search in them. */
export function presetsView(desk: Desk): TemplateResult {
  const { presets, searches, state, usual, api } = desk;
  const words = searches.presets.toLowerCase().split(/\s+/).filter(Boolean);
  // In other colours or another language it is still the same preset.
  const now = writeLink(
    { ...state, lang: usual.lang, dir: usual.dir, theme: usual.theme, width: usual.width },
    usual,
    api,
  ).hash;
  const groups = presets
    .map(({ title, presets }) => ({
      title,
      found: presets.filter((preset) => {
        const text = `${title} ${preset.title} ${JSON.stringify(preset.state.steps)}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ found }) => found.length > 0);
  const current = groups.find(({ found }) => found.some((preset) => preset.hash === now));
  return html`
    ${searchField(desk, 'presets', 'Find a preset', 'refused, TENOFF…')}
    ${groups.length === 0 ? html`<p class="hint">No preset has these words.</p>` : ''}
    ${groups.map(
      ({ title, found }) => html`
        <details ?open=${words.length > 0 || title === current?.title}>
          <summary>${title} <small>${found.length}</small></summary>
          <ul>
            ${found.map(
              (preset) =>
                html`<li>
                  <button
                    type="button"
                    aria-current=${preset.hash === now ? 'true' : 'false'}
                    @click=${() => beginWithPreset(preset.state)}
                  >
                    ${preset.title}
                  </button>
                </li>`,
            )}
          </ul>
        </details>
      `,
    )}
  `;
}
