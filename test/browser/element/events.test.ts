import { expect, html, oneEvent } from '@open-wc/testing';
import type { VoucherRedeemRequestEvent, VoucherRefusedEvent } from '../../../src/element.ts';
import { dust, latch, openApi, shopperAt } from '../../support/shopper.ts';

describe('events', () => {
  it('reach the document from inside a shadow root, after the box shows the outcome, without giving the code away', async () => {
    const shopper = await shopperAt(openApi(), html`<div><voucher-redeem></voucher-redeem></div>`);
    const heard = oneEvent(document, 'voucher-refused');
    void shopper.box.redeem('EXPIRED');
    const event = (await heard) as unknown as VoucherRefusedEvent;
    expect(event.composed && event.bubbles).to.be.true;
    expect(event.outcome).to.include({
      key: 'voucher_expired',
      code: 'EXPIRED',
    });
    expect(shopper.alert).to.include('expired');
    expect(event.toString()).to.equal('[voucher-refused •••]');
  });

  it('come when the receipt is there to be read', async () => {
    const shopper = await shopperAt(openApi());
    let shown = '';
    shopper.box.addEventListener('voucher-redeemed', () => (shown = shopper.status));
    await shopper.box.redeem('TENOFF');
    expect(shown).to.include('You save $10.00.');
  });

  it('reach the window once, even when the page takes the box away on hearing them', async () => {
    const { box } = await shopperAt(openApi());
    let heard = 0;
    const count = () => (heard += 1);
    window.addEventListener('voucher-redeemed', count);
    box.addEventListener('voucher-redeemed', () => box.remove());
    await box.redeem('TENOFF');
    window.removeEventListener('voucher-redeemed', count);
    expect(heard).to.equal(1);
  });

  it('every attempt ends in exactly one', async () => {
    const { box } = await shopperAt(openApi());
    const heard: string[] = [];
    for (const type of ['voucher-redeemed', 'voucher-refused', 'voucher-failed'])
      box.addEventListener(type, () => heard.push(type));
    await box.redeem('TENOFF');
    await box.redeem('EXPIRED');
    await box.redeem('DROP-AFTER');
    expect(heard).to.deep.equal(['voucher-redeemed', 'voucher-refused', 'voucher-failed']);
  });
});

describe('voucher-redeem-request', () => {
  const onRequest = (target: EventTarget, listener: (event: VoucherRedeemRequestEvent) => void) =>
    target.addEventListener('voucher-redeem-request', (event) =>
      listener(event as VoucherRedeemRequestEvent),
    );

  it('can stop the redemption before anything is sent, and the box stays quiet', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    onRequest(shopper.box, (event) => event.preventDefault());
    const outcome = await shopper.box.redeem('TENOFF');
    await shopper.box.updateComplete;
    expect(outcome).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: false });
    expect(shopper.alert).to.equal('');
    expect(api.requests.length).to.equal(0);
  });

  it('can hold it until the page is ready', async () => {
    const api = openApi();
    const { box } = await shopperAt(api);
    const { opened, open } = latch();
    onRequest(box, (event) => event.waitUntil(opened));
    const ends = box.redeem('TENOFF');
    await dust();
    expect(api.requests.length).to.equal(0);
    open();
    expect((await ends).status).to.equal('redeemed');
  });

  it('stops it when what the page waited for fails, and says so', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    onRequest(shopper.box, (event) => event.waitUntil(Promise.reject(new Error('no captcha'))));
    const outcome = await shopper.box.redeem('TENOFF');
    expect(outcome).to.include({ kind: 'aborted', message: 'Error: no captcha' });
    expect(shopper.alert).to.include('Stopped. Your code was not redeemed.');
    expect(api.requests.length).to.equal(0);
  });

  it('may be cancelled by the very thing the page waited for', async () => {
    const api = openApi();
    const { box } = await shopperAt(api);
    onRequest(box, (event) => event.waitUntil(Promise.resolve().then(() => event.preventDefault())));
    expect(await box.redeem('TENOFF')).to.include({ kind: 'aborted', mayHaveRedeemed: false });
    expect(api.requests.length).to.equal(0);
  });

  it('can amend the context, and the page’s own object stays as it was', async () => {
    const api = openApi();
    const { box } = await shopperAt(api);
    const mine = Object.freeze({ metadata: Object.freeze({ store: 'berlin' }) });
    box.context = mine;
    onRequest(box, (event) => {
      event.context = { ...event.context, customer: { source_id: 'ben' } };
    });
    await box.redeem('TENOFF');
    expect(await api.requests[0]?.json()).to.deep.equal({
      metadata: { store: 'berlin' },
      order: { amount: 5000 },
      customer: { source_id: 'ben' },
    });
    expect(box.context).to.equal(mine);
  });

  it('may ask for the same code again without a second redemption', async () => {
    const api = openApi();
    const { box } = await shopperAt(api);
    onRequest(box, () => void box.redeem('TENOFF'));
    await box.redeem('TENOFF');
    expect(api.requests.length).to.equal(1);
  });
});

describe('the context', () => {
  it('keeps an order’s own amount, and adds none to an order the API knows by id', async () => {
    const api = openApi();
    const { box } = await shopperAt(api);
    box.context = { order: { amount: 700 } };
    await box.redeem('TENOFF');
    box.context = { order: { id: 'ord_1' } };
    await box.redeem('TENOFF');
    const [first, second] = await Promise.all(
      api.requests.map((request) => request.json() as Promise<object>),
    );
    expect([first, second]).to.deep.equal([{ order: { amount: 700 } }, { order: { id: 'ord_1' } }]);
  });

  it('takes the amount of the attribute where the order has none, as text too', async () => {
    const api = openApi();
    const { box } = await shopperAt(api);
    Object.assign(box, { amount: '700', context: { order: { amount: undefined, metadata: {} } } });
    await box.redeem('TENOFF');
    expect(await api.requests[0]?.json()).to.deep.equal({ order: { amount: 700, metadata: {} } });
  });

  it('carries the attempt’s id where the page asks for it', async () => {
    const api = openApi();
    const { box } = await shopperAt(api, html`<voucher-redeem attempt-key="attempt_id"></voucher-redeem>`);
    const { attemptId } = await box.redeem('TENOFF');
    expect(((await api.requests[0]?.json()) as { metadata: object }).metadata).to.deep.equal({
      attempt_id: attemptId,
    });
  });
});
