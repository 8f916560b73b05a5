import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { READING_TIME } from '../../../src/element/controllers/press-guard.ts';
import { dust, nextOutcome, openApi, shopperAt, type Api, type Shopper } from '../../support/shopper.ts';

/** A press counts as an answer only if its maker could have read the question (docs/decisions/02-never-by-accident.md). */

const posts = ({ requests }: Api) => requests.filter(({ method }) => method === 'POST').length;
const previewing = html`<voucher-redeem preview></voucher-redeem>`;

/** Presses once more a moment later, in several ways. */
const secondPresses: { [how: string]: (shopper: Shopper) => Promise<unknown> } = {
  'Enter 120 ms later': async (shopper) => {
    await shopper.pressesEnterAtOnce();
    await aTimeout(120);
    await sendKeys({ press: 'Enter' });
  },
  'Space and Space 120 ms later': async ({ button }) => {
    button.focus();
    await sendKeys({ press: ' ' });
    await aTimeout(120);
    await sendKeys({ press: ' ' });
  },
  'two clicks 400 ms apart': async (shopper) => {
    await shopper.pressesAtOnce();
    await aTimeout(400);
    await shopper.pressesAtOnce();
  },
  'two clicks a few pixels apart': async ({ button }) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    for (const offset of [0, 6]) {
      const position: [number, number] = [Math.round(x + width / 2 + offset), Math.round(y + height / 2)];
      await sendMouse({ type: 'click', position });
      await aTimeout(60);
    }
  },
};

it('an offer is redeemed in the document of a frame that is younger than the page, and not before it was read', async () => {
  const api = openApi();
  const shopper = await shopperAt(api, previewing);
  const frame = document.createElement('iframe');
  frame.style.cssText = 'block-size: 400px; inline-size: 600px';
  // The clock of the frame is behind by more than the time to read.
  await aTimeout(READING_TIME + 200);
  document.body.append(frame);
  frame.contentDocument!.body.append(shopper.box);
  await shopper.box.check('TENOFF');
  await shopper.pressesEnterAtOnce();
  await dust();
  expect(posts(api)).to.equal(0);
  const answered = nextOutcome(shopper.box);
  await shopper.pressesEnter();
  expect((await answered).status).to.equal('redeemed');
  frame.remove();
});

for (const [how, press] of Object.entries(secondPresses)) {
  it(`an offer that nobody has read is not redeemed: ${how}`, async () => {
    const api = openApi();
    const shopper = await shopperAt(api, previewing);
    await shopper.types('TENOFF');
    await press(shopper);
    await aTimeout(READING_TIME + 200);
    expect(posts(api)).to.equal(0);
    expect(shopper.status).to.include('Not redeemed yet');
  });

  it(`a success is not followed by a refusal of the empty box: ${how}`, async () => {
    const shopper = await shopperAt(openApi());
    const heard: string[] = [];
    for (const type of ['voucher-redeemed', 'voucher-refused', 'voucher-failed'])
      shopper.box.addEventListener(type, () => heard.push(type));
    await shopper.types('TENOFF');
    await press(shopper);
    await aTimeout(READING_TIME + 200);
    expect(heard).to.deep.equal(['voucher-redeemed']);
    expect(shopper.alert).to.equal('');
    expect(shopper.box.outcome?.status).to.equal('redeemed');
    expect(shopper.box.matches(':state(redeemed)')).to.be.true;
  });
}

it('a refused code is not sent again by a second Enter before its message could be read', async () => {
  const api = openApi();
  const shopper = await shopperAt(api);
  await shopper.types('EXPIRED');
  await shopper.pressesEnterAtOnce();
  await aTimeout(120);
  await sendKeys({ press: 'Enter' });
  await dust();
  expect(posts(api)).to.equal(1);
  const answered = nextOutcome(shopper.box);
  await shopper.pressesEnter();
  await answered;
  expect(posts(api), 'once it was read, it may be sent again').to.equal(2);
});

it('the button looks inactive while an offer cannot have been read, and active after', async () => {
  const shopper = await shopperAt(openApi(), previewing);
  await shopper.types('TENOFF');
  const previewed = new Promise((resolve) => shopper.box.addEventListener('voucher-previewed', resolve));
  await shopper.pressesAtOnce();
  await previewed;
  expect(shopper.button.getAttribute('aria-disabled')).to.equal('true');
  await aTimeout(READING_TIME + 200);
  expect(shopper.button.hasAttribute('aria-disabled')).to.be.false;
});

it('the next code of a scanner is a new question, and is not held up', async () => {
  const api = openApi();
  const shopper = await shopperAt(api);
  await shopper.types('EXPIRED');
  const refused = nextOutcome(shopper.box);
  await shopper.pressesEnterAtOnce();
  await refused;
  const field = shopper.field;
  field.value = 'TENOFF';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const redeemed = nextOutcome(shopper.box);
  await shopper.pressesEnterAtOnce();
  expect((await redeemed).status).to.equal('redeemed');
});

