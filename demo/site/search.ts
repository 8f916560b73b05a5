import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';

/** Searches in the index that `npm run site` made. It is loaded when somebody first types into the field. */

interface Found {
  page: string;
  title: string;
  address: string;
}

/** Those of scripts/site/search-index.mjs. */
const OPTIONS = { fields: ['title', 'text'], storeFields: ['page', 'title', 'address'] };
const SEARCH: SearchOptions = { prefix: true, fuzzy: 0.15, boost: { title: 3 }, combineWith: 'AND' };
const MOST = 8;

export function startSearch(root: string): void {
  const field = document.getElementById('search') as HTMLInputElement;
  const list = document.getElementById('found')!;
  const count = document.getElementById('found-count')!;
  let index: Promise<MiniSearch<Found>> | undefined;

  const load = (): Promise<MiniSearch<Found>> =>
    (index ??= fetch(`${root}search.json`)
      .then((response) => response.text())
      .then((json) => MiniSearch.loadJSON<Found>(json, OPTIONS)));

  async function show(): Promise<void> {
    const words = field.value.trim();
    const entries = words === '' ? [] : await find(words);
    // Something else may have been typed meanwhile.
    if (field.value.trim() !== words) return;
    list.replaceChildren(...entries);
    list.hidden = words === '';
    count.textContent = list.textContent === '' ? '' : `${list.querySelectorAll('a').length} found`;
  }

  async function find(words: string): Promise<HTMLElement[]> {
    try {
      const found = (await load()).search(words, SEARCH).slice(0, MOST) as (SearchResult & Found)[];
      return found.length > 0 ? found.map(entry) : [element('li', 'Nothing has these words.')];
    } catch {
      index = undefined;
      return [element('li', 'The search could not be loaded.')];
    }
  }

  function entry({ page, title, address }: Found): HTMLElement {
    const link = document.createElement('a');
    link.href = root + address;
    link.append(element('b', title), ...(page === title ? [] : [element('small', page)]));
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  field.addEventListener('focus', () => void show());
  field.addEventListener('input', () => void show());
  // A click at a found link, which may be in this page, or elsewhere.
  addEventListener('click', ({ target }) => {
    if (target !== field) list.hidden = true;
  });
  field.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  field.form!.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const now = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape') {
      field.value = '';
      field.focus();
      void show();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      (links[now + (event.key === 'ArrowDown' ? 1 : -1)] ?? field).focus();
    }
  });
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
