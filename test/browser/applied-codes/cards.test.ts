import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { VoucherRedeem } from '../../../src/define.ts';
import { de } from '../../../src/messages/locales/de.ts';
import { cartShopperAt, type CartShopper } from '../../support/cart-shopper.ts';
import { click, dust, openApi } from '../../support/shopper.ts';

/** Types an amount for a card, and leaves the field. */
async function uses(shopper: CartShopper, code: string, amount: string): Promise<void> {
  await shopper.empties(shopper.amountOf(code));
  await shopper.types(amount, shopper.amountOf(code));
  await sendKeys({ press: 'Enter' });
  await shopper.settled();
}

const errorOf = (shopper: CartShopper, code: string): string =>
  shopper.amountOf(code).parentElement!.querySelector('[part=error]')!.textContent.trim();

describe('the field for how much of a gift card to use', () => {
  it('has what is left to pay, and another amount is used when it is entered', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('TENOFF');
    await shopper.applies('GIFT50');
    expect(shopper.amountOf('GIFT50').value).to.equal('50.00');
    await uses(shopper, 'GIFT50', '12.5');
    expect(shopper.amountOf('GIFT50').value).to.equal('12.50');
    expect(shopper.totals).to.deep.equal([
      'Order $130.00',
      'Discount −$10.00',
      'Gift cards and points −$12.50',
      'Left to pay $107.50',
    ]);
    expect(shopper.box.held?.shown.payments).to.deep.equal([{ id: 'GIFT50', amount: 1250 }]);
    await shopper.empties(shopper.amountOf('GIFT50'));
    await sendKeys({ press: 'Enter' });
    await shopper.settled();
    expect(shopper.amountOf('GIFT50').value).to.equal('50.00');
  });

  it('takes at most what is on the card or left to pay, says so, and sends nothing', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('GIFT50');
    const sent = shopper.api.requests.length;
    await uses(shopper, 'GIFT50', '50.01');
    expect(errorOf(shopper, 'GIFT50')).to.equal('You can use $50.00 at most.');
    expect(shopper.amountOf('GIFT50').value).to.equal('50.01');
    await uses(shopper, 'GIFT50', 'all');
    expect(errorOf(shopper, 'GIFT50')).to.equal('Enter an amount such as 19.99.');
    expect(shopper.amountOf('GIFT50').getAttribute('aria-invalid')).to.equal('true');
    expect(shopper.api.requests.length).to.equal(sent);
    await shopper.types('5', shopper.amountOf('GIFT50'));
    expect(errorOf(shopper, 'GIFT50')).to.equal('');
    await expect(shopper.box).to.be.accessible();
  });

  it('has a label of its own, with the card', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('GIFT50');
    const [label] = shopper.amountOf('GIFT50').labels!;
    expect(label!.textContent.replace(/\s+/g, ' ').trim()).to.equal('Amount to use (USD) GIFT50');
  });

  it('is read as the shopper’s language writes numbers', async () => {
    VoucherRedeem.registerMessages('de', de);
    const shopper = await cartShopperAt(
      openApi(),
      html`<voucher-redeem multiple lang="de" currency="EUR"></voucher-redeem>`,
    );
    await shopper.applies('GIFT50');
    await uses(shopper, 'GIFT50', '7,5');
    expect(shopper.box.held?.shown.payments).to.deep.equal([{ id: 'GIFT50', amount: 750 }]);
    expect(shopper.amountOf('GIFT50').value).to.equal('7,50');
  });

  it('does not follow a script', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('GIFT50');
    const field = shopper.amountOf('GIFT50');
    field.value = '1';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await shopper.settled();
    expect(shopper.box.held?.shown.payments).to.deep.equal([{ id: 'GIFT50', amount: 5000 }]);
  });
});

describe('the field for how many points of a loyalty card to use', () => {
  it('has the points that are used, and takes whole ones', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('POINTS500');
    expect(shopper.amountOf('POINTS500').value).to.equal('500');
    await uses(shopper, 'POINTS500', '1.5');
    expect(errorOf(shopper, 'POINTS500')).to.equal('Enter a whole number of points.');
    await uses(shopper, 'POINTS500', '100');
    expect(shopper.items[0]).to.include('100 points will be used.');
    expect(shopper.totals).to.include('Gift cards and points −$20.00');
  });

  it('is not there without a reward: the shopper reads a sentence, and the developer another one', async () => {
    const errors: unknown[] = [];
    const { error } = console;
    console.error = (message: unknown) => errors.push(message);
    try {
      const shopper = await cartShopperAt();
      shopper.box.context = { order: { amount: 5000 } };
      await shopper.applies('POINTS500');
      expect(shopper.alert).to.equal('This code can’t be used here. It was not redeemed.');
      expect(errors.join()).to.include('reward.id');
    } finally {
      console.error = error;
    }
  });
});

describe('a box with promotions', () => {
  const offering = html`<voucher-redeem multiple promotions></voucher-redeem>`;
  const choices = ({ box }: CartShopper) =>
    [...box.shadowRoot!.querySelectorAll('[part=promotion]')].map((one) =>
      one.textContent.replace(/\s+/g, ' ').trim(),
    );

  it('lists what the order qualifies for, each with what it gives, and adds it by a press', async () => {
    const shopper = await cartShopperAt(openApi(), offering);
    expect(choices(shopper)).to.include('Today: 5% off everything You’ll save $6.50 (5% off). Apply');
    await click(shopper.named('button', 'Apply Today: 5% off everything'));
    await shopper.settled();
    expect(shopper.items[0]).to.include('5% off').and.include('You’ll save $6.50 (5% off).');
    expect(choices(shopper).join()).not.to.include('5% off everything');
    expect(shopper.focused?.isConnected, 'the focus is kept').to.equal(true);
    await expect(shopper.box).to.be.accessible();
    const next = await cartShopperAt(openApi(), offering);
    next.box.redeemables = shopper.box.redeemables;
    await next.settled();
    expect(next.items[0], 'also after a reload').to.include('Today: 5% off everything');
    await click(shopper.itemElements[0]!.querySelector('button')!);
    await shopper.settled();
    expect(choices(shopper).join()).to.include('5% off everything');
  });

  it('asks for them again when the order has changed, once', async () => {
    const shopper = await cartShopperAt(openApi(), offering);
    expect(choices(shopper).join()).to.include('save $10.00');
    const asked = () => shopper.api.requests.filter(({ url }) => url.endsWith('qualifications')).length;
    expect(asked()).to.equal(1);
    for (let amount = 9000; amount < 9010; amount += 1) {
      shopper.box.context = { order: { amount } };
      await shopper.box.updateComplete;
    }
    while (asked() < 2) await shopper.settled();
    await shopper.settled();
    expect(asked()).to.equal(2);
    expect(choices(shopper).join()).not.to.include('save $10.00');
  });

  it('does not add one at a press of a script', async () => {
    const shopper = await cartShopperAt(openApi(), offering);
    shopper.named<HTMLButtonElement>('button', 'Apply Today: 5% off everything').click();
    await dust();
    expect(shopper.items).to.deep.equal([]);
  });
});
