import { aTimeout, expect, html } from '@open-wc/testing';
import type { VoucherRedeemRequestEvent } from '../../../src/element.ts';
import { dust, latch, nextOutcome, openApi, shopperAt, type Api } from '../../support/shopper.ts';

/** A listener of `voucher-redeem-request` can hold, change and stop a request, until it is sent. */

const posts = ({ requests }: Api) => requests.filter(({ method }) => method === 'POST').length;
const onRequest = (target: EventTarget, listener: (event: VoucherRedeemRequestEvent) => unknown) =>
  target.addEventListener(
    'voucher-redeem-request',
    (event) => void listener(event as VoucherRedeemRequestEvent),
  );

describe('a listener that never lets go', () => {
  it('ends at gate-timeout: nothing is sent, and the shopper may try again', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, html`<voucher-redeem gate-timeout="300"></voucher-redeem>`);
    onRequest(shopper.box, (event) => event.waitUntil(new Promise(() => {})));
    await shopper.types('TENOFF');
    const answered = nextOutcome(shopper.box);
    await shopper.pressesAtOnce();
    await aTimeout(100);
    expect(shopper.button.textContent.trim(), 'nothing is being redeemed yet').to.equal('Checking…');
    expect(await answered).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: false });
    expect(shopper.alert).to.include('Stopped. Your code was not redeemed.');
    expect(posts(api)).to.equal(0);
    await shopper.reads();
    expect(shopper.button.hasAttribute('aria-disabled')).to.be.false;
  });

  it('is ended by a reset', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    onRequest(shopper.box, (event) => event.waitUntil(new Promise(() => {})));
    const ends = shopper.box.redeem('TENOFF');
    await dust();
    shopper.box.reset();
    expect(await ends).to.include({ kind: 'aborted', mayHaveRedeemed: false });
    expect(posts(api)).to.equal(0);
    expect(shopper.alert, 'the box is empty, and says nothing').to.equal('');
  });
});

it('a listener that resets the box stops the request', async () => {
  const api = openApi();
  const { box } = await shopperAt(api);
  onRequest(box, () => box.reset());
  expect(await box.redeem('TENOFF')).to.include({ kind: 'aborted', mayHaveRedeemed: false });
  await dust();
  expect(posts(api)).to.equal(0);
});

describe('a listener that comes too late', () => {
  for (const [what, act] of [
    ['preventDefault()', (event: VoucherRedeemRequestEvent) => event.preventDefault()],
    ['waitUntil()', (event: VoucherRedeemRequestEvent) => event.waitUntil(Promise.reject(new Error('no')))],
    ['a new context', (event: VoucherRedeemRequestEvent) => (event.context = {})],
  ] as const)
    it(`is told so, and what to do instead: ${what}`, async () => {
      const api = openApi();
      const shopper = await shopperAt(api);
      const thrown: unknown[] = [];
      onRequest(shopper.box, async (event) => {
        await aTimeout(50);
        try {
          act(event);
        } catch (error) {
          thrown.push(error);
        }
      });
      await shopper.box.redeem('TENOFF');
      await dust();
      expect(String(thrown[0]))
        .to.include('after the request was sent')
        .and.include('before the first await');
      expect(posts(api)).to.equal(1);
    });

  it('still counts while a promise holds the request', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    const { opened, open } = latch();
    onRequest(shopper.box, async (event) => {
      event.waitUntil(opened);
      await aTimeout(20);
      event.context = { metadata: { late: true } };
      event.waitUntil(aTimeout(20).then(() => event.preventDefault()));
      open();
    });
    expect(await shopper.box.redeem('TENOFF')).to.include({ kind: 'aborted', mayHaveRedeemed: false });
    expect(posts(api)).to.equal(0);
  });
});
