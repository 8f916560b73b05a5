import { expect, html } from '@open-wc/testing';
import { openApi, shopperAt } from '../../support/shopper.ts';

const GENERAL = 'This code can’t be used here. Check for typos, or try another one.';

describe('a shop that tells nobody why', () => {
  // As different as refusals can be: unknown, known and over, someone else's, with words of the merchant's.
  for (const code of ['NO-SUCH-CODE', 'EXPIRED', 'USEDUP', 'SIGNIN', 'BIGCART'])
    it(`says the same of ${code}, without its key, and tells the page`, async () => {
      const shopper = await shopperAt(openApi(), html`<voucher-redeem privacy="strict"></voucher-redeem>`);
      const outcome = await shopper.redeems(code);
      expect(shopper.alert).to.equal(GENERAL);
      expect(outcome).to.include({ status: 'refused' });
      expect((outcome as { key?: string }).key, 'the page knows').to.be.a('string');
    });

  it('still asks for a code where there is none', async () => {
    const shopper = await shopperAt(openApi(), html`<voucher-redeem privacy="strict"></voucher-redeem>`);
    await shopper.box.redeem();
    await shopper.box.updateComplete;
    expect(shopper.alert).to.equal('Enter a code first.');
  });

  it('still says what it gave', async () => {
    const shopper = await shopperAt(openApi(), html`<voucher-redeem privacy="strict"></voucher-redeem>`);
    await shopper.redeems('TENOFF');
    expect(shopper.status).to.include('You save $10.00.');
  });
});

describe('the merchant’s own words', () => {
  const OWN = 'Spend at least $200.00 to use this code.';

  for (const [lang, merchantLang, isShown] of [
    ['en', '', true],
    ['en', 'en', true],
    ['en-GB', 'EN-us', true],
    ['en', 'de', false],
    ['en', 'fil', false],
  ] as const)
    it(`are ${isShown ? '' : 'not '}shown by a box that speaks ${lang} where they are in "${merchantLang}"`, async () => {
      const shopper = await shopperAt(
        openApi(),
        html`<voucher-redeem lang=${lang} merchant-lang=${merchantLang}></voucher-redeem>`,
      );
      await shopper.redeems('BIGCART');
      expect(shopper.alert.includes(OWN)).to.equal(isShown);
      expect(shopper.alert).not.to.equal('');
    });
});
