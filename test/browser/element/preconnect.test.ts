import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.ts';
import type { VoucherRedeem } from '../../../src/element.ts';
import { dust, openApi } from '../../support/shopper.ts';

const linksTo = (origin: string) =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel=preconnect]')].filter(
    (link) => link.href === `${origin}/`,
  );

const boxAt = (apiUrl: string) =>
  fixture<VoucherRedeem>(html`<voucher-redeem api-url=${apiUrl}></voucher-redeem>`);

describe('the connection to the API', () => {
  it('is opened when the shopper first comes to the box, once for all boxes, without cookies', async () => {
    const origin = 'https://first.example';
    const boxes = [await boxAt(`${origin}/path`), await boxAt(origin)];
    expect(linksTo(origin)).to.have.lengthOf(0);
    for (const box of boxes) box.focus();
    boxes[0]!.blur();
    boxes[0]!.focus();
    expect(linksTo(origin)).to.have.lengthOf(1);
    expect(linksTo(origin)[0]!.crossOrigin).to.equal('anonymous');
  });

  for (const type of ['pointerover', 'pointerdown', 'touchstart'])
    it(`is opened by a ${type}`, async () => {
      const origin = `https://${type}.example`;
      const box = await boxAt(origin);
      box
        .shadowRoot!.querySelector('input')!
        .dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      expect(linksTo(origin)).to.have.lengthOf(1);
    });

  it('is opened to the default cluster if the box names none', async () => {
    const box = await fixture<VoucherRedeem>(html`<voucher-redeem></voucher-redeem>`);
    box.focus();
    expect(linksTo('https://api.voucherify.io')).to.have.lengthOf(1);
  });

  it('is not opened by the box of a page that redeems with its own client, and an unusable URL stops nothing', async () => {
    const before = document.querySelectorAll('link[rel=preconnect]').length;
    const own = await boxAt('https://own.example');
    own.client = openApi().client;
    own.focus();
    const wrong = await boxAt('http://[::1');
    wrong.focus();
    expect(wrong.shadowRoot!.activeElement).to.equal(wrong.shadowRoot!.querySelector('#code'));
    expect(document.querySelectorAll('link[rel=preconnect]')).to.have.lengthOf(before);
  });

  it('asks the API nothing before a press', async () => {
    const { client, requests } = openApi();
    const box = await fixture<VoucherRedeem>(html`<voucher-redeem .client=${client}></voucher-redeem>`);
    box.focus();
    box.code = 'TENOFF';
    await dust();
    expect(requests).to.deep.equal([]);
  });
});
