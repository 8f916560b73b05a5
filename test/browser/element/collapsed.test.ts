import { expect, html } from '@open-wc/testing';
import { click, openApi, press, shopperAt, type Shopper } from '../../support/shopper.ts';

const collapsed = html`<voucher-redeem collapsed></voucher-redeem>`;
const disclosure = ({ box }: Shopper) => box.shadowRoot!.querySelector('summary')!;
const isOpen = ({ box }: Shopper) => box.shadowRoot!.querySelector('details')!.open;

describe('a collapsed box', () => {
  it('asks a question, and opens when it is pressed', async () => {
    const shopper = await shopperAt(openApi(), collapsed);
    expect(isOpen(shopper)).to.be.false;
    expect(disclosure(shopper).textContent).to.equal('Have a gift card or discount code?');
    expect(shopper.field.checkVisibility()).to.be.false;
    await click(disclosure(shopper));
    expect(shopper.field.checkVisibility()).to.be.true;
    await shopper.redeems('TENOFF');
    expect(shopper.status).to.include('You save $10.00.');
  });

  it('opens by keyboard, and leads on to the field', async () => {
    const shopper = await shopperAt(openApi(), collapsed);
    shopper.box.focus();
    expect(shopper.focused === disclosure(shopper)).to.be.true;
    await press('Enter');
    expect(isOpen(shopper)).to.be.true;
    await press('Tab');
    expect(shopper.focused === shopper.field).to.be.true;
  });

  it('is open where there is a code in it', async () => {
    expect(isOpen(await shopperAt(openApi(), html`<voucher-redeem collapsed code="A"></voucher-redeem>`))).to
      .be.true;
  });

  it('never closes on a shopper who is in it', async () => {
    const shopper = await shopperAt(openApi(), collapsed);
    await click(disclosure(shopper));
    await shopper.types('X');
    await press('Backspace');
    await shopper.box.updateComplete;
    expect(shopper.field.value).to.equal('');
    expect(isOpen(shopper)).to.be.true;
  });

  it('opens for an answer to a call by the page, and says it where it is heard', async () => {
    const shopper = await shopperAt(openApi(), collapsed);
    await shopper.box.redeem('EXPIRED');
    expect(isOpen(shopper)).to.be.true;
    expect(shopper.alert).to.include('This code has expired.');
    const region = shopper.box.shadowRoot!.querySelector('[role=alert]')!;
    expect(region.closest('details'), 'what is folded away is not announced').to.equal(null);
  });
});
