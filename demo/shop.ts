import { orderTotals } from '../src/index.ts';
import '../src/define.ts';
import type {
  VoucherFailedEvent,
  VoucherRedeemedEvent,
  VoucherRedeemRequestEvent,
  VoucherRefusedEvent,
} from '../src/element.ts';
import { seededCodes } from './sandbox/seeds.ts';

/** A storefront as a shop would write it: it hands the box its cart, and shows the numbers the API answers with. */

const CART = [
  { product_id: 'prod_beans', name: 'Coffee beans, 1 kg', price: 2400, quantity: 1 },
  { product_id: 'prod_filter', name: 'Paper filters, 100', price: 650, quantity: 4 },
  { product_id: 'prod_grinder', name: 'Hand grinder', price: 6900, quantity: 0 },
];
const subtotal = () => CART.reduce((sum, { price, quantity }) => sum + price * quantity, 0);

const sandboxUrl = import.meta.env.VITE_SANDBOX_URL ?? 'http://localhost:4010';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const box = find<HTMLElementTagNameMap['voucher-redeem']>('box');
const customer = find<HTMLSelectElement>('customer');
const berlin = find<HTMLInputElement>('berlin');

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const format = (minorUnits: number) => money.format(minorUnits / 100);

function element(tag: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

/** What was redeemed on this cart, oldest first. */
const redeemed: VoucherRedeemedEvent[] = [];

/** What is still to pay: after a redemption what the API said, never a sum of our own. */
function toPay(): number {
  return orderTotals(redeemed.at(-1)?.outcome.redemption.order).total ?? subtotal();
}

function tellTheBox() {
  const items = CART.filter(({ quantity }) => quantity > 0);
  box.context = {
    order: {
      amount: toPay(),
      items: items.map(({ product_id, quantity, price }) => ({ product_id, quantity, price })),
    },
    ...(customer.value && { customer: { source_id: customer.value } }),
    ...(berlin.checked && { metadata: { store: 'berlin' } }),
    // For loyalty cards: what the shop buys with the points. Other vouchers ignore it.
    reward: { id: 'rew_sandbox_points' },
  };
}

function drawLine(name: string, price: string, quantity?: HTMLElement): HTMLElement {
  const row = element('tr');
  const first = element('td', name);
  if (quantity) first.append(' ', quantity);
  row.append(first, element('td', price, 'number'));
  return row;
}

/** Until something is redeemed the cart may change; then the order stands. */
function quantitySelect(line: (typeof CART)[number]): HTMLSelectElement {
  const select = element('select', '', 'quantity') as HTMLSelectElement;
  select.setAttribute('aria-label', `Quantity of ${line.name}`);
  select.append(...[0, 1, 2, 3, 4, 5, 6].map((count) => new Option(`× ${count}`, String(count))));
  select.value = String(line.quantity);
  select.disabled = redeemed.length > 0;
  select.addEventListener('change', () => {
    line.quantity = Number(select.value);
    refresh();
  });
  return select;
}

function drawTotal(name: string, value: string, className = '') {
  const pair = element('div', '', className);
  pair.append(element('dt', name), element('dd', value));
  find('totals').append(pair);
}

function drawCart() {
  find('lines').replaceChildren(
    ...CART.map((line) => drawLine(line.name, format(line.price * line.quantity), quantitySelect(line))),
  );
  find('totals').replaceChildren();
  drawTotal('Subtotal', format(subtotal()));
  for (const { outcome } of redeemed) {
    const { order } = outcome.redemption;
    // A line that was not there before the redemption is what the voucher gave.
    const given = order?.items?.filter((item) => item.initial_quantity === 0) ?? [];
    find('lines').append(...given.map(({ product }) => drawLine(product?.name ?? 'A gift', 'Free')));
    const { taken } = orderTotals(order);
    if (taken !== undefined && given.length === 0) drawTotal(outcome.code, `−${format(taken)}`, 'taken');
  }
  drawTotal('To pay', format(toPay()), 'sum');
}

function refresh() {
  tellTheBox();
  drawCart();
}

box.addEventListener('voucher-redeemed', (event) => {
  redeemed.push(event);
  refresh();
});

type ElementEvent =
  VoucherRedeemRequestEvent | VoucherRedeemedEvent | VoucherRefusedEvent | VoucherFailedEvent;

function log(event: ElementEvent) {
  const entry = element('details');
  const summary = element('summary');
  summary.append(element('code', event.type), ` ${new Date().toLocaleTimeString('en-US')}`);
  const shown = 'outcome' in event ? event.outcome : { code: event.code, context: event.context };
  entry.append(summary, element('pre', JSON.stringify(shown, null, 2)));
  const item = element('li');
  item.append(entry);
  find('log').prepend(item);
}
for (const type of [
  'voucher-redeem-request',
  'voucher-redeemed',
  'voucher-refused',
  'voucher-failed',
] as const)
  box.addEventListener(type, log);

find('codes').append(
  ...seededCodes.map(({ code, shows }) => {
    const fill = element('button') as HTMLButtonElement;
    fill.type = 'button';
    fill.append(element('code', code), element('span', shows));
    fill.addEventListener('click', () => {
      box.code = code;
      box.focus();
    });
    const item = element('li');
    item.append(fill);
    return item;
  }),
);

customer.addEventListener('change', tellTheBox);
berlin.addEventListener('change', tellTheBox);

find('checkout').addEventListener('submit', (event) => {
  event.preventDefault();
  find('placed').textContent = 'Order placed. (This is a demo: nothing was bought.)';
});

find('reset').addEventListener('click', () => {
  void fetch(`${sandboxUrl}/__sandbox/reset`, { method: 'POST' }).then(() => location.reload());
});

box.apiUrl = sandboxUrl;
find<HTMLAnchorElement>('sandbox-link').href = sandboxUrl;
refresh();
