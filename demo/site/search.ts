import MiniSearch, { type SearchResult } from 'minisearch';

/** Searches in the index that `npm run site` made. It is loaded when somebody first comes to the field. */

interface Found {
  page: string;
  title: string;
  address: string;
}

const options = { fields: ['title', 'text'], storeFields: ['page', 'title', 'address'] };
const MOST = 8;

export function startSearch(root: string): void {
  const field = document.getElementById('search') as HTMLInputElement;
  const list = document.getElementById('found')!;
  const count = document.getElementById('found-count')!;
  let index: Promise<MiniSearch<Found>> | undefined;

  const load = (): Promise<MiniSearch<Found>> =>
    (index ??= fetch(`${root}search.json`)
      .then((response) => response.text())
      .then((json) => MiniSearch.loadJSON<Found>(json, options)));

  async function show(): Promise<void> {
    const words = field.value.trim();
    const found = words === '' ? [] : await search(await load(), words);
    // Something else may have been typed meanwhile.
    if (field.value.trim() !== words) return;
    list.replaceChildren(...found.map(entry));
    list.hidden = words === '';
    if (words !== '' && found.length === 0) list.append(element('li', 'Nothing has these words.'));
    count.textContent = words === '' ? '' : `${found.length} found`;
  }

  function entry({ page, title, address }: SearchResult & Found): HTMLElement {
    const link = document.createElement('a');
    link.href = root + address;
    link.append(element('b', title), ...(page === title ? [] : [element('small', page)]));
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  field.addEventListener('focus', () => void load());
  field.addEventListener('input', () => void show());
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

const search = (index: MiniSearch<Found>, words: string): Promise<(SearchResult & Found)[]> =>
  Promise.resolve(
    index
      .search(words, { prefix: true, fuzzy: 0.15, boost: { title: 3 }, combineWith: 'AND' })
      .slice(0, MOST) as (SearchResult & Found)[],
  );

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
