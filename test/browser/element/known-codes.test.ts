import { expect, fixture, html } from '@open-wc/testing';
import { createClient } from '../../../src/client/create-client.ts';
import type { Failed, Outcome } from '../../../src/client/outcome.ts';
import type { Redemption } from '../../../src/api/types.ts';
import type { VoucherRedeem } from '../../../src/element.ts';
import { clientKeys } from '../../support/sandbox.ts';
import { dust, latch, nextOutcome, openApi, Shopper, shopperAt, type Api } from '../../support/shopper.ts';

/** A code is blocked by what is known of it, never by what the box shows (docs/decisions/01-never-sent-twice.md). */

const posts = ({ requests }: Api) => requests.filter(({ method }) => method === 'POST').length;

/** Another box of the same project. */
const anotherBox = (api: Api) => shopperAt(api, html`<voucher-redeem></voucher-redeem>`);

describe('a code that may have been redeemed', () => {
  it('stays blocked when a letter is typed and deleted again, and its message comes back', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    await shopper.redeems('DROP-AFTER');
    await shopper.types('DROP-AFTERX');
    await shopper.box.updateComplete;
    expect(shopper.alert).to.equal('');
    await shopper.types('DROP-AFTER');
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('may have been used');
    expect(shopper.button.getAttribute('aria-disabled')).to.equal('true');
    await shopper.pressesAtOnce();
    await shopper.pressesEnterAtOnce();
    await dust();
    expect(posts(api)).to.equal(1);
  });

  for (const alike of ['drop-after', 'DROP-AFTER ', 'ＤＲＯＰ-ＡＦＴＥＲ', 'DROP -AFTER'])
    it(`stays blocked when it is written in another way: "${alike}"`, async () => {
      const api = openApi();
      const shopper = await shopperAt(api);
      await shopper.redeems('DROP-AFTER');
      shopper.box.code = alike;
      await shopper.box.updateComplete;
      expect(shopper.alert).to.include('may have been used');
      await shopper.pressesAtOnce();
      await dust();
      expect(posts(api)).to.equal(1);
    });

  it('stays blocked in an element that was created anew, in another one, and for the client', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    const { attemptId } = await shopper.redeems('DROP-AFTER');
    const parent = shopper.box.parentElement!;
    const copy = document.createElement('voucher-redeem');
    copy.client = api.client;
    parent.replaceChildren(copy);
    await copy.updateComplete;
    const [again, other] = [new Shopper(copy), await anotherBox(api)];
    for (const { box } of [again, other]) {
      box.code = 'DROP-AFTER';
      await box.updateComplete;
    }
    for (const each of [again, other]) {
      expect(each.alert).to.include('may have been used');
      await each.pressesAtOnce();
      expect((await each.box.redeem()).attemptId).to.equal(attemptId);
    }
    expect((await api.client.redeem('DROP-AFTER')).attemptId).to.equal(attemptId);
    await dust();
    expect(posts(api)).to.equal(1);
  });

  it('stays blocked through a reset', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    await shopper.redeems('DROP-AFTER');
    shopper.box.reset();
    await shopper.types('DROP-AFTER');
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('may have been used');
    await shopper.pressesAtOnce();
    await dust();
    expect(posts(api)).to.equal(1);
  });

  it('does not block another code, or another project', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    await shopper.redeems('DROP-AFTER');
    expect((await shopper.redeems('TENOFF')).status).to.equal('redeemed');
    const elsewhere = openApi();
    const other = await shopperAt(elsewhere);
    await other.types('DROP-AFTER');
    await other.box.updateComplete;
    expect(other.alert).to.equal('');
    await other.redeems('DROP-AFTER');
    expect(posts(elsewhere)).to.equal(1);
  });

  it('is freed in every box once the client is told that it was not redeemed', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    await shopper.redeems('DROP-AFTER');
    const client = api.client as ReturnType<typeof createClient>;
    client.settle('DROP-AFTER', 'not-redeemed');
    await shopper.box.updateComplete;
    expect(shopper.alert).to.equal('');
    expect(shopper.button.hasAttribute('aria-disabled')).to.be.false;
  });

  for (const wrong of [undefined, null, {}, 'redeemed', { id: 'r_1', result: 'FAILURE' }])
    it(`is not freed by a backend that failed: settle(${JSON.stringify(wrong)})`, async () => {
      const api = openApi();
      const shopper = await shopperAt(api);
      await shopper.redeems('DROP-AFTER');
      expect(() => shopper.box.settle(wrong as never)).to.throw(TypeError, "'not-redeemed'");
      await shopper.pressesAtOnce();
      await dust();
      expect(posts(api)).to.equal(1);
    });

  it('is guarded for a client of the page’s own, too', async () => {
    let asked = 0;
    const client = {
      redeem: (code: string): Promise<Outcome> => {
        asked += 1;
        return Promise.resolve({
          status: 'failed',
          kind: 'network',
          mayHaveRedeemed: true,
          message: 'lost',
          attemptId: 'att_own',
          code,
        });
      },
    };
    const shopper = await shopperAt({ ...openApi(), client });
    await shopper.redeems('ONCE');
    await shopper.types('ONCEX');
    await shopper.types('ONCE');
    await shopper.pressesAtOnce();
    await shopper.box.redeem('ONCE');
    expect(asked).to.equal(1);
  });

  it('is shown as being checked while the page’s backend looks', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('DROP-AFTER');
    shopper.box.checking = true;
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('checking whether your code was used').and.not.include('Check with us');
  });
});

