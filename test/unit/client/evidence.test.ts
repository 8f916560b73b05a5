import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { openShop } from '../../support/shop.ts';

/**
 * Law 3: an answer is redeemed only if it says so itself (docs/voucherify-api.md#redeem). What is written here as a rule of the
 * test is written anew, and not taken from the code that is tested.
 */

type Body = { [field: string]: unknown };

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/** `result` is SUCCESS, and there is the id of the redemption. */
const isEvidence = (value: unknown): boolean =>
  isBody(value) && value['result'] === 'SUCCESS' && isText(value['id']);

/** The old shape has no id, but the voucher with its code. Only the body of the endpoint `redeem` has it. */
const isOldEvidence = (value: unknown): boolean =>
  isBody(value) &&
  value['result'] === 'SUCCESS' &&
  [undefined, null, 'redemption'].includes(value['object'] as undefined) &&
  isBody(value['voucher']) &&
  isText(value['voucher']['code']);

/** Where the endpoint `redemptions` has its redemption. */
const firstOf = (value: unknown): unknown => {
  const list = isBody(value) ? value['redemptions'] : undefined;
  return Array.isArray(list) ? list[0] : undefined;
};

const word = fc.constantFrom(
  'SUCCESS',
  'SUCCESS',
  'FAILURE',
  'success',
  'SUCCEEDED',
  'redemption',
  'r_1',
  '',
  ' ',
);
const leaf = fc.oneof(word, fc.constantFrom(null, true, false, 0, 200, 400), fc.string());
const part = fc.oneof(
  leaf,
  fc.dictionary(fc.constantFrom('id', 'code', 'result', 'object'), leaf),
  fc.array(leaf),
);
/** Bodies that nearly are a redemption: every field may be missing or of another type. */
const nearly = fc.record(
  {
    id: fc.oneof(fc.constant('r_lamp01'), leaf),
    result: fc.oneof({ weight: 3, arbitrary: fc.constant('SUCCESS') }, { weight: 1, arbitrary: part }),
    object: fc.oneof(fc.constantFrom('redemption', 'redemption_rollback', 'publication', null), leaf),
    voucher: fc.oneof(
      fc.record({ code: fc.oneof(fc.constant('LAMP-01'), leaf) }, { requiredKeys: [] }),
      part,
    ),
    status: leaf,
    code: leaf,
    key: leaf,
    error: part,
  },
  { requiredKeys: [] },
);
const listed = fc.record(
  {
    redemptions: fc.oneof(fc.array(nearly, { maxLength: 2 }), part),
    inapplicable_redeemables: fc.oneof(fc.array(nearly, { maxLength: 1 }), part),
    result: leaf,
  },
  { requiredKeys: [] },
);
const anything = fc
  .oneof(nearly, listed, fc.jsonValue())
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('an answer with the status 200 and any JSON', { timeout: 60_000 }, () => {
  for (const endpoint of ['redeem', 'redemptions'] as const)
    it(`never rejects, and is redeemed only if it says so: ${endpoint}`, async () => {
      let redeemed = 0;
      const check = async (body: unknown) => {
        const { client } = openShop(() => jsonAnswer(200, body), { endpoint });
        const outcome = await client.redeem('LAMP-01');
        expect(outcome.status).to.match(/^(redeemed|refused|failed)$/);
        const isSaid =
          isEvidence(body) || (endpoint === 'redeem' ? isOldEvidence(body) : isEvidence(firstOf(body)));
        if (outcome.status === 'redeemed') {
          expect(isSaid, JSON.stringify(body)).to.equal(true);
          redeemed += 1;
        }
        // What is not understood may have redeemed: only a refusal that says so is a refusal.
        if (outcome.status === 'failed')
          expect(outcome).to.include({ kind: 'unreadable', mayHaveRedeemed: true });
      };
      await fc.assert(fc.asyncProperty(anything, check), { numRuns: 2000 });
      expect(redeemed).to.be.greaterThan(20);
    });

  it('of several codes is redeemed only for redemptions that say so', async () => {
    const check = async (body: unknown) => {
      const outcome = await openShop(() => jsonAnswer(200, body)).client.redeemAll(['LAMP-01', 'LAMP-02']);
      expect(outcome.status).to.match(/^(redeemed|partial|refused|failed)$/);
      if (outcome.status !== 'redeemed' && outcome.status !== 'partial') return;
      expect(outcome.redeemed).not.to.deep.equal([]);
      for (const { redemption } of outcome.redeemed) expect(isEvidence(redemption)).to.equal(true);
    };
    await fc.assert(fc.asyncProperty(anything, check), { numRuns: 1000 });
  });
});

describe('a success without an id, as the README of voucherify.js has it', () => {
  const { id, ...old } = redemption({ discount: { type: 'AMOUNT', amount_off: 1500 } });

  for (const [what, body] of [
    ['the field is missing', old],
    ['it is null', { ...old, id: null }],
    ['the kind of object is missing too', { ...old, object: undefined }],
    ['the kind of object is null', { ...old, object: null }],
  ] as const)
    it(`is redeemed, because it says SUCCESS and names the voucher: ${what}`, async () => {
      const outcome = await openShop(() => jsonAnswer(200, body)).client.redeem('LAMP-01');
      expect(outcome).to.include({ status: 'redeemed' });
      expect(outcome).to.deep.nested.include({ 'effects[0].amountOff': 1500 });
      expect(id).to.equal('r_lamp01');
    });

  it('is a refusal if it says FAILURE', async () => {
    const body = { ...old, result: 'FAILURE', failure_code: 'voucher_expired' };
    const outcome = await openShop(() => jsonAnswer(200, body)).client.redeem('LAMP-01');
    expect(outcome).to.include({ status: 'refused', key: 'voucher_expired' });
  });
});
