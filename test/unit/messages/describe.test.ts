import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../../src/api/failure.ts';
import type { ShopRefusalKey, ShopperRefusalKey } from '../../../src/api/refusal.ts';
import type { Outcome, Refused } from '../../../src/client/outcome.ts';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { en } from '../../../src/messages/locales/en.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { openSandboxShop, openShop } from '../../support/shop.ts';
import { englishContext } from '../../support/message-context.ts';

/** The sentence that a shopper reads after this response of the API. */
async function sentenceAfter(response: Response | Promise<Response>): Promise<string> {
  const { client } = openShop(() => response);
  return describeOutcome(await client.redeem('LAMP-01'), englishContext).sentence;
}

/** The sentence after a refusal in the API's envelope. */
const sentenceAfterRefusal = (status: number, key: string, more?: object) =>
  sentenceAfter(jsonAnswer(status, envelope(status, key, more)));

/** Every refusal key that a shopper can understand, with its HTTP status (docs/voucherify-api.md#refusal-keys). */
const shopperKeys: Record<Exclude<ShopperRefusalKey, 'missing_code' | 'code_too_long'>, number> = {
  resource_not_found: 404,
  not_found: 404,
  voucher_not_active: 400,
  voucher_expired: 400,
  voucher_disabled: 400,
  voucher_not_active_now: 400,
  quantity_exceeded: 400,
  gift_amount_exceeded: 400,
  loyalty_card_points_exceeded: 400,
  zero_card_balance: 400,
  customer_rules_violated: 400,
  order_rules_violated: 400,
  redemption_rules_violated: 400,
  referrer_not_permitted_to_redeem: 400,
  promotion_inactive: 400,
  promotion_not_active_now: 400,
  missing_customer: 400,
  invalid_customer: 400,
  missing_amount: 400,
  invalid_amount: 400,
  invalid_number: 400,
  missing_order_items: 400,
  missing_order_items_amount: 400,
  duplicated_redeemables: 400,
  invalid_redeemables: 400,
  no_applicable_redeemables: 400,
  multiple_requests: 400,
};

/** Every refusal key that only the shop can correct, with its HTTP status. */
const shopKeys: Record<ShopRefusalKey, number> = {
  ambiguous_tracking_id: 400,
  missing_order: 400,
  invalid_order: 400,
  invalid_product: 400,
  invalid_sku: 400,
  invalid_gift: 400,
  invalid_voucher: 400,
  missing_reward: 400,
  metadata_validation_failed: 400,
  invalid_payload: 400,
  invalid_query_params: 400,
  query_too_large: 413,
};

describe('the message of a refusal that a shopper can understand', () => {
  for (const [key, status] of Object.entries(shopperKeys)) {
    it(`is the sentence for ${key}`, async () => {
      const sentence = await sentenceAfterRefusal(status, key);
      expect(sentence).to.equal(en.refused[key as ShopperRefusalKey]);
      expect(sentence)
        .to.match(/^[A-Z].*[.?]$/)
        .and.not.equal(en.refusedOtherwise);
    });
  }

  it('asks for a code if the field was empty', async () => {
    const outcome = await openSandboxShop().client.redeem('  ');
    expect(describeOutcome(outcome, englishContext)).to.deep.equal({ sentence: 'Enter a code first.' });
  });

  it('says that a code is too long for a code, which is a refusal without a response', () => {
    const outcome = { ...failed('offline', false), status: 'refused', key: 'code_too_long' } as Refused;
    expect(describeOutcome(outcome, englishContext)).to.deep.equal({
      sentence: 'This is too long to be a code. Check what you entered.',
    });
  });

  it('says in simple words what happened or what to do', async () => {
    expect(await sentenceAfterRefusal(400, 'voucher_expired')).to.contain('expired');
    expect(await sentenceAfterRefusal(400, 'missing_customer')).to.contain('Sign in, or contact us');
    expect(await sentenceAfterRefusal(404, 'not_found')).to.contain('Check the spelling');
  });

  const untrue: [key: ShopperRefusalKey, claim: RegExp, because: string][] = [
    ['missing_amount', /cart/, 'the page may have sent no amount of a full cart'],
    ['missing_order_items', /empty/, 'the page may have sent no items of a full cart'],
    ['invalid_amount', /[Tt]ry another (one|amount)/, 'the page may have set the amount'],
    ['customer_rules_violated', /sign in|another account/i, 'the rule may be about a segment or a country'],
    ['invalid_customer', /sign in|another account/i, 'the customer may be badly formed'],
    ['quantity_exceeded', /you have|already/i, 'others may have used it, or hold it'],
  ];
  for (const [key, claim, because] of untrue)
    it(`does not claim more than ${key} says: ${because}`, async () =>
      expect(await sentenceAfterRefusal(400, key)).not.to.match(claim));
});

describe('the message of any other refusal', () => {
  for (const [key, status] of Object.entries(shopKeys)) {
    it(`says for ${key} that the code cannot be used here and was not redeemed`, async () =>
      expect(await sentenceAfterRefusal(status, key)).to.equal(en.refusedOtherwise));
  }

  for (const key of ['moon_too_full', 'constructor', '__proto__', 'toString']) {
    it(`is the general sentence for the unknown key ${key}`, async () => {
      // A method found under this name would not be a text, and the test runner could not print it.
      expect(String(await sentenceAfterRefusal(400, key))).to.equal(en.refusedOtherwise);
    });
  }

  it('is the general sentence for a 400 without a key', async () => {
    expect(await sentenceAfter(jsonAnswer(400, envelope(400)))).to.equal(en.refusedOtherwise);
  });

  for (const key of ['not_found', 'resource_not_found']) {
    it(`does not suggest a typo in the code if a customer was not found: ${key}`, async () => {
      const sentence = await sentenceAfterRefusal(404, key, { resource_type: 'customer' });
      expect(sentence).to.equal(en.refusedOtherwise);
      expect(sentence).not.to.match(/typo/i);
    });
    for (const resource_type of ['voucher', 'redemption']) {
      it(`suggests a typo in the code if a ${resource_type} was not found: ${key}`, async () => {
        expect(await sentenceAfterRefusal(404, key, { resource_type })).to.equal(en.refused.not_found);
      });
    }
  }
});

