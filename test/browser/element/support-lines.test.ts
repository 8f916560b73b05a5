import { expect, html } from '@open-wc/testing';
import type { Failed, Outcome } from '../../../src/client/outcome.ts';
import { openApi, shopperAt } from '../../support/shopper.ts';

/** What the shopper may need when the shop's support asks. */

const partOf = (box: HTMLElement, part: string) =>
  box.shadowRoot!.querySelector(`[part=${part}]`)?.textContent;

describe('the failure key', () => {
  it('is not shown to a shopper who cannot do anything with it', async () => {
    const shopper = await shopperAt(openApi());
    shopper.box.showReason = false;
    await shopper.redeems('EXPIRED');
    expect(shopper.alert).to.equal('This code has expired. Try another one.');
  });

  it('is shown with show-reason, and not with the text "false" in it', async () => {
    for (const [value, reason] of [
      ['', 'voucher_expired'],
      ['false', undefined],
    ] as const) {
      const shopper = await shopperAt(openApi());
      shopper.box.setAttribute('show-reason', value);
      await shopper.redeems('EXPIRED');
      expect(partOf(shopper.box, 'reason')).to.equal(reason);
    }
  });
});

describe('the reference of an attempt that nobody knows the end of', () => {
  const undecided: Failed = {
    status: 'failed',
    attemptId: 'att_5f0c9d1e0123456789abcdef01234567',
    code: 'TENOFF',
    kind: 'network',
    mayHaveRedeemed: true,
    message: '',
  };

  it('is shown, so that the shopper can read it out', async () => {
    const shopper = await shopperAt(openApi(), html`<voucher-redeem .outcome=${undecided}></voucher-redeem>`);
    expect(partOf(shopper.box, 'reference')).to.equal('Reference: 5F0C9D1E');
    expect(shopper.alert).to.contain('Reference: 5F0C9D1E');
    shopper.box.checking = true;
    await shopper.box.updateComplete;
    expect(shopper.alert).to.contain('Reference: 5F0C9D1E');
  });

  it('is the beginning of the id that the events and the metadata carry', async () => {
    const redeem = (code: string, _context?: object, options?: { attemptId?: string | undefined }) =>
      Promise.resolve<Outcome>({ ...undecided, code, attemptId: options!.attemptId! });
    const shopper = await shopperAt({ ...openApi(), client: { redeem } });
    const { attemptId } = await shopper.redeems('TENOFF');
    expect(partOf(shopper.box, 'reference')).to.equal(`Reference: ${attemptId.slice(4, 12).toUpperCase()}`);
  });

  it('is not shown where nothing can have been redeemed', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('EXPIRED');
    expect(partOf(shopper.box, 'reference')).to.equal(undefined);
  });
});
