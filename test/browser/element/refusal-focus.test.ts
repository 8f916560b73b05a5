import { aTimeout, expect, html } from '@open-wc/testing';
import { announcementsOf, descriptionOf } from '../../support/screen-reader.ts';
import { latch, nextOutcome, openApi, shopperAt, type Shopper } from '../../support/shopper.ts';

/** The sentence, and the key that these boxes show. */
const EXPIRED = 'This code has expired. Try another one. voucher_expired';

/** What a screen reader says from now on: what is announced, and at each focus what describes the element. */
function heardBy({ box }: Shopper): string[] {
  const heard = announcementsOf(box);
  box.shadowRoot!.addEventListener('focusin', ({ target }) => {
    const description = descriptionOf(target as HTMLElement);
    if (description) heard.push(`focus: ${description}`);
  });
  return heard;
}

const timesHeard = (heard: string[]) => heard.join(' ').split(EXPIRED).length - 1;

/** A box with a code that has expired, whose answer comes when `answer` is called. */
async function refusedShopper(template = html`<voucher-redeem></voucher-redeem>`) {
  const { opened, open: answer } = latch();
  const shopper = await shopperAt(openApi({ hold: opened }), template);
  await shopper.types('EXPIRED');
  return { shopper, answer, ended: nextOutcome(shopper.box) };
}

describe('a refusal is heard once', () => {
  it('by the focus that goes from the button to the field, which it describes', async () => {
    const { shopper, answer, ended } = await refusedShopper();
    await shopper.presses();
    const heard = heardBy(shopper);
    answer();
    await ended;
    await aTimeout(50);
    expect(shopper.focused).to.equal(shopper.field);
    expect(shopper.field.getAttribute('aria-invalid')).to.equal('true');
    expect(timesHeard(heard), heard.join(' | ')).to.equal(1);
  });

  it('by the alert, where Enter was pressed in the field and the focus stays', async () => {
    const { shopper, answer, ended } = await refusedShopper();
    await shopper.pressesEnter();
    const heard = heardBy(shopper);
    answer();
    await ended;
    await aTimeout(50);
    expect(shopper.focused).to.equal(shopper.field);
    expect(timesHeard(heard), heard.join(' | ')).to.equal(1);
  });

  it('by the alert, where the page has redeemed, and the focus is not moved', async () => {
    const { shopper, answer } = await refusedShopper();
    shopper.button.focus();
    const ends = shopper.box.redeem();
    const heard = heardBy(shopper);
    answer();
    await ends;
    await aTimeout(50);
    expect(shopper.focused).to.equal(shopper.button);
    expect(timesHeard(heard), heard.join(' | ')).to.equal(1);
  });

  it('by the alert, where the shopper has folded the box, so that the field cannot have the focus', async () => {
    const { shopper, answer, ended } = await refusedShopper(
      html`<voucher-redeem code="EXPIRED" collapsed></voucher-redeem>`,
    );
    await shopper.presses();
    const heard = heardBy(shopper);
    shopper.box.shadowRoot!.querySelector('details')!.open = false;
    answer();
    await ended;
    await aTimeout(50);
    expect(timesHeard(heard), heard.join(' | ')).to.equal(1);
  });
});
