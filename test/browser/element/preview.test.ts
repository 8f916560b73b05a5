import { expect, html, nextFrame } from '@open-wc/testing';
import type { RedemptionContext } from '../../../src/api/context.ts';
import type { VoucherPreviewedEvent, VoucherRedeemRequestEvent } from '../../../src/element.ts';
import {
  dust,
  latch,
  nextOutcome,
  openApi,
  shopperAt,
  type Api,
  type Shopper,
} from '../../support/shopper.ts';

const checksFirst = html`<voucher-redeem preview></voucher-redeem>`;

/** Types a code, presses, and waits until what it would give is shown. */
async function checks(shopper: Shopper, code: string): Promise<VoucherPreviewedEvent> {
  await shopper.types(code);
  const previewed = new Promise<VoucherPreviewedEvent>((resolve) =>
    shopper.box.addEventListener('voucher-previewed', resolve, { once: true }),
  );
  await shopper.presses();
  const event = await previewed;
  await nextFrame();
  return event;
}

const paths = ({ requests }: Api) => requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);

/** The key a request locked under, or redeemed with. */
async function keyIn(request: Request | undefined): Promise<unknown> {
  const key = new URL(request!.url).searchParams.get('session_key');
  const { session } = (key ? {} : await request!.json()) as RedemptionContext;
  return key ?? session?.key;
}

