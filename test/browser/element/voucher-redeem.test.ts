import { expect, fixture, html } from '@open-wc/testing';
import { dust, latch, nextOutcome, openApi, Shopper, shopperAt } from '../../support/shopper.ts';
import type { VoucherRedeem } from '../../../src/element.ts';

describe('redeeming in the box', () => {
  it('says what a gift card paid and what is left on it', async () => {
    const shopper = await shopperAt(openApi());
    const outcome = await shopper.redeems('gfct5ZWI1nL');
    expect(outcome.status).to.equal('redeemed');
    expect(shopper.status).to.include('$50.00 paid with this card. $50.00 left.').and.include('gfct5ZWI1nL');
    expect(shopper.alert).to.equal('');
    expect(shopper.field.value, 'a used code leaves the box').to.equal('');
  });

  it('redeems once when the shopper presses Enter', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    await shopper.types('TENOFF');
    const answered = nextOutcome(shopper.box);
    await shopper.pressesEnter();
    expect((await answered).status).to.equal('redeemed');
    expect(api.requests.length).to.equal(1);
  });

  it('sends the order and shows what is sent', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    await shopper.redeems('  USEDUP\u00a0');
    expect(await api.requests[0]?.json()).to.deep.equal({ order: { amount: 5000 } });
    expect(shopper.field.value).to.equal('USEDUP');
  });

  it('keeps a refused code, marks it, and hands the focus back to it', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('EXPIRED');
    expect(shopper.alert).to.equal('This code has expired. Try another one. voucher_expired');
    expect(shopper.field.value).to.equal('EXPIRED');
    expect(shopper.field.getAttribute('aria-invalid')).to.equal('true');
    expect(shopper.focused === shopper.field).to.be.true;
    const { selectionStart, selectionEnd } = shopper.field;
    expect([selectionStart, selectionEnd], 'the next code types over it').to.deep.equal([
      0,
      'EXPIRED'.length,
    ]);
  });

  it('takes the message away when the code is edited, by the shopper or by the page', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('EXPIRED');
    await shopper.types('X');
    await shopper.box.updateComplete;
    expect(shopper.alert).to.equal('');
    expect(shopper.field.hasAttribute('aria-invalid')).to.be.false;

    await shopper.redeems('EXPIRED');
    shopper.box.code = 'TENOFF';
    await shopper.box.updateComplete;
    expect(shopper.alert).to.equal('');
  });

  it('keeps the receipts of earlier codes, also when a later one is refused', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('TENOFF');
    await shopper.redeems('FREESHIP');
    await shopper.redeems('EXPIRED');
    expect(shopper.status).to.include('You save $10.00.').and.include('Delivery is free.');
    expect(shopper.alert).to.include('expired');
  });

  it('asks for a code when the box is empty, and sends nothing', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    expect((await answered).status).to.equal('refused');
    expect(shopper.alert).to.equal('Enter a code first.');
    expect(api.requests.length).to.equal(0);
  });

  it('shows a merchant’s sentence as it is, and markup as text', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('XSS-REFUSED');
    expect(shopper.alert).to.include('<img src=x onerror=alert(1)>');
    expect(shopper.box.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('never words a lost answer as an invalid code', async () => {
    const shopper = await shopperAt(openApi());
    const outcome = await shopper.redeems('DROP-AFTER');
    expect(outcome).to.include({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
    expect(shopper.alert).to.include('We couldn’t confirm this').and.include('may have been used');
    expect(shopper.field.hasAttribute('aria-invalid')).to.be.false;
  });

  it('does not offer the same code again while it may be spent; another code, or a reset, it does', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    await shopper.redeems('DROP-AFTER');
    expect(shopper.button.getAttribute('aria-disabled')).to.equal('true');
    await shopper.presses();
    await dust();
    expect(api.requests.length).to.equal(1);
    expect(shopper.alert).to.include('may have been used');
    await shopper.redeems('TENOFF');
    expect(shopper.status).to.include('You save $10.00.');
    expect(api.requests.length).to.equal(2);
  });

  it('forgets everything on reset', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('TENOFF');
    await shopper.redeems('EXPIRED');
    shopper.box.reset();
    await shopper.box.updateComplete;
    expect([shopper.alert, shopper.status, shopper.field.value, shopper.box.outcome]).to.deep.equal([
      '',
      '',
      '',
      undefined,
    ]);
  });
});

