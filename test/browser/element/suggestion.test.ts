import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { READING_TIME } from '../../../src/element/controllers/press-guard.ts';
import type { Outcome } from '../../../src/client/outcome.ts';
import { codeIn } from '../../support/shop.ts';
import {
  click,
  dust,
  nextOutcome,
  openApi,
  shopperAt,
  type Api,
  type Shopper,
} from '../../support/shopper.ts';

/** The button that offers another spelling of a code that was not found: full width, other dashes, quotes around it. */

const buttonIn = ({ box }: Shopper) => box.shadowRoot!.querySelector<HTMLButtonElement>('[part=suggestion]');
const wordsOf = (shopper: Shopper) => buttonIn(shopper)?.textContent.replace(/\s+/g, ' ').trim();
const codesSentTo = ({ requests }: Api) => requests.map(codeIn);

/** Puts a code into the field at once, as by pasting. */
function pastes({ field }: Shopper, code: string): void {
  field.value = code;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** A shopper whose code was refused. */
async function refused(code: string, api: Api = openApi(), template?: TemplateResult): Promise<Shopper> {
  const shopper = await shopperAt(api, template);
  pastes(shopper, code);
  const answered = nextOutcome(shopper.box);
  await shopper.presses();
  expect((await answered).status).to.equal('refused');
  await shopper.box.updateComplete;
  return shopper;
}

/** A client of the page that answers each code with the given outcome. */
const clientWith = (answer: (code: string) => object): Api['client'] => ({
  redeem: (code, _context, options) =>
    Promise.resolve({ attemptId: options?.attemptId ?? '', code, message: '', ...answer(code) } as Outcome),
});

describe('the suggestion after a code that was not found', () => {
  for (const [typed, folded] of [
    ['ＴＥＮＯＦＦ', 'TENOFF'],
    ['“TENOFF”', 'TENOFF'],
  ] as const)
    it(`is offered and redeemed by one press: ${typed}`, async () => {
      const api = openApi();
      const shopper = await refused(typed, api);
      expect(wordsOf(shopper)).to.equal(`Try ${folded} instead`);
      await dust();
      expect(codesSentTo(api), 'sent by itself').to.deep.equal([typed]);
      await shopper.reads();
      const answered = nextOutcome(shopper.box);
      await click(buttonIn(shopper)!);
      expect(await answered).to.include({ status: 'redeemed', code: folded });
      expect(codesSentTo(api)).to.deep.equal([typed, folded]);
      expect(wordsOf(shopper)).to.equal(undefined);
    });

  it('is only checked in a box with preview, as by the main button', async () => {
    const api = openApi();
    const shopper = await shopperAt(api, html`<voucher-redeem preview></voucher-redeem>`);
    pastes(shopper, 'ＴＥＮＯＦＦ');
    const answered = nextOutcome(shopper.box);
    await shopper.presses();
    await answered;
    await shopper.reads();
    const previewed = new Promise((resolve) => shopper.box.addEventListener('voucher-previewed', resolve));
    await click(buttonIn(shopper)!);
    await previewed;
    expect(shopper.field.value).to.equal('TENOFF');
    expect(shopper.status).to.include('Not redeemed yet');
    expect(api.requests.filter(({ method }) => method === 'POST')).to.deep.equal([]);
  });

  it('does not count a press before it could be read, and looks inactive until then', async () => {
    const api = openApi();
    const shopper = await refused('ＴＥＮＯＦＦ', api);
    const button = buttonIn(shopper)!;
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await click(button);
    await dust();
    expect(codesSentTo(api)).to.deep.equal(['ＴＥＮＯＦＦ']);
    await aTimeout(READING_TIME);
    expect(button.hasAttribute('aria-disabled')).to.be.false;
    const answered = nextOutcome(shopper.box);
    await click(button);
    expect((await answered).status).to.equal('redeemed');
  });

  it('is pressed by the shopper only, and not in a disabled box', async () => {
    const api = openApi();
    const shopper = await refused('ＴＥＮＯＦＦ', api);
    await shopper.reads();
    buttonIn(shopper)!.click();
    shopper.box.disabled = true;
    await shopper.box.updateComplete;
    await click(buttonIn(shopper)!);
    shopper.box.allowScripted = true;
    buttonIn(shopper)!.dispatchEvent(new MouseEvent('click'));
    await dust();
    expect(codesSentTo(api)).to.deep.equal(['ＴＥＮＯＦＦ']);
  });

  it('may be pressed by a script with allow-scripted, once', async () => {
    const api = openApi();
    const shopper = await refused(
      'ＴＥＮＯＦＦ',
      api,
      html`<voucher-redeem allow-scripted></voucher-redeem>`,
    );
    const answered = nextOutcome(shopper.box);
    const button = buttonIn(shopper)!;
    button.click();
    button.click();
    await answered;
    await dust();
    expect(codesSentTo(api)).to.deep.equal(['ＴＥＮＯＦＦ', 'TENOFF']);
  });

  it('is not made in a private box, which does not say whether a code exists', async () => {
    const shopper = await refused(
      'ＴＥＮＯＦＦ',
      openApi(),
      html`<voucher-redeem privacy="strict"></voucher-redeem>`,
    );
    expect(wordsOf(shopper)).to.equal(undefined);
  });

  it('is not made for a code that a plain keyboard types, or that is longer than a shopper can read', async () => {
    for (const code of ['NO-SUCH-CODE', `“${'A'.repeat(101)}”`])
      expect(wordsOf(await refused(code)), code).to.equal(undefined);
  });

  for (const [what, refusal] of [
    ['a customer was not found', { key: 'not_found', resourceType: 'customer' }],
    ['the code is over', { key: 'voucher_expired' }],
  ] as const)
    it(`is not made where ${what}`, async () => {
      const api = { ...openApi(), client: clientWith(() => ({ status: 'refused', ...refusal })) };
      expect(wordsOf(await refused('ＴＥＮＯＦＦ', api))).to.equal(undefined);
    });

  it('goes when the code is changed, also by a filler that sends no event', async () => {
    const api = openApi();
    const shopper = await refused('ＴＥＮＯＦＦ', api);
    await shopper.reads();
    shopper.field.value = 'SAVE20';
    await click(buttonIn(shopper)!);
    await dust();
    expect(codesSentTo(api)).to.deep.equal(['ＴＥＮＯＦＦ']);
    expect(wordsOf(shopper)).to.equal(undefined);
    expect(shopper.field.value).to.equal('SAVE20');
  });

  it('is not made for another code than the one in the field', async () => {
    const shopper = await refused('ＴＥＮＯＦＦ');
    const next = await shopperAt(openApi(), html`<voucher-redeem code="OTHER"></voucher-redeem>`);
    next.box.outcome = shopper.box.outcome;
    await next.box.updateComplete;
    expect(next.alert).not.to.equal('');
    expect(wordsOf(next)).to.equal(undefined);
  });

  it('gives way to the warning of an undecided attempt for that code in another box', async () => {
    const client = clientWith((code) =>
      code === 'TENOFF'
        ? { status: 'failed', kind: 'network', mayHaveRedeemed: true }
        : { status: 'refused', key: 'not_found' },
    );
    const api = { ...openApi(), client };
    const shopper = await refused('ＴＥＮＯＦＦ', api);
    const other = await shopperAt(api);
    await other.box.redeem('TENOFF');
    await shopper.box.updateComplete;
    expect(shopper.alert).to.include('Your code may have been used.');
    expect(wordsOf(shopper)).to.equal(undefined);
  });

  it('leaves the focus in the field, and its Enter in the box', async () => {
    const api = openApi();
    const shopper = await refused(
      'ＴＥＮＯＦＦ',
      api,
      html`<form><voucher-redeem></voucher-redeem><button>Order</button></form>`,
    );
    const heard: string[] = [];
    const form = shopper.box.closest('form')!;
    form.addEventListener('keydown', ({ key }) => heard.push(key));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      heard.push('submit');
    });
    await shopper.reads();
    buttonIn(shopper)!.focus();
    const answered = nextOutcome(shopper.box);
    await sendKeys({ press: 'Enter' });
    expect((await answered).status).to.equal('redeemed');
    expect(shopper.focused === shopper.field).to.be.true;
    expect(heard).to.deep.equal([]);
  });

  it('leaves the focus in the field also where the page takes the message away', async () => {
    const shopper = await refused('ＴＥＮＯＦＦ');
    buttonIn(shopper)!.focus();
    shopper.box.outcome = undefined;
    await shopper.box.updateComplete;
    expect(shopper.focused === shopper.field).to.be.true;
  });

  it('shows the code as text that no translator changes', async () => {
    const shopper = await refused('“<img src=x>”');
    const code = buttonIn(shopper)!.querySelector('bdi')!;
    expect(code.textContent).to.equal('<img src=x>');
    expect(code.querySelector('img')).to.equal(null);
    expect(code.getAttribute('translate')).to.equal('no');
    expect(wordsOf(shopper)).to.equal('Try <img src=x> instead');
  });

  it('is accessible', async () => {
    const shopper = await refused('ＴＥＮＯＦＦ');
    await expect(shopper.box).to.be.accessible();
  });
});