describe('a box that checks first', () => {
  it('says what the code would give and what would be left to pay, and redeems nothing', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, checksFirst);
    expect(shopper.button.textContent?.trim()).to.equal('Check code');
    const { code, validation } = await checks(shopper, 'TENOFF');
    expect(shopper.status).to.equal(
      'Not redeemed yet TENOFF You’ll save $10.00. Redeem it? Order $50.00 Discount −$10.00 Left to pay $40.00',
    );
    expect(shopper.button.textContent?.trim()).to.equal('Redeem');
    expect(shopper.box.matches(':state(previewed)')).to.be.true;
    expect(shopper.box.outcome, 'nothing has an outcome yet').to.equal(undefined);
    expect(code).to.equal('TENOFF');
    expect(validation.order?.total_amount).to.equal(4000);
    expect(paths(api)).to.deep.equal(['GET /client/v1/validate']);
  });

  it('redeems at the second press, under the lock of the first', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, checksFirst);
    await checks(shopper, 'ONCE');
    // For anybody else its only use is taken.
    const other = await api.client.redeem('ONCE');
    expect(other).to.include({ status: 'refused', key: 'quantity_exceeded' });

    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    expect((await answered).status).to.equal('redeemed');
    expect(shopper.status).to.include('Redeemed ONCE').and.not.include('Not redeemed yet');
    const [check, , redemption] = api.requests;
    expect(await keyIn(check)).to.match(/^ssn_/);
    expect(await keyIn(redemption)).to.equal(await keyIn(check));
  });

  it('redeems with Enter too: once to check, once to redeem', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, checksFirst);
    await checks(shopper, 'TENOFF');
    const answered = nextOutcome(shopper.box);
    await shopper.pressesEnter();
    expect((await answered).status).to.equal('redeemed');
    expect(api.requests.length).to.equal(2);
  });

  it('is not redeemed by a script that submits the form when it is shown', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, checksFirst);
    await checks(shopper, 'TENOFF');
    shopper.button.click();
    shopper.box.shadowRoot!.querySelector('form')!.requestSubmit();
    await dust();
    expect(paths(api)).to.deep.equal(['GET /client/v1/validate']);
  });

  it('lets go of the lock when the code changes, and puts the next one in its place', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, checksFirst);
    await checks(shopper, 'ONCE');
    await shopper.types('TENOFF');
    await shopper.box.updateComplete;
    expect(shopper.status, 'what was offered is no longer').to.equal('');
    expect(shopper.button.textContent?.trim()).to.equal('Check code');
    await checks(shopper, 'TENOFF');
    const [first, second] = api.requests;
    expect(await keyIn(second)).to.equal(await keyIn(first));
    expect((await api.client.redeem('ONCE')).status, 'it is free for others again').to.equal('redeemed');
  });

  it('offers nothing for an order that has become another', async () => {
    const shopper = await shopperAt(openApi(), checksFirst);
    await checks(shopper, 'TENOFF');
    shopper.box.amount = 7000;
    await shopper.box.updateComplete;
    expect(shopper.status).to.equal('');
    expect(shopper.button.textContent?.trim()).to.equal('Check code');
  });

  it('checks again, instead of redeeming, once the lock is over', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, checksFirst);
    const { now } = Date;
    await checks(shopper, 'TENOFF');
    try {
      Date.now = () => now() + 10 * 60_000;
      const again = new Promise((resolve) => shopper.box.addEventListener('voucher-previewed', resolve));
      await shopper.presses();
      await again;
    } finally {
      Date.now = now;
    }
    expect(paths(api)).to.deep.equal(['GET /client/v1/validate', 'GET /client/v1/validate']);
  });

  it('says why a code would not be redeemed as if it were redeeming, and the page hears it', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, checksFirst);
    await shopper.types('EXPIRED');
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    expect(await answered).to.include({ status: 'refused', key: 'voucher_expired', code: 'EXPIRED' });
    await nextFrame();
    expect(shopper.alert).to.include('This code has expired.');
    expect(shopper.focused === shopper.field).to.be.true;
    expect(shopper.button.textContent?.trim()).to.equal('Check code');
  });

  it('never says that a check may have used the code', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, checksFirst);
    await shopper.types('DROP-AFTER');
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    const outcome = await answered;
    if (outcome.status === 'failed') expect(outcome.mayHaveRedeemed).to.be.false;
    expect(shopper.alert).not.to.include('may have been used');
  });

  it('tells the page’s gate which of the two it is', async () => {
    const shopper = await shopperAt(openApi(), checksFirst);
    const purposes: string[] = [];
    shopper.box.addEventListener('voucher-redeem-request', (event: VoucherRedeemRequestEvent) => {
      purposes.push(event.purpose);
    });
    await checks(shopper, 'TENOFF');
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    await answered;
    expect(purposes).to.deep.equal(['checking', 'redeeming']);
  });

  it('shows that it is checking, and is pressed in vain meanwhile', async () => {
    const { opened, open } = latch();
    const api = openApi({ hold: opened });
    const shopper = await shopperAt(api, checksFirst);
    await shopper.types('TENOFF');
    const previewed = new Promise((resolve) => shopper.box.addEventListener('voucher-previewed', resolve));
    await shopper.presses();
    await dust();
    expect(shopper.button.textContent?.trim()).to.equal('Checking…');
    expect(shopper.box.matches(':state(pending)')).to.be.true;
    await shopper.pressesEnter();
    open();
    await previewed;
    expect(api.requests.length).to.equal(1);
  });

  it('asks the newer endpoint where the client does', async () => {
    const api = openApi({ endpoint: 'redemptions' });
    const shopper = await shopperAt(api, checksFirst);
    await checks(shopper, 'GIFT50');
    expect(shopper.status).to.include('$50.00 will be paid with this card. $0.00 will be left on the card.');
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    expect((await answered).status).to.equal('redeemed');
    expect(paths(api)).to.deep.equal(['POST /client/v1/validations', 'POST /client/v1/redemptions']);
  });

  it('keeps a session of the page’s own', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, checksFirst);
    const session = Object.freeze({
      type: 'LOCK' as const,
      key: 'ssn_of_the_cart',
      ttl: 5,
      ttl_unit: 'MINUTES' as const,
    });
    shopper.box.context = Object.freeze({ session });
    await checks(shopper, 'TENOFF');
    expect(await keyIn(api.requests[0])).to.equal('ssn_of_the_cart');
  });

  it('answers a page that asks by method with what the check said', async () => {
    const shopper = await shopperAt(openApi());
    const offered = await shopper.box.check('TENOFF');
    expect(offered.status).to.equal('valid');
    expect(shopper.status).to.include('Not redeemed yet TENOFF');
    expect(shopper.field.value).to.equal('TENOFF');
    const refused = await shopper.box.check('EXPIRED');
    expect(refused).to.include({ status: 'refused', key: 'voucher_expired' });
  });

  it('needs a client that can check, and says so', async () => {
    const { error } = console;
    const complaints: unknown[] = [];
    console.error = (complaint: unknown) => complaints.push(complaint);
    try {
      const { client } = openApi();
      const shopper = await shopperAt({ ...openApi(), client: { redeem: client.redeem } }, checksFirst);
      const offered = await shopper.box.check('TENOFF');
      expect(offered).to.include({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false });
      expect(String(complaints)).to.include('client should be one that can validate');
    } finally {
      console.error = error;
    }
  });
});
