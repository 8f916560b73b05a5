import { expect, html } from '@open-wc/testing';
import { cartShopperAt, nextApplied, pathsOf } from '../../support/cart-shopper.ts';
import { dust } from '../../support/shopper.ts';

describe('a box with multiple', () => {
  it('applies a code by a press of "Apply": the code is listed with what it takes off, and the field is empty', async () => {
    const shopper = await cartShopperAt();
    expect(shopper.button.textContent.trim()).to.equal('Apply');
    const applied = nextApplied(document);
    await shopper.applies('TENOFF');
    expect(shopper.items).to.deep.equal(['TENOFF You’ll save $10.00. ×']);
    expect(shopper.totals).to.deep.equal(['Order $130.00', 'Discount −$10.00', 'Left to pay $120.00']);
    expect(shopper.field.value).to.equal('');
    expect(await applied).to.deep.include({ redeemables: [{ object: 'voucher', id: 'TENOFF' }] });
    expect(pathsOf(shopper.api)).to.deep.equal(['validations']);
  });

  it('keeps a refused code in the field, with its reason beside it, and lists nothing', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('EXPIRED');
    expect(shopper.alert).to.equal('This code has expired. Try another one.');
    expect(shopper.field.value).to.equal('EXPIRED');
    expect(shopper.focused === shopper.field).to.be.true;
    expect(shopper.items).to.deep.equal([]);
  });

  it('removes a code by a press of its button', async () => {
    const shopper = await cartShopperAt();
    for (const code of ['TENOFF', 'SAVE20', 'FREESHIP']) await shopper.applies(code);
    expect(shopper.codes).to.deep.equal(['TENOFF', 'SAVE20', 'FREESHIP']);
    await shopper.removes('SAVE20');
    expect(shopper.codes).to.deep.equal(['TENOFF', 'FREESHIP']);
    expect(shopper.focused === shopper.removeButton('FREESHIP')).to.be.true;
    await dust();
  });

  it('says in which language its words are, if the page is in another one', async () => {
    const shopper = await cartShopperAt(
      undefined,
      html`<voucher-redeem multiple lang="mt"></voucher-redeem>`,
    );
    await shopper.applies('TENOFF');
    expect(shopper.totals).to.deep.equal(['Order $130.00', 'Discount −$10.00', 'Left to pay $120.00']);
    expect(shopper.box.shadowRoot!.querySelector('#cart')!.getAttribute('lang')).to.equal('en');
    shopper.box.lang = 'en-GB';
    await dust();
    await shopper.box.updateComplete;
    expect(shopper.box.shadowRoot!.querySelector('#cart')!.getAttribute('lang')).to.equal(null);
  });
});
