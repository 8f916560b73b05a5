import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cartShopperAt, pathsOf } from '../../support/cart-shopper.ts';
import { cutOff, spaceText } from '../../support/cut-off.ts';
import { click, dust, latch, openApi, press } from '../../support/shopper.ts';

describe('the list of applied codes', () => {
  it('is a list with a name, and each button names what it removes', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('TENOFF');
    const list = shopper.box.shadowRoot!.querySelector('ul')!;
    expect(list.getAttribute('role')).to.equal('list');
    expect(list.getAttribute('aria-label')).to.equal('Applied to your order');
    expect(shopper.removeButton('TENOFF').getAttribute('aria-label')).to.equal('Remove TENOFF');
  });

  it('gives the focus after removing to the next item, then to the one before, then to the field', async () => {
    const shopper = await cartShopperAt();
    for (const code of ['TENOFF', 'SAVE20', 'FREESHIP']) await shopper.applies(code);
    shopper.removeButton('SAVE20').focus();
    await sendKeys({ press: 'Enter' });
    await shopper.settled();
    expect(shopper.focused === shopper.removeButton('FREESHIP'), 'the next one').to.equal(true);
    await sendKeys({ press: ' ' });
    await shopper.settled();
    expect(shopper.focused === shopper.removeButton('TENOFF'), 'the one before').to.equal(true);
    await sendKeys({ press: 'Enter' });
    await shopper.settled();
    expect(shopper.focused === shopper.field, 'the field').to.equal(true);
    expect(shopper.items).to.deep.equal([]);
  });

  it('keeps the focus of a shopper on an item while the order changes', async () => {
    const shopper = await cartShopperAt();
    for (const code of ['gfct5ZWI1nL', 'TENOFF']) await shopper.applies(code);
    const button = shopper.removeButton('gfct5ZWI1nL');
    button.focus();
    shopper.box.context = { order: { amount: 6000 } };
    await shopper.settled();
    expect(shopper.focused === button).to.equal(true);
  });

  it('says each change once to screen readers', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('TENOFF');
    expect(shopper.news).to.equal('TENOFF: You’ll save $10.00.');
    await shopper.applies('SAVE20');
    expect(shopper.news).to.equal(
      'SAVE20: You’ll save $20.00 (20% off). $20.00 is the most this code takes off.',
    );
    shopper.box.requestUpdate();
    await shopper.box.updateComplete;
    expect(shopper.news).not.to.include('TENOFF');
  });

  it('shows a code in the field and not in the list while it is checked for the first time', async () => {
    const { opened, open } = latch();
    const shopper = await cartShopperAt(openApi({ hold: opened }));
    await shopper.types('TENOFF');
    await shopper.presses();
    await dust();
    expect(shopper.items).to.deep.equal([]);
    expect(shopper.button.textContent.trim()).to.equal('Checking…');
    open();
    await shopper.settled();
    expect(shopper.codes).to.deep.equal(['TENOFF']);
  });

  it('does not take a code that would change nothing before it is pressed again, and says so', async () => {
    const shopper = await cartShopperAt();
    shopper.box.context = { order: { amount: 3000 } };
    await shopper.applies('FLAT30');
    expect(shopper.status).to.include('would change nothing').and.include('press Apply again');
    expect(shopper.items).to.deep.equal([]);
    expect(shopper.field.value).to.equal('FLAT30');
    await expect(shopper.box).to.be.accessible();
    await shopper.presses();
    await shopper.settled();
    expect(shopper.codes).to.deep.equal(['FLAT30']);
    expect(shopper.status).not.to.include('press Apply again');
  });

  it('takes back what it said about a code without effect when the order changes', async () => {
    const shopper = await cartShopperAt();
    shopper.box.context = { order: { amount: 3000 } };
    await shopper.applies('FLAT30');
    shopper.box.context = { order: { amount: 4000 } };
    await shopper.settled();
    expect(shopper.status).to.equal('');
  });

  it('names the code that another one cannot be combined with', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('SPRING5');
    await shopper.applies('SPRING8');
    expect(shopper.alert).to.equal('Can’t be combined with SPRING5.');
    expect(shopper.codes).to.deep.equal(['SPRING5']);
  });

  it('names no single code where there are several', async () => {
    const shopper = await cartShopperAt();
    for (const code of ['SPRING5', 'TENOFF', 'ALONE15']) await shopper.applies(code);
    expect(shopper.alert).to.equal('Can’t be combined with the others.');
  });

  it('shows the last four characters of a card where privacy is strict, and one sentence for every refusal', async () => {
    const shopper = await cartShopperAt(
      openApi(),
      html`<voucher-redeem multiple privacy="strict"></voucher-redeem>`,
    );
    await shopper.applies('TENOFF');
    await shopper.applies('gfct5ZWI1nL');
    expect(shopper.codes).to.deep.equal(['TENOFF', '••••I1nL']);
    expect(shopper.box.shadowRoot!.innerHTML).not.to.include('gfct5ZWI1nL');
    await shopper.applies('EXPIRED');
    expect(shopper.alert).to.include('This code can’t be used here.');
    await shopper.empties(shopper.field);
    await shopper.removes('••••I1nL');
    expect(shopper.codes).to.deep.equal(['TENOFF']);
  });

  it('shows texts of the merchant as text', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('XSS');
    await shopper.applies('XSS-REFUSED');
    expect(shopper.box.shadowRoot!.querySelectorAll('img, script, a').length).to.equal(0);
  });

  it('asks once for the fifth good code', async () => {
    const shopper = await cartShopperAt();
    for (const code of ['TENOFF', 'SAVE20', 'FREESHIP', 'PROP300']) await shopper.applies(code);
    const before = pathsOf(shopper.api).length;
    await shopper.applies('SPRING5');
    expect(shopper.codes).to.have.length(5);
    expect(pathsOf(shopper.api).slice(before)).to.deep.equal(['validations']);
  });
});

