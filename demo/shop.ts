import { orderTotals } from '../src/index.ts';
import '../src/define.ts';
import type {
  VoucherFailedEvent,
  VoucherRedeemedEvent,
  VoucherRedeemRequestEvent,
  VoucherRefusedEvent,
} from '../src/element.ts';
import { CART, contextNow, receipt, subtotal, toPay } from './cart.ts';
import { element, find, format, log, sandboxUrl } from './page.ts';
import { seededCodes } from './sandbox/seeds/seeds.ts';
import { called, client, showPromotions, startTogether } from './together.ts';

/** A storefront as a shop would write it: it hands the box its cart, and shows the numbers the API answers with. */

const box = find<HTMLElementTagNameMap['voucher-redeem']>('box');
const customer = find<HTMLSelectElement>('customer');
const berlin = find<HTMLInputElement>('berlin');

function tellTheBox() {
  // The reward is for loyalty cards: what the shop buys with the points. Other vouchers ignore it.
  box.context = { ...contextNow(), reward: { id: 'rew_sandbox_points' } };
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
  select.disabled = receipt.length > 0;
  select.addEventListener('change', () => {
    line.quantity = Number(select.value);
    refresh();
    void showPromotions();
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
  for (const { name, order } of receipt) {
    // A line that was not there before the redemption is what the voucher gave.
    const given = order?.items?.filter((item) => item.initial_quantity === 0) ?? [];
    find('lines').append(...given.map(({ product }) => drawLine(product?.name ?? 'A gift', 'Free')));
    const { taken } = orderTotals(order);
    if (taken !== undefined && given.length === 0) drawTotal(name, `−${format(taken)}`, 'taken');
  }
  drawTotal('To pay', format(toPay()), 'sum');
}

function refresh() {
  tellTheBox();
  drawCart();
}

box.addEventListener('voucher-redeemed', ({ outcome }) => {
  receipt.push({ name: outcome.code, order: outcome.redemption.order });
  refresh();
  void showPromotions();
});

type ElementEvent =
  VoucherRedeemRequestEvent | VoucherRedeemedEvent | VoucherRefusedEvent | VoucherFailedEvent;

for (const type of [
  'voucher-redeem-request',
  'voucher-redeemed',
  'voucher-refused',
  'voucher-failed',
] as const)
  box.addEventListener(type, (event: ElementEvent) =>
    log(event.type, 'outcome' in event ? event.outcome : { code: event.code, context: event.context }),
  );

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

for (const input of [customer, berlin])
  input.addEventListener('change', () => {
    tellTheBox();
    void showPromotions();
  });

find('checkout').addEventListener('submit', (event) => {
  event.preventDefault();
  find('placed').textContent = 'Order placed. (This is a demo: nothing was bought.)';
});

find('reset').addEventListener('click', () => {
  void fetch(`${sandboxUrl}/__sandbox/reset`, { method: 'POST' }).then(() => location.reload());
});

find('diagnose').addEventListener('click', () => {
  void client.diagnose().then((diagnosis) => log(`diagnose: ${diagnosis.status}`, diagnosis));
});

box.apiUrl = sandboxUrl;
find<HTMLAnchorElement>('sandbox-link').href = sandboxUrl;
refresh();
startTogether(({ redeemed }) => {
  receipt.push(...redeemed.map(({ id, redemption }) => ({ name: called(id), order: redemption.order })));
  refresh();
  void showPromotions();
});
