import { aTimeout, expect, html } from '@open-wc/testing';
import { READING_TIME } from '../../../src/element/controllers/press-guard.ts';
import type { VoucherRedeem } from '../../../src/element.ts';
import { dust, nextOutcome, openApi, Shopper, shopperAt, type Api } from '../../support/shopper.ts';

/** An offer belongs to the exact question that it answered (docs/decisions/04-what-was-shown.md). */

const posts = ({ requests }: Api) => requests.filter(({ method }) => method === 'POST').length;

async function offered(code = 'SAVE20', template = html`<voucher-redeem preview></voucher-redeem>`) {
  const api = openApi();
  const shopper = await shopperAt(api, template);
  await shopper.box.check(code);
  await shopper.reads();
  expect(shopper.status).to.include('Not redeemed yet');
  return { api, shopper };
}

const changes: { [what: string]: (box: VoucherRedeem) => void } = {
  'the context': (box) => (box.context = { order: { amount: 100_000 } }),
  'the amount': (box) => (box.amount = 100_000),
  'the currency': (box) => (box.currency = 'JPY'),
  'the decimals on the wire': (box) => (box.currencyDecimals = 3),
  'the tracking id': (box) => (box.trackingId = 'somebody'),
  'the endpoint': (box) => (box.endpoint = 'redemptions'),
  'the token': (box) => (box.clientToken = 'another'),
  'the application id': (box) => (box.applicationId = 'another'),
  'the address': (box) => (box.apiUrl = 'https://another.example'),
  'the client': (box) => (box.client = openApi().client),
  'the code': (box) => (box.code = 'TENOFF'),
};

for (const [what, change] of Object.entries(changes))
  it(`an offer goes when something it depends on changes: ${what}`, async () => {
    const { shopper } = await offered();
    change(shopper.box);
    await shopper.box.updateComplete;
    await shopper.box.updateComplete;
    expect(shopper.status).to.equal('');
    expect(shopper.button.textContent.trim()).to.equal('Check code');
  });

it('an offer goes when a field of the page changes', async () => {
  const { shopper } = await offered(
    'SAVE20',
    html`<voucher-redeem preview
      ><input slot="fields" name="metadata.store" value="berlin"
    /></voucher-redeem>`,
  );
  const field = shopper.box.querySelector('input')!;
  field.value = 'paris';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await shopper.box.updateComplete;
  await shopper.box.updateComplete;
  expect(shopper.status).to.equal('');
});

it('an offer for a cart that the page changed in place is checked again by the press, not redeemed', async () => {
  const context = { order: { amount: 5000 } };
  const api = openApi();
  const shopper = await shopperAt(api, html`<voucher-redeem preview></voucher-redeem>`);
  shopper.box.context = context;
  await shopper.box.check('SAVE20');
  await shopper.reads();
  context.order.amount = 100_000;
  const again = new Promise((resolve) => shopper.box.addEventListener('voucher-previewed', resolve));
  await shopper.presses();
  await again;
  expect(posts(api)).to.equal(0);
});

it('an offer stays when the page sets an equal context again', async () => {
  const { api, shopper } = await offered();
  shopper.box.context = { ...shopper.box.context };
  await shopper.box.updateComplete;
  expect(shopper.status).to.include('Not redeemed yet');
  const answered = nextOutcome(shopper.box);
  await shopper.presses();
  expect((await answered).status).to.equal('redeemed');
  expect(posts(api)).to.equal(1);
});

describe('the lock of a preview', () => {
  it('does not lock its own shopper out of an element that was created anew', async () => {
    const { api, shopper } = await offered('ONCE');
    const parent = shopper.box.parentElement!;
    const copy = document.createElement('voucher-redeem');
    Object.assign(copy, { client: api.client, amount: 5000, currency: 'USD', preview: true });
    parent.replaceChildren(copy);
    const again = await copy.check('ONCE');
    expect(again.status).to.equal('valid');
    await new Shopper(copy).reads();
  });

  it('has the name that session-key gives it', async () => {
    const api = openApi();
    const { box } = await shopperAt(
      api,
      html`<voucher-redeem preview session-key="hmac-of-cart"></voucher-redeem>`,
    );
    await box.check('ONCE');
    expect(new URL(api.requests[0]!.url).searchParams.get('session_key')).to.equal('hmac-of-cart');
  });

  it('is named as a reason where the code cannot be used, after a check of this page', async () => {
    const { api, shopper } = await offered('ONCE');
    // Under another name, as after a reload.
    shopper.box.context = { session: { key: 'another', type: 'LOCK' } };
    await shopper.box.check('ONCE');
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('an earlier check still holds it').and.not.include('Try another one');
    expect(posts(api)).to.equal(0);
  });
});

it('back from the browser’s cache an offer is checked again', async () => {
  const { api, shopper } = await offered();
  const previewed = new Promise((resolve) => shopper.box.addEventListener('voucher-previewed', resolve));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await previewed;
  await aTimeout(READING_TIME);
  await dust();
  expect(api.requests.filter(({ url }) => url.includes('/validate'))).to.have.length(2);
  expect(posts(api)).to.equal(0);
});