describe('a field that a filler set without an input event', () => {
  const set = (shopper: Shopper, value: string) => (shopper.field.value = value);

  it('is what is sent', async () => {
    const api = openApi();
    const shopper = await shopperAt(api);
    await shopper.types('SAVE20');
    set(shopper, 'TENOFF');
    const answered = nextOutcome(shopper.box);
    await shopper.pressesEnterAtOnce();
    expect(await answered).to.include({ status: 'redeemed', code: 'TENOFF' });
  });

  it('is not called empty', async () => {
    const shopper = await shopperAt(openApi());
    set(shopper, 'TENOFF');
    const answered = nextOutcome(shopper.box);
    await shopper.pressesAtOnce();
    expect((await answered).code).to.equal('TENOFF');
  });

  it('is brought back to what the box knows when the box is drawn again', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.types('SAVE20');
    set(shopper, 'TENOFF');
    shopper.box.requestUpdate();
    await shopper.box.updateComplete;
    expect(shopper.field.value).to.equal(shopper.box.code);
  });
});

describe('"false", as frameworks write it,', () => {
  it('is false in every boolean attribute', async () => {
    const api = openApi();
    const shopper = await shopperAt(
      api,
      html`<voucher-redeem
        code="TENOFF"
        allow-scripted="false"
        disabled="false"
        collapsed="false"
        preview="false"
        amount-field="false"
      ></voucher-redeem>`,
    );
    const { box } = shopper;
    expect(box).to.include({
      allowScripted: false,
      disabled: false,
      collapsed: false,
      preview: false,
      amountField: false,
    });
    expect(shopper.field.disabled, 'field').to.be.false;
    expect(box.matches(':disabled'), ':disabled').to.be.false;
    expect(box.shadowRoot!.querySelector('details')).to.equal(null);
    shopper.button.click();
    box.shadowRoot!.querySelector('form')!.requestSubmit();
    await dust();
    expect(posts(api)).to.equal(0);
    const answered = nextOutcome(box);
    await shopper.presses();
    expect((await answered).status).to.equal('redeemed');
  });

  it('is false as a property, too', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, html`<voucher-redeem code="TENOFF"></voucher-redeem>`);
    Object.assign(shopper.box, { allowScripted: 'false', disabled: 'false' });
    await shopper.box.updateComplete;
    shopper.button.click();
    await dust();
    expect(posts(api)).to.equal(0);
  });
});

it('preview is a property, and check a method that nothing overwrites', async () => {
  const api = openApi();
  const shopper = await shopperAt(api);
  shopper.box.preview = true;
  await shopper.types('TENOFF');
  await shopper.pressesAtOnce();
  await aTimeout(READING_TIME + 200);
  expect(posts(api)).to.equal(0);
  expect(typeof shopper.box.check).to.equal('function');
});

describe('an attribute that takes an object', () => {
  /** What the console is told meanwhile. */
  function errorsOf(run: () => void): string[] {
    const { error } = console;
    const errors: string[] = [];
    console.error = (...parameters: unknown[]) => errors.push(parameters.join(' '));
    try {
      run();
    } finally {
      console.error = error;
    }
    return errors;
  }

  it('is read as JSON', async () => {
    const api = openApi();
    const { box } = await shopperAt(
      api,
      html`<voucher-redeem
        context='{"customer":{"source_id":"ben"}}'
        messages='{"redeem":"Apply"}'
      ></voucher-redeem>`,
    );
    await box.redeem('TENOFF');
    expect(await api.requests[0]!.json()).to.have.nested.property('customer.source_id', 'ben');
    expect(box.shadowRoot!.querySelector('button')!.textContent.trim()).to.equal('Apply');
  });

  it('gets one error in the console if it holds none', () => {
    const errors = errorsOf(() => {
      for (let times = 0; times < 2; times++)
        document.createElement('voucher-redeem').setAttribute('context', '[object Object]');
    });
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include('context').and.include('[object Object]').and.include('property');
  });

  it('is never read for an outcome or a client: markup must not fake a redemption', async () => {
    const outcome = JSON.stringify({ status: 'redeemed', attemptId: 'a', code: 'X', effects: [] });
    const { box } = await shopperAt(openApi(), html`<voucher-redeem outcome=${outcome}></voucher-redeem>`);
    expect(box.outcome).to.equal(undefined);
  });
});

it('a context that is text, as a framework may set it, is refused by name before anything is sent', async () => {
  const api = openApi();
  const { box } = await shopperAt(api);
  box.context = '[object Object]' as never;
  const outcome = await box.redeem('TENOFF');
  expect(outcome).to.include({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false });
  expect(outcome).to.have.property('message').that.includes('context should be an object');
  expect(posts(api)).to.equal(0);
});