describe('an attempt in flight', () => {
  it('is shown, with its receipt, by the element that takes the place of the one that sent it', async () => {
    const { opened, open } = latch();
    const api = openApi({ hold: opened });
    const first = await shopperAt(api);
    const events: string[] = [];
    const note = ({ type }: Event) => events.push(type);
    addEventListener('voucher-redeemed', note);
    void first.box.redeem('TENOFF');
    await dust();
    const parent = first.box.parentElement!;
    const copy = document.createElement('voucher-redeem');
    copy.client = api.client;
    copy.currency = 'USD';
    parent.replaceChildren(copy);
    await dust();
    const second = new Shopper(copy);
    expect(second.button.textContent.trim()).to.equal('Redeeming…');
    await second.pressesAtOnce();
    open();
    await dust();
    removeEventListener('voucher-redeemed', note);
    expect(second.status).to.include('You save $10.00.');
    expect(copy.outcome?.status).to.equal('redeemed');
    expect(events).to.deep.equal(['voucher-redeemed']);
    expect(posts(api)).to.equal(1);
  });

  it('names its attempt on the request event, before anything is sent, in the outcome, and in the metadata', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, html`<voucher-redeem attempt-key="attempt_id"></voucher-redeem>`);
    let noted = '';
    shopper.box.addEventListener('voucher-redeem-request', (event) => {
      noted = event.attemptId;
      expect(api.requests).to.have.length(0);
    });
    const { attemptId } = await shopper.redeems('TENOFF');
    expect(noted).to.match(/^att_/).and.equal(attemptId);
    expect(await api.requests[0]!.json()).to.have.nested.property('metadata.attempt_id', attemptId);
  });

  it('is sent once for two boxes with the same code, and heard of once', async () => {
    const { opened, open } = latch();
    const api = openApi({ hold: opened });
    const [first, second] = [await shopperAt(api), await anotherBox(api)];
    let heard = 0;
    for (const { box } of [first, second]) box.addEventListener('voucher-redeemed', () => (heard += 1));
    const outcomes = Promise.all([first.box.redeem('TENOFF'), second.box.redeem('TENOFF')]);
    await dust();
    open();
    const [one, other] = await outcomes;
    expect(other.attemptId).to.equal(one.attemptId);
    expect(second.status).to.include('You save $10.00.');
    expect([posts(api), heard]).to.deep.equal([1, 1]);
  });
});