describe('the merchant’s message', () => {
  it('is used instead of our sentence, whatever the key', async () => {
    const error = { message: 'Lamps only, on Mondays.' };
    for (const key of ['order_rules_violated', 'not_found', 'moon_too_full', 'invalid_payload'])
      expect(await sentenceAfterRefusal(400, key, { error })).to.equal('Lamps only, on Mondays.');
  });

  it('is cut after 300 characters', async () => {
    const sentenceOf = (length: number) =>
      sentenceAfterRefusal(400, 'x', { error: { message: 'a'.repeat(length) } });
    expect(await sentenceOf(300)).to.equal('a'.repeat(300));
    expect(await sentenceOf(301)).to.equal(`${'a'.repeat(299)}…`);
  });

  it('is ignored if it is empty or not a text', async () => {
    for (const error of [null, 'no', {}, { message: '' }, { message: 7 }, []])
      expect(await sentenceAfterRefusal(400, 'voucher_expired', { error })).to.equal(
        en.refused.voucher_expired,
      );
  });

  it('is not replaced by the API’s message or details if it is missing', async () => {
    const sentence = await sentenceAfterRefusal(400, 'voucher_expired');
    expect(sentence).not.to.match(/no, says the API|val_19/);
  });
});

/** The outcome of a redemption that failed. */
const failed = (kind: FailureKind, mayHaveRedeemed: boolean, more: object = {}): Outcome => ({
  status: 'failed',
  attemptId: 'att_1',
  code: 'LAMP-01',
  kind,
  mayHaveRedeemed,
  message: 'the developer’s own words',
  ...more,
});

describe('the message of a redemption that may have happened', () => {
  const responses: [cause: string, respond: () => Response | Promise<Response>][] = [
    ['a lost connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['an HTML page of a proxy', () => pageAnswer(502)],
    ['a response that is not a redemption', () => jsonAnswer(200, {})],
    ['an error 500 of the API', () => jsonAnswer(500, envelope(500, 'voucher_expired'))],
    ['an unknown result', () => jsonAnswer(200, redemption({}, { result: 'MAYBE' }))],
  ];
  for (const [cause, respond] of responses) {
    it(`neither blames the code nor suggests to try again, after ${cause}`, async () => {
      const sentence = await sentenceAfter(respond());
      expect(sentence).to.equal(en.undecided);
      expect(sentence).not.to.match(/try (it )?again|redeem again|invalid|expired|typo|not used/i);
    });
  }

  it('is the same for every kind of failure', () => {
    for (const kind of ['network', 'timeout', 'server', 'unreadable', 'aborted'] as const)
      expect(describeOutcome(failed(kind, true), englishContext)).to.deep.equal({
        title: en.undecidedTitle,
        sentence: en.undecided,
      });
  });
});

describe('the message of a failure after which nothing was redeemed', () => {
  const rows: [kind: FailureKind, more: object, sentence: string][] = [
    ['offline', {}, en.offline],
    ['aborted', {}, en.aborted],
    ['rate-limited', {}, `${en.rateLimited} ${en.wait(undefined)}`],
    ['rate-limited', { retryAfter: 4200 }, `${en.rateLimited} ${en.wait(5)}`],
    ['rate-limited', { retryAfter: 1000 }, `${en.rateLimited} ${en.wait(1)}`],
    // No time to wait, or one that nobody can read: the sentence names none.
    ...[0, -5000, NaN, Infinity, null].map((retryAfter): (typeof rows)[number] => [
      'rate-limited',
      { retryAfter },
      `${en.rateLimited} ${en.wait(undefined)}`,
    ]),
    ['rate-limited', { retryAfter: 60_000 }, `${en.rateLimited} Wait 60 seconds and try again.`],
    ['rate-limited', { retryAfter: 60_001 }, `${en.rateLimited} Wait 2 minutes and try again.`],
    ['rate-limited', { retryAfter: 120_000 }, `${en.rateLimited} Wait 2 minutes and try again.`],
    ['rate-limited', { retryAfter: 3_600_000 }, `${en.rateLimited} Wait 60 minutes and try again.`],
    ['unauthorized', {}, en.failedOtherwise],
    ['forbidden', {}, en.failedOtherwise],
    ['server', {}, en.failedOtherwise],
    ['unreadable', {}, en.failedOtherwise],
    ['misconfigured', {}, en.failedOtherwise],
  ];
  for (const [kind, more, sentence] of rows) {
    it(`says what to do and does not blame the code: ${kind} ${JSON.stringify(more)}`, () => {
      const message = describeOutcome(failed(kind, false, more), englishContext);
      expect(message.sentence).to.equal(sentence);
      expect(message.title).not.to.equal(en.undecidedTitle);
      expect(sentence).not.to.match(/invalid|typo|expired/i);
    });
  }

  it('writes one second in the singular', () => {
    expect([en.wait(1), en.wait(2)].join()).to.match(/\b1 second\b.*\b2 seconds\b/);
    expect(en.wait(undefined)).not.to.match(/undefined|NaN/);
  });
});
