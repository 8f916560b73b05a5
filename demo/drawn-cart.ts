import { CART } from './cart.ts';
import { element, find, format } from './page.ts';

/** Draws the cart. What it costs is drawn by whoever knows it. */

/** One line of the cart, or of what was added to it. */
export function drawLine(name: string, price: string, quantity?: HTMLElement): HTMLElement {
  const row = element('tr');
  const first = element('td');
  first.append(element('span', name, 'product'));
  if (quantity) first.append(' ', quantity);
  row.append(first, element('td', price, 'number'));
  return row;
}

/** Draws what is bought. Until something is redeemed the cart may change; then the order stands. */
export function drawLines(isFinal: boolean, onQuantity: () => void): void {
  const focused = document.activeElement?.getAttribute('aria-label');
  find('lines').replaceChildren(
    ...CART.map((line) => {
      const select = element('select', '', 'quantity') as HTMLSelectElement;
      select.setAttribute('aria-label', `Quantity of ${line.name}`);
      select.append(
        ...[0, 1, 2, 3, 4, 5, 6].map((count) => new Option(count > 0 ? `× ${count}` : 'none', String(count))),
      );
      select.value = String(line.quantity);
      select.disabled = isFinal;
      select.addEventListener('change', () => {
        line.quantity = Number(select.value);
        onQuantity();
      });
      return drawLine(line.name, line.quantity > 0 ? format(line.price * line.quantity) : '', select);
    }),
  );
  // The one that was just changed is a new element now.
  const changed = [...find('lines').querySelectorAll('select')].find(
    (select) => focused !== null && select.getAttribute('aria-label') === focused,
  );
  changed?.focus();
}

/** Draws one line of what the order costs. */
export function drawTotal(name: string, value: string, className = ''): void {
  const pair = element('div', '', className);
  pair.append(element('dt', name), element('dd', value));
  find('totals').append(pair);
}

/** Says something to the shopper, below the box. */
export const tell = (sentence: string): void => find('shop-news').append(element('p', sentence));