describe('a code that is no text', () => {
  it('is a TypeError of redeem() and check(), and nothing is sent', async () => {
    const api = openApi();
    const { box } = await shopperAt(api, html`<voucher-redeem code="TENOFF"></voucher-redeem>`);
    const ends: Promise<unknown>[] = [];
    const button = document.createElement('button');
    button.onclick = (event) => void ends.push(box.redeem(event as never), box.check(event as never));
    button.click();
    ends.push(box.redeem({ code: 'TENOFF' } as never), box.redeem((() => 'TENOFF') as never));
    const results = await Promise.allSettled(ends);
    expect(results.map(({ status }) => status)).to.deep.equal(Array(4).fill('rejected'));
    for (const result of results)
      expect((result as PromiseRejectedResult).reason).to.be.instanceOf(TypeError);
    expect(api.requests.length).to.equal(0);
    expect((await box.redeem()).status, 'the box still works').to.equal('redeemed');
  });

  it('is ignored as the property code, and said once in the console', async () => {
    const shopper = await shopperAt(openApi(), html`<voucher-redeem code="TENOFF"></voucher-redeem>`);
    const { error } = console;
    const errors: unknown[] = [];
    console.error = (message: unknown) => errors.push(message);
    for (const code of [{ code: 'X' }, ['X'], new Event('input')]) shopper.box.code = code as never;
    console.error = error;
    await shopper.box.updateComplete;
    expect(errors).to.deep.equal(['voucher-redeem: the property code should be text, got object.']);
    expect(shopper.field.value).to.equal('TENOFF');
    shopper.box.code = 4711 as never;
    await shopper.box.updateComplete;
    expect(shopper.field.value).to.equal('4711');
    shopper.box.code = null as never;
    expect(shopper.box.code).to.equal('');
  });
});

it('a code that is longer than any code is refused in words, and nothing is sent', async () => {
  const api = openApi();
  for (const template of [html`<voucher-redeem preview></voucher-redeem>`, undefined]) {
    const shopper = await refused('A'.repeat(301), api, template);
    expect(shopper.alert).to.equal('This is too long to be a code. Check what you entered.');
  }
  expect(api.requests.length).to.equal(0);
});
