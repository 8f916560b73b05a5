import { expect, html, oneEvent } from '@open-wc/testing';
import { dust, nextOutcome, openApi, shopperAt, type Api } from './shopper.ts';

const bodyOf = ({ requests }: Api): Promise<unknown> => requests[0]!.json();

/** Stands in a form as the platform's own inputs do. */
class StarRating extends HTMLElement {
  readonly name = 'metadata.stars';
  readonly value = 4;
}
customElements.define('star-rating', StarRating);

describe('the page’s own fields in the box', () => {
  it('are sent at the paths they are named by, each as what it is', async () => {
    const api = openApi();
    const shopper = await shopperAt(
      api,
      html`<voucher-redeem>
        <label slot="fields">E-mail <input name="customer.email" type="email" value="a@b.example" /></label>
        <div slot="fields">
          <input name="metadata.newsletter" type="checkbox" checked aria-label="Newsletter" />
          <input name="metadata.terms" type="checkbox" aria-label="Terms" />
          <input name="metadata.size" type="radio" value="S" aria-label="S" />
          <input name="metadata.size" type="radio" value="L" checked aria-label="L" />
          <input name="metadata.age" type="number" value="42" aria-label="Age" />
          <input name="metadata.nothing" type="number" aria-label="Nothing" />
          <input name="metadata.empty" aria-label="Empty" />
          <input name="metadata.disabled" value="1" disabled aria-label="Disabled" />
          <input value="no name" aria-label="No name" />
          <input name="metadata.go" type="submit" value="Go" />
          <star-rating></star-rating>
        </div>
        <select slot="fields" name="order.metadata.wrap.colour" aria-label="Colour">
          <option>red</option>
        </select>
        <textarea slot="fields" name="order.metadata.wrap.note" aria-label="Note">Happy day</textarea>
        <input name="metadata.elsewhere" value="not in the slot" aria-label="Elsewhere" />
      </voucher-redeem>`,
    );
    await shopper.redeems('TENOFF');
    expect(await bodyOf(api)).to.deep.equal({
      customer: { email: 'a@b.example' },
      metadata: { newsletter: true, terms: false, size: 'L', age: 42, stars: 4 },
      order: { amount: 5000, metadata: { wrap: { colour: 'red', note: 'Happy day' } } },
    });
  });

  it('come before what the page knew, and leave that as it was', async () => {
    const api = openApi();
    const shopper = await shopperAt(
      api,
      html`<voucher-redeem
        ><input slot="fields" name="customer.email" aria-label="E-mail"
      /></voucher-redeem>`,
    );
    const customer = Object.freeze({ name: 'Anna', email: 'old@b.example' });
    shopper.box.context = Object.freeze({ customer });
    shopper.box.querySelector('input')!.value = 'new@b.example';
    await shopper.redeems('TENOFF');
    expect(await bodyOf(api)).to.deep.include({ customer: { name: 'Anna', email: 'new@b.example' } });
    expect(customer.email).to.equal('old@b.example');
  });

  it('that are not filled in as the page asks keep the code from being sent, and say so themselves', async () => {
    const api = openApi();
    const shopper = await shopperAt(
      api,
      html`<voucher-redeem>
        <input slot="fields" name="customer.name" aria-label="Name" value="Anna" required />
        <input slot="fields" name="customer.email" aria-label="E-mail" type="email" value="nobody" />
      </voucher-redeem>`,
    );
    const [, email] = shopper.box.querySelectorAll('input');
    const invalid = oneEvent(email!, 'invalid');
    const failed = nextOutcome(shopper.box);
    await shopper.types('TENOFF');
    await shopper.presses();
    await invalid;
    expect(await failed).to.include({ kind: 'aborted', mayHaveRedeemed: false });
    expect(document.activeElement === email, 'the browser shows where').to.be.true;
    expect(shopper.alert, 'what the browser says is enough').to.equal('');
    expect(shopper.field.value).to.equal('TENOFF');
    expect(api.requests.length).to.equal(0);
    email!.value = 'anna@b.example';
    await shopper.redeems('TENOFF');
    expect(shopper.status).to.include('You save $10.00.');
  });

  it('are not looked at before there is a code', async () => {
    const shopper = await shopperAt(
      openApi(),
      html`<voucher-redeem
        ><input slot="fields" name="customer.name" aria-label="Name" required
      /></voucher-redeem>`,
    );
    expect(await shopper.box.redeem('')).to.include({ status: 'refused', key: 'missing_code' });
  });

  it('whose name is no path are the page’s mistake: the console says so, once, and nothing is sent', async () => {
    const { error } = console;
    const complaints: unknown[] = [];
    console.error = (complaint: unknown) => complaints.push(complaint);
    try {
      const api = openApi();
      const shopper = await shopperAt(
        api,
        html`<voucher-redeem
          ><input slot="fields" name="email" value="a@b.example" aria-label="E-mail"
        /></voucher-redeem>`,
      );
      for (let press = 0; press < 2; press += 1)
        expect(await shopper.box.redeem('TENOFF')).to.include({
          kind: 'misconfigured',
          mayHaveRedeemed: false,
        });
      expect(complaints.map(String)).to.deep.equal([
        'TypeError: voucher-redeem: the name of a field should be a path such as customer.email, got email (string).',
      ]);
      expect(api.requests.length).to.equal(0);
    } finally {
      console.error = error;
    }
  });

  it('cannot reach what all objects share', async () => {
    const api = openApi();
    const shopper = await shopperAt(
      api,
      html`<voucher-redeem>
        <input slot="fields" name="metadata.__proto__.polluted" value="yes" aria-label="A" />
        <input slot="fields" name="metadata.constructor.prototype.polluted" value="yes" aria-label="B" />
      </voucher-redeem>`,
    );
    await shopper.redeems('TENOFF');
    expect(({} as { polluted?: string }).polluted).to.equal(undefined);
    expect(api.requests.length).to.equal(1);
  });

  it('redeem nothing with Enter, and do not order either', async () => {
    const api = openApi();
    const shopper = await shopperAt(
      api,
      html`<form>
        <voucher-redeem code="TENOFF"
          ><input slot="fields" name="customer.name" aria-label="Name" value="Anna"
        /></voucher-redeem>
        <button>Order</button>
      </form>`,
    );
    let orders = 0;
    shopper.box.closest('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      orders += 1;
    });
    shopper.box.querySelector('input')!.focus();
    await shopper.pressesEnterHere();
    await dust();
    expect([orders, api.requests.length]).to.deep.equal([0, 0]);
  });
});
