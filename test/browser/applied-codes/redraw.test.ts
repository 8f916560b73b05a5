import { expect } from '@open-wc/testing';
import { cart as order } from '../../support/sandbox.ts';
import { cartShopperAt } from '../../support/cart-shopper.ts';
import { openApi } from '../../support/shopper.ts';

const CODES = Array.from({ length: 20 }, (_, index) => `CODE-${index}`);

/** How many nodes come into a tree and leave it meanwhile, with all that is in them. */
async function movedNodes(root: Node, run: () => unknown): Promise<number> {
  let moved = 0;
  const sizeOf = (node: Node): number => 1 + [...node.childNodes].reduce((sum, one) => sum + sizeOf(one), 0);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records)
      for (const node of [...addedNodes, ...removedNodes]) moved += sizeOf(node);
  });
  observer.observe(root, { childList: true, subtree: true });
  await run();
  await Promise.resolve();
  observer.disconnect();
  return moved;
}

/** A list as a page writes it by hand: drawn anew, with a name, a sentence and a button each. */
function drawByHand(list: HTMLElement, sentence: string): void {
  list.replaceChildren(
    ...CODES.map((code) => {
      const item = document.createElement('li');
      const [name, text, button] = ['bdi', 'p', 'button'].map((tag) => document.createElement(tag));
      name!.textContent = code;
      text!.textContent = sentence;
      button!.textContent = '×';
      item.append(name!, text!, button!);
      return item;
    }),
  );
}

it('drawing 20 codes anew moves at most twice the nodes that a list written by hand moves', async () => {
  const api = openApi();
  api.sandbox.changeSettings({
    stackingRules: { applicable_redeemables_limit: 30, applicable_redeemables_per_category_limit: 30 },
  });
  const discount = { type: 'PERCENT', percent_off: 1, effect: 'APPLY_TO_ORDER' } as const;
  api.sandbox.addVouchers(CODES.map((code) => ({ code, discount })));
  const shopper = await cartShopperAt(api);
  shopper.box.redeemables = CODES.map((id) => ({ object: 'voucher', id }));
  await shopper.settled();
  expect(shopper.codes).to.deep.equal(CODES);
  const before = shopper.items.join();

  const own = await movedNodes(shopper.box.shadowRoot!, async () => {
    shopper.box.context = { order: { ...order, amount: 26000, items: [] } };
    await shopper.settled();
  });
  expect(shopper.items.join(), 'every item says another amount').not.to.equal(before);

  const list = document.createElement('ul');
  drawByHand(list, 'Takes $1.00 off.');
  const byHand = await movedNodes(list, () => drawByHand(list, 'Takes $2.00 off.'));
  expect(own).to.be.at.most(2 * byHand);

  const unchanged = await movedNodes(shopper.box.shadowRoot!, async () => {
    shopper.box.requestUpdate();
    await shopper.box.updateComplete;
  });
  expect(unchanged, 'what is the same is not drawn anew').to.equal(0);
});
