import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from '../desk.ts';

/** The requests of the box, newest first, with status, body and answer. Keys are in the headers, which are not shown. */
export const requestsTab = ({ requests }: Desk): TemplateResult => html`
  ${requests.length === 0 ? html`<p class="hint">Nothing was sent yet.</p>` : ''}
  <ol class="log" reversed>
    ${[...requests].reverse().map(
      ({ method, path, status, body, answer }) =>
        html`<li>
          <details>
            <summary>
              <b class=${typeof status === 'number' && status < 400 ? 'fine' : 'trouble'}>${status}</b>
              <code>${method} ${path}</code>
            </summary>
            ${body ? part('Body', body) : nothing} ${answer ? part('Answer', answer) : nothing}
          </details>
        </li>`,
    )}
  </ol>
`;

const part = (title: string, text: string): TemplateResult => html`
  <h3>${title}</h3>
  <pre>${indented(text)}</pre>
`;

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
