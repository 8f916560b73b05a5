import { html, nothing, type TemplateResult } from 'lit';
import { change, type Desk, type Tab } from '../desk.ts';
import { codeTab } from './code-tab.ts';
import { eventsTab } from './events-tab.ts';
import { requestsTab } from './requests-tab.ts';

const TABS: { tab: Tab; name: (desk: Desk) => string; view: (desk: Desk) => TemplateResult }[] = [
  { tab: 'code', name: () => 'Code', view: codeTab },
  { tab: 'events', name: ({ events }) => `Events (${events.length})`, view: eventsTab },
  { tab: 'requests', name: ({ requests }) => `Requests (${requests.length})`, view: requestsTab },
];

/** The tabs below the box. Arrow keys go from one to the next (ARIA: tabs). */
export function tabsView(desk: Desk): TemplateResult {
  const current = TABS.find(({ tab }) => tab === desk.tab);
  const reachable = current ?? TABS[0]!;
  return html`
    <div class="tabs" role="tablist" aria-label="About the box" @keydown=${onKeydown}>
      ${TABS.map(
        ({ tab, name }) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${tab}"
            aria-controls=${current ? 'panel' : nothing}
            aria-selected=${tab === desk.tab}
            tabindex=${tab === reachable.tab ? 0 : -1}
            @click=${() => change({ tab })}
          >
            ${name(desk)}
          </button>`,
      )}
    </div>
    ${
      current
        ? html`<div
            class="panel"
            role="tabpanel"
            id="panel"
            aria-labelledby="tab-${current.tab}"
            tabindex="0"
          >
            ${current.view(desk)}
          </div>`
        : nothing
    }
  `;
}

function onKeydown(event: KeyboardEvent): void {
  const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')];
  const now = tabs.indexOf(event.target as HTMLElement);
  const next = { ArrowRight: now + 1, ArrowLeft: now - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[
    event.key
  ];
  if (next === undefined || now < 0) return;
  event.preventDefault();
  const tab = tabs[next % tabs.length]!;
  tab.click();
  tab.focus();
}
