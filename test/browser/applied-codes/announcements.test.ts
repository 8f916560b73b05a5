import { expect, html } from '@open-wc/testing';
import { cartShopperAt, type CartShopper } from '../../support/cart-shopper.ts';
import { A_MOMENT, aMoment, FIELD } from '../../support/phases.ts';
import { announcementsOf, controlsOf } from '../../support/screen-reader.ts';
import { openApi } from '../../support/shopper.ts';

/** What a screen reader gets from a box with `multiple`: the controls with their names, and what is announced. */

interface CartPhase {
  /** What the box shows. */
  phase: string;
  box?: ReturnType<typeof html>;
  /** Brings the box there. What is announced until then is not looked at. */
  before?: (shopper: CartShopper) => unknown;
  /** What is announced now. */
  act: (shopper: CartShopper) => unknown;
  heard: string[];
  /** At the end, behind the field. */
  controls: string[];
}

const applies =
  (...codes: string[]) =>
  async ({ box }: CartShopper): Promise<void> => {
    for (const code of codes) await box.applyCode(code);
  };

/** The order changes, so that the list is checked again. */
const orderCosts =
  (amount: number) =>
  ({ box }: CartShopper): void => {
    box.context = { ...box.context, order: { amount } };
  };

/** The time is over for which the codes were held. */
async function holdEnds(shopper: CartShopper): Promise<void> {
  const { now } = Date;
  Date.now = () => now() + 11 * 60_000;
  orderCosts(9000)(shopper);
  await shopper.settled();
  Date.now = now;
}

function entersAmount(shopper: CartShopper, amount: string): void {
  const field = shopper.amountOf('GIFT50');
  field.value = amount;
  field.dispatchEvent(new Event('change'));
}

const APPLY = 'button "Apply"';
/** Looks inactive until the message could be read. */
const INACTIVE = 'button "Apply", disabled';

