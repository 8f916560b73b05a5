import { expect, html } from '@open-wc/testing';
import type { Outcome } from '../../../src/client/outcome.ts';
import { cartShopperAt, type CartShopper } from '../../support/cart-shopper.ts';
import { dust, latch, nextOutcome, openApi } from '../../support/shopper.ts';

const inForm = html`<form>
  <voucher-redeem multiple name="vouchers"></voucher-redeem>
  <button>Place order</button>
</form>`;

const formOf = ({ box }: CartShopper) => box.closest('form')!;
const submitted = (shopper: CartShopper): unknown =>
  JSON.parse((new FormData(formOf(shopper)).get('vouchers') as string | null) ?? 'null');

describe('a box with multiple in a shop’s form', () => {
  it('submits what is applied and what is shown, as JSON', async () => {
    const shopper = await cartShopperAt(openApi(), inForm);
    expect(submitted(shopper)).to.equal(null);
    await shopper.applies('TENOFF');
    await shopper.applies('gfct5ZWI1nL');
    expect(submitted(shopper)).to.deep.equal({
      redeemables: [
        { object: 'voucher', id: 'TENOFF' },
        { object: 'voucher', id: 'gfct5ZWI1nL', gift: { credits: 10000 } },
      ],
      shown: { discount: 1000, payments: [{ id: 'gfct5ZWI1nL', amount: 10000 }] },
    });
    await shopper.removes('TENOFF');
    await shopper.removes('gfct5ZWI1nL');
    expect(submitted(shopper)).to.equal(null);
  });

  it('is not submitted while a code or a changed order is being checked', async () => {
    let hold: Promise<void> | undefined;
    const api = openApi();
    const shopper = await cartShopperAt(api, inForm);
    const { client } = api;
    shopper.box.client = {
      ...client,
      validate: async (...parameters) => {
        await hold;
        return client.validate!(...parameters);
      },
    };
    await shopper.applies('TENOFF');
    const form = formOf(shopper);
    expect(form.checkValidity()).to.equal(true);
    const first = latch();
    hold = first.opened;
    await shopper.types('SAVE20');
    await shopper.presses();
    await dust();
    expect(form.checkValidity()).to.equal(false);
    first.open();
    await shopper.settled();
    expect(form.checkValidity()).to.equal(true);
    const second = latch();
    hold = second.opened;
    shopper.box.context = { order: { amount: 8000 } };
    await shopper.box.updateComplete;
    expect(form.checkValidity()).to.equal(false);
    second.open();
    await shopper.settled();
    expect(form.checkValidity()).to.equal(true);
    expect(shopper.totals.at(-1)).to.equal('Left to pay $56.00');
  });

  it('is not kept from being submitted by a code that was refused, or that is only typed', async () => {
    const shopper = await cartShopperAt(openApi(), inForm);
    await shopper.applies('EXPIRED');
    expect(formOf(shopper).checkValidity()).to.equal(true);
    await shopper.types('TENOFF');
    expect(formOf(shopper).checkValidity()).to.equal(true);
  });
});

