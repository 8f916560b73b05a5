/** The few things every part of the demo page needs. */

export const sandboxUrl = import.meta.env.VITE_SANDBOX_URL ?? 'http://localhost:4010';

/** The shop's own backend. */
export const merchantUrl = import.meta.env.VITE_MERCHANT_URL ?? 'http://localhost:4020';

/** Asks the shop's backend, with the cookie of the session: it knows the shopper by it, and the staff by another one. */
export const fetchBackend = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(merchantUrl + path, { ...init, credentials: 'include' });

export const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

export function element(tag: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

export const format = (minorUnits: number) => money.format(minorUnits / 100);

/** Adds what happened to the list of events. */
export function log(name: string, shown: unknown) {
  const entry = element('details');
  const summary = element('summary');
  summary.append(element('code', name), ` ${new Date().toLocaleTimeString('en-US')}`);
  entry.append(summary, element('pre', JSON.stringify(shown, null, 2)));
  const item = element('li');
  item.append(entry);
  find('log').prepend(item);
}

/** Puts the sandbox back to its seeds, and lets the shop's backend, if there is one, forget what it kept. */
export async function startOver(): Promise<void> {
  await Promise.allSettled(
    [`${sandboxUrl}/__sandbox/reset`, `${merchantUrl}/start-over`].map((address) =>
      fetch(address, { method: 'POST' }),
    ),
  );
}