describe('law 2 in a box with multiple', () => {
  it('applies and removes nothing at a press of a script', async () => {
    const shopper = await cartShopperAt();
    shopper.box.code = 'TENOFF';
    await shopper.box.updateComplete;
    shopper.button.click();
    shopper.box.shadowRoot!.querySelector('form')!.requestSubmit();
    await dust();
    expect(shopper.api.requests).to.deep.equal([]);
    await shopper.presses();
    await shopper.settled();
    shopper.removeButton('TENOFF').click();
    await dust();
    expect(shopper.codes).to.deep.equal(['TENOFF']);
  });

  it('lets scripts press with allow-scripted, and does what the page calls', async () => {
    const shopper = await cartShopperAt(
      openApi(),
      html`<voucher-redeem multiple allow-scripted code="TENOFF"></voucher-redeem>`,
    );
    shopper.button.click();
    await shopper.settled();
    shopper.removeButton('TENOFF').click();
    await shopper.settled();
    expect(shopper.items).to.deep.equal([]);
    shopper.box.allowScripted = false;
    expect(await shopper.box.applyCode('SAVE20')).to.include({ status: 'applied', code: 'SAVE20' });
    expect(await shopper.box.applyCode('EXPIRED')).to.include({ status: 'refused', key: 'voucher_expired' });
    const tier = { object: 'promotion_tier', id: 'promo_5PERCENT' } as const;
    expect(await shopper.box.applyCode(tier)).to.include({ status: 'applied' });
    expect(shopper.box.removeCode('SAVE20')).to.equal(true);
    expect(shopper.box.removeCode('SAVE20')).to.equal(false);
    await shopper.settled();
    expect(shopper.box.redeemables).to.deep.equal([tier]);
  });

  it('takes two codes that the page applies at once, one after the other', async () => {
    const shopper = await cartShopperAt();
    const [first, second] = await Promise.all([
      shopper.box.applyCode('TENOFF'),
      shopper.box.applyCode('SAVE20'),
    ]);
    expect([first.status, second.status]).to.deep.equal(['applied', 'applied']);
  });

  it('refuses the methods of multiple on a plain box, by name', async () => {
    const shopper = await cartShopperAt(openApi(), html`<voucher-redeem></voucher-redeem>`);
    expect(() => shopper.box.removeCode('TENOFF')).to.throw(TypeError, 'multiple');
    const error: unknown = await shopper.box.applyCode('TENOFF').catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(TypeError);
  });

  it('removes nothing while the box is disabled', async () => {
    const shopper = await cartShopperAt();
    await shopper.applies('TENOFF');
    shopper.box.disabled = true;
    await shopper.box.updateComplete;
    await click(shopper.removeButton('TENOFF'));
    await shopper.settled();
    expect(shopper.codes).to.deep.equal(['TENOFF']);
  });
});