describe('an outcome that the page puts back', () => {
  const redemption = { id: 'r_1', object: 'redemption', result: 'SUCCESS' } as Redemption;
  const redeemed: Outcome = {
    status: 'redeemed',
    attemptId: 'att_back',
    code: 'TENOFF',
    redemption,
    effects: [{ kind: 'amount', taken: 1000, on: 'order', application: 'APPLY_TO_ORDER' }],
  };

  it('is shown, submitted and reflected, and dispatches nothing', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><voucher-redeem name="redemption" currency="USD"></voucher-redeem></form>`,
    );
    const shopper = new Shopper(form.querySelector<VoucherRedeem>('voucher-redeem')!);
    let heard = 0;
    for (const type of ['voucher-redeemed', 'voucher-failed', 'voucher-refused'])
      shopper.box.addEventListener(type, () => (heard += 1));
    shopper.box.outcome = redeemed;
    await shopper.box.updateComplete;
    expect(shopper.status).to.include('You save $10.00.');
    expect(shopper.box.matches(':state(redeemed)')).to.be.true;
    expect(new FormData(form).getAll('redemption')).to.deep.equal(['r_1']);
    await dust();
    expect(heard).to.equal(0);
  });

  it('blocks its code again if it is undecided', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    const outcome: Failed = {
      status: 'failed',
      kind: 'timeout',
      mayHaveRedeemed: true,
      message: 'late',
      attemptId: 'att_undecided',
      code: 'TENOFF',
    };
    shopper.box.outcome = outcome;
    await shopper.box.updateComplete;
    expect(shopper.field.value).to.equal('TENOFF');
    expect(shopper.alert).to.include('may have been used');
    await shopper.pressesAtOnce();
    expect(await shopper.box.redeem('TENOFF')).to.include({ attemptId: 'att_undecided' });
    await dust();
    expect(posts(api)).to.equal(0);
  });

  it('must be one', async () => {
    const { box } = await shopperAt(openApi());
    for (const wrong of ['redeemed', {}, { status: 'maybe', attemptId: 'a' }])
      expect(() => (box.outcome = wrong as never)).to.throw(TypeError, 'outcome');
  });
});

describe('a settled attempt', () => {
  it('of another code than the box shows is refused by name, and nothing is shown as redeemed', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('DROP-AFTER');
    await shopper.redeems('EXPIRED');
    const found = { id: 'r_7', result: 'SUCCESS', voucher: { code: 'DROP-AFTER' } } as Redemption;
    expect(() => shopper.box.settle(found)).to.throw(TypeError, 'client.settle');
    expect(shopper.box.outcome).to.include({ status: 'refused', code: 'EXPIRED' });
  });

  it('that was not redeemed is heard of once, and may be pressed again', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    const { attemptId } = await shopper.redeems('DROP-AFTER');
    const heard: Outcome[] = [];
    shopper.box.addEventListener('voucher-failed', ({ outcome }) => heard.push(outcome));
    shopper.box.settle('not-redeemed');
    shopper.box.settle('not-redeemed');
    expect(heard).to.have.length(1);
    expect(heard[0]).to.include({ attemptId, mayHaveRedeemed: false });
    await shopper.box.updateComplete;
    expect(shopper.alert).to.equal('');
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    await answered;
    expect(posts(api)).to.equal(2);
  });

  it('is heard of on the window when the element has left the page', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.redeems('DROP-AFTER');
    shopper.box.remove();
    const heard = nextOutcome(window);
    shopper.box.settle({ id: 'r_9', result: 'SUCCESS' });
    expect(await heard).to.include({ status: 'redeemed' });
  });
});

describe('a context that looks like something else', () => {
  it('is sent as the context it is', async () => {
    const api = openApi();
    const { box } = await shopperAt(api);
    box.context = { status: 'redeemed' } as never;
    const outcome = await box.redeem('EXPIRED');
    expect(outcome.status).to.equal('refused');
    expect(posts(api)).to.equal(1);
  });
});

describe('two clients of one project', () => {
  it('share what is known', async () => {
    const lost = () => Promise.reject(new TypeError('lost'));
    const options = { ...clientKeys, apiUrl: 'https://shared.example/', fetch: lost };
    const first = createClient(options);
    const second = createClient({ ...options, apiUrl: 'https://SHARED.example' });
    const { attemptId } = await first.redeem('GIFT');
    expect(await second.redeem('GIFT')).to.include({ attemptId, mayHaveRedeemed: true });
    expect(await second.redeem('gift')).to.include({ kind: 'blocked', mayHaveRedeemed: false });
  });
});
