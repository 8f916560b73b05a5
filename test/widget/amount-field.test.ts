import { expect, html } from '@open-wc/testing';
import type { RedemptionContext } from '../../src/client/context.ts';
import { de } from '../../src/text/locales/de.ts';
import { VoucherRedeem } from '../../src/element.ts';
import { dust, nextOutcome, openApi, shopperAt, type Api, type Shopper } from './shopper.ts';

const asksForAmount = html`<voucher-redeem amount-field></voucher-redeem>`;
const field = ({ box }: Shopper) => box.shadowRoot!.querySelector<HTMLInputElement>('#amount')!;
const sentAmount = async ({ requests }: Api) =>
  ((await requests[0]!.json()) as RedemptionContext).order?.amount;

/** The shopper clears what is there and types. */
async function typesAmount(shopper: Shopper, amount: string): Promise<void> {
  field(shopper).focus();
  // What the page knows is filled in as soon as the box has loaded how.
  await dust();
  field(shopper).select();
  await shopper.typesOn(amount);
}

/** A box whose page knows of no amount. */
async function shopperWithAmount(api: Api, template = asksForAmount): Promise<Shopper> {
  const shopper = await shopperAt(api, template);
  shopper.box.amount = undefined;
  await shopper.box.updateComplete;
  return shopper;
}

describe('the field for the order’s amount', () => {
  it('has a label with the currency, a keyboard for decimals, and the message for its description', async () => {
    const shopper = await shopperWithAmount(openApi());
    expect(field(shopper).labels![0]!.textContent).to.equal('Order amount (USD)');
    expect(field(shopper).inputMode).to.equal('decimal');
    expect(field(shopper).getAttribute('aria-describedby')).to.equal('message');
    await expect(shopper.box).to.be.accessible();
  });

  for (const [typed, minorUnits] of [
    ['19.99', 1999],
    ['4.35', 435],
    ['1.15', 115],
    ['1,234.5', 123450],
  ] as const)
    it(`sends what is typed in minor units, exactly: ${typed}`, async () => {
      const api = openApi();
      const shopper = await shopperWithAmount(api);
      await typesAmount(shopper, typed);
      await shopper.redeems('TENOFF');
      expect(await sentAmount(api)).to.equal(minorUnits);
    });

  it('is read and filled in as the page’s language writes', async () => {
    VoucherRedeem.registerMessages('de', de);
    const api = openApi();
    const shopper = await shopperAt(
      api,
      html`<voucher-redeem amount-field lang="de" amount="123456" currency="EUR"></voucher-redeem>`,
    );
    shopper.box.focus();
    await dust();
    expect(field(shopper).value).to.equal('1234,56');
    await typesAmount(shopper, '1.234,50');
    await shopper.redeems('TENOFF');
    expect(await sentAmount(api)).to.equal(123450);
  });

  it('comes before what the page knew, and leaves that as it was', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, asksForAmount);
    const order = Object.freeze({ amount: 700, metadata: Object.freeze({ till: 3 }) });
    shopper.box.context = Object.freeze({ order });
    await typesAmount(shopper, '20');
    await shopper.redeems('TENOFF');
    expect(await api.requests[0]!.json()).to.deep.equal({ order: { amount: 2000, metadata: { till: 3 } } });
  });

  it('is filled in with the amount the page knows, which is sent where nobody changes it', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, asksForAmount);
    await dust();
    expect(field(shopper).value).to.equal('50.00');
    await shopper.redeems('TENOFF');
    expect(await sentAmount(api)).to.equal(5000);
  });

  for (const typed of ['', 'twenty', '1.999', '-5'])
    it(`says with an example what is expected, and sends nothing: "${typed}"`, async () => {
      const api = openApi();
      const shopper = await shopperWithAmount(api);
      if (typed) await typesAmount(shopper, typed);
      const outcome = await shopper.redeems('TENOFF');
      expect(outcome).to.include({ status: 'refused', key: 'invalid_amount', code: 'TENOFF' });
      expect(shopper.alert).to.equal('Enter the order amount as a number, such as 19.99.');
      expect(field(shopper).getAttribute('aria-invalid')).to.equal('true');
      expect(shopper.field.hasAttribute('aria-invalid'), 'the code is not at fault').to.be.false;
      expect(shopper.focused === field(shopper)).to.be.true;
      expect(shopper.field.value).to.equal('TENOFF');
      expect(api.requests.length).to.equal(0);
    });

  it('is what is wrong where the API says so', async () => {
    const shopper = await shopperWithAmount(openApi());
    await typesAmount(shopper, '0');
    const outcome = await shopper.redeems('GIFT50');
    expect(outcome).to.include({ status: 'refused' });
    expect((outcome as { key: string }).key).to.match(/_amount$/);
    expect(shopper.focused === field(shopper)).to.be.true;
  });

  it('redeems once with Enter, as the field for the code does', async () => {
    const api = openApi();
    const shopper = await shopperWithAmount(api);
    await shopper.types('TENOFF');
    await typesAmount(shopper, '20');
    const answered = nextOutcome(shopper.box);
    await shopper.pressesEnterHere();
    expect((await answered).status).to.equal('redeemed');
    expect(api.requests.length).to.equal(1);
  });
});
