import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { cartShopperAt, type CartShopper } from '../../support/cart-shopper.ts';
import { openApi } from '../../support/shopper.ts';

/** What a shopper or a page can do. What cannot be done now does nothing. */
const steps: { [name: string]: (shopper: CartShopper) => unknown } = {
  'applies TENOFF': (shopper) => applies(shopper, 'TENOFF'),
  'applies SAVE20': (shopper) => applies(shopper, 'SAVE20'),
  'applies GIFT50': (shopper) => applies(shopper, 'GIFT50'),
  'applies EXPIRED': (shopper) => applies(shopper, 'EXPIRED'),
  'applies FLAT30': (shopper) => applies(shopper, 'FLAT30'),
  'removes the first': (shopper) => removes(shopper, 0),
  'removes the last': (shopper) => removes(shopper, -1),
  'has a small order': ({ box }) => (box.context = { order: { amount: 3000 } }),
  'has a large order': ({ box }) => (box.context = { order: { amount: 13000 } }),
  'comes back to the page': () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
};

async function applies(shopper: CartShopper, code: string): Promise<void> {
  shopper.box.code = code;
  await shopper.reads();
  await shopper.pressesEnterAtOnce();
}

async function removes(shopper: CartShopper, place: number): Promise<void> {
  const button = shopper.itemElements.at(place)?.querySelector<HTMLButtonElement>('button');
  if (!button) return;
  button.focus();
  await sendKeys({ press: 'Enter' });
  await shopper.box.updateComplete;
}

it('after random steps the list shows the API’s last word, and the focus is still in the box', async function () {
  this.timeout(90_000);
  let stories = 0;
  const property = asyncProperty(
    array(constantFrom(...Object.keys(steps)), { minLength: 3, maxLength: 6 }),
    async (story) => {
      const key = `story-${(stories += 1)}`;
      const shopper = await cartShopperAt(
        openApi(),
        html`<voucher-redeem multiple session-key=${key}></voucher-redeem>`,
      );
      shopper.box.focus();
      for (const step of story) {
        await steps[step]!(shopper);
        await shopper.box.updateComplete;
        expect(shopper.focused, `focus: ${step}`).not.to.equal(null);
      }
      await shopper.settled();
      // The same list, asked about under the same lock in the order in which the box shows it.
      const { redeemables, context } = shopper.box;
      const byId = (id: string) => redeemables.find((one) => one.id === id);
      const asked = shopper.codes.map(byId).filter((one) => one !== undefined);
      const session = { type: 'LOCK', key } as const;
      const validation =
        asked.length > 0 ? await shopper.api.client.validate!(asked, { ...context, session }) : undefined;
      const applied = validation && 'applicable' in validation ? validation.applicable : [];
      const isShown = (code: string) => shopper.codes.includes(code);
      expect(shopper.codes.length, 'each once').to.equal(new Set(shopper.codes).size);
      expect(applied.map(({ id }) => id).every(isShown)).to.equal(true);
      const total = validation && 'order' in validation ? validation.order?.total_amount : undefined;
      const left = shopper.totals.at(-1);
      if (applied.length > 0 && left) expect(left).to.equal(`Left to pay $${(total! / 100).toFixed(2)}`);
      shopper.box.remove();
    },
  );
  await assert(property, { numRuns: 4, includeErrorInReport: true });
});
