import { expect, html } from '@open-wc/testing';
import { nextOutcome, openApi, shopperAt, type Shopper } from '../../support/shopper.ts';

/** FLAT30 makes the order 30.00, so it changes nothing on an order of 30.00. */

/** What the shopper sees of a note: its sign, and the colour of its border. */
function faceOf({ box }: Shopper, part: string): { sign: string; tone: string } {
  const note = box.shadowRoot!.querySelector(`[part~='${part}']`)!;
  return { sign: getComputedStyle(note, '::before').content, tone: getComputedStyle(note).borderTopColor };
}

const amber = 'rgb(183, 121, 31)';
const green = 'rgb(26, 138, 74)';

async function redeems(amount: number): Promise<Shopper> {
  const shopper = await shopperAt(openApi(), html`<voucher-redeem amount=${amount}></voucher-redeem>`);
  await shopper.box.redeem('FLAT30');
  await shopper.box.updateComplete;
  return shopper;
}

describe('a code that changes nothing on the order', () => {
  it('leaves a receipt, because it is used, but not the face of a success', async () => {
    const shopper = await redeems(3000);
    expect(shopper.status).to.equal(
      'Redeemed FLAT30 Your code was redeemed, but it changes nothing on this order.',
    );
    expect(shopper.box.outcome?.status).to.equal('redeemed');
    const { sign, tone } = faceOf(shopper, 'receipt');
    expect(sign).to.contain('!').and.not.contain('\u2713');
    expect(tone).to.equal(amber);
    expect(shopper.box.shadowRoot!.querySelectorAll("[part~='no-effect']").length).to.equal(1);
  });

  it('has another face than a code that changes something', async () => {
    const shopper = await redeems(5000);
    const { sign, tone } = faceOf(shopper, 'receipt');
    expect(sign).to.contain('\u2713');
    expect(tone).to.equal(green);
    expect(shopper.box.shadowRoot!.querySelector("[part~='no-effect']")).to.equal(null);
  });

  it('is told before it is used, in a box that checks first, and still asks whether to redeem it', async () => {
    const shopper = await shopperAt(openApi(), html`<voucher-redeem preview amount="3000"></voucher-redeem>`);
    const previewed = new Promise((resolve) =>
      shopper.box.addEventListener('voucher-previewed', resolve, { once: true }),
    );
    await shopper.types('FLAT30');
    await shopper.presses();
    await previewed;
    await shopper.box.updateComplete;
    expect(shopper.status).to.equal(
      'Not redeemed yet FLAT30 This code changes nothing on this order, but redeeming it would still count as a use. Redeem it?',
    );
    const { sign, tone } = faceOf(shopper, 'offer');
    expect(sign).to.contain('!').and.not.contain('?');
    expect(tone).to.equal(amber);

    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    expect((await answered).status).to.equal('redeemed');
  });
});
