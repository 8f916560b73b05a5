import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cutOff, spaceText } from '../../support/cut-off.ts';
import { latch, openApi, press, shopperAt, type Shopper } from '../../support/shopper.ts';

const phases: [name: string, reach: (shopper: Shopper) => Promise<unknown>][] = [
  ['ready', () => Promise.resolve()],
  ['redeemed', (shopper) => shopper.redeems('gfct5ZWI1nL')],
  ['refused', (shopper) => shopper.redeems('BIGCART')],
  ['failed', (shopper) => shopper.redeems('RATE-LIMIT')],
  ['undecided', (shopper) => shopper.redeems('DROP-AFTER')],
];

describe('accessibility', () => {
  for (const [name, reach] of phases)
    it(`axe finds nothing when ${name}`, async () => {
      const shopper = await shopperAt(openApi());
      await reach(shopper);
      await expect(shopper.box).to.be.accessible();
    });

  it('axe finds nothing while redeeming', async () => {
    const { opened, open } = latch();
    const { box } = await shopperAt(openApi({ hold: opened }));
    const ends = box.redeem('TENOFF');
    await box.updateComplete;
    await expect(box).to.be.accessible();
    open();
    await ends;
  });

  it('axe finds nothing when disabled', async () => {
    const { box } = await shopperAt(openApi(), html`<voucher-redeem disabled></voucher-redeem>`);
    await expect(box).to.be.accessible();
  });

  it('the regions that announce are there before their text', async () => {
    const { box } = await shopperAt(openApi());
    expect(box.shadowRoot?.querySelectorAll('[role=alert]:empty, [role=status]').length).to.equal(2);
  });

  it('the field is described by the message and the hint, in its own root', async () => {
    const shopper = await shopperAt(
      openApi(),
      html`<voucher-redeem><span slot="help">On the back of the card</span></voucher-redeem>`,
    );
    const ids = shopper.field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => shopper.box.shadowRoot?.getElementById(id)?.id)).to.deep.equal([
      'message',
      'help',
    ]);
  });

  it('the shop’s label names the field', async () => {
    const shopper = await shopperAt(
      openApi(),
      html`<voucher-redeem><span slot="label">Gift card</span></voucher-redeem>`,
    );
    const label = shopper.field.labels?.[0];
    const slot = label?.querySelector('slot');
    expect(slot?.assignedElements()[0]?.textContent).to.equal('Gift card');
  });

  it('keyboard alone goes from the field to the button and back', async () => {
    const shopper = await shopperAt(openApi());
    shopper.box.focus();
    expect(shopper.focused === shopper.field).to.be.true;
    await sendKeys({ press: 'Tab' });
    expect(shopper.focused === shopper.button).to.be.true;
    await press('Shift', 'Tab');
    expect(shopper.focused === shopper.field).to.be.true;
  });

  it('the button keeps the focus while redeeming and after', async () => {
    const { opened, open } = latch();
    const shopper = await shopperAt(openApi({ hold: opened }));
    await shopper.types('TENOFF');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(shopper.focused === shopper.button).to.be.true;
    open();
    await shopper.box.redeem('TENOFF');
    expect(shopper.focused === shopper.button).to.be.true;
  });

  it('targets are at least 24 pixels high and nothing overflows, down to 200', async () => {
    const { box } = await shopperAt(
      openApi(),
      html`<div style="width: 200px"><voucher-redeem code="A-CODE"></voucher-redeem></div>`,
    );
    for (const target of box.shadowRoot?.querySelectorAll('input, button') ?? [])
      expect(target.getBoundingClientRect().height).to.be.at.least(24);
    await box.redeem('XSS-REFUSED');
    expect(box.scrollWidth).to.be.at.most(200);
  });

  it('nothing is cut off in a box of 240 pixels with text of 200 %, and with the text spacing of WCAG', async () => {
    const shopper = await shopperAt(
      openApi(),
      html`<div style="inline-size: 240px"><voucher-redeem amount-field></voucher-redeem></div>`,
    );
    const { box } = shopper;
    const expectWhole = async (phase: string) => {
      await box.updateComplete;
      for (const size of ['100%', '200%']) {
        box.style.fontSize = size;
        expect(cutOff(box), `${phase}, ${size}`).to.deep.equal([]);
      }
    };
    await box.redeem('gfct5ZWI1nL');
    await box.redeem('EXPIRED');
    await expectWhole('text as it is');
    spaceText(box);
    await expectWhole('spaced text');
    await box.redeem('DROP-AFTER');
    await expectWhole('undecided, spaced text');
  });
});
