import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import type { Failed, Outcome } from '../../../src/client/outcome.ts';
import { dust, nextOutcome, openApi, shopperAt, type Shopper } from '../../support/shopper.ts';

/** An API that has had enough, for this long. */
async function shopperTooQuick(retryAfter: number): Promise<{ shopper: Shopper; asked: () => number }> {
  const failed: Failed = {
    status: 'failed',
    attemptId: 'att_1',
    code: 'TENOFF',
    kind: 'rate-limited',
    mayHaveRedeemed: false,
    message: 'HTTP 429',
    httpStatus: 429,
    retryAfter,
  };
  let asked = 0;
  const redeem = (): Promise<Outcome> => {
    asked += 1;
    return Promise.resolve(failed);
  };
  const shopper = await shopperAt({ ...openApi(), client: { redeem } });
  await shopper.redeems('TENOFF');
  return { shopper, asked: () => asked };
}

/** Every text the region has held since it was watched, without what was there already. */
function announcementsOf(box: HTMLElement): string[] {
  const region = box.shadowRoot!.querySelector('[role=alert]')!;
  const heard: string[] = [];
  new MutationObserver(() => {
    const text = region.textContent.replace(/\s+/g, ' ').trim();
    if (text !== heard.at(-1)) heard.push(text);
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return heard;
}

describe('after too many tries', () => {
  it('counts the seconds down in the button, which is pressed in vain meanwhile', async () => {
    const { shopper, asked } = await shopperTooQuick(1500);
    const button = () => shopper.button.textContent.replace(/\s+/g, ' ').trim();
    expect(button()).to.equal('Redeem 2');
    expect(shopper.button.getAttribute('aria-disabled')).to.equal('true');
    await shopper.pressesAtOnce();
    await shopper.pressesEnterAtOnce();
    await dust();
    expect(asked()).to.equal(1);
    await aTimeout(700);
    expect(button()).to.equal('Redeem 1');
  });

  it('says so once and the end of it once, sends nothing by itself, and works again', async () => {
    const { shopper, asked } = await shopperTooQuick(1500);
    expect(shopper.alert).to.equal(
      'There are too many requests right now. Wait 2 seconds and try again. rate-limited',
    );
    const heard = announcementsOf(shopper.box);
    await aTimeout(1700);
    await shopper.box.updateComplete;
    expect(heard, 'the alert goes').to.deep.equal(['']);
    expect(shopper.status, 'good news is no alert').to.equal('You can try again now.');
    expect(shopper.button.hasAttribute('aria-disabled')).to.be.false;
    expect(asked()).to.equal(1);
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    await answered;
    expect(asked()).to.equal(2);
  });

  it('waits for another code too: the limit is the connection’s', async () => {
    const { shopper, asked } = await shopperTooQuick(60_000);
    await shopper.types('FREESHIP');
    await shopper.presses();
    await dust();
    expect(asked()).to.equal(1);
    expect(shopper.alert, 'the message was about the other code').to.equal('');
  });

  it('keeps the seconds from who listens: they are for the eye', async () => {
    const { shopper } = await shopperTooQuick(60_000);
    const seconds = shopper.button.querySelector('[part=countdown]')!;
    expect(seconds.getAttribute('aria-hidden')).to.equal('true');
  });

  it('blocks the button for at most a minute, and says how many minutes the API asked for', async () => {
    const { shopper } = await shopperTooQuick(170_000);
    expect(shopper.alert).to.contain('Wait 3 minutes and try again.');
    expect(shopper.button.querySelector('[part=countdown]')!.textContent).to.equal('60');
  });

  it('ends with a redemption that the page made meanwhile', async () => {
    const { shopper } = await shopperTooQuick(60_000);
    shopper.box.client = openApi().client;
    await shopper.box.redeem('TENOFF');
    await shopper.types('FREESHIP');
    await shopper.reads();
    expect(shopper.button.hasAttribute('aria-disabled')).to.be.false;
    expect(shopper.button.querySelector('[part=countdown]')).to.equal(null);
  });

  it('ends with a reset of the box', async () => {
    const { shopper } = await shopperTooQuick(60_000);
    shopper.box.reset();
    await shopper.box.updateComplete;
    expect(shopper.button.hasAttribute('aria-disabled')).to.be.false;
  });

  it('a call by the page is free of it', async () => {
    const { shopper, asked } = await shopperTooQuick(60_000);
    const failed = oneEvent(shopper.box, 'voucher-failed');
    await shopper.box.redeem('TENOFF');
    await failed;
    expect(asked()).to.equal(2);
  });
});
