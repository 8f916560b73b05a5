/** Pages with old libraries or mistakes of their own: nothing optional may keep an outcome from the page or from the shopper. */
import { expect, html } from '@open-wc/testing';
import type { VoucherRedeem } from '../../../src/element.ts';
import type { Outcome } from '../../../src/client/outcome.ts';
import { clientKeys } from '../../support/sandbox.ts';
import { nextOutcome, openApi, shopperAt } from '../../support/shopper.ts';

/** Replaces a global of the page while `run` runs. */
async function withGlobal<Result>(name: string, value: unknown, run: () => Promise<Result>): Promise<Result> {
  const original = Object.getOwnPropertyDescriptor(window, name);
  Object.defineProperty(window, name, { value, configurable: true, writable: true });
  try {
    return await run();
  } finally {
    if (original) Object.defineProperty(window, name, original);
    else Reflect.deleteProperty(window, name);
  }
}

const broken = () => {
  throw new Error('broken by the page');
};

describe('a page whose console is missing or throws', () => {
  const consoles: [what: string, console: unknown][] = [
    ['missing', undefined],
    ['one that throws', { error: broken }],
    ['one without methods', {}],
  ];
  for (const [what, value] of consoles)
    it(`still gets the outcome of a box with a mistake: ${what}`, async () => {
      const { box, alert } = await shopperAt(
        openApi(),
        html`<voucher-redeem amount="19.99"></voucher-redeem>`,
      );
      expect(alert).to.equal('');
      const heard = nextOutcome(document);
      const outcome = await withGlobal('console', value, () => box.redeem('TENOFF'));
      expect(outcome).to.include({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false });
      expect(await heard).to.equal(outcome);
    });
});

describe('a page with messages of its own that cannot be used', () => {
  const rows: [what: string, overrides: object][] = [
    ['a function that throws', { amountOff: broken, redeemedTitle: 'Thank you' }],
    ['a text in place of a function', { amountOff: 'Yours', redeemedTitle: 'Thank you' }],
    ['a function that returns nothing', { amountOff: () => undefined, redeemedTitle: 'Thank you' }],
  ];
  for (const [what, overrides] of rows)
    it(`shows the language's own, and hears of the outcome: ${what}`, async () => {
      const shopper = await shopperAt(openApi());
      shopper.box.messages = overrides;
      const heard = nextOutcome(document);
      const outcome = await shopper.box.redeem('TENOFF');
      expect(outcome).to.include({ status: 'redeemed' });
      expect(await heard).to.equal(outcome);
      expect(shopper.status).to.include('Thank you').and.to.include('You save $10.00.');
    });

  it('reads once on the console which key is wrong, however often the box is drawn', async () => {
    const shown: unknown[] = [];
    await withGlobal('console', { error: (message: unknown) => shown.push(message) }, async () => {
      const { box } = await shopperAt(openApi());
      box.messages = { label: (() => 'Code') as never };
      for (const code of ['A', 'B', 'C']) {
        box.code = code;
        await box.updateComplete;
      }
      expect(shown.join())
        .to.include('messages.label should be a string, got function')
        .and.to.match(/^[^]+\.$/);
      expect(shown).to.have.length(1);
    });
  });
});

describe('a page that has put its own function in place of window.dispatchEvent', () => {
  it('still gets the outcome of a box that was taken off the page', async () => {
    const { box } = await shopperAt(openApi());
    const heard = nextOutcome(box);
    const ends = box.redeem('TENOFF');
    box.remove();
    const outcome = await withGlobal('dispatchEvent', broken, () => ends);
    expect(outcome).to.include({ status: 'redeemed' });
    expect(await heard).to.equal(outcome);
  });
});

describe('a page whose library puts its own class in place of window.Event', () => {
  /** As MooTools 1.4 does. */
  class Event {
    readonly isMooTools = true;
  }

  it('hears of the outcome, if the library came after the box', async () => {
    const { box } = await shopperAt(openApi());
    const heard = nextOutcome(document);
    const outcome = await withGlobal('Event', Event, () => box.redeem('TENOFF'));
    expect(await heard).to.equal(outcome);
    expect(outcome).to.include({ status: 'redeemed' });
  });

  it('hears of the outcome, if the library came before the box', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/page-with-header';
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    const page = frame.contentWindow as Window & { Event: unknown; boxIsDefined?: () => void };
    page.Event = Event;
    (page as { process?: unknown }).process = { env: { NODE_ENV: 'production' } };
    const defined = new Promise<void>((resolve) => (page.boxIsDefined = resolve));
    const script = frame.contentDocument!.createElement('script');
    script.type = 'module';
    script.textContent = `
      import '${new URL('../../../src/define.ts', import.meta.url).pathname}';
      window.boxIsDefined();`;
    frame.contentDocument!.head.append(script);
    await defined;
    const box: VoucherRedeem = frame.contentDocument!.createElement('voucher-redeem');
    Object.assign(box, { ...clientKeys, apiUrl: window.sandboxUrl });
    frame.contentDocument!.body.append(box);
    const heard = new Promise<Outcome>((resolve) =>
      page.addEventListener('voucher-refused', (event) =>
        resolve((event as unknown as { outcome: Outcome }).outcome),
      ),
    );
    const outcome = await box.redeem('EXPIRED');
    expect(await heard).to.equal(outcome);
    expect(outcome).to.include({ status: 'refused', key: 'voucher_expired' });
    frame.remove();
  });
});
