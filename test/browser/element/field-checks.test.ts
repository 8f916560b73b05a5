import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import {
  click,
  dust,
  nextOutcome,
  openApi,
  shopperAt,
  type Api,
  type Shopper,
} from '../../support/shopper.ts';

/** A shopper before a box with the page's own fields; the code is in it already. */
const shopperBefore = (api: Api, fields: TemplateResult): Promise<Shopper> =>
  shopperAt(api, html`<voucher-redeem code="TENOFF">${fields}</voucher-redeem>`);

const email = (value: string) =>
  html`<label slot="fields"
    >E-mail <input type="email" name="customer.email" .value=${value} required
  /></label>`;

describe('a page’s field that is not filled in as it asks', () => {
  for (const [what, value] of [
    ['empty although it is required', ''],
    ['no e-mail address', 'ada'],
  ] as const)
    it(`such as one that is ${what}: the browser says it there, and nothing is sent`, async () => {
      const api = openApi();
      const shopper = await shopperBefore(api, email(value));
      const field = shopper.box.querySelector('input')!;
      let reported = 0;
      field.addEventListener('invalid', () => (reported += 1));
      const asked: Event[] = [];
      shopper.box.addEventListener('voucher-redeem-request', (event) => asked.push(event));
      const answered = nextOutcome(shopper.box);
      await shopper.presses();
      const outcome = await answered;
      await dust();
      expect(outcome).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: false });
      expect([api.requests.length, asked.length]).to.deep.equal([0, 0]);
      expect(reported, 'looked at, then reported').to.equal(2);
      expect(document.activeElement === field, 'the focus is in it').to.be.true;
      expect(shopper.alert, 'the box says nothing beside it').to.equal('');
      expect(shopper.field.value, 'the code stays').to.equal('TENOFF');
    });

  it('keeps a check from being sent, too', async () => {
    const api = openApi();
    const { box } = await shopperBefore(api, email(''));
    expect(await box.check()).to.include({ status: 'failed', kind: 'aborted' });
    expect(api.requests.length).to.equal(0);
  });

  it('is redeemed once it is', async () => {
    const api = openApi();
    const shopper = await shopperBefore(api, email(''));
    await shopper.box.redeem();
    await shopper.types('ada@shop.test', shopper.box.querySelector('input')!);
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    expect((await answered).status).to.equal('redeemed');
    expect(await api.requests[0]?.json()).to.have.nested.property('customer.email', 'ada@shop.test');
  });

  it('does not matter while it is disabled', async () => {
    const api = openApi();
    const { box } = await shopperBefore(api, email(''));
    box.querySelector('input')!.disabled = true;
    expect((await box.redeem()).status).to.equal('redeemed');
  });
});

describe('a name that is no path into the context', () => {
  for (const name of ['email', 'customer', 'customer.', 'metadata..note', 'coupon.code', 'constructor.name'])
    it(`such as ${name} is named to the developer, and nothing is sent`, async () => {
      const api = openApi();
      const shopper = await shopperBefore(
        api,
        html`<input slot="fields" aria-label="Field" name=${name} value="x" />`,
      );
      const log = console.error;
      const logged: unknown[] = [];
      console.error = (...args) => logged.push(...args);
      const outcome = await shopper.box.redeem().finally(() => (console.error = log));
      expect(outcome).to.include({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false });
      expect(String(logged[0])).to.include(`got ${name} (string)`);
      expect(api.requests.length).to.equal(0);
      expect(shopper.alert).to.include('That didn’t work. Your code was not redeemed.');
    });
});

/** A component whose control is in its own shadow root. Enter in it submits the form around it, unless somebody prevents that. */
function inComponent(mode: ShadowRootMode, control: TemplateResult) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode });
  render(control, root);
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter') return;
    const isInput = event.target instanceof HTMLInputElement && event.target.type !== 'button';
    setTimeout(() => isInput && !event.defaultPrevented && host.closest('form')!.requestSubmit());
  });
  return { host, control: root.firstElementChild as HTMLElement };
}

