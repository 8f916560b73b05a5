import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/client/outcome.ts';
import type { Validation } from '../../../src/client/stack-outcome.ts';
import { settledOutcome } from '../../../src/element/settled-outcome.ts';
import { initialState, reduce } from '../../../src/element/redemption-state.ts';
import { redemptionAnswer } from '../../../src/legacy/response.ts';
import { describeOffer } from '../../../src/messages/describe/describe-offer.ts';
import { describeReceipt } from '../../../src/messages/describe/describe-receipt.ts';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { en } from '../../../src/messages/locales/en.ts';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { openShop } from '../../support/shop.ts';

/**
 * Random bodies out of the names that the readers look for, with values of every type that JSON has. tolerance.test.ts changes one
 * value at a time.
 */

const NAMES =
  `id object result status valid key code message error details resource_type resource_id failure_code failure_message
  voucher promotion_tier gift loyalty_card loyalty discount type effect amount amount_off percent_off amount_limit fixed_amount balance
  points credits units unit_off unit_type product name sku order items redemptions redeemables inapplicable_redeemables
  skipped_redeemables parent_redemption session stacking_rules tracking_id expiration_date total_amount total_discount_amount
  applied_discount_amount items_discount_amount action reason data has_more tiers related_object_id related_object_type
  toString valueOf constructor toJSON __proto__ length then`.split(/\s+/);

const WORDS = [
  ...['SUCCESS', 'FAILURE', 'APPLICABLE', 'SKIPPED', 'AMOUNT', 'PERCENT', 'FIXED', 'UNIT', 'APPLY_TO_ITEMS'],
  ...['voucher', 'not_found', 'constructor', '2026-12-31', 'LAMP-01', '', ' '],
];

/** String() throws for it, and JSON can hold it. */
const NO_TEXT = { toString: null, valueOf: null };

const leaf = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(null, true, false, 0, -0, 1e308, 2 ** 53),
  fc.string({ unit: 'binary' }),
  fc.constant(NO_TEXT),
);

const json = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 6 }),
}));

/** As it comes from a server: a body is never anything but what JSON.parse makes. */
const received = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const any = json.object;
const optional = { requiredKeys: [] };
const type = fc.oneof(
  fc.constant(NO_TEXT),
  fc.constantFrom('AMOUNT', 'PERCENT', 'FIXED', 'UNIT'),
  json.value,
);
const discount = fc.record(
  { type, effect: type, amount_off: leaf, percent_off: leaf, units: json.value },
  optional,
);
const voucher = fc.oneof(
  fc.record({ discount }),
  fc.record({ gift: any, type }, optional),
  fc.record({ loyalty_card: any, expiration_date: type }, optional),
  any,
);
const shaped = fc.record(
  { voucher, order: any, gift: any, loyalty_card: any, failure_code: type, error: any },
  { requiredKeys: ['voucher'] },
);
const object = fc.oneof(any, shaped).map(received);
const body = fc.oneof(json.value.map(received), object);

const context = { messages: en, locale: 'en', currency: 'USD' };
const runs = { numRuns: 200 };

/** Everything that the box and the old script make of an outcome. */
function use(outcome: Outcome): void {
  expect(describeOutcome(outcome, context).sentence).to.be.a('string').and.not.to.equal('');
  expect(redemptionAnswer(outcome)).to.be.an('object');
  expect(reduce(initialState, { type: 'ended', result: outcome, isQuiet: false })).to.be.an('object');
  if (outcome.status === 'redeemed') expect(describeReceipt(outcome, context)).to.be.an('object');
}

function useValidation(validation: Validation): void {
  if (validation.status === 'refused' || validation.status === 'failed')
    expect(describeOutcome(validation, context).sentence).to.be.a('string').and.not.to.equal('');
  else expect(describeOffer(validation, context).sentence).to.be.a('string').and.not.to.equal('');
}

describe('a response with any JSON at all', { timeout: 60_000 }, () => {
  for (const endpoint of ['redeem', 'redemptions'] as const) {
    for (const status of [200, 400, 404, 500])
      it(`gives an outcome that can be shown: ${endpoint}, HTTP ${status}`, async () => {
        const check = async (sent: unknown) => {
          const { client } = openShop(() => jsonAnswer(status, sent), { endpoint });
          const outcome = await client.redeem('LAMP-01');
          expect(outcome.status).to.match(
            status === 200 ? /^(redeemed|refused|failed)$/ : /^(refused|failed)$/,
          );
          use(outcome);
        };
        await fc.assert(fc.asyncProperty(body, check), runs);
      });

    it(`gives a validation that can be shown: ${endpoint}`, async () => {
      const check = async (rest: object, valid: unknown) => {
        const { client } = openShop(() => jsonAnswer(200, { ...rest, valid }), { endpoint });
        useValidation(await client.validate('LAMP-01'));
      };
      await fc.assert(fc.asyncProperty(object, fc.constantFrom(true, false, null), check), runs);
    });

    it(`is redeemed where it says SUCCESS, whatever else it says: ${endpoint}`, async () => {
      const check = async (rest: object, more: object) => {
        const redemption = { ...rest, id: 'r_lamp01', result: 'SUCCESS' };
        const sent = endpoint === 'redeem' ? redemption : { ...more, redemptions: [redemption] };
        const outcome = await openShop(() => jsonAnswer(200, sent), { endpoint }).client.redeem('LAMP-01');
        expect(outcome.status).to.equal('redeemed');
        use(outcome);
      };
      await fc.assert(fc.asyncProperty(object, object, check), runs);
    });
  }

  it('gives the outcome of a stack, a list of promotions and a qualification', async () => {
    const check = async (sent: unknown) => {
      const { client } = openShop(() => jsonAnswer(200, sent));
      const stack = await client.redeemAll(['LAMP-01', 'LAMP-02']);
      expect(stack.status).to.match(/^(redeemed|partial|refused|failed)$/);
      expect((await client.qualify()).status).to.match(/^(qualified|failed)$/);
      expect((await client.promotions()).status).to.match(/^(listed|failed)$/);
    };
    await fc.assert(fc.asyncProperty(body, check), runs);
  });

  it('can be settled with, where it is a redemption', () => {
    const last = {
      attemptId: 'att_1',
      code: 'LAMP-01',
      status: 'failed',
      kind: 'network',
      mayHaveRedeemed: true,
    } as const;
    const check = (rest: object) => {
      const redemption = { ...rest, id: 'r_lamp01', result: 'SUCCESS' } as never;
      const settled = settledOutcome({ ...last, message: '' }, redemption);
      expect(settled).to.include({ status: 'redeemed' });
      use(settled!);
    };
    fc.assert(fc.property(object, check), runs);
  });
});

describe('a discount whose type is an object', () => {
  it('is an effect of a general kind, and the code is redeemed', async () => {
    for (const type of [{ toString: 1, valueOf: 1 }, ['AMOUNT'], 7, null]) {
      const sent = { id: 'r_lamp01', result: 'SUCCESS', voucher: { discount: { type, amount_off: 500 } } };
      const outcome = await openShop(() => jsonAnswer(200, sent)).client.redeem('LAMP-01');
      expect(outcome).to.deep.nested.include({ status: 'redeemed', 'effects[0].kind': 'general' });
      use(outcome);
    }
  });
});
