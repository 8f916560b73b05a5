import { expect, html } from '@open-wc/testing';
import type { BackendAnswer } from '../../../src/cart/backend-answer.ts';
import type { VoucherChangedEvent } from '../../../src/element.ts';
import { cartShopperAt, nextApplied, type CartShopper } from '../../support/cart-shopper.ts';
import { click, dust, openApi } from '../../support/shopper.ts';

const inForm = html`<form><voucher-redeem multiple name="vouchers"></voucher-redeem></form>`;
const formOf = ({ box }: CartShopper) => box.closest('form')!;
const submitted = (shopper: CartShopper): unknown =>
  JSON.parse((new FormData(formOf(shopper)).get('vouchers') as string | null) ?? 'null');

const changed: BackendAnswer = {
  status: 'changed',
  figures: { discount: 900, payments: [{ id: 'GIFT50', amount: 4000 }], total: 4100 },
  unused: [],
};

async function withCodes(): Promise<CartShopper> {
  const shopper = await cartShopperAt(openApi(), inForm);
  await shopper.applies('TENOFF');
  await shopper.applies('GIFT50');
  return shopper;
}

/** Presses the button that accepts, once it could be read. */
async function accepts(shopper: CartShopper): Promise<void> {
  const button = shopper.named<HTMLButtonElement>('button', 'Accept new amounts');
  while (button.hasAttribute('aria-disabled')) await dust();
  await click(button);
  await shopper.box.updateComplete;
}

describe('an order whose price has changed between showing and ordering', () => {
  it('is asked about, and submitted with the new figures only after the shopper has accepted them', async () => {
    const shopper = await withCodes();
    const heard: VoucherChangedEvent[] = [];
    document.addEventListener('voucher-changed', (event) => heard.push(event), { once: true });
    await shopper.box.showChange(changed);
    await shopper.settled();
    expect(shopper.question).to.include('Your order has changed');
    expect(shopper.totals).to.deep.equal([
      'Order $90.00',
      'Discount −$9.00',
      'Gift cards and points −$40.00',
      'Left to pay $41.00',
    ]);
    expect(formOf(shopper).checkValidity()).to.equal(false);
    expect(heard).to.deep.equal([]);
    await expect(shopper.box).to.be.accessible();
    await accepts(shopper);
    expect(shopper.question).to.equal('');
    expect(formOf(shopper).checkValidity()).to.equal(true);
    const held = {
      redeemables: [
        { object: 'voucher', id: 'TENOFF' },
        { object: 'voucher', id: 'GIFT50', gift: { credits: 4000 } },
      ],
      shown: { discount: 900, payments: [{ id: 'GIFT50', amount: 4000 }] },
    };
    expect(submitted(shopper)).to.deep.equal(held);
    expect(heard.map((event) => event.held)).to.deep.equal([held]);
    expect(shopper.focused === shopper.field, 'the focus is kept').to.equal(true);
  });

  it('is asked about, also while the API cannot be reached', async () => {
    const shopper = await withCodes();
    shopper.api.sandbox.fail({ path: '/client/v1/validations', status: 503, requests: 50 });
    await shopper.box.showChange({ ...changed, unused: [] });
    await shopper.settled();
    expect(formOf(shopper).checkValidity()).to.equal(false);
    await accepts(shopper);
    expect(formOf(shopper).checkValidity()).to.equal(true);
    expect(submitted(shopper)).to.have.nested.property('shown.discount', 900);
  });

  it('is not accepted before it could be read, and not by a script', async () => {
    const shopper = await withCodes();
    await shopper.box.showChange(changed);
    await shopper.box.updateComplete;
    const button = shopper.named<HTMLButtonElement>('button', 'Accept new amounts');
    await click(button);
    while (button.hasAttribute('aria-disabled')) await dust();
    button.click();
    await dust();
    expect(shopper.question).to.include('Your order has changed');
  });

  it('leaves out what would not be used', async () => {
    const shopper = await withCodes();
    const unused = [
      { status: 'inapplicable', object: 'voucher', id: 'TENOFF', key: 'voucher_expired', message: '' },
    ] as const;
    await shopper.box.showChange({ ...changed, unused });
    await shopper.settled();
    expect(shopper.items.join()).to.include('TENOFF This code has expired.');
    await accepts(shopper);
    expect(submitted(shopper)).to.have.deep.property('redeemables', [
      { object: 'voucher', id: 'GIFT50', gift: { credits: 4000 } },
    ]);
  });

  it('is asked about again when the backend finds another change, and not any more when the cart changes', async () => {
    const shopper = await withCodes();
    await shopper.box.showChange(changed);
    await accepts(shopper);
    await shopper.box.showChange({ ...changed });
    await shopper.settled();
    expect(shopper.question).to.include('Your order has changed');
    await shopper.removes('TENOFF');
    expect(shopper.question).to.equal('');
    expect(formOf(shopper).checkValidity()).to.equal(true);
    expect(submitted(shopper)).to.have.nested.property('shown.discount', 0);
  });
});

