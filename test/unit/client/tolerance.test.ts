import { describe, expect, it } from 'vitest';
import { lineDiscounts, orderTotals } from '../../../src/effects/order-totals.ts';
import { describeUnused } from '../../../src/messages/describe/describe-unused.ts';
import { describeEffect } from '../../../src/messages/describe/describe-effect.ts';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { enStack } from '../../../src/messages/locales/en.ts';
import {
  checkInvalid,
  checkedCard,
  checkedDelivery,
  checkedDiscount,
  checkedPoints,
  checkedUnits,
} from '../../fixtures/checks.ts';
import { envelope, jsonAnswer } from '../../fixtures/envelopes.ts';
import {
  giftRedemption,
  linesOff,
  loyaltyRedemption,
  orderOff,
  redemption,
} from '../../fixtures/redemptions.ts';
import {
  failedBeside,
  fiveValid,
  inapplicable,
  laterRedeemed,
  skipped,
  stackInvalid,
  stackPartlyValid,
  stackRedeemed,
  stackValid,
} from '../../fixtures/stacks.ts';
import { openShop, type Shop } from '../../support/shop.ts';

/** Values of types that the API does not document. */
const junk: unknown[] = [undefined, null, 'x', 7, true, [], [null], {}];

/** Yields every body that differs from this one in a single value. */
function* spoiled(body: unknown): Generator<unknown> {
  yield* junk;
  if (typeof body !== 'object' || body === null) return;
  for (const [key, value] of Object.entries(body))
    for (const other of spoiled(value)) {
      const copy: object = Array.isArray(body) ? [...(body as unknown[])] : { ...body };
      yield Object.assign(copy, { [key]: other });
    }
}

type Call = (shop: Shop) => Promise<object>;

const redeem: Call = ({ client }) => client.redeem('LAMP-01', { order: { amount: 9000 } });
const redeemAll: Call = ({ client }) => client.redeemAll(['LAMP-01', 'LAMP-02']);
const validate: Call = ({ client }) => client.validate(['LAMP-01', 'LAMP-02']);
const check: Call = ({ client }) => client.validate('LAMP-01');
const qualify: Call = ({ client }) => client.qualify();
const promotions: Call = ({ client }) => client.promotions();

const units = redemption(
  {
    discount: {
      type: 'UNIT',
      effect: 'ADD_MANY_ITEMS',
      units: [{ unit_off: 1, unit_type: 'prod_lamp0', product: { name: 'Bulb' } }],
    },
  },
  { order: linesOff(100, 0) },
);
const entry = {
  ...stackValid.redeemables[2],
  created_at: '2026-03-09T10:30:00.000Z',
  name: 'Dark evenings',
  banner: 'Light!',
  redeemables: [{ id: 'promo_lamp' }],
};
const qualified = {
  redeemables: {
    object: 'list',
    data: [entry, { id: 'L', object: 'voucher', result: { loyalty_card: { points: 7, balance: 3 } } }],
    total: 2,
    has_more: true,
    more_starting_after: '2026-03-09T10:30:00.000Z',
  },
  order: orderOff(0),
  stacking_rules: { redeemables_limit: 30 },
};
const no = {
  ...envelope(400, 'order_rules_violated'),
  resource_type: 'redemption',
  resource_id: 'rf_lamp',
  error: { message: 'No.' },
};

const rows: [what: string, call: Call, body: object, endpoint?: 'redemptions', status?: number][] = [
  ['a gift card', redeem, giftRedemption],
  ['a loyalty card', redeem, loyaltyRedemption],
  ['free units', redeem, units],
  ['a refusal', redeem, no, undefined, 400],
  ['a redemption with the endpoint redemptions', redeem, laterRedeemed, 'redemptions'],
  ['a failed redemption', redeem, { redemptions: [failedBeside.redemptions[1]] }, 'redemptions'],
  [
    'an inapplicable redeemable',
    redeem,
    { inapplicable_redeemables: [inapplicable('LAMP-01', 'not_found')] },
    'redemptions',
  ],
  ['a stack', redeemAll, stackRedeemed],
  [
    'a stack that is redeemed in part',
    redeemAll,
    {
      ...failedBeside,
      inapplicable_redeemables: [inapplicable('A', 'not_found')],
      skipped_redeemables: [skipped('B', 'no_effect')],
    },
  ],
  [
    'a stack that is refused',
    redeemAll,
    { ...no, inapplicable_redeemables: [inapplicable('A', 'not_found')] },
    undefined,
    400,
  ],
  ['a validation of a stack', validate, stackValid],
  ['a validation of five redeemables', validate, fiveValid],
  ['a validation of a stack that is refused', validate, stackInvalid],
  ['a validation of a stack that is valid in part', validate, stackPartlyValid],
  ['a validation of a single discount', check, checkedDiscount],
  ['a validation of a single gift card', check, checkedCard],
  ['a validation of a single loyalty card', check, checkedPoints],
  ['a validation of a single code for free units', check, checkedUnits],
  ['a validation of a single code for free shipping', check, checkedDelivery],
  ['a validation of a single code that is refused', check, checkInvalid('voucher expired', no)],
  ['qualifications', qualify, qualified],
  ['promotion tiers', promotions, { tiers: [{ id: 'promo_lamp' }], has_more: true, total: 1 }],
];

/** All texts that a page could show for a result of the client. */
function sentencesOf(answer: Record<string, unknown>): string[] {
  const englishContext = { messages: enStack, locale: 'en', currency: 'USD' };
  const effects = (answer['effects'] ?? []) as Parameters<typeof describeEffect>[0][];
  const unused = (answer['unused'] ?? []) as Parameters<typeof describeUnused>[0][];
  const outcome = answer as unknown as Parameters<typeof describeOutcome>[0];
  const hasSentence = ['refused', 'failed'].includes(String(answer['status']));
  const order = answer['order'];
  return [
    ...effects.map((effect) => describeEffect(effect, englishContext)),
    ...unused.map((redeemable) => describeUnused(redeemable, englishContext)),
    ...(hasSentence ? [describeOutcome(outcome, englishContext).sentence] : []),
    ...Object.values(orderTotals(order)).map((amount) => `Total ${amount ?? 'unknown'}.`),
    ...lineDiscounts(order).map(({ taken }) => `Off ${taken}.`),
  ];
}

const statuses = /^(redeemed|refused|failed|partial|valid|qualified|listed)$/;

describe('a response with one value that is not as documented never breaks the page', () => {
  for (const [what, call, body, endpoint, status = 200] of rows) {
    it(`for ${what}`, { timeout: 60_000 }, async () => {
      let tried = 0;
      for (const other of spoiled(body)) {
        const shop = openShop(() => jsonAnswer(status, other), { endpoint });
        const answer = (await call(shop)) as Record<string, unknown>;
        const bodyText = JSON.stringify(other);
        expect(answer['status'], bodyText).to.match(statuses);
        for (const sentence of sentencesOf(answer))
          expect(sentence, bodyText)
            .to.be.a('string')
            .that.does.not.match(/undefined|null|NaN|\[object/);
        tried += 1;
      }
      expect(tried).to.be.greaterThan(20);
    });
  }
});
