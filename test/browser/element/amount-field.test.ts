import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RedemptionContext } from '../../../src/api/context.ts';
import { VoucherRedeem } from '../../../src/define.ts';
import { de } from '../../../src/messages/locales/de.ts';
import {
  askedShopper,
  bodyOf,
  dust,
  frozen,
  nextOutcome,
  openApi,
  shopperAt,
} from '../../support/shopper.ts';

describe('the field for the order’s amount', () => {
  it('is not there unless the page asks for it', async () => {
    const { box } = await shopperAt(openApi());
    expect(box.shadowRoot?.querySelector('#amount')).to.equal(null);
  });

  it('has its own label with the currency, is read with the message, and wants the keys of numbers', async () => {
    const shopper = await askedShopper();
    const { amount, field, box } = shopper;
    expect(amount.labels?.[0]?.textContent).to.equal('Order amount (USD)');
    expect(field.labels?.[0]?.textContent).to.equal('Gift card or discount code');
    expect(amount.inputMode).to.equal('decimal');
    expect(amount.dir, 'also where the page is read from right to left').to.equal('ltr');
    expect(amount.getAttribute('aria-describedby')).to.equal('message');
    expect(box.shadowRoot?.getElementById('message')?.firstElementChild?.role).to.equal('alert');
    await expect(box).to.be.accessible();
  });

  it('has a label without a currency where the page names none', async () => {
    const shopper = await askedShopper();
    shopper.box.currency = '';
    await shopper.box.updateComplete;
    expect(shopper.amount.labels?.[0]?.textContent).to.equal('Order amount');
  });

  it('shows the amount of the page as its language writes it, and nothing is sent for that', async () => {
    const api = openApi();
    const english = await askedShopper(api);
    expect(english.amount.value).to.equal('50.00');
    VoucherRedeem.registerMessages('de', de);
    const german = await askedShopper(
      api,
      html`<voucher-redeem lang="de" amount-field amount="123456" currency="EUR"></voucher-redeem>`,
    );
    expect(german.amount.value).to.equal('1234,56');
    expect(api.requests.length).to.equal(0);
  });

  it('shows no amount that the page got wrong', async () => {
    const shopper = await askedShopper();
    for (const wrong of ['50.00', 'fifty', '-5']) {
      shopper.box.setAttribute('amount', wrong);
      await shopper.box.updateComplete;
      expect(shopper.amount.value, wrong).to.equal('');
    }
  });

  it('sends what is typed, exact to the cent', async () => {
    const api = openApi();
    const shopper = await askedShopper(api);
    await shopper.types('4.35', shopper.amount);
    await shopper.redeems('TENOFF');
    expect(await bodyOf(api)).to.deep.equal({ order: { amount: 435 } });
    expect(shopper.amount.value, 'it stays, for the next code').to.equal('4.35');
  });

  it('sends the page’s amount that the shopper left as it was', async () => {
    const api = openApi();
    const shopper = await askedShopper(api);
    await shopper.redeems('TENOFF');
    expect(await bodyOf(api)).to.deep.equal({ order: { amount: 5000 } });
  });

  it('reads a comma where the page is German', async () => {
    const api = openApi();
    const template = html`<div lang="de"><voucher-redeem amount-field currency="EUR"></voucher-redeem></div>`;
    const shopper = await askedShopper(api, template);
    await shopper.types('1.234,56', shopper.amount);
    await shopper.redeems('TENOFF');
    expect(await bodyOf(api)).to.deep.equal({ order: { amount: 123456 } });
  });

  it('wins over the amount in the page’s context, which is never changed', async () => {
    const api = openApi();
    const shopper = await askedShopper(api);
    const context: RedemptionContext = frozen({
      customer: { source_id: 'ada' },
      order: { amount: 9900, metadata: { shop: 'north' } },
      metadata: { visit: 1 },
    });
    shopper.box.context = context;
    await shopper.types('12.34', shopper.amount);
    await shopper.redeems('TENOFF');
    expect(await bodyOf(api)).to.deep.equal({
      ...context,
      order: { amount: 1234, metadata: { shop: 'north' } },
    });
    expect(shopper.box.context).to.equal(context);
  });

  it('redeems once when the shopper presses Enter in it', async () => {
    const api = openApi();
    const shopper = await askedShopper(api);
    await shopper.types('TENOFF');
    await shopper.types('12', shopper.amount);
    const answered = nextOutcome(shopper.box);
    await sendKeys({ press: 'Enter' });
    expect((await answered).status).to.equal('redeemed');
    await dust();
    expect(await bodyOf(api)).to.deep.equal({ order: { amount: 1200 } });
  });

  it('is emptied by a reset, back to what the page says', async () => {
    const shopper = await askedShopper();
    await shopper.types('12', shopper.amount);
    shopper.box.reset();
    await shopper.box.updateComplete;
    expect(shopper.amount.value).to.equal('50.00');
  });

  it('is disabled with the box', async () => {
    const shopper = await askedShopper();
    shopper.box.disabled = true;
    await shopper.box.updateComplete;
    expect(shopper.amount.disabled).to.be.true;
  });
});
