import { orderTotals } from '../src/index.ts';
import type { GivenBack } from './backend/answers.ts';
import {
  contextNow,
  givenBy,
  orderLines,
  receipt,
  subtotal,
  takenBy,
  takeOffReceipt,
  toPay,
  type Line,
} from './cart.ts';
import { drawLine, drawLines, drawTotal, tell } from './drawn-cart.ts';
import { listenFor, sayGivenBack } from './given-back.ts';
import { confirmOrder } from './order.ts';
import { find, format } from './page.ts';
import { settleByBackend } from './undecided.ts';

/** A checkout that redeems each code at once, by a press of the box’s button. The shop shows the numbers that the API answers with. */

type Box = HTMLElementTagNameMap['voucher-redeem'];

/** @returns What draws the page again after something has changed. */
export function startRedeemNow(box: Box): () => void {
  function refresh() {
    box.context = contextNow();
    drawLines(receipt.length > 0, refresh);
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

  function onRedeemed(line: Line) {
    receipt.push(line);
    refresh();
    listenFor([line.id], onGivenBack);
  }

  function onGivenBack(givenBack: GivenBack) {
    const line = takeOffReceipt(givenBack.redemption);
    if (!line) return;
    tell(sayGivenBack(line.name, givenBack));
    // The box would go on showing what no longer stands; what the shopper is typing stays.
    if (receipt.length === 0 && box.outcome?.status === 'redeemed') {
      const { code } = box;
      box.reset();
      box.code = code;
    }
    refresh();
  }

  box.addEventListener('voucher-redeemed', ({ outcome: { code, redemption } }) =>
    onRedeemed({ id: redemption.id ?? '', name: code, order: redemption.order }),
  );

  settleByBackend(box, (code, redemption) => {
    tell(`${code} was redeemed after all.`);
    onRedeemed({ id: redemption.id, name: code, order: redemption.order });
  });

  find('checkout').addEventListener('submit', (event) => {
    event.preventDefault();
    // What the page believes of its order is not asked: the backend counts what is on record.
    void confirmOrder(
      orderLines(),
      receipt.map(({ id }) => id),
    ).then((left) => {
      const rest = left === undefined ? '' : `${format(left)} left to pay. `;
      find('placed').textContent = `Order placed. ${rest}(This is a demo: nothing was bought.)`;
    });
  });

  find('payment').hidden = true;
  return refresh;
}
