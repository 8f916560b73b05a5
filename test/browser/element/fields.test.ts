import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { bodyOf, frozen, openApi, shopperAt, type Api, type Shopper } from '../../support/shopper.ts';

/** An element of a shop's design system, made to stand in forms. */
class GiftWrap extends HTMLElement {
  static formAssociated = true;
  name = this.getAttribute('name');
  value: unknown = 'blue paper';
  readonly internals = this.attachInternals();
}
customElements.define('gift-wrap', GiftWrap);

/** A checkbox of a design system: it has no type, and its value does not say whether it is checked. */
class ShopCheck extends HTMLElement {
  name = this.getAttribute('name');
  value = 'on';
  checked = this.hasAttribute('checked');
}
customElements.define('shop-check', ShopCheck);

/** A number field of a design system that has no number. */
class ShopNumber extends HTMLElement {
  name = this.getAttribute('name');
  type = 'number';
  value = this.getAttribute('value');
}
customElements.define('shop-number', ShopNumber);

/** A shopper before a box with the page's own fields; the code is in it already. */
const shopperBefore = (api: Api, fields: TemplateResult): Promise<Shopper> =>
  shopperAt(api, html`<voucher-redeem code="TENOFF">${fields}</voucher-redeem>`);

/** What is sent about customer and order beside the amount. */
async function sentWith(fields: TemplateResult): Promise<unknown> {
  const api = openApi();
  const { box } = await shopperBefore(api, fields);
  await box.redeem();
  const { order, ...rest } = (await bodyOf(api)) as { order: { amount: number } };
  const { amount, ...more } = order;
  expect(amount).to.equal(5000);
  return Object.keys(more).length > 0 ? { order: more, ...rest } : rest;
}