describe('another answer of the shop’s backend', () => {
  it('becomes the receipts and the event of a redemption, once', async () => {
    const shopper = await withCodes();
    const part = (id: string) => ({
      object: 'voucher',
      id,
      redemption: { id: `r_${id}`, result: 'SUCCESS' },
      effects: [],
    });
    const answer = { status: 'redeemed', redeemed: [part('TENOFF'), part('GIFT50')] } as BackendAnswer;
    const heard: string[] = [];
    shopper.box.addEventListener('voucher-redeemed', ({ outcome }) => heard.push(outcome.code));
    await shopper.box.showChange(answer);
    await shopper.box.showChange(answer);
    expect(heard).to.deep.equal(['TENOFF, GIFT50']);
    expect(shopper.items).to.deep.equal([]);
    expect(shopper.status).to.include('TENOFF').and.include('GIFT50');
  });

  it('that nobody knows the end of blocks the box, until the next one', async () => {
    const shopper = await withCodes();
    const lost = { status: 'failed', kind: 'timeout', message: '', mayHaveRedeemed: true } as const;
    await shopper.box.showChange(lost);
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('We couldn’t confirm this');
    expect(formOf(shopper).checkValidity()).to.equal(false);
    await shopper.box.showChange({ status: 'refused', key: 'voucher_expired', message: '', unused: [] });
    await shopper.settled();
    expect(shopper.alert).to.equal('This code has expired. Try another one.');
    expect(formOf(shopper).checkValidity()).to.equal(true);
  });

  it('that is no answer is a TypeError', async () => {
    const { box } = await withCodes();
    const error: unknown = await box.showChange({ status: 'ok' } as never).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(TypeError);
  });
});

describe('an order that changes', () => {
  it('parks what no longer applies with its reason, takes it back by itself, and says only what changed', async () => {
    const shopper = await cartShopperAt();
    shopper.box.context = { order: { amount: 25000 } };
    for (const code of ['BIGCART', 'TENOFF']) await shopper.applies(code);
    shopper.box.context = { order: { amount: 15000 } };
    await shopper.settled();
    expect(shopper.codes).to.deep.equal(['TENOFF', 'BIGCART']);
    expect(shopper.items[1]).to.match(/^BIGCART .*200/);
    expect(shopper.news).to.include('BIGCART:').and.not.include('TENOFF');
    shopper.box.context = { order: { amount: 26000 } };
    await shopper.settled();
    expect(shopper.items.join()).to.include('BIGCART You’ll save');
    expect(shopper.news).to.include('BIGCART: You’ll save').and.not.include('TENOFF');
  });

  it('costs two more requests than one change at most, whatever is typed into a quantity', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('TENOFF');
    const sent = shopper.api.requests.length;
    for (let key = 1; key <= 60; key += 1) {
      shopper.box.context = { order: { amount: 10000 + key } };
      await shopper.box.updateComplete;
    }
    await shopper.settled();
    expect(shopper.api.requests.length - sent).to.be.at.most(3);
    expect(shopper.totals.at(-1)).to.equal('Left to pay $90.60');
  });

  it('tells the page what is applied once the API has said its last word', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('SAVE20');
    const applied = nextApplied(window);
    shopper.box.context = { order: { amount: 5000 } };
    const { totals, held, rows } = await applied;
    expect(totals).to.include({ amount: 5000, total: 4000 });
    expect(held).to.have.nested.property('shown.discount', 1000);
    expect(rows.map(({ id, amount }) => [id, amount])).to.deep.equal([['SAVE20', 1000]]);
  });
});
