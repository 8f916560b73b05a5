import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Redemption } from '../../../../src/api/types.ts';
import { VoucherRedeem } from '../../../../src/define.ts';
import type { VoucherRedeemedEvent } from '../../../../src/element.ts';
import { redemption } from '../../../fixtures/redemptions.ts';

/**
 * What the tests of a shop do with the box, without a browser: they mount it with a client of their own, redeem a code, and remove
 * the box. Their environments lack parts of what browsers have.
 */

type Client = NonNullable<VoucherRedeem['client']>;

/** A client that accepts every code as a gift card, and notes what it was asked. */
function stubClient() {
  const calls: string[] = [];
  const effects = [{ kind: 'gift' as const, taken: 5000, left: 2500 }];
  const client: Client = {
    redeem: (code) => {
      calls.push(`redeem ${code}`);
      const response = redemption({ code }) as unknown as Redemption;
      return Promise.resolve({ status: 'redeemed', attemptId: 'att_1', code, redemption: response, effects });
    },
    validate: (code) => {
      calls.push(`validate ${JSON.stringify(code)}`);
      return Promise.resolve({ status: 'valid', applicable: [], unused: [], effects, body: {} });
    },
  };
  return { client, calls };
}

interface Internals {
  title: string;
  /** In place of the environment's own; undefined for an environment without it. */
  attachInternals?: (() => Partial<ElementInternals>) | undefined;
}

const setFormValue = () => {};

const internals: Internals[] = [
  { title: 'without attachInternals', attachInternals: undefined },
  { title: 'with internals that have no states', attachInternals: () => ({ setFormValue }) },
  {
    title: 'with states whose names must begin with two dashes',
    attachInternals: () => {
      const states = new Set<string>();
      states.add = (name) => {
        if (!name.startsWith('--')) throw new SyntaxError(`${name} does not begin with two dashes`);
        return states;
      };
      return { setFormValue, states };
    },
  },
];

const text = (box: VoucherRedeem, selector: string) =>
  box.shadowRoot!.querySelector(selector)!.textContent.replace(/\s+/g, ' ').trim();

/** Puts a box into the page, inside a form, as its markup would be. */
async function mount(client: Client, attributes: string): Promise<VoucherRedeem> {
  document.body.innerHTML = `<form><voucher-redeem name="redemption" currency="USD" ${attributes}></voucher-redeem></form>`;
  const box = document.querySelector('voucher-redeem')!;
  box.client = client;
  await box.updateComplete;
  return box;
}

function types(box: VoucherRedeem, code: string): void {
  const field = box.shadowRoot!.querySelector<HTMLInputElement>('#code')!;
  field.value = code;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Clicks the button and waits for the box's event. A click of a test is a script's click. */
async function presses<Answer extends Event>(box: VoucherRedeem, answer: string): Promise<Answer> {
  const answered = new Promise<Answer>((resolve) =>
    box.addEventListener(answer, (event) => resolve(event as Answer), { once: true }),
  );
  box.shadowRoot!.querySelector('button')!.click();
  return answered;
}

/** Lets everything run that is still to come: timers of the box, promises that nobody waits for. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Errors that nothing caught, and what the console said of errors. */
const errors: unknown[] = [];
const note = (error: unknown) => errors.push(error);
const noteEvent = (event: ErrorEvent) => errors.push(event.error ?? event.message);

/** Registers the tests of one environment. */
export function testsIn(environment: string): void {
  describe(`the box in ${environment}`, () => {
    beforeEach(() => {
      errors.length = 0;
      vi.spyOn(console, 'error').mockImplementation(note);
      window.addEventListener('error', noteEvent);
      process.on('unhandledRejection', note);
      process.on('uncaughtException', note);
    });
    afterEach(() => {
      vi.restoreAllMocks();
      window.removeEventListener('error', noteEvent);
      process.off('unhandledRejection', note);
      process.off('uncaughtException', note);
    });

    it('is registered when the module is imported', () => {
      expect(customElements.get('voucher-redeem')).toBe(VoucherRedeem);
    });

    for (const { title, attachInternals } of [{ title: 'as it is' }, ...internals] as Internals[])
      describe(title, () => {
        let own: PropertyDescriptor | undefined;
        beforeEach(() => {
          if (title === 'as it is') return;
          own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'attachInternals');
          Object.defineProperty(HTMLElement.prototype, 'attachInternals', {
            configurable: true,
            writable: true,
            value: attachInternals,
          });
        });
        afterEach(() => {
          if (title === 'as it is') return;
          if (own) Object.defineProperty(HTMLElement.prototype, 'attachInternals', own);
          else delete (HTMLElement.prototype as Partial<HTMLElement>).attachInternals;
        });

        it('redeems at a press, shows the receipt, and is removed without an error', async () => {
          const { client, calls } = stubClient();
          const box = await mount(client, 'allow-scripted');
          types(box, 'LAMP-01');
          const { outcome } = await presses<VoucherRedeemedEvent>(box, 'voucher-redeemed');
          expect(outcome.effects).toEqual([{ kind: 'gift', taken: 5000, left: 2500 }]);
          expect(text(box, '[role=status]')).toContain('$50.00 paid with this card. $25.00 left.');
          expect(calls).toEqual(['redeem LAMP-01']);
          box.remove();
          await settle();
          expect(errors).toEqual([]);
        });

        it('checks with preview, redeems at the second press, and is removed without an error', async () => {
          const { client, calls } = stubClient();
          const box = await mount(client, 'allow-scripted preview');
          types(box, 'LAMP-01');
          await presses(box, 'voucher-previewed');
          expect(calls).toEqual(['validate "LAMP-01"']);
          await presses(box, 'voucher-redeemed');
          expect(calls).toEqual(['validate "LAMP-01"', 'redeem LAMP-01']);
          box.remove();
          await settle();
          expect(errors).toEqual([]);
        });

        it('redeems nothing at a script’s press without allow-scripted, and everything by redeem()', async () => {
          const { client, calls } = stubClient();
          const box = await mount(client, '');
          types(box, 'LAMP-01');
          box.shadowRoot!.querySelector('button')!.click();
          await settle();
          expect(calls).toEqual([]);
          expect((await box.redeem()).status).toBe('redeemed');
          expect(calls).toEqual(['redeem LAMP-01']);
          box.remove();
          await settle();
          expect(errors).toEqual([]);
        });
      });
  });
}