describe('a page’s field in the box', () => {
  const rows: [what: string, fields: TemplateResult, sent: object][] = [
    [
      'is sent by its path: a text',
      html`<input slot="fields" aria-label="City" name="customer.address.city" value="Graz" />`,
      { customer: { address: { city: 'Graz' } } },
    ],
    [
      'in a label: an e-mail',
      html`<label slot="fields"
        >E-mail <input type="email" name="customer.email" value="ada@shop.test"
      /></label>`,
      { customer: { email: 'ada@shop.test' } },
    ],
    [
      'in a div, some levels down: a note on the order’s gift',
      html`<div slot="fields">
        <p><textarea aria-label="Note" name="order.metadata.gift.note">For you</textarea></p>
      </div>`,
      { order: { metadata: { gift: { note: 'For you' } } } },
    ],
    [
      'is true or false: a checkbox',
      html`<div slot="fields">
        <input type="checkbox" aria-label="Yes" name="metadata.newsletter" checked />
        <input type="checkbox" aria-label="No" name="metadata.calls" value="yes" />
      </div>`,
      { metadata: { newsletter: true, calls: false } },
    ],
    [
      'is true or false: a checkbox of a design system',
      html`<div slot="fields">
        <shop-check name="metadata.newsletter" checked></shop-check>
        <shop-check name="metadata.calls"></shop-check>
      </div>`,
      { metadata: { newsletter: true, calls: false } },
    ],
    [
      'is sent as it is: the value of a number field without a number',
      html`<div slot="fields">
        <shop-number name="metadata.guests" value="4"></shop-number>
        <shop-number name="metadata.none"></shop-number>
      </div>`,
      { metadata: { guests: '4' } },
    ],
    [
      'is the one that is chosen: a radio button',
      html`<fieldset slot="fields">
        <input type="radio" aria-label="In store" name="metadata.where" value="store" />
        <input type="radio" aria-label="At home" name="metadata.where" value="home" checked />
        <input type="radio" aria-label="None" name="metadata.unchosen" value="x" />
      </fieldset>`,
      { metadata: { where: 'home' } },
    ],
    [
      'is a number: a number, and a range',
      html`<div slot="fields">
        <input type="number" aria-label="Table" name="metadata.table" value="07" />
        <input type="range" aria-label="Tip" name="metadata.tip" min="0" max="20" value="15" />
        <input type="number" aria-label="Guests" name="metadata.guests" />
      </div>`,
      { metadata: { table: 7, tip: 15 } },
    ],
    [
      'is the option that is chosen: a select',
      html`<select slot="fields" aria-label="Size" name="metadata.size">
        <option value="s">Small</option>
        <option value="l" selected>Large</option>
      </select>`,
      { metadata: { size: 'l' } },
    ],
    [
      'is a list of what is chosen: a select of several options',
      html`<select slot="fields" multiple aria-label="Interests" name="metadata.interests">
        <option value="a" selected>A</option>
        <option value="b" selected>B</option>
        <option value="c">C</option>
        <option value="d" selected disabled>D</option>
        <optgroup label="Off" disabled><option value="e" selected>E</option></optgroup>
      </select>`,
      { metadata: { interests: ['a', 'b'] } },
    ],
    [
      'is a list of what is chosen: checkboxes of one name',
      html`<div slot="fields">
        <input type="checkbox" aria-label="X" name="metadata.tags" value="x" checked />
        <input type="checkbox" aria-label="Y" name="metadata.tags" value="y" />
        <input type="checkbox" aria-label="Z" name="metadata.tags" value="z" checked />
        <input type="checkbox" aria-label="Off" name="metadata.tags" value="off" checked disabled />
      </div>`,
      { metadata: { tags: ['x', 'z'] } },
    ],
    [
      'is a list of what is chosen, also where all but one of the checkboxes are disabled',
      html`<div slot="fields">
        <input type="checkbox" aria-label="X" name="metadata.tags" value="x" checked />
        <input type="checkbox" aria-label="Y" name="metadata.tags" value="y" disabled />
      </div>`,
      { metadata: { tags: ['x'] } },
    ],
    [
      'is left out where nothing is chosen: a select of several options, and checkboxes of one name',
      html`<div slot="fields">
        <select multiple aria-label="Interests" name="metadata.interests">
          <option value="a">A</option>
        </select>
        <input type="checkbox" aria-label="X" name="metadata.tags" value="x" />
        <input type="checkbox" aria-label="Y" name="metadata.tags" value="y" />
      </div>`,
      {},
    ],
    [
      'is left out where it is blank, also in a list',
      html`<div slot="fields">
        <input aria-label="Nick" name="metadata.nick" value="  " />
        <textarea aria-label="Note" name="metadata.note">&#10;&#9;</textarea>
        <select multiple aria-label="Interests" name="metadata.interests">
          <option value=" " selected>None</option>
          <option value="a" selected>A</option>
        </select>
        <select multiple aria-label="Wishes" name="metadata.wishes">
          <option value="" selected>None</option>
        </select>
      </div>`,
      { metadata: { interests: ['a'] } },
    ],
    [
      'keeps the spaces around its text',
      html`<input slot="fields" aria-label="Nick" name="metadata.nick" value=" Ada " />`,
      { metadata: { nick: ' Ada ' } },
    ],
    [
      'may be an element of the shop’s own that has a list, or nothing yet',
      html`<div slot="fields">
        <gift-wrap name="metadata.wraps" .value=${['red', ' ']}></gift-wrap>
        <gift-wrap name="metadata.cards" .value=${[]}></gift-wrap>
        <gift-wrap name="metadata.ribbon" .value=${null}></gift-wrap>
      </div>`,
      { metadata: { wraps: ['red'] } },
    ],
    [
      'is left out where it is empty, disabled, a button, or has no name',
      html`<div slot="fields">
        <input aria-label="Empty" name="metadata.empty" />
        <input aria-label="Disabled" name="metadata.disabled" value="x" disabled />
        <fieldset disabled><input aria-label="Off" name="metadata.fieldset" value="x" /></fieldset>
        <button type="button" name="metadata.button" value="x">Help</button>
        <input aria-label="Nameless" value="x" />
      </div>`,
      {},
    ],
    [
      'may be an element of the shop’s own that has a name and a value',
      html`<gift-wrap slot="fields" name="metadata.wrap"></gift-wrap>`,
      { metadata: { wrap: 'blue paper' } },
    ],
    [
      'has to be in the slot for fields, not elsewhere in the box',
      html`<p slot="help"><input aria-label="Search" name="metadata.search" value="x" /></p>`,
      {},
    ],
  ];
  for (const [what, fields, sent] of rows) {
    it(what, async () => expect(await sentWith(fields)).to.deep.equal(sent));
  }

  it('has to be in this box, not elsewhere on the page', async () => {
    const api = openApi();
    const shopper = await shopperAt(
      api,
      html`<form>
        <input slot="fields" aria-label="Other" name="metadata.other" value="x" />
        <voucher-redeem code="TENOFF"
          ><input slot="fields" aria-label="Own" name="metadata.own" value="y"
        /></voucher-redeem>
        <voucher-redeem
          ><input slot="fields" aria-label="Next" name="metadata.next" value="x"
        /></voucher-redeem>
      </form>`,
    );
    await shopper.box.redeem();
    expect(await bodyOf(api)).to.deep.equal({ order: { amount: 5000 }, metadata: { own: 'y' } });
  });

  it('is laid over what the page knows, which is never changed; the page’s gate sees both', async () => {
    const api = openApi();
    const { box } = await shopperBefore(
      api,
      html`<div slot="fields">
        <input aria-label="E-mail" name="customer.email" value="ada@shop.test" />
        <input aria-label="Note" name="order.metadata.gift.note" value="For you" />
      </div>`,
    );
    box.context = frozen({
      customer: { source_id: 'ada', email: 'old@shop.test' },
      order: { amount: 100, metadata: { gift: { wrap: true }, shop: 'north' } },
      metadata: { visit: 1 },
    });
    let seen: unknown;
    box.addEventListener('voucher-redeem-request', ({ context }) => (seen = context));
    await box.redeem();
    expect(await bodyOf(api)).to.deep.equal({
      customer: { source_id: 'ada', email: 'ada@shop.test' },
      order: { amount: 100, metadata: { gift: { wrap: true, note: 'For you' }, shop: 'north' } },
      metadata: { visit: 1 },
    });
    expect(seen).to.have.nested.property('customer.email', 'ada@shop.test');
  });

  it('reaches into nothing that all objects share', async () => {
    await sentWith(
      html`<div slot="fields">
        <input aria-label="One" name="metadata.__proto__.polluted" value="yes" />
        <input aria-label="Two" name="metadata.constructor.prototype.polluted" value="yes" />
      </div>`,
    );
    expect({}).not.to.have.property('polluted');
  });
});