describe('redeem() of a box with multiple', () => {
  it('redeems everything under the lock in one request, after the page’s listeners, and shows a line each', async () => {
    const shopper = await cartShopperAt();
    const { box, api } = shopper;
    await shopper.applies('TENOFF');
    await shopper.applies('GIFT50');
    const requests: unknown[] = [];
    box.addEventListener('voucher-redeem-request', ({ attemptId, purpose, code, redeemables }) =>
      requests.push({ attemptId, purpose, code, ids: redeemables?.map(({ id }) => id) }),
    );
    const heard = nextOutcome(document);
    const outcome = await box.redeem();
    expect(outcome).to.include({ status: 'redeemed', code: 'TENOFF, GIFT50' });
    expect(outcome.stack).to.include({ status: 'redeemed' });
    expect(await heard).to.equal(outcome);
    expect(requests).to.deep.equal([
      {
        attemptId: outcome.attemptId,
        purpose: 'redeeming',
        code: 'TENOFF, GIFT50',
        ids: ['TENOFF', 'GIFT50'],
      },
    ]);
    expect(api.requests.filter(({ url }) => url.endsWith('/redemptions'))).to.have.length(1);
    expect(api.sandbox.state().locks).to.deep.equal([]);
    expect(shopper.items).to.deep.equal([]);
    expect(shopper.status)
      .to.include('TENOFF You save $10.00.')
      .and.include('GIFT50 $50.00 paid with this card.')
      .and.include('Left to pay $70.00');
    expect(box.outcome).to.equal(outcome);
    expect(box.matches(':state(redeemed)')).to.equal(true);
  });

  it('sends nothing if nothing is applied, and says nothing to the shopper', async () => {
    const shopper = await cartShopperAt();
    expect(await shopper.box.redeem()).to.include({ status: 'refused', key: 'missing_code' });
    expect(shopper.api.requests).to.deep.equal([]);
    expect(shopper.alert).to.equal('');
  });

  it('sends nothing if the shopper would get something else than is shown, and says so', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('SAVE20');
    shopper.box.context = { order: { amount: 5000 } };
    const outcome = await shopper.box.redeem();
    expect(outcome).to.include({ status: 'failed', kind: 'changed', mayHaveRedeemed: false });
    expect(shopper.alert).to.include('Check the new amounts');
    expect((await shopper.box.redeem()).status).to.equal('redeemed');
  });

  it('sends nothing if what is shown changes while a listener holds it', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('SAVE20');
    const { opened, open } = latch();
    shopper.box.addEventListener('voucher-redeem-request', (event) => event.waitUntil(opened), {
      once: true,
    });
    const ends = shopper.box.redeem();
    shopper.box.context = { order: { amount: 5000 } };
    for (let times = 0; times < 4; times += 1) await dust();
    open();
    expect(await ends).to.include({ status: 'failed', kind: 'changed' });
    await shopper.settled();
    expect((await shopper.box.redeem()).status).to.equal('redeemed');
  });

  it('sends nothing if a listener cancels it', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('TENOFF');
    shopper.box.addEventListener('voucher-redeem-request', (event) => event.preventDefault());
    expect(await shopper.box.redeem()).to.include({ status: 'failed', kind: 'aborted' });
    expect(shopper.codes).to.deep.equal(['TENOFF']);
  });

  it('takes no code: applyCode() does', async () => {
    const { box } = await cartShopperAt();
    const error: unknown = await box.redeem('TENOFF').catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(TypeError);
    expect(await box.check('TENOFF').catch((thrown: unknown) => thrown)).to.be.instanceOf(TypeError);
  });

  it('tells the truth where only a part was redeemed: what was not stays listed with its reason', async () => {
    const api = openApi();
    const shopper = await cartShopperAt(api);
    await shopper.applies('TENOFF');
    await shopper.applies('SAVE20');
    api.sandbox.changeVoucher('SAVE20', { active: false });
    const outcome = await shopper.box.redeem();
    expect(outcome.stack).to.include({ status: 'partial' });
    expect(shopper.status).to.include('TENOFF You save $10.00.').and.include('SAVE20 This code is no longer');
    expect(shopper.items).to.deep.equal(['SAVE20 This code is no longer in use. Try another one. ×']);
  });
});

