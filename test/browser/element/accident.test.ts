import { expect, html } from '@open-wc/testing';
import { click, dust, latch, nextOutcome, openApi, shopperAt } from '../../support/shopper.ts';

/** Law 2: never redeemed by accident. Each of these must send nothing. */
describe('nothing is redeemed', () => {
  it('by a prefilled code', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, html`<voucher-redeem code="TENOFF"></voucher-redeem>`);
    expect(shopper.field.value).to.equal('TENOFF');
    await dust();
    expect(api.requests.length).to.equal(0);
  });

  it('by a script that clicks the button, presses Enter, or submits the form', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, html`<voucher-redeem code="TENOFF"></voucher-redeem>`);
    const form = shopper.box.shadowRoot!.querySelector('form')!;
    shopper.button.click();
    shopper.button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    shopper.field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
    );
    form.requestSubmit();
    form.requestSubmit(shopper.button);
    form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await dust();
    expect(api.requests.length).to.equal(0);
    expect(shopper.box.outcome).to.equal(undefined);
  });

  it('by a disabled box', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, html`<voucher-redeem code="TENOFF" disabled></voucher-redeem>`);
    await shopper.presses();
    await dust();
    expect(shopper.button.disabled && shopper.field.disabled).to.be.true;
    expect(api.requests.length).to.equal(0);
  });

  it('by attributes that change', async () => {
    const api = openApi();
    const { box } = await shopperAt(api);
    for (const name of ['code', 'amount', 'currency', 'api-url', 'application-id'])
      box.setAttribute(name, '1');
    await dust();
    expect(api.requests.length).to.equal(0);
  });

  it('by Enter in another field of the shop’s form', async () => {
    const api = openApi();
    const shopper = await shopperAt(
      api,
      html`<form>
        <voucher-redeem code="TENOFF"></voucher-redeem>
        <input name="email" /><button>Order</button>
      </form>`,
    );
    const form = shopper.box.closest('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('input')!.focus();
    form.requestSubmit();
    await dust();
    expect(api.requests.length).to.equal(0);
  });
});

describe('one press', () => {
  it('on an empty box does not trouble the page’s gate', async () => {
    const { box } = await shopperAt(openApi());
    let asked = 0;
    box.addEventListener('voucher-redeem-request', () => (asked += 1));
    await box.redeem('');
    expect(asked).to.equal(0);
  });
});

describe('the shop’s own form', () => {
  it('is not submitted, nor told of the Enter, by the box', async () => {
    const shopper = await shopperAt(
      openApi(),
      html`<form><voucher-redeem></voucher-redeem><button>Order</button></form>`,
    );
    const heard: string[] = [];
    const form = shopper.box.closest('form')!;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      heard.push('submit');
    });
    form.addEventListener('keydown', (event) => heard.push(event.key));
    await shopper.types('E');
    const answered = nextOutcome(shopper.box);
    await shopper.pressesEnter();
    await answered;
    await click(shopper.button);
    expect(heard.filter((what) => what === 'submit' || what === 'Enter')).to.be.empty;
  });
});

describe('with allow-scripted', () => {
  it('a script may press, once', async () => {
    const { opened, open } = latch();
    const api = openApi({ hold: opened });
    const shopper = await shopperAt(
      api,
      html`<voucher-redeem code="TENOFF" allow-scripted></voucher-redeem>`,
    );
    const answered = nextOutcome(shopper.box);
    shopper.button.click();
    shopper.box.shadowRoot!.querySelector('form')!.requestSubmit();
    open();
    expect((await answered).status).to.equal('redeemed');
    await dust();
    expect(api.requests.length).to.equal(1);
  });
});
