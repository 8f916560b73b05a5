import type { StackRedeemed } from '../src/index.ts';
import { begin, end } from './attempts.ts';
import type { GivenBack, PlaceAnswer } from './backend/answers.ts';
import { CART, contextNow, subtotal } from './cart.ts';
import { drawLines, drawTotal, tell } from './drawn-cart.ts';
import { listenFor, sayGivenBack } from './given-back.ts';
import { forgetCart, keep, kept, type SentOrder } from './kept-cart.ts';
import { orderId, sessionKey } from './order.ts';
import { find, format } from './page.ts';
import { codesOf, orderNow } from './order-now.ts';
import { sendOrder } from './place-order.ts';

/** A checkout that applies codes to the cart. The shop’s backend redeems them with the order, and charges what is left to pay. */

type Box = HTMLElementTagNameMap['voucher-redeem'];
type Placed = Extract<PlaceAnswer, { status: 'placed' }>;

/** How long to wait before the backend is asked again to finish an order, in milliseconds. */
const AGAIN_AFTER = 2000;

/** @returns What draws the page again after something has changed. */
export function startCheckout(box: Box): () => void {
  const form = find<HTMLFormElement>('checkout');
  const button = find<HTMLButtonElement>('place');
  /** What is left to pay, minor units. Undefined until the API has answered about the cart as it is. */
  let toPay: number | undefined = subtotal();
  /** The list about which the box asks, because the backend has found other amounts. The shopper reads those until it changes. */
  let asked: string | undefined;
  let isPlaced = false;
  let isPlacing = false;

  function drawTotals() {
    find('totals').replaceChildren();
    // What is applied has its own lines in the box.
    if (box.redeemables.length === 0 && !isPlaced) drawTotal('Subtotal', format(subtotal()));
    drawTotal(isPlaced ? 'Paid' : 'To pay', toPay === undefined ? '…' : format(toPay), 'sum');
  }

  function refresh() {
    toPay = box.redeemables.length > 0 ? undefined : subtotal();
    asked = undefined;
    box.context = contextNow();
    keep({ quantities: Object.fromEntries(CART.map((line) => [line.product_id, line.quantity])) });
    drawLines(isPlaced || isPlacing, refresh);
    drawTotals();
  }

  /** While an order is being placed, nothing about it may change. */
  function lock(isLocked: boolean) {
    isPlacing = isLocked;
    button.setAttribute('aria-disabled', String(isLocked));
    button.textContent = isLocked ? 'Placing order…' : 'Place order';
    box.disabled = isLocked;
    drawLines(isPlaced || isPlacing, refresh);
  }

  const say = (sentence: string) => (find('placed').textContent = sentence);

  async function place() {
    if (isPlacing || isPlaced) return;
    if (orderId === undefined) return say('The shop is away. Try again later.');
    const order = orderNow(new FormData(form));
    lock(true);
    say('');
    try {
      if (order.redeemables.length > 0) await begin(order.attemptId, codesOf(order));
    } catch {
      lock(false);
      return say('This order has too many attempts that nobody knows the end of. Nothing was charged.');
    }
    keep({ sent: order });
    const answer = await sendOrder(order);
    lock(false);
    await take(order, answer);
  }

  /** Takes the answer to an order. */
  async function take(order: SentOrder, answer: PlaceAnswer) {
    if (answer.status === 'failed' && answer.mayHaveRedeemed) return findOut(order);
    keep({ sent: undefined });
    const redemptionId = answer.status === 'placed' ? answer.outcome?.redeemed[0]?.redemption.id : undefined;
    if (order.redeemables.length > 0)
      void end({
        attemptId: order.attemptId,
        codes: codesOf(order),
        ended: answer.status === 'placed' ? 'redeemed' : 'not-sent',
        redemptionId: redemptionId ?? undefined,
      });
    switch (answer.status) {
      case 'placed':
        if (answer.outcome) await box.showChange(answer.outcome);
        return onPlaced(answer);
      case 'declined':
        // The lock ended with the redemption that was rolled back. A new list is checked, and holds everything again.
        box.redeemables = [...box.redeemables];
        return say('Your card was declined. Nothing was charged, and your codes can be used again.');
      case 'changed':
        asked = JSON.stringify(box.redeemables);
        await box.showChange(answer);
        toPay = answer.figures.total;
        return drawTotals();
      default:
        await box.showChange(answer);
        say('Your order was not placed. Nothing was charged.');
    }
  }

  /** Nobody has said how the order ended. The backend finds out, and then finishes it: it is charged once. */
  async function findOut(order: SentOrder) {
    say('We’re finding out whether your order was placed. You don’t need to do anything.');
    const { attemptId, redeemables } = order;
    if (redeemables.length > 0) {
      box.outcome = {
        status: 'failed',
        kind: 'network',
        message: 'The answer to the order was lost.',
        mayHaveRedeemed: true,
        attemptId,
        code: codesOf(order).join(', '),
        redeemables,
      };
      box.checking = true;
      const found = await end({ attemptId, codes: codesOf(order), ended: 'no-answer' });
      if (!found) return;
      if (found.status === 'not-redeemed')
        return onNotPlaced('Your order was not placed. Nothing was charged.');
    }
    let answer: PlaceAnswer;
    do {
      await new Promise((resolve) => setTimeout(resolve, redeemables.length > 0 ? 0 : AGAIN_AFTER));
      answer = await sendOrder(order);
    } while (answer.status === 'failed' && answer.mayHaveRedeemed);
    if (answer.status !== 'placed') return onNotPlaced('Your order was not placed. Nothing was charged.');
    box.checking = false;
    keep({ sent: undefined });
    if (answer.outcome) box.settle({ ...answer.outcome, attemptId, unused: [] } as unknown as StackRedeemed);
    onPlaced(answer);
  }

  function onNotPlaced(sentence: string) {
    keep({ sent: undefined });
    box.checking = false;
    if (box.outcome?.status === 'failed') box.settle('not-redeemed');
    say(sentence);
  }

  function onPlaced({ amount, card, outcome }: Placed) {
    isPlaced = true;
    toPay = amount;
    forgetCart();
    box.disabled = true;
    box.promotions = false;
    button.hidden = find('payment').hidden = true;
    drawLines(true, refresh);
    drawTotals();
    say(
      `Order placed. ${format(amount)} charged to the card ending in ${card}. (This is a demo: nothing was bought.)`,
    );
    const names = new Map(outcome?.redeemed.map(({ id, redemption }) => [redemption.id ?? '', id]));
    const onGivenBack = (givenBack: GivenBack) => {
      const name = names.get(givenBack.redemption);
      if (name !== undefined) tell(sayGivenBack(name, givenBack));
    };
    if (names.size > 0) listenFor([...names.keys()], onGivenBack);
  }

  box.addEventListener('voucher-applied', ({ redeemables, totals }) => {
    if (isPlaced) return;
    keep({ redeemables });
    if (asked === JSON.stringify(redeemables)) return;
    asked = undefined;
    toPay = totals?.total ?? subtotal();
    drawTotals();
  });
  // The shopper has agreed to the new amounts, and has pressed "Place order" before.
  box.addEventListener('voucher-changed', () => void place());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void place();
  });

  if (sessionKey !== undefined) box.sessionKey = sessionKey;
  box.context = contextNow();
  if (kept.redeemables?.length) box.redeemables = kept.redeemables;
  if (kept.sent) void findOut(kept.sent);
  return refresh;
}
