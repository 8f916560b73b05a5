import { html, type TemplateResult } from 'lit';
import { codeKinds, codeOf } from '../code/code.ts';
import { change, type Desk } from '../desk.ts';
import { copyButton } from './copy-button.ts';

/** The code of a page with this box. */
export const codeTab = (desk: Desk): TemplateResult => html`
  <div class="row">
    <fieldset class="kinds">
      <legend class="hidden">Written for</legend>
      ${codeKinds.map(
        (codeKind) =>
          html`<label>
            <input
              type="radio"
              name="code-kind"
              .checked=${codeKind === desk.codeKind}
              @change=${() => change({ codeKind })}
            />
            ${codeKind}
          </label>`,
      )}
    </fieldset>
    ${copyButton('Copy code', () => codeOf(desk))}
  </div>
  <pre class="code"><code>${codeOf(desk)}</code></pre>
`;