describe('while a redemption is under way', () => {
  it('a second press sends nothing', async () => {
    const { opened, open } = latch();
    const api = openApi({ hold: opened });
    const shopper = await shopperAt(api);
    await shopper.types('TENOFF');
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    await shopper.presses();
    await shopper.pressesEnter();
    expect(shopper.button.textContent?.trim()).to.equal('Redeeming…');
    expect(shopper.button.getAttribute('aria-disabled')).to.equal('true');
    expect(shopper.field.readOnly).to.be.true;
    expect(shopper.box.matches(':state(pending)')).to.be.true;
    open();
    await answered;
    await dust();
    expect(api.requests.length).to.equal(1);
    expect(shopper.button.textContent?.trim()).to.equal('Redeem');
    expect(shopper.box.matches(':state(redeemed)')).to.be.true;
  });

  it('the same code by method is the same redemption, another code is refused to the caller', async () => {
    const { opened, open } = latch();
    const api = openApi({ hold: opened });
    const { box } = await shopperAt(api);
    const first = box.redeem('TENOFF');
    const again = box.redeem(' TENOFF');
    const other = await box.redeem('SAVE20').catch((error: unknown) => error);
    expect(other).to.be.instanceOf(TypeError);
    open();
    expect(await again).to.equal(await first);
    expect(api.requests.length).to.equal(1);
  });

  it('an element taken off the page still tells the window, and remembers', async () => {
    const { opened, open } = latch();
    const { box } = await shopperAt(openApi({ hold: opened }));
    const ends = box.redeem('TENOFF');
    const parent = box.parentElement;
    box.remove();
    const heard = nextOutcome(window);
    open();
    const outcome = await ends;
    expect(await heard).to.equal(outcome);
    parent?.append(box);
    await box.updateComplete;
    expect(box.outcome).to.equal(outcome);
    expect(new Shopper(box).status).to.include('You save $10.00.');
  });

  it('an element that never was on a page ends all the same', async () => {
    const { client } = openApi();
    const box = Object.assign(document.createElement('voucher-redeem'), { client });
    expect((await box.redeem('TENOFF')).status).to.equal('redeemed');
  });

  it('a reset does not hide an answer that is still to come', async () => {
    const { opened, open } = latch();
    const shopper = await shopperAt(openApi({ hold: opened }));
    const ends = shopper.box.redeem('DROP-AFTER');
    await dust();
    shopper.box.reset();
    open();
    await ends;
    expect(shopper.alert).to.include('may have been used');
  });

  it('a page that moves the element does not send again', async () => {
    const { opened, open } = latch();
    const api = openApi({ hold: opened });
    const { box } = await shopperAt(api);
    const ends = box.redeem('TENOFF');
    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.append(box);
    box.requestUpdate();
    open();
    await ends;
    await dust();
    expect(api.requests.length).to.equal(1);
  });
});

describe('the element’s own mistakes and the page’s', () => {
  it('without keys the shopper reads that the code was not redeemed, the developer which option is missing', async () => {
    const box = await fixture<VoucherRedeem>(html`<voucher-redeem></voucher-redeem>`);
    const log = console.error;
    const logged: unknown[] = [];
    console.error = (...args) => logged.push(...args);
    const outcome = await box.redeem('TENOFF').finally(() => (console.error = log));
    expect(outcome).to.include({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false });
    expect(new Shopper(box).alert).to.include('That didn’t work. Your code was not redeemed.');
    expect(String(logged[0])).to.include('applicationId should be a key, got undefined');
  });

  it('an amount that is not minor units is named as it came', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, html`<voucher-redeem amount="50.00"></voucher-redeem>`);
    const log = console.error;
    console.error = () => {};
    const outcome = await shopper.box.redeem('TENOFF').finally(() => (console.error = log));
    expect(outcome).to.have.property('message').that.includes('whole minor units').and.includes('50.00');
    expect(api.requests.length).to.equal(0);
  });

  it('a context that cannot be sent is the page’s mistake: nothing was sent, and nothing may have been redeemed', async () => {
    const api = openApi();
    const { box } = await shopperAt(api);
    box.context = { metadata: { customer: 42n } };
    const log = console.error;
    console.error = () => {};
    const outcome = await box.redeem('TENOFF').finally(() => (console.error = log));
    expect(outcome).to.include({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false });
    expect(api.requests.length).to.equal(0);
  });

  it('a client that breaks its promise leaves the voucher undecided', async () => {
    const { box } = await shopperAt({
      ...openApi(),
      client: { redeem: () => Promise.reject(new TypeError('a bug')) },
    });
    const log = console.error;
    console.error = () => {};
    const outcome = await box.redeem('TENOFF').finally(() => (console.error = log));
    expect(outcome).to.include({ status: 'failed', mayHaveRedeemed: true });
  });
});

describe('a page that reserves room for what is said', () => {
  for (const code of ['EXPIRED', 'TENOFF'])
    it(`does not move when it is: ${code}`, async () => {
      const shopper = await shopperAt(
        openApi(),
        html`<voucher-redeem style="--voucher-redeem-reserve: 12rem"></voucher-redeem>`,
      );
      const { height } = shopper.box.getBoundingClientRect();
      await shopper.redeems(code);
      expect(shopper.box.getBoundingClientRect().height).to.equal(height);
    });

  it('is pushed down where it reserves none', async () => {
    const shopper = await shopperAt(openApi());
    const { height } = shopper.box.getBoundingClientRect();
    await shopper.redeems('EXPIRED');
    expect(shopper.box.getBoundingClientRect().height).to.be.above(height);
  });
});

describe('two boxes on one page', () => {
  it('do not know of each other', async () => {
    const one = await shopperAt(openApi());
    const other = await shopperAt(openApi());
    await one.redeems('TENOFF');
    await other.redeems('EXPIRED');
    expect(one.alert).to.equal('');
    expect(other.status).to.equal('');
  });
});
