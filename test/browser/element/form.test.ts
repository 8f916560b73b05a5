import { expect, html } from '@open-wc/testing';
import { openApi, shopperAt, type Shopper } from '../../support/shopper.ts';

const inForm = html`<form>
  <fieldset>
    <voucher-redeem name="redemption"></voucher-redeem>
  </fieldset>
  <button>Order</button>
</form>`;

const formOf = ({ box }: Shopper) => box.closest('form')!;
const submitted = (shopper: Shopper) => new FormData(formOf(shopper)).getAll('redemption');

describe('the box in a shop’s form', () => {
  it('is submitted with the id of every redemption, and with nothing before', async () => {
    const shopper = await shopperAt(openApi(), inForm);
    expect(submitted(shopper)).to.deep.equal([]);
    const ids: string[] = [];
    for (const code of ['TENOFF', 'EXPIRED', 'FREESHIP']) {
      const outcome = await shopper.redeems(code);
      if (outcome.status === 'redeemed') ids.push(outcome.redemption.id!);
    }
    expect(ids.length).to.equal(2);
    expect(submitted(shopper)).to.deep.equal(ids);
    // What the page no longer shows is redeemed all the same.
    shopper.box.reset();
    const outcome = await shopper.redeems('FREEMUG');
    if (outcome.status === 'redeemed') ids.push(outcome.redemption.id!);
    expect(submitted(shopper)).to.deep.equal(ids);
  });

  it('is not submitted without a name', async () => {
    const shopper = await shopperAt(openApi(), html`<form><voucher-redeem></voucher-redeem></form>`);
    await shopper.redeems('TENOFF');
    expect([...new FormData(formOf(shopper))]).to.deep.equal([]);
  });

  it('never keeps an order from being placed: with a code that was not redeemed, or refused', async () => {
    const shopper = await shopperAt(openApi(), inForm);
    expect(formOf(shopper).checkValidity()).to.be.true;
    await shopper.types('NOT-REDEEMED');
    expect(formOf(shopper).checkValidity()).to.be.true;
    await shopper.redeems('EXPIRED');
    expect(formOf(shopper).checkValidity()).to.be.true;
  });

  it('is disabled with the part of the form it stands in', async () => {
    const shopper = await shopperAt(openApi(), inForm);
    const part = formOf(shopper).querySelector('fieldset')!;
    part.disabled = true;
    await shopper.box.updateComplete;
    expect([shopper.field.disabled, shopper.button.disabled]).to.deep.equal([true, true]);
    part.disabled = false;
    await shopper.box.updateComplete;
    expect([shopper.field.disabled, shopper.button.disabled]).to.deep.equal([false, false]);
  });

  it('forgets nothing when the form is reset: what is redeemed is redeemed', async () => {
    const shopper = await shopperAt(openApi(), inForm);
    const outcome = await shopper.redeems('TENOFF');
    formOf(shopper).reset();
    await shopper.box.updateComplete;
    expect(shopper.status).to.include('You save $10.00.');
    expect(shopper.box.outcome).to.equal(outcome);
    expect(submitted(shopper).length).to.equal(1);
  });

  it('is reached by a label of the page', async () => {
    const shopper = await shopperAt(
      openApi(),
      html`<div><label for="gift">Gift card</label><voucher-redeem id="gift"></voucher-redeem></div>`,
    );
    shopper.box.parentElement!.querySelector('label')!.click();
    expect(shopper.focused === shopper.field).to.be.true;
  });
});