const PHASES: CartPhase[] = [
  { phase: 'nothing', act: () => {}, heard: [], controls: [FIELD, APPLY] },
  {
    phase: 'a code',
    act: applies('TENOFF'),
    heard: ['status: Checking…', 'status: TENOFF: You’ll save $10.00.'],
    controls: [FIELD, APPLY, 'button "Remove TENOFF"'],
  },
  {
    phase: 'a code, a card and points',
    before: applies('TENOFF', 'GIFT50'),
    act: applies('POINTS500'),
    heard: [
      'status: Checking…',
      'status: POINTS500: 500 points will be used. You’ll save $100.00. GIFT50: $20.00 will be paid with this card. $30.00 will be left on the card.',
    ],
    controls: [
      FIELD,
      APPLY,
      'button "Remove TENOFF"',
      'button "Remove POINTS500"',
      'textbox "Points to use POINTS500"',
      'button "Remove GIFT50"',
      'textbox "Amount to use (USD) GIFT50"',
    ],
  },
  {
    phase: 'a card and why its amount cannot be used',
    box: html`<voucher-redeem multiple allow-scripted></voucher-redeem>`,
    before: applies('GIFT50'),
    act: (shopper) => entersAmount(shopper, 'ten'),
    heard: ['alert: Enter an amount such as 19.99.'],
    controls: [
      FIELD,
      APPLY,
      'button "Remove GIFT50"',
      'textbox "Amount to use (USD) GIFT50", invalid: Enter an amount such as 19.99.',
    ],
  },
  {
    phase: 'a code that the page has put there',
    act: ({ box }) => {
      box.redeemables = [{ object: 'voucher', id: 'TENOFF' }];
    },
    heard: [],
    controls: [FIELD, APPLY, 'button "Remove TENOFF"'],
  },
  {
    phase: 'one code after the other was removed',
    before: applies('TENOFF', 'SAVE20'),
    act: ({ box }) => box.removeCode('TENOFF'),
    heard: [],
    controls: [FIELD, APPLY, 'button "Remove SAVE20"'],
  },
  {
    phase: 'why a code was refused',
    before: applies('SPRING5'),
    act: applies('SPRING8'),
    heard: ['status: Checking…', 'alert: Can’t be combined with SPRING5.'],
    controls: [`${FIELD}, invalid: Can’t be combined with SPRING5.`, INACTIVE, 'button "Remove SPRING5"'],
  },
  {
    phase: 'that a code would change nothing',
    before: orderCosts(3000),
    act: applies('FLAT30'),
    heard: [
      'status: Checking…',
      'status: This would change nothing on your order. To apply it anyway, press Apply again.',
    ],
    controls: [FIELD, INACTIVE],
  },
  {
    phase: 'a code that no longer fits the order',
    before: async (shopper) => {
      orderCosts(25_000)(shopper);
      await applies('BIGCART', 'TENOFF')(shopper);
    },
    act: orderCosts(5000),
    heard: ['status: BIGCART: Spend at least $200.00 to use this code.'],
    controls: [FIELD, APPLY, 'button "Remove TENOFF"', 'button "Remove BIGCART"'],
  },
  {
    phase: 'codes that could not be checked',
    before: applies('TENOFF'),
    act: (shopper) => {
      shopper.api.sandbox.fail({ path: '/client/v1/validations', status: 503, requests: 9 });
      orderCosts(5000)(shopper);
    },
    heard: ['status: We couldn’t check your codes. What you see may be out of date.'],
    controls: [FIELD, APPLY, 'button "Remove TENOFF"'],
  },
  {
    phase: 'codes that are no longer held',
    before: applies('TENOFF'),
    act: holdEnds,
    heard: ['status: The time we held your codes for is over. Carry on, and we’ll try to hold them again.'],
    controls: [FIELD, APPLY, 'button "Remove TENOFF"'],
  },
  {
    phase: 'a question about new amounts',
    before: applies('TENOFF', 'GIFT50'),
    act: ({ box }) =>
      box.showChange({
        status: 'changed',
        figures: { discount: 900, payments: [{ id: 'GIFT50', amount: 4000 }], total: 4100 },
        unused: [],
      }),
    heard: [
      'alert: Your order has changed Nothing was redeemed. Check the new amounts before you go on. Accept new amounts',
    ],
    controls: [
      FIELD,
      APPLY,
      'button "Remove TENOFF"',
      'button "Remove GIFT50"',
      'textbox "Amount to use (USD) GIFT50"',
      'button "Accept new amounts", disabled',
    ],
  },
  {
    phase: 'the receipt of an order',
    before: applies('TENOFF', 'GIFT50'),
    act: ({ box }) => box.redeem(),
    heard: [
      'status: Redeeming…',
      'status: Redeemed TENOFF You save $10.00. GIFT50 $50.00 paid with this card. $0.00 left. Order $130.00 Discount −$10.00 Gift card −$50.00 Left to pay $70.00',
    ],
    controls: [FIELD, APPLY],
  },
  {
    phase: 'an order without a known end',
    before: applies('TENOFF'),
    act: ({ api, box }) => {
      api.sandbox.fail({ path: '/client/v1/redemptions', cut: 'after' });
      return box.redeem();
    },
    heard: [
      'status: Redeeming…',
      'alert: We couldn’t confirm this Your code may have been used. Check with us before you use it again. Reference: …',
    ],
    controls: [
      `${FIELD}: We couldn’t confirm this Your code may have been used. Check with us before you use it again. Reference: …`,
      INACTIVE,
      'button "Remove TENOFF", disabled',
    ],
  },
  {
    phase: 'promotions',
    box: html`<voucher-redeem multiple promotions></voucher-redeem>`,
    act: async ({ box }) => {
      while (!box.shadowRoot!.querySelector('[part=promotion]')) await aMoment();
    },
    heard: [],
    controls: [
      FIELD,
      APPLY,
      'button "Apply Weekend"',
      'button "Apply Spend $100.00 and save $10.00"',
      'button "Apply Today: 5% off everything"',
    ],
  },
];

const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

/** What was announced about the list and can still be read, although the list says something else by now. */
function outdatedNews({ box, itemElements }: CartShopper): string[] {
  const listed = itemElements.map((item) =>
    [...item.querySelectorAll('[part=code], [part=code] + p')].map(text),
  );
  const news = [...box.shadowRoot!.querySelectorAll('#cart [role=status] .unseen p')].map(text);
  return news.filter((sentence) => !listed.some((item) => item.join(': ') === sentence));
}

for (const { phase, box: template, before, act, heard, controls } of PHASES)
  it(`a screen reader gets names, states and descriptions, and hears each thing once, from a box with multiple that shows ${phase}`, async () => {
    const shopper = await cartShopperAt(openApi({ delay: A_MOMENT }), template);
    const { box } = shopper;
    await before?.(shopper);
    await aMoment();
    const announced = announcementsOf(box);
    await act(shopper);
    await shopper.settled();
    // What is drawn again is not said again.
    box.requestUpdate();
    await aMoment();
    expect(announced).to.deep.equal(heard);
    expect(controlsOf(box)).to.deep.equal(controls);
    expect(outdatedNews(shopper)).to.deep.equal([]);
  });
