import { expect, fixture, html } from '@open-wc/testing';
import type { VoucherRedeem } from '../../../src/element.ts';
import { cartShopperAt, pathsOf, type CartShopper } from '../../support/cart-shopper.ts';
import { click, dust, latch, openApi } from '../../support/shopper.ts';

/** A page of its own, so that only the files of this element are loaded there. */
async function openFrame(): Promise<Window & { VoucherRedeem: typeof VoucherRedeem }> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
  frame.srcdoc = `<script>
      window.process = { env: { NODE_ENV: 'production' } };
      performance.setResourceTimingBufferSize(5000);
    </script>
    <script type="module">
      import { VoucherRedeem } from '/src/define.ts';
      window.VoucherRedeem = VoucherRedeem;
    </script><body></body>`;
  const view = () => frame.contentWindow as unknown as Awaited<ReturnType<typeof openFrame>>;
  while (!view()?.VoucherRedeem) await dust();
  return view();
}

/** The cart is one file in a bundle. It would be none if something else of the element imported it. */
const cartFiles = ({ performance }: Window): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.includes('/cart-parts-'));

it('a plain box loads no code of the cart, and the first box with multiple does', async () => {
  const view = await openFrame();
  const add = (): VoucherRedeem => {
    const box = view.document.createElement('voucher-redeem');
    box.client = openApi().client;
    view.document.body.append(box);
    return box;
  };
  const plain = add();
  expect((await plain.redeem('TENOFF')).status).to.equal('redeemed');
  expect(cartFiles(view)).to.deep.equal([]);
  const box = add();
  box.multiple = true;
  await box.updateComplete;
  expect(await box.applyCode('SAVE20')).to.include({ status: 'applied' });
  expect(cartFiles(view)).to.have.length(1);
});

/** Runs with a clock that a test can put forward. */
async function withClock(run: (pass: (minutes: number) => void) => Promise<void>): Promise<void> {
  const { now } = Date;
  let ahead = 0;
  Date.now = () => now() + ahead;
  try {
    await run((minutes) => (ahead += minutes * 60_000));
  } finally {
    Date.now = now;
  }
}

const sessionsOf = async ({ api }: CartShopper): Promise<unknown[]> =>
  Promise.all(
    api.requests.map(async (request) => {
      const { session } = (await request.clone().json()) as { session?: { ttl?: number } };
      return session?.ttl;
    }),
  );

describe('the lock of a box with multiple', () => {
  it('is taken for `hold` minutes, ends by itself, and is taken again at the next input anywhere on the page', () =>
    withClock(async (pass) => {
      const shopper = await cartShopperAt(
        openApi(),
        html`<div><voucher-redeem multiple hold="5"></voucher-redeem><button>Elsewhere</button></div>`,
      );
      await shopper.applies('TENOFF');
      pass(6);
      shopper.box.context = { order: { amount: 9000 } };
      await shopper.settled();
      expect(shopper.news).to.include('The time we held your codes for is over.');
      await expect(shopper.box).to.be.accessible();
      await click(shopper.box.parentElement!.querySelector('button')!);
      await shopper.settled();
      expect(await sessionsOf(shopper)).to.deep.equal([300, undefined, 300]);
      expect(shopper.news).not.to.include('The time we held');
    }));

  it('is renewed by input of the shopper only, and by none once the box has left the page', () =>
    withClock(async (pass) => {
      const shopper = await cartShopperAt();
      await shopper.applies('TENOFF');
      pass(5);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await dust();
      expect(shopper.api.requests).to.have.length(1);
      await click(shopper.button);
      await shopper.settled();
      expect(shopper.api.requests).to.have.length(2);
      shopper.box.remove();
      await dust();
      pass(5);
      await click(document.body);
      await dust();
      expect(shopper.api.requests).to.have.length(2);
    }));
});

it('a box that has left the page listens to nothing any more', async () => {
  const listeners = new Set<string>();
  const add = document.addEventListener.bind(document);
  const remove = document.removeEventListener.bind(document);
  const noted = {
    addEventListener: (...parameters: Parameters<typeof add>) => {
      listeners.add(parameters[0]);
      add(...parameters);
    },
    removeEventListener: (...parameters: Parameters<typeof remove>) => {
      listeners.delete(parameters[0]);
      remove(...parameters);
    },
  };
  Object.assign(document, noted);
  try {
    const shopper = await cartShopperAt();
    expect([...listeners]).to.have.members(['pointerdown', 'keydown']);
    shopper.box.remove();
    expect([...listeners]).to.deep.equal([]);
  } finally {
    // Those of the browser are in the prototype.
    for (const name of Object.keys(noted)) Reflect.deleteProperty(document, name);
  }
});

