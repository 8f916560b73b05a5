import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** How many rows of a growing list are shown, newest first. */
const maximumRows = 50;

/** In how many rows of a growing list a search looks, newest first. */
const maximumSearched = 1000;

/** A row of a table, and the text in which a search looks for it. */
export interface Row {
  cells: readonly (string | Html)[];
  text: string;
}

/** A row of plain texts. */
export const textRow = (cells: readonly string[]): Row => ({ cells, text: cells.join('\n') });

/** A table with a heading. The script of the page finds its parts by the id of the section. */
export interface Table<Item> {
  title: string;
  columns: readonly string[];
  items: readonly Item[];
  toRow: (item: Item) => Row;
  /** The text in place of a table without rows. */
  none: string;
  /** Only rows with this text are shown. */
  search: string;
  /** 50 by default. */
  most?: number;
  /** What the shown rows are, if there are more: `newest` by default. */
  order?: 'newest' | 'first';
  className?: 'prose';
}

export function table<Item>({ title, columns, className, ...content }: Table<Item>): Html {
  const { rows, note } = select(content);
  const id = title.toLowerCase().replaceAll(' ', '-');
  return html`<section id="${id}">
    <h2>${title}</h2>
    <p class="note" ${note === '' ? 'hidden' : ''}>${note}</p>
    <div class="wide" tabindex="0" role="region" aria-label="${title}" ${rows.length === 0 ? 'hidden' : ''}>
      <table class="${className ?? ''}">
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ cells }) =>
              html`<tr>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** The rows to show, and a sentence about those that are not shown. */
function select<Item>({
  items,
  toRow,
  none,
  search,
  most = maximumRows,
  order = 'newest',
}: Pick<Table<Item>, 'items' | 'toRow' | 'none' | 'search' | 'most' | 'order'>): {
  rows: Row[];
  note: string;
} {
  const rest = (total: number): string => (total > most ? `The ${order} ${most} of ${total}.` : '');
  if (items.length === 0) return { rows: [], note: none };
  if (search === '') return { rows: items.slice(0, most).map(toRow), note: rest(items.length) };
  const searched = order === 'newest' ? items.slice(0, maximumSearched) : items;
  const found = searched.map(toRow).filter(({ text }) => text.toLowerCase().includes(search.toLowerCase()));
  const where = searched.length < items.length ? `the newest ${searched.length}` : searched.length;
  return {
    rows: found.slice(0, most),
    note: found.length === 0 ? `None of ${where} matches the search.` : rest(found.length),
  };
}
