import { html, nothing, render, type TemplateResult } from 'lit';
import { attemptsView } from './console/attempts.ts';
import { clockView } from './console/clock.ts';
import { desk, drawWith, type Desk } from './console/desk.ts';
import { faultsView } from './console/faults.ts';
import { resume, watch } from './console/live.ts';
import { loginView, logOut } from './console/login.ts';
import { openedView } from './console/opened.ts';
import { redemptionsView } from './console/redemptions.ts';
import { settingsView } from './console/settings.ts';
import { webhooksView } from './console/webhooks.ts';
import { find, merchantUrl, sandboxUrl } from './page.ts';

/** The merchant's side of the shop. It holds no key: what takes one is asked of the shop's backend. */

const page = (desk: Desk): TemplateResult =>
  desk.login === 'in'
    ? deskView(desk)
    : html`${silence(desk)} ${desk.login === 'needed' ? loginView(desk) : nothing}`;

const deskView = (desk: Desk): TemplateResult => html`
  ${silence(desk)}
  <div class="pair">
    <div class="column">${redemptionsView(desk)} ${webhooksView(desk)}</div>
    <div class="column">${openedView(desk)} ${attemptsView(desk)}</div>
  </div>
  <div class="pair">
    ${settingsView(desk)}
    <div class="column">${faultsView(desk)} ${clockView(desk)}</div>
  </div>
`;

/** Who does not answer, and what to do about it. */
function silence({ silent }: Desk): TemplateResult | typeof nothing {
  if (silent.backend)
    return html`<p class="card alarm" role="alert">
      The shop’s backend does not answer: ${merchantUrl}. <code>npm start</code> starts it.
    </p>`;
  if (silent.sandbox)
    return html`<p class="card alarm" role="alert">
      The sandbox does not answer this page: ${sandboxUrl}. If it runs, this page is not among its trusted
      domains; <code>curl -X POST ${sandboxUrl}/__sandbox/reset</code> puts them back.
    </p>`;
  return nothing;
}

find<HTMLAnchorElement>('sandbox-link').href = sandboxUrl;
drawWith(() => {
  find('log-out').hidden = desk.login !== 'in';
  render(page(desk), find('desk'));
});
find('log-out').addEventListener('click', () => void logOut());
watch();
void resume();
