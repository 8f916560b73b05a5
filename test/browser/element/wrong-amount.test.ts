import { expect, html } from '@open-wc/testing';
import { registerMessages } from '../../../src/messages/registry.ts';
import { de } from '../../../src/messages/locales/de.ts';
import { askedShopper, bodyOf, dust, openApi, type Shopper } from '../../support/shopper.ts';

describe('an invalid amount', () => {
  for (const typed of ['', '1.234', 'fifty', '1e5'])
    it(`such as "${typed}" sends nothing, is marked, and says how one is written`, async () => {
      const api = openApi();
      const shopper = await askedShopper(api);
      await shopper.empties(shopper.amount);
      await shopper.types(typed, shopper.amount);
      const outcome = await shopper.redeems('TENOFF');
      expect(outcome).to.include({ status: 'refused', key: 'invalid_amount' });
      expect(api.requests.length).to.equal(0);
      expect(shopper.alert).to.equal('Enter the order amount as a number, such as 19.99.');
      expectMarked(shopper);
      expect(shopper.field.value, 'the code was not wrong').to.equal('TENOFF');
    });

  it('is told with an example of the page’s language and currency', async () => {
    registerMessages('de', de);
    const template = html`<voucher-redeem lang="de" amount-field currency="EUR"></voucher-redeem>`;
    const shopper = await askedShopper(openApi(), template);
    await shopper.types('x', shopper.amount);
    await shopper.redeems('TENOFF');
    expect(shopper.alert).to.equal('Bitte den Bestellwert als Zahl eingeben, zum Beispiel 19,99.');
    shopper.box.currency = 'JPY';
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('zum Beispiel 1999.');
  });

  it('is no longer spoken of once the shopper mends it', async () => {
    const shopper = await askedShopper();
    await shopper.types('x', shopper.amount);
    await shopper.redeems('TENOFF');
    await shopper.types('5', shopper.amount);
    await shopper.box.updateComplete;
    expect(shopper.alert).to.equal('');
    expect(shopper.amount.hasAttribute('aria-invalid')).to.be.false;
  });

  it('to the API is marked in the same place', async () => {
    const api = openApi();
    const shopper = await askedShopper(api);
    await shopper.types('0', shopper.amount);
    const outcome = await shopper.redeems('gfct5ZWI1nL');
    expect(outcome).to.include({ status: 'refused', key: 'invalid_amount' });
    expect(await bodyOf(api)).to.deep.equal({ order: { amount: 0 } });
    expect(shopper.alert).to.include('Enter the order amount as a number, such as 19.99.');
    expectMarked(shopper);
  });

  it('and is missing to the API, is marked too', async () => {
    const api = openApi();
    const redeem = (code: string) =>
      Promise.resolve({
        status: 'refused',
        attemptId: '1',
        code,
        key: 'missing_amount',
        message: '',
      } as const);
    const shopper = await askedShopper({ ...api, client: { redeem } });
    await shopper.redeems('TENOFF');
    expect(shopper.alert).to.include('Enter the order amount as a number');
    expectMarked(shopper);
  });
});

describe('a refusal of the code', () => {
  it('stays when the amount is edited, and marks the code', async () => {
    const shopper = await askedShopper();
    await shopper.redeems('EXPIRED');
    expect(shopper.focused === shopper.field).to.be.true;
    await shopper.types('5', shopper.amount);
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('expired');
    expect(shopper.field.ariaInvalid).to.equal('true');
    expect(shopper.amount.hasAttribute('aria-invalid')).to.be.false;
  });

  it('does not become another redemption when a lost answer is followed by another amount', async () => {
    const api = openApi();
    const shopper = await askedShopper(api);
    await shopper.redeems('DROP-AFTER');
    await shopper.types('5', shopper.amount);
    await shopper.presses();
    await dust();
    expect(api.requests.length).to.equal(1);
    expect(shopper.alert).to.include('may have been used');
  });
});

describe('an offer', () => {
  it('was for another amount once that is edited: the next press checks again', async () => {
    const api = openApi();
    const shopper = await askedShopper(api, html`<voucher-redeem preview amount-field></voucher-redeem>`);
    await shopper.types('SAVE20');
    const previewed = new Promise((resolve) => shopper.box.addEventListener('voucher-previewed', resolve));
    await shopper.presses();
    await previewed;
    await shopper.types('5', shopper.amount);
    await shopper.box.updateComplete;
    expect(shopper.status).to.equal('');
    expect(shopper.button.textContent?.trim()).to.equal('Check code');
  });
});

/** The amount is wrong and has the focus, the code is not. */
function expectMarked({ amount, field, focused }: Shopper): void {
  expect(amount.getAttribute('aria-invalid')).to.equal('true');
  expect(field.hasAttribute('aria-invalid')).to.be.false;
  expect(focused === amount, 'the focus is in the amount').to.be.true;
}
