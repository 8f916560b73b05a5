import type { Voucher } from '../../domain/model/voucher.ts';

/**
 * The script of the front page. The server draws the rows and searches in them; this function fetches the page again and puts
 * its new rows in place of the old ones, and it sends the changes of vouchers. Its text is sent to the browser, so it uses
 * nothing from outside itself.
 */
export function livePage(): void {
  const find = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
  const search = find<HTMLInputElement>('search');
  const live = find<HTMLInputElement>('live');
  const status = find('status');
  const dialog = find<HTMLDialogElement>('edit');
  const form = find<HTMLFormElement>('edit-form');
  const error = find('edit-error');
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;

  // Keeps the HTML of each row as it was sent. What the reader opened in a row changes its own HTML.
  const sources = new WeakMap<Element, string>();
  const sourceOf = (row: Element) => sources.get(row) ?? row.outerHTML;
  for (const row of document.querySelectorAll('tbody tr')) sources.set(row, row.outerHTML);

  let turn = 0;
  let voucher: Voucher | undefined;

  /** Screen readers say each new text once, so the text changes only where there is something new to say. */
  function say(text: string): void {
    if (status.textContent !== text) status.textContent = text;
  }

  function updateRows(old: Element, fresh: Element): void {
    const left = [...old.children];
    const rows = [...fresh.children].map((row) => {
      const same = left.findIndex((one) => sourceOf(one) === row.outerHTML);
      if (same >= 0) return left.splice(same, 1)[0]!;
      sources.set(row, row.outerHTML);
      return row;
    });
    for (const row of left) row.remove();
    // Rows that stay are not moved, because a moved row loses the focus.
    let place = old.firstElementChild;
    for (const row of rows) {
      if (row === place) place = row.nextElementSibling;
      else old.insertBefore(row, place);
    }
  }

  function update(page: Document): void {
    const focused = document.activeElement?.closest<HTMLElement>('[data-code]')?.dataset['code'];
    for (const section of document.querySelectorAll('section')) {
      const fresh = page.getElementById(section.id);
      if (fresh === null) continue;
      updateRows(section.querySelector('tbody')!, fresh.querySelector('tbody')!);
      for (const part of ['.note', '.wide'])
        section.querySelector<HTMLElement>(part)!.hidden = fresh.querySelector<HTMLElement>(part)!.hidden;
      section.querySelector('.note')!.textContent = fresh.querySelector('.note')!.textContent;
    }
    const [settings, freshSettings] = [find('settings'), page.getElementById('settings')!];
    if (!settings.isEqualNode(freshSettings)) settings.replaceWith(freshSettings);
    if (focused !== undefined && document.activeElement === document.body) focusCode(focused);
  }

  async function refresh(): Promise<void> {
    const mine = (turn += 1);
    try {
      const response = await fetch(`/?search=${encodeURIComponent(search.value)}`, {
        headers: { Accept: 'text/html' },
      });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      // An answer that a later one has overtaken is out of date.
      if (mine !== turn) return;
      update(page);
      if (status.textContent === unreachable) say('');
    } catch {
      say(unreachable);
    }
  }
  const unreachable = 'The sandbox does not answer. Is it still running?';

  function focusCode(code: string): void {
    document.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`)?.focus();
  }

  async function openDialog(code: string): Promise<void> {
    const response = await fetch(`/__sandbox/vouchers/${encodeURIComponent(code)}`);
    if (!response.ok) return say(`${code} is not there any more.`);
    voucher = (await response.json()) as Voucher;
    const { gift, loyalty_card, redemption, expiration_date, active } = voucher;
    find('edit-code').textContent = code;
    error.textContent = '';
    field('active').checked = active;
    field('balance').value = String(gift?.balance ?? '');
    field('points').value = String(loyalty_card?.balance ?? '');
    field('quantity').value = String(redemption.quantity ?? '');
    field('expiration').value = shownDate(expiration_date);
    for (const part of form.querySelectorAll<HTMLElement>('[data-kind]'))
      part.hidden = voucher[part.dataset['kind'] as 'gift' | 'loyalty_card'] === null;
    dialog.showModal();
  }

  const shownDate = (date: string | null) =>
    date === null ? '' : new Date(date).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);

  /** What was typed: as a number if it is one. The sandbox checks it and says what is wrong. */
  const typed = (text: string) => (/^-?\d+$/.test(text) ? Number(text) : text);

  /** The properties that the form changes, with Voucherify's names. */
  function changeOf({ active, gift, loyalty_card, redemption, expiration_date }: Voucher) {
    const change: Record<string, unknown> = {};
    const value = (name: string) => field(name).value.trim();
    if (field('active').checked !== active) change['active'] = !active;
    if (gift !== null && value('balance') !== String(gift.balance))
      change['gift'] = { ...gift, balance: typed(value('balance')) };
    if (loyalty_card !== null && value('points') !== String(loyalty_card.balance))
      change['loyalty_card'] = { ...loyalty_card, balance: typed(value('points')) };
    if (value('quantity') !== String(redemption.quantity ?? ''))
      change['redemption'] = { quantity: value('quantity') === '' ? null : typed(value('quantity')) };
    if (value('expiration') !== shownDate(expiration_date))
      change['expiration_date'] = value('expiration') === '' ? null : `${value('expiration')}:00.000Z`;
    return change;
  }

  async function save(changed: Voucher): Promise<void> {
    error.textContent = '';
    const response = await fetch(`/__sandbox/vouchers/${encodeURIComponent(changed.code)}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(changeOf(changed)),
    });
    if (!response.ok) {
      error.textContent = ((await response.json()) as { message: string }).message;
      return;
    }
    dialog.close();
    await refresh();
    say(`${changed.code} was changed.`);
    focusCode(changed.code);
  }

  let typing: ReturnType<typeof setTimeout>;
  async function searchNow(): Promise<void> {
    clearTimeout(typing);
    await refresh();
    const count = document.querySelectorAll('tbody tr').length;
    say(search.value === '' ? '' : `${count} ${count === 1 ? 'row matches' : 'rows match'}.`);
  }
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void searchNow(), 400);
  });
  search.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    void searchNow();
  });
  document.addEventListener('click', ({ target }) => {
    const code = (target as Element).closest<HTMLElement>('[data-code]')?.dataset['code'];
    if (code !== undefined) openDialog(code).catch(() => say(unreachable));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (voucher !== undefined) save(voucher).catch(() => (error.textContent = unreachable));
  });
  find('edit-cancel').addEventListener('click', () => dialog.close());
  live.closest('label')!.hidden = false;
  setInterval(() => {
    if (live.checked && !document.hidden) void refresh();
  }, 2000);
}