describe('Enter in a page’s field', () => {
  /** In a shop's form that would place the order. Answers with what the form heard. */
  async function inShop(field: TemplateResult): Promise<{ api: Api; box: Shopper['box']; heard: string[] }> {
    const api = openApi();
    const { box } = await shopperAt(
      api,
      html`<form>
        <voucher-redeem code="TENOFF">${field}</voucher-redeem>
        <button>Order</button>
      </form>`,
    );
    const heard: string[] = [];
    box.closest('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      heard.push('submit');
    });
    box.closest('form')!.addEventListener('keydown', ({ key }) => heard.push(key));
    return { api, box, heard };
  }

  it('redeems nothing, and neither submits the shop’s form nor is heard there', async () => {
    const { api, box, heard } = await inShop(
      html`<label slot="fields">E-mail <input name="customer.email" value="ada@shop.test" /></label>`,
    );
    box.querySelector('input')!.focus();
    await sendKeys({ press: 'Enter' });
    await dust();
    expect(heard).to.deep.equal([]);
    expect(api.requests.length).to.equal(0);
    expect(box.outcome).to.equal(undefined);
  });

  for (const mode of ['open', 'closed'] as const)
    it(`does not place the order, also where a component with a ${mode} shadow root submits it by that key`, async () => {
      const { api, box, heard } = await inShop(html`<div slot="fields"></div>`);
      const component = inComponent(mode, html`<input aria-label="E-mail" />`);
      box.querySelector('div')!.append(component.host);
      component.control.focus();
      await sendKeys({ press: 'Enter' });
      await dust();
      expect(heard).to.deep.equal([]);
      expect(api.requests.length).to.equal(0);
    });

  for (const [what, control] of [
    ['textarea', html`<textarea aria-label="Note"></textarea>`],
    ['editable text', html`<div contenteditable role="textbox" aria-label="Note"></div>`],
  ] as const)
    it(`begins a new line in a component: ${what}`, async () => {
      const { box, heard } = await inShop(html`<div slot="fields"></div>`);
      const component = inComponent('open', control);
      box.querySelector('div')!.append(component.host);
      await click(component.control);
      await sendKeys({ type: 'a' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ type: 'b' });
      const { control: field } = component;
      expect((field as HTMLTextAreaElement).value ?? field.innerText).to.match(/^a\n+b/);
      expect(heard.filter((what) => what === 'Enter' || what === 'submit')).to.deep.equal([]);
    });

  for (const [what, control] of [
    ['a button', html`<button type="button">What is this?</button>`],
    ['an input that is a button', html`<input type="button" value="What is this?" />`],
    ['a link', html`<a href="#help">What is this?</a>`],
    ['a summary', html`<details><summary>What is this?</summary></details>`],
  ] as const)
    it(`presses what is pressed by that key in a component: ${what}`, async () => {
      const { box, heard } = await inShop(html`<div slot="fields"></div>`);
      const component = inComponent('open', control);
      box.querySelector('div')!.append(component.host);
      const pressed = component.control.querySelector('summary') ?? component.control;
      pressed.addEventListener('click', (event) => {
        event.preventDefault();
        heard.push('help');
      });
      pressed.focus();
      await sendKeys({ press: 'Enter' });
      await dust();
      expect(heard).to.deep.equal(['help']);
    });

  it('of another type than text places no order either', async () => {
    for (const type of ['checkbox', 'radio', 'date', 'number']) {
      const { box, heard } = await inShop(
        html`<input slot="fields" aria-label="Field" type=${type} name="metadata.field" />`,
      );
      box.querySelector('input')!.focus();
      await sendKeys({ press: 'Enter' });
      await dust();
      expect(heard, type).to.deep.equal([]);
    }
  });

  it('begins a new line where the field has lines', async () => {
    const { box } = await inShop(
      html`<textarea slot="fields" aria-label="Note" name="metadata.note"></textarea>`,
    );
    const field = box.querySelector('textarea')!;
    await click(field);
    await sendKeys({ type: 'a' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'b' });
    expect(field.value).to.equal('a\nb');
  });

  it('presses a button of the page’s that stands among the fields', async () => {
    const { api, box, heard } = await inShop(
      html`<button slot="fields" type="button">What is this?</button>`,
    );
    const button = box.querySelector('button')!;
    button.addEventListener('click', () => heard.push('help'));
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(heard).to.deep.equal(['help']);
    expect(api.requests.length).to.equal(0);
  });
});