describe('a redemption of a box with multiple without a known end', () => {
  const lose = async (shopper: CartShopper, redeems: boolean): Promise<Outcome> => {
    await shopper.applies('TENOFF');
    await shopper.applies('SAVE20');
    shopper.api.sandbox.fail({ path: '/client/v1/redemptions', cut: redeems ? 'after' : 'before' });
    return shopper.box.redeem();
  };

  it('blocks each of its codes for every box of the project, and removes nothing', async () => {
    const shopper = await cartShopperAt(openApi(), inForm);
    const outcome = await lose(shopper, true);
    expect(outcome).to.include({ status: 'failed', mayHaveRedeemed: true });
    expect(shopper.alert).to.include('We couldn’t confirm this').and.include('Reference:');
    expect(shopper.items[0]).to.include('May have been used.');
    expect(formOf(shopper).checkValidity()).to.equal(false);
    await shopper.removes('TENOFF');
    expect(shopper.codes).to.deep.equal(['TENOFF', 'SAVE20']);
    const other = await cartShopperAt(shopper.api);
    for (const code of ['TENOFF', 'save20'])
      expect(await other.box.applyCode(code)).to.include({ status: 'failed', kind: 'blocked' });
    shopper.box.checking = true;
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('We’re checking');
  });

  it('is settled as redeemed: the receipts are shown, and the event comes once', async () => {
    const shopper = await cartShopperAt();
    const { box, api } = shopper;
    const lost = await lose(shopper, true);
    const [first, second] = api.sandbox.state().redemptions.filter(({ result }) => result === 'SUCCESS');
    expect(second).to.be.an('object');
    const part = (id: string, redemption: object) => ({ object: 'voucher', id, redemption, effects: [] });
    const heard: Outcome[] = [];
    box.addEventListener('voucher-redeemed', ({ outcome }) => heard.push(outcome));
    const stack = {
      status: 'redeemed',
      redeemed: [part('TENOFF', { ...first }), part('SAVE20', { ...second })],
    };
    box.settle(stack as never);
    box.settle(stack as never);
    await shopper.settled();
    expect(heard.map(({ attemptId, code }) => [attemptId, code])).to.deep.equal([
      [lost.attemptId, 'TENOFF, SAVE20'],
    ]);
    expect(shopper.items).to.deep.equal([]);
    expect(shopper.alert).to.equal('');
    expect(shopper.status).to.include('TENOFF').and.include('SAVE20');
  });

  it('is settled as not redeemed: the codes are checked again, and can be redeemed', async () => {
    const shopper = await cartShopperAt();
    await lose(shopper, false);
    expect(() => shopper.box.settle('nothing' as never)).to.throw(TypeError);
    shopper.box.settle('not-redeemed');
    await shopper.settled();
    expect(shopper.alert).to.equal('');
    expect(shopper.items[0]).to.include('TENOFF You’ll save $10.00.');
    expect((await shopper.box.redeem()).status).to.equal('redeemed');
  });

  it('blocks a new element, too, once the page has set its outcome and its list there', async () => {
    const first = await cartShopperAt();
    const outcome = await lose(first, true);
    const { redeemables } = first.box;
    first.box.remove();
    const second = await cartShopperAt(first.api);
    second.box.outcome = JSON.parse(JSON.stringify(outcome)) as Outcome;
    second.box.redeemables = redeemables;
    await second.settled();
    expect(second.alert).to.include('We couldn’t confirm this');
    expect(second.items[0]).to.include('May have been used.');
    const sent = first.api.requests.length;
    expect(await second.box.redeem()).to.include({ status: 'failed', mayHaveRedeemed: true });
    expect(first.api.requests.slice(sent).filter(({ url }) => url.endsWith('/redemptions'))).to.deep.equal(
      [],
    );
    second.box.settle('not-redeemed');
    await second.settled();
    expect(second.alert).to.equal('');
  });

  it('is settled in a new element before the file of the cart is there', async () => {
    const first = await cartShopperAt();
    const outcome = await lose(first, true);
    const [redemption] = first.api.sandbox.state().redemptions.filter(({ result }) => result === 'SUCCESS');
    first.box.remove();
    const box = document.createElement('voucher-redeem');
    Object.assign(box, { multiple: true, client: first.api.client, redeemables: first.box.redeemables });
    box.outcome = JSON.parse(JSON.stringify(outcome)) as Outcome;
    expect(() => box.settle('nothing' as never)).to.throw(TypeError);
    const heard = nextOutcome(document);
    const redeemed = ['TENOFF', 'SAVE20'].map((id) => ({ object: 'voucher', id, redemption, effects: [] }));
    box.settle({ status: 'redeemed', redeemed } as never);
    document.body.append(box);
    expect(await heard).to.include({ status: 'redeemed', code: 'TENOFF, SAVE20' });
    expect(box.shadowRoot!.querySelectorAll('#cart [part~=item]')).to.have.length(0);
    expect(box.shadowRoot!.querySelector('#notes')!.textContent).to.include('TENOFF').and.include('SAVE20');
    box.remove();
  });
});
