import { aTimeout, expect, html } from '@open-wc/testing';
import {
  A_MOMENT,
  aMoment,
  checks,
  fails,
  FIELD,
  never,
  redeems,
  starts,
  takesLong,
  type PhaseCase,
} from '../../support/phases.ts';
import { announcementsOf, controlsOf } from '../../support/screen-reader.ts';
import { openApi, shopperAt } from '../../support/shopper.ts';

/** What a screen reader gets in each phase of the box: the controls with their names, states and descriptions, and what is announced. */

const READY = [FIELD, 'button "Redeem"'];
const preview = html`<voucher-redeem preview></voucher-redeem>`;
const EXPIRED = 'This code has expired. Try another one.';
const UNKNOWN = 'We don’t know this code. Check the spelling, including capital letters. Try TENOFF instead';
const NO_AMOUNT = 'Enter the order amount as a number, such as 19.99.';
const OFFLINE = 'You seem to be offline. Check your connection and try again.';
const NOT_REDEEMED = 'That didn’t work. Your code was not redeemed. Try again later.';
const TOO_MANY = 'There are too many requests right now.';
const UNDECIDED =
  'We couldn’t confirm this Your code may have been used. Check with us before you use it again. Reference: …';
const BEING_CHECKED =
  'We couldn’t confirm this We’re checking whether your code was used. You don’t need to do anything. Reference: …';

/** The button looks inactive until the message could be read, and while it would send the same again. */
const INACTIVE = 'button "Redeem", disabled';
const BUSY = [`${FIELD}, read-only`, 'button "Redeeming…", disabled'];
const CHECKING = [`${FIELD}, read-only`, 'button "Checking…", disabled'];