describe('a box with multiple for everybody', () => {
  const full = async (template = html`<voucher-redeem multiple promotions></voucher-redeem>`) => {
    const shopper = await cartShopperAt(openApi(), template);
    for (const code of ['TENOFF', 'GIFT50', 'POINTS500']) await shopper.applies(code);
    shopper.api.sandbox.changeVoucher('TENOFF', { active: false });
    shopper.box.context = { ...shopper.box.context, metadata: { changed: true } };
    await shopper.settled();
    return shopper;
  };

  it('has nothing that axe finds, with cards, a parked code and promotions', async () => {
    const shopper = await full();
    await expect(shopper.box).to.be.accessible();
  });

  it('keeps codes from left to right where the page is read from right to left', async () => {
    const shopper = await full(html`<voucher-redeem multiple dir="rtl" lang="ar"></voucher-redeem>`);
    for (const code of shopper.box.shadowRoot!.querySelectorAll('ul [part=code]'))
      expect(getComputedStyle(code).direction).to.equal('ltr');
    expect(getComputedStyle(shopper.amountOf('GIFT50')).direction).to.equal('ltr');
    const [button, code] = ['button', '[part=code]'].map((part) =>
      shopper.itemElements[0]!.querySelector(part)!.getBoundingClientRect(),
    );
    expect(button!.left).to.be.lessThan(code!.left);
    const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
    expect(middle(button!), 'the cross stands on the line of the code').to.be.closeTo(middle(code!), 2);
  });

  it('fits into 280 pixels, also with text of 200 % and the text spacing of WCAG, and each target has 24 pixels', async () => {
    const { box } = await full();
    box.style.inlineSize = '280px';
    await box.updateComplete;
    expect(box.scrollWidth).to.be.at.most(280);
    const targets = [...box.shadowRoot!.querySelectorAll<HTMLElement>('input, button')];
    expect(targets.length).to.be.above(6);
    for (const { offsetWidth, offsetHeight, outerHTML } of targets)
      expect(Math.min(offsetWidth, offsetHeight), outerHTML).to.be.at.least(24);
    expect(cutOff(box)).to.deep.equal([]);
    box.style.fontSize = '200%';
    spaceText(box);
    expect(cutOff(box), 'large and spaced text').to.deep.equal([]);
  });

  it('is used by the keyboard alone', async () => {
    const shopper = await cartShopperAt();
    await shopper.types('GIFT50');
    await sendKeys({ press: 'Enter' });
    await shopper.settled();
    expect(shopper.focused === shopper.field).to.equal(true);
    await press('Tab');
    await press('Tab');
    expect(shopper.focused === shopper.removeButton('GIFT50')).to.equal(true);
    await press('Tab');
    expect(shopper.focused === shopper.amountOf('GIFT50')).to.equal(true);
    await press('Shift', 'Tab');
    await sendKeys({ press: 'Enter' });
    await shopper.settled();
    expect(shopper.items).to.deep.equal([]);
  });
});
