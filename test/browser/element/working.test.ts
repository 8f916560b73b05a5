import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { SLOW_AFTER } from '../../../src/element/controllers/slow-answer.ts';
import { en } from '../../../src/messages/locales/en.ts';
import { latch, nextOutcome, openApi, Shopper, shopperAt } from '../../support/shopper.ts';

/** A shopper whose press has not been answered yet. `answer` lets the answer come. */
async function waitingShopper(template?: ReturnType<typeof html>) {
  const { opened, open: answer } = latch();
  const shopper = await shopperAt(openApi({ hold: opened }), template);
  await shopper.types('TENOFF');
  const ended = nextOutcome(shopper.box);
  await shopper.presses();
  while (shopper.button.textContent.trim() === en.redeem) await aTimeout(10);
  return { shopper, answer, ended };
}

/** The line that says what is going on. */
const progressOf = ({ box }: Shopper) => box.shadowRoot!.querySelector<HTMLElement>('[part=progress]');

describe('while a redemption is under way', () => {
  it('a status says so to screen readers at once, and to everybody once it takes long', async () => {
    const { shopper, answer, ended } = await waitingShopper();
    expect(shopper.status).to.equal('Redeeming…');
    expect(progressOf(shopper)!.offsetHeight, 'the button says it to those who see it').to.be.at.most(1);
    await aTimeout(SLOW_AFTER + 200);
    expect(shopper.status).to.equal(en.stillWorking);
    expect(progressOf(shopper)!.offsetHeight).to.be.above(10);
    answer();
    await ended;
    expect(progressOf(shopper)).to.equal(null);
    expect(shopper.status).to.contain('You save $10.00.');
  });

  it('the status names a check, too, and a listener that holds the request is no redemption', async () => {
    const checking = await waitingShopper(html`<voucher-redeem preview></voucher-redeem>`);
    expect(checking.shopper.status).to.equal('Checking…');
    checking.answer();

    const { opened, open } = latch();
    const shopper = await shopperAt(openApi());
    shopper.box.addEventListener('voucher-redeem-request', (event) => event.waitUntil(opened));
    await shopper.types('TENOFF');
    const ended = nextOutcome(shopper.box);
    await shopper.presses();
    while (!progressOf(shopper)) await aTimeout(10);
    expect(shopper.status).to.equal('Checking…');
    open();
    await ended;
  });

  it('the focus stays where it is, from the press to the receipt', async () => {
    const { shopper, answer, ended } = await waitingShopper();
    expect(shopper.focused).to.equal(shopper.button);
    answer();
    await ended;
    await shopper.box.updateComplete;
    expect(shopper.focused).to.equal(shopper.button);
  });
});

describe('the button', () => {
  const place = (button: HTMLElement) => {
    const { x, y, width } = button.getBoundingClientRect();
    return { x: Math.round(x), y: Math.round(y), width: Math.round(width) };
  };

  for (const width of [240, 304, 320, 340, 356, 400])
    it(`stays where it is, whatever its word is, in a box of ${width} pixels`, async () => {
      const root = await fixture<HTMLElement>(
        html`<div style="width: ${width}px"><voucher-redeem preview></voucher-redeem></div>`,
      );
      const box = root.querySelector('voucher-redeem')!;
      await box.updateComplete;
      const before = place(new Shopper(box).button);
      const { opened, open } = latch();
      box.client = openApi({ hold: opened }).client;
      box.amount = 5000;
      const checked = box.check('TENOFF');
      while (new Shopper(box).button.textContent.trim() !== en.checking) await aTimeout(10);
      expect(place(new Shopper(box).button)).to.deep.equal(before);
      open();
      await checked;
      await box.updateComplete;
      expect(new Shopper(box).button.textContent.trim()).to.equal(en.redeem);
      expect(place(new Shopper(box).button)).to.deep.equal(before);
    });

  it('has only the word that is true as its name', async () => {
    const shopper = await shopperAt(openApi());
    expect(shopper.button.innerText.trim()).to.equal(en.redeem);
    expect(getComputedStyle(shopper.button, '::after').visibility).to.equal('hidden');
  });
});

describe('a page whose text styles are inherited', () => {
  it('does not change how a code and a receipt are written', async () => {
    const shopper = await shopperAt(
      openApi(),
      html`<div
        style="text-transform: uppercase; white-space: pre; letter-spacing: 4px; text-indent: 40px; word-spacing: 9px"
      >
        <voucher-redeem></voucher-redeem>
      </div>`,
    );
    await shopper.redeems('gfct5ZWI1nL');
    const root = shopper.box.shadowRoot!;
    const code = root.querySelector<HTMLElement>('[part=code]')!;
    expect(code.innerText).to.equal('gfct5ZWI1nL');
    for (const part of [code, root.querySelector('p')!, root.querySelector('label')!]) {
      const { textTransform, whiteSpace, letterSpacing, textIndent, wordSpacing } = getComputedStyle(part);
      expect([textTransform, whiteSpace, letterSpacing, textIndent, wordSpacing]).to.deep.equal([
        'none',
        'normal',
        'normal',
        '0px',
        '0px',
      ]);
    }
  });
});