const PHASES: PhaseCase[] = [
  { phase: 'empty' },
  {
    phase: 'empty, with a label and a hint of the shop',
    box: html`<voucher-redeem
      ><span slot="label">Gift card</span><span slot="help">On the back of the card.</span></voucher-redeem
    >`,
    controls: ['textbox "Gift card": On the back of the card.', 'button "Redeem"'],
  },
  {
    phase: 'disabled',
    box: html`<voucher-redeem disabled></voucher-redeem>`,
    controls: [`${FIELD}, disabled`, 'button "Redeem", disabled'],
  },
  {
    phase: 'collapsed',
    box: html`<voucher-redeem collapsed></voucher-redeem>`,
    controls: ['button "Have a gift card or discount code?"'],
  },
  {
    phase: 'held by a listener of the page',
    reach: ({ box }) => {
      box.addEventListener('voucher-redeem-request', (event) => event.waitUntil(never));
      void box.redeem('TENOFF');
    },
    controls: CHECKING,
    heard: ['status: Checking…'],
  },
  { phase: 'redeeming', reach: starts('redeem'), controls: BUSY, heard: ['status: Redeeming…'] },
  {
    phase: 'redeeming for long',
    reach: takesLong,
    controls: BUSY,
    heard: ['status: Redeeming…', 'status: Still working… This can take a moment.'],
  },
  {
    phase: 'checking',
    box: preview,
    reach: starts('check'),
    controls: CHECKING,
    heard: ['status: Checking…'],
  },
  {
    phase: 'asking whether to redeem',
    box: preview,
    reach: checks('TENOFF'),
    controls: [FIELD, INACTIVE],
    heard: [
      'status: Checking…',
      'status: Not redeemed yet TENOFF You’ll save $10.00. Redeem it? Order $50.00 Discount −$10.00 Left to pay $40.00',
    ],
  },
  {
    phase: 'redeemed twice',
    reach: async (shopper) => {
      await redeems('TENOFF')(shopper);
      await aMoment();
      await redeems('FREESHIP')(shopper);
    },
    heard: [
      'status: Redeeming…',
      'status: Redeemed TENOFF You save $10.00. Order $50.00 Discount −$10.00 Left to pay $40.00',
      'status: Redeeming…',
      'status: Redeemed FREESHIP Delivery is free.',
    ],
  },
  {
    phase: 'refused',
    reach: redeems('EXPIRED'),
    controls: [`${FIELD}, invalid: ${EXPIRED}`, INACTIVE],
    heard: ['status: Redeeming…', `alert: ${EXPIRED}`],
  },
  {
    phase: 'refused, and corrected',
    reach: async (shopper) => {
      await redeems('EXPIRED')(shopper);
      await aMoment();
      shopper.box.code = 'TENOFF';
    },
    heard: ['status: Redeeming…', `alert: ${EXPIRED}`],
  },
  {
    phase: 'refused, because the field is empty',
    reach: redeems(''),
    controls: [`${FIELD}, invalid: Enter a code first.`, INACTIVE],
    heard: ['alert: Enter a code first.'],
  },
  {
    phase: 'refused, with another spelling offered',
    reach: redeems('ＴＥＮＯＦＦ'),
    controls: [`${FIELD}, invalid: ${UNKNOWN}`, INACTIVE, 'button "Try TENOFF instead", disabled'],
    heard: ['status: Redeeming…', `alert: ${UNKNOWN}`],
  },
  {
    phase: 'refused, because of the amount',
    box: html`<voucher-redeem amount-field></voucher-redeem>`,
    reach: async (shopper) => {
      shopper.box.amount = undefined!;
      await redeems('TENOFF')(shopper);
    },
    controls: [`textbox "Order amount (USD)", invalid: ${NO_AMOUNT}`, `${FIELD}: ${NO_AMOUNT}`, INACTIVE],
    heard: [`alert: ${NO_AMOUNT}`],
  },
  {
    phase: 'not answered, because there is no network',
    reach: fails({ kind: 'offline' }),
    controls: [`${FIELD}: ${OFFLINE}`, INACTIVE],
    heard: ['status: Redeeming…', `alert: ${OFFLINE}`],
  },
  {
    phase: 'not answered, because the shop made a mistake',
    reach: fails({ kind: 'misconfigured' }),
    controls: [`${FIELD}: ${NOT_REDEEMED}`, INACTIVE],
    heard: ['status: Redeeming…', `alert: ${NOT_REDEEMED}`],
  },
  {
    phase: 'blocked for a minute',
    reach: fails({ kind: 'rate-limited', retryAfter: 60_000 }),
    controls: [`${FIELD}: ${TOO_MANY} Wait 60 seconds and try again.`, INACTIVE],
    heard: ['status: Redeeming…', `alert: ${TOO_MANY} Wait 60 seconds and try again.`],
  },
  {
    phase: 'no longer blocked',
    reach: async (shopper) => {
      await fails({ kind: 'rate-limited', retryAfter: 200 })(shopper);
      await aTimeout(300);
    },
    controls: [FIELD, INACTIVE],
    heard: [
      'status: Redeeming…',
      `alert: ${TOO_MANY} Wait 1 second and try again.`,
      'status: You can try again now.',
    ],
  },
  {
    phase: 'undecided',
    reach: fails({ mayHaveRedeemed: true }),
    controls: [`${FIELD}: ${UNDECIDED}`, INACTIVE],
    heard: ['status: Redeeming…', `alert: ${UNDECIDED}`],
  },
  {
    phase: 'undecided, while the shop’s backend looks',
    reach: async (shopper) => {
      await fails({ mayHaveRedeemed: true })(shopper);
      await aMoment();
      shopper.box.checking = true;
    },
    controls: [`${FIELD}: ${BEING_CHECKED}`, INACTIVE],
    heard: ['status: Redeeming…', `alert: ${UNDECIDED}`, `alert: ${BEING_CHECKED}`],
  },
  {
    phase: 'settled as redeemed',
    reach: async (shopper, { client }) => {
      const outcome = await client.redeem('TENOFF');
      await fails({ mayHaveRedeemed: true })(shopper);
      await aMoment();
      if (outcome.status === 'redeemed') shopper.box.settle(outcome.redemption);
    },
    heard: ['status: Redeeming…', `alert: ${UNDECIDED}`, 'status: Redeemed TENOFF You save $10.00.'],
  },
  {
    phase: 'settled as not redeemed',
    reach: async (shopper) => {
      await fails({ mayHaveRedeemed: true })(shopper);
      await aMoment();
      shopper.box.settle('not-redeemed');
    },
    heard: ['status: Redeeming…', `alert: ${UNDECIDED}`, 'status: You can try again now.'],
  },
];

for (const { phase, box: template, reach, controls = READY, heard = [] } of PHASES)
  it(`a screen reader gets names, states and descriptions, and hears each thing once, from a box that is ${phase}`, async () => {
    const api = openApi({ delay: A_MOMENT });
    const shopper = await shopperAt(api, template);
    const { box } = shopper;
    box.showReason = false;
    await box.updateComplete;
    const announced = announcementsOf(box);
    await reach?.(shopper, api);
    await aMoment();
    // What is drawn again is not said again.
    box.requestUpdate();
    await aMoment();
    expect(announced).to.deep.equal(heard);
    expect(controlsOf(box)).to.deep.equal(controls);
  });
