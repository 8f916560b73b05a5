import { expect } from '@open-wc/testing';
import type { Failed } from '../../../src/client/outcome.ts';
import type { RedemptionAnswer } from '../../../src/api/types.ts';
import { dust, nextOutcome, openApi, shopperAt } from '../../support/shopper.ts';

/** The API redeemed, and its answer was lost on the way. */
async function shopperInDoubt() {
  const api = openApi();
  const redemptions: RedemptionAnswer[] = [];
  const lost: (typeof api.client)['redeem'] = async (...asked) => {
    const outcome = await api.client.redeem(...asked);
    if (outcome.status === 'redeemed') redemptions.push(outcome.redemption);
    const { attemptId, code } = outcome;
    return { status: 'failed', kind: 'network', mayHaveRedeemed: true, message: 'lost', attemptId, code };
  };
  const shopper = await shopperAt({ ...api, client: { redeem: lost } });
  const outcome = (await shopper.redeems('gfct5ZWI1nL')) as Failed;
  return { api, shopper, outcome, redemptions };
}

describe('an attempt nobody knows the end of', () => {
  it('says that the code may be used, and is not pressed again', async () => {
    const { api, shopper } = await shopperInDoubt();
    expect(shopper.alert).to.include('Your code may have been used.').and.not.include('again now');
    expect(shopper.button.getAttribute('aria-disabled')).to.equal('true');
    await shopper.pressesAtOnce();
    await shopper.pressesEnterAtOnce();
    await dust();
    expect(api.requests.length).to.equal(1);
  });

  it('is settled by the page with the redemption its backend found', async () => {
    const { shopper, outcome, redemptions } = await shopperInDoubt();
    const told = nextOutcome(shopper.box);
    shopper.box.settle(redemptions[0]!);
    expect(await told).to.include({ status: 'redeemed', attemptId: outcome.attemptId, code: 'gfct5ZWI1nL' });
    await shopper.box.updateComplete;
    expect(shopper.status).to.include('$50.00 paid with this card. $50.00 left.');
    expect(shopper.alert).to.equal('');
    expect(shopper.field.value).to.equal('');
    expect(shopper.box.outcome?.status).to.equal('redeemed');
  });

  it('is settled by the page with nothing, and the shopper may press again', async () => {
    const { api, shopper } = await shopperInDoubt();
    shopper.box.settle('not-redeemed');
    await shopper.box.updateComplete;
    expect(shopper.alert).to.equal('');
    expect(shopper.status).to.equal('You can try again now.');
    expect(shopper.field.value).to.equal('gfct5ZWI1nL');
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    await answered;
    expect(api.requests.length).to.equal(2);
  });

  it('is settled when the shopper is already at another code, which stays', async () => {
    const { shopper, redemptions } = await shopperInDoubt();
    await shopper.types('SAVE20');
    shopper.box.settle(redemptions[0]!);
    await shopper.box.updateComplete;
    expect(shopper.status).to.include('$50.00 paid with this card. $50.00 left.');
    expect(shopper.field.value).to.equal('SAVE20');
  });

  it('may have been told as refused: the browser sent it twice, and this was the answer to the second', async () => {
    const api = openApi();
    let first: RedemptionAnswer | undefined;
    const twice: (typeof api.client)['redeem'] = async (...asked) => {
      const outcome = await api.client.redeem(...asked);
      if (outcome.status === 'redeemed') first = outcome.redemption;
      return api.client.redeem(...asked);
    };
    const shopper = await shopperAt({ ...api, client: { redeem: twice } });
    const refused = await shopper.redeems('ONCE');
    expect(refused).to.include({ status: 'refused', key: 'quantity_exceeded' });
    const told = nextOutcome(shopper.box);
    shopper.box.settle(first!);
    expect(await told).to.include({ status: 'redeemed', attemptId: refused.attemptId, code: 'ONCE' });
    await shopper.box.updateComplete;
    expect(shopper.status).to.include('You save $5.00.');
    expect(shopper.alert).to.equal('');
    expect(shopper.field.value).to.equal('');
    shopper.box.settle(first!);
    await shopper.box.updateComplete;
    expect(shopper.status.match(/ONCE/g)).to.have.length(1);
  });

  it('is nothing to settle where there is an answer', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('EXPIRED');
    shopper.box.settle('not-redeemed');
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('expired');
    expect(shopper.box.outcome?.status).to.equal('refused');
  });
});
