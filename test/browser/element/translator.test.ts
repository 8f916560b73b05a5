import { expect, html } from '@open-wc/testing';
import { VoucherRedeem } from '../../../src/define.ts';
import type { Failed } from '../../../src/client/outcome.ts';
import { de } from '../../../src/messages/locales/de.ts';
import { nextOutcome, openApi, Shopper, shopperAt } from '../../support/shopper.ts';

/** What translators do that also translate shadow roots: every text node becomes an element with another text. */
function translate({ box }: Shopper): void {
  const texts = document.createTreeWalker(box.shadowRoot!, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found)
    if (text.data.trim()) {
      const font = document.createElement('font');
      font.textContent = `[${text.data.trim()}]`;
      text.replaceWith(font);
    }
}

const wordOf = ({ button }: Shopper) => button.textContent.replace(/\s+/g, ' ').trim();

describe('a translator that replaces the texts of the box', () => {
  it('cannot leave the button with a word that is no longer true', async () => {
    const shopper = await shopperAt(openApi(), html`<voucher-redeem preview></voucher-redeem>`);
    translate(shopper);
    expect(wordOf(shopper)).to.equal('[Check code]');
    await shopper.types('TENOFF');
    const checked = new Promise((resolve) => shopper.box.addEventListener('voucher-previewed', resolve));
    await shopper.presses();
    await checked;
    expect(wordOf(shopper)).to.equal('Redeem');
    translate(shopper);
    const redeemed = nextOutcome(shopper.box);
    await shopper.presses();
    await redeemed;
    expect(wordOf(shopper)).to.equal('Check code');
    expect(shopper.status).to.contain('You save $10.00.').and.not.contain('Redeem it?');
  });

  it('cannot keep a message that has changed', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('NOSUCH');
    translate(shopper);
    await shopper.redeems('EXPIRED');
    expect(shopper.alert).to.contain('has expired').and.not.contain('[');
    translate(shopper);
    await shopper.types('TENOFF');
    expect(shopper.alert).to.equal('');
  });

  it('cannot stop the seconds, or keep a message of the wait', async () => {
    const failed: Failed = {
      status: 'failed',
      attemptId: 'att_1',
      code: 'TENOFF',
      kind: 'rate-limited',
      mayHaveRedeemed: false,
      message: '',
      retryAfter: 1900,
    };
    const shopper = await shopperAt({ ...openApi(), client: { redeem: () => Promise.resolve(failed) } });
    await shopper.redeems('TENOFF');
    translate(shopper);
    await shopper.reads();
    await shopper.box.updateComplete;
    expect(wordOf(shopper)).to.equal('[Redeem]');
    expect([shopper.alert, shopper.status]).to.deep.equal(['', 'You can try again now.']);
  });

  it('does not keep the labels in the old language when the page changes its language', async () => {
    VoucherRedeem.registerMessages('de', de);
    const shopper = await shopperAt(
      openApi(),
      html`<voucher-redeem amount-field collapsed></voucher-redeem>`,
    );
    translate(shopper);
    shopper.box.lang = 'de';
    await new Promise((resolve) => setTimeout(resolve, 50));
    await shopper.box.updateComplete;
    const text = shopper.box.shadowRoot!.textContent;
    for (const word of [de.label, de.amount, de.disclosure, de.redeem]) expect(text).to.contain(word);
    expect(text).not.to.contain('[');
  });
});