describe('a page that comes back', () => {
  it('from the browser’s cache has everything checked again, and shows no old amounts until then', async () => {
    let hold = Promise.resolve();
    const api = openApi();
    const { client } = api;
    const waiting = {
      ...api,
      client: {
        ...client,
        validate: async (...parameters: Parameters<NonNullable<typeof client.validate>>) => {
          await hold;
          return client.validate!(...parameters);
        },
      },
    };
    const shopper = await cartShopperAt(waiting);
    await shopper.applies('TENOFF');
    const { opened, open } = latch();
    hold = opened;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await dust();
    expect(shopper.items).to.deep.equal(['TENOFF Checking… ×']);
    expect(shopper.totals).to.deep.equal([]);
    open();
    await shopper.settled();
    expect(shopper.items).to.deep.equal(['TENOFF You’ll save $10.00. ×']);
  });

  it('restores the list by `redeemables` under the lock of `session-key`, without announcing it', async () => {
    const template = html`<voucher-redeem multiple session-key="cart-7"></voucher-redeem>`;
    const first = await cartShopperAt(openApi(), template);
    await first.applies('ONCE');
    await first.applies('GIFT50');
    const saved = JSON.parse(JSON.stringify(first.box.redeemables)) as VoucherRedeem['redeemables'];
    first.box.remove();
    const second = await cartShopperAt(first.api, template);
    second.box.redeemables = saved;
    await second.settled();
    expect(second.codes).to.deep.equal(['ONCE', 'GIFT50']);
    expect(second.news).to.equal('');
    const stranger = await cartShopperAt(first.api);
    await stranger.applies('ONCE');
    expect(stranger.alert).to.include('no uses left');
  });

  it('does not lock out its own shopper where the page draws a new element, also without a key', async () => {
    const first = await cartShopperAt();
    await first.applies('ONCE');
    const { redeemables } = first.box;
    first.box.remove();
    await dust();
    const second = await cartShopperAt(first.api);
    second.box.redeemables = redeemables;
    await second.settled();
    expect(second.items).to.deep.equal(['ONCE You’ll save $5.00. ×']);
  });

  it('keeps its list while the element is moved', async () => {
    const shopper = await cartShopperAt(
      openApi(),
      html`<div>
        <voucher-redeem multiple></voucher-redeem>
        <p></p>
      </div>`,
    );
    await shopper.applies('TENOFF');
    shopper.box.parentElement!.querySelector('p')!.append(shopper.box);
    await dust();
    expect(shopper.codes).to.deep.equal(['TENOFF']);
    expect(pathsOf(shopper.api)).to.deep.equal(['validations']);
  });
});

describe('several boxes on a page', () => {
  it('have each a list of its own', async () => {
    const api = openApi();
    const [one, other] = [await cartShopperAt(api), await cartShopperAt(api)];
    await one.applies('TENOFF');
    await other.applies('SAVE20');
    expect([one.codes, other.codes]).to.deep.equal([['TENOFF'], ['SAVE20']]);
  });

  it('share the list of the same session-key', async () => {
    const template = html`<voucher-redeem multiple session-key="cart-8"></voucher-redeem>`;
    const api = openApi();
    const [one, other] = [await cartShopperAt(api, template), await cartShopperAt(api, template)];
    await one.applies('TENOFF');
    await other.settled();
    expect(other.codes).to.deep.equal(['TENOFF']);
    await other.removes('TENOFF');
    await one.settled();
    expect(one.codes).to.deep.equal([]);
  });

  it('a plain one and one with multiple do not disturb each other', async () => {
    const api = openApi();
    const shopper = await cartShopperAt(api);
    await shopper.applies('TENOFF');
    const plain = await fixture<VoucherRedeem>(html`<voucher-redeem amount="5000"></voucher-redeem>`);
    plain.client = api.client;
    expect((await plain.redeem('SAVE20')).status).to.equal('redeemed');
    expect(shopper.codes).to.deep.equal(['TENOFF']);
  });
});

describe('a collapsed box with multiple', () => {
  it('shows what the page has restored, and stays folded', async () => {
    const shopper = await cartShopperAt(
      openApi(),
      html`<voucher-redeem multiple collapsed></voucher-redeem>`,
    );
    shopper.box.redeemables = [{ object: 'voucher', id: 'TENOFF' }];
    await shopper.settled();
    expect(shopper.codes).to.deep.equal(['TENOFF']);
    const details = shopper.box.shadowRoot!.querySelector('details')!;
    expect(details.open).to.equal(false);
    await shopper.removes('TENOFF');
    expect(shopper.focused === details.querySelector('summary')).to.equal(true);
  });
});

describe('a mistake of the page', () => {
  it('in `redeemables` is a TypeError, and its attribute is ignored and reported', async () => {
    const shopper = await cartShopperAt();
    expect(() => (shopper.box.redeemables = 'TENOFF' as never)).to.throw(TypeError, 'redeemables');
    expect(() => (shopper.box.redeemables = [{ object: 'campaign', id: 'x' } as never])).to.throw(TypeError);
    expect(shopper.box.redeemables).to.deep.equal([]);
  });

  it('in the keys is named at the press, and sends nothing', async () => {
    const { error } = console;
    const errors: unknown[] = [];
    console.error = (message: unknown) => errors.push(message);
    try {
      const box = await fixture<VoucherRedeem>(html`<voucher-redeem multiple></voucher-redeem>`);
      expect(await box.applyCode('TENOFF')).to.include({ status: 'failed', kind: 'misconfigured' });
      expect(errors.join()).to.include('applicationId');
    } finally {
      console.error = error;
    }
  });
});
