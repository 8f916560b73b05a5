import { orderTotals } from '../src/index.ts';
import '../src/define.ts';
import type {
  VoucherFailedEvent,
  VoucherRedeemedEvent,
  VoucherRedeemRequestEvent,
  VoucherRefusedEvent,
} from '../src/element.ts';
import {
  CART,
  contextNow,
  givenBy,
  receipt,
  subtotal,
  takenBy,
  takeOffReceipt,
  toPay,
  type Line,
} from './cart.ts';
import { listenFor } from './given-back.ts';
import type { GivenBack } from './backend/answers.ts';
import { confirmOrder } from './order.ts';
import { element, find, format, log, sandboxUrl, startOver } from './page.ts';
import { seededCodes } from '../sandbox/fixtures/vouchers.ts';
import { called, client, showPromotions, startTogether } from './together.ts';
import { settleByBackend } from './undecided.ts';

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
  for (const line of receipt) {
    const given = givenBy(line);
    find('lines').append(...given.map(({ product }) => drawLine(product?.name ?? 'A gift', 'Free')));
    if (orderTotals(line.order).taken !== undefined && given.length === 0)
      drawTotal(line.name, `−${format(takenBy(line))}`, 'taken');
  }
  drawTotal('To pay', format(toPay()), 'sum');
}

function refresh() {
  tellTheBox();
  drawCart();
}

function onRedeemed(...lines: Line[]) {
  receipt.push(...lines);
  refresh();
  void showPromotions();
  listenFor(
    lines.map(({ id }) => id),
    onGivenBack,
  );
}

function onGivenBack({ redemption, balance, points }: GivenBack) {
  const line = takeOffReceipt(redemption);
  if (!line) return;
  const again =
    balance !== undefined
      ? `${format(balance)} on the card again.`
      : points !== undefined
        ? `${points} points on the card again.`
        : 'it can be used again.';
  tell(`${line.name} was given back: ${again}`);
  // The box would go on showing what no longer stands; what the shopper is typing stays.
  if (receipt.length === 0 && box.outcome?.status === 'redeemed') {
    const { code } = box;
    box.reset();
    box.code = code;
  }
  refresh();
  void showPromotions();
}

const tell = (sentence: string) => find('shop-news').append(element('p', sentence));

box.addEventListener('voucher-redeemed', ({ outcome: { code, redemption } }) =>
  onRedeemed({ id: redemption.id ?? '', name: code, order: redemption.order }),
);

settleByBackend(box, (code, redemption) => {
  tell(`${code} was redeemed after all.`);
  onRedeemed({ id: redemption.id, name: code, order: redemption.order });
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
  ...seededCodes.map(({ code, description }) => {
    const fill = element('button') as HTMLButtonElement;
    fill.type = 'button';
    fill.append(element('code', code), element('span', description));
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
  const items = CART.map(({ product_id, quantity }) => ({ product_id, quantity }));
  // What the page believes of its order is not asked: the backend counts what is on record.
  void confirmOrder(
    items,
    receipt.map(({ id }) => id),
  ).then((left) => {
    const rest = left === undefined ? '' : `${format(left)} left to pay. `;
    find('placed').textContent = `Order placed. ${rest}(This is a demo: nothing was bought.)`;
  });
});

find('reset').addEventListener('click', () => {
  void startOver().then(() => location.reload());
});

find('diagnose').addEventListener('click', () => {
  void client.diagnose().then((diagnosis) => log(`diagnose: ${diagnosis.status}`, diagnosis));
});

box.apiUrl = sandboxUrl;
find<HTMLAnchorElement>('sandbox-link').href = sandboxUrl;
refresh();
startTogether((redeemed) =>
  onRedeemed(
    ...redeemed.map(({ id, redemption }) => ({
      id: redemption.id ?? '',
      name: called(id),
      order: redemption.order,
    })),
  ),
);
