import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from '../desk.ts';

/** What of a link was not taken over, what is not in the link, and what the sandbox could not do. */
export const noticesView = ({ ignored, left, trouble }: Desk): TemplateResult => html`
  ${list('This link has something that was ignored:', ignored)}
  ${list('The link to this state leaves out:', left)}
  ${trouble ? html`<p class="notice alarm">The sandbox did not do this: ${trouble}</p>` : nothing}
`;

function list(title: string, reasons: string[]): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<div class="notice">
    ${title}
    <ul>
      ${reasons.map((reason) => html`<li>${reason}</li>`)}
    </ul>
  </div>`;
}
