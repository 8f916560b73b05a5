import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../../src/api/failure.ts';
import type { ShopRefusalKey, ShopperRefusalKey } from '../../../src/api/refusal.ts';
import type { Outcome } from '../../../src/client/outcome.ts';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { en } from '../../../src/messages/locales/en.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { openSandboxShop, openShop } from '../../support/shop.ts';
import { voice } from '../../support/voice.ts';

/** The sentence a shopper reads when the API answers so. */
async function readAfter(answer: Response | Promise<Response>): Promise<string> {
  const { client } = openShop(() => answer);
  return describeOutcome(await client.redeem('LAMP-01'), voice).sentence;
}

/** The sentence for a refusal in the API's envelope. */
const readRefused = (status: number, key: string, more?: object) =>
  readAfter(jsonAnswer(status, envelope(status, key, more)));

/** Every key a shopper can understand, with the status it comes with (docs/voucherify-api.md#refusal-keys). */
const forShoppers: Record<Exclude<ShopperRefusalKey, 'missing_code'>, number> = {
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

/** Every key that is the shop's to mend. */
const forTheShop: Record<ShopRefusalKey, number> = {
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

describe('a refusal a shopper can understand has a sentence of its own', () => {
  for (const [key, status] of Object.entries(forShoppers)) {
    it(key, async () => {
      const sentence = await readRefused(status, key);
      expect(sentence).to.equal(en.refused[key as ShopperRefusalKey]);
      expect(sentence)
        .to.match(/^[A-Z].*[.?]$/)
        .and.not.equal(en.refusedOtherwise);
    });
  }

  it('nothing typed', async () => {
    const outcome = await openSandboxShop().client.redeem('  ');
    expect(describeOutcome(outcome, voice)).to.deep.equal({ sentence: 'Enter a code first.' });
  });

  it('in plain words', async () => {
    expect(await readRefused(400, 'voucher_expired')).to.contain('expired');
    expect(await readRefused(400, 'missing_customer')).to.equal('Sign in to use this code.');
    expect(await readRefused(404, 'not_found')).to.contain('Check for typos');
  });
});

describe('any other refusal says that the code cannot be used here and was not', () => {
  for (const [key, status] of Object.entries(forTheShop)) {
    it(key, async () => expect(await readRefused(status, key)).to.equal(en.refusedOtherwise));
  }

  for (const key of ['moon_too_full', 'constructor', '__proto__', 'toString']) {
    it(`a key nobody has seen: ${key}`, async () => {
      // As text: what is no sentence could not even be reported.
      expect(String(await readRefused(400, key))).to.equal(en.refusedOtherwise);
    });
  }

  it('400 without a key', async () => {
    expect(await readAfter(jsonAnswer(400, envelope(400)))).to.equal(en.refusedOtherwise);
  });

  for (const key of ['not_found', 'resource_not_found']) {
    it(`${key}: a customer is not a mistyped code`, async () => {
      const sentence = await readRefused(404, key, { resource_type: 'customer' });
      expect(sentence).to.equal(en.refusedOtherwise);
      expect(sentence).not.to.match(/typo/i);
    });
    for (const resource_type of ['voucher', 'redemption']) {
      it(`${key}: a ${resource_type} is`, async () => {
        expect(await readRefused(404, key, { resource_type })).to.equal(en.refused.not_found);
      });
    }
  }
});

describe('the merchant’s own words', () => {
  it('come before ours', async () => {
    const error = { message: 'Lamps only, on Mondays.' };
    for (const key of ['order_rules_violated', 'not_found', 'moon_too_full', 'invalid_payload'])
      expect(await readRefused(400, key, { error })).to.equal('Lamps only, on Mondays.');
  });

  it('are cut when they are a page', async () => {
    const read = (length: number) => readRefused(400, 'x', { error: { message: 'a'.repeat(length) } });
    expect(await read(300)).to.equal('a'.repeat(300));
    expect(await read(301)).to.equal(`${'a'.repeat(299)}…`);
  });

  it('are ignored when they are no text', async () => {
    for (const error of [null, 'no', {}, { message: '' }, { message: 7 }, []])
      expect(await readRefused(400, 'voucher_expired', { error })).to.equal(en.refused.voucher_expired);
  });

  it('never bring the API’s log with them', async () => {
    const sentence = await readRefused(400, 'voucher_expired');
    expect(sentence).not.to.match(/no, says the API|val_19/);
  });
});

/** A failure as a shopper meets it. */
const failed = (kind: FailureKind, mayHaveRedeemed: boolean, more: object = {}): Outcome => ({
  status: 'failed',
  attemptId: 'att_1',
  code: 'LAMP-01',
  kind,
  mayHaveRedeemed,
  message: 'the developer’s own words',
  ...more,
});

describe('a redemption that may have happened', () => {
  const answers: [what: string, answer: () => Response | Promise<Response>][] = [
    ['a lost connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a proxy’s page', () => pageAnswer(502)],
    ['an answer that is no redemption', () => jsonAnswer(200, {})],
    ['an error of the API', () => jsonAnswer(500, envelope(500, 'voucher_expired'))],
    ['a result nobody knows', () => jsonAnswer(200, redemption({}, { result: 'MAYBE' }))],
  ];
  for (const [what, answer] of answers) {
    it(`is never worded as an invalid code, nor as a reason to try again: ${what}`, async () => {
      const sentence = await readAfter(answer());
      expect(sentence).to.equal(en.undecided);
      expect(sentence).not.to.match(/try (it )?again|redeem again|invalid|expired|typo|not used/i);
    });
  }

  it('is worded alike, whatever went wrong', () => {
    for (const kind of ['network', 'timeout', 'server', 'unreadable', 'aborted'] as const)
      expect(describeOutcome(failed(kind, true), voice)).to.deep.equal({
        title: en.undecidedTitle,
        sentence: en.undecided,
      });
  });
});

describe('a failure before anything was redeemed', () => {
  const rows: [kind: FailureKind, more: object, sentence: string][] = [
    ['offline', {}, en.offline],
    ['aborted', {}, en.aborted],
    ['rate-limited', {}, `${en.rateLimited} ${en.wait(undefined)}`],
    ['rate-limited', { retryAfter: 4200 }, `${en.rateLimited} ${en.wait(5)}`],
    ['rate-limited', { retryAfter: 1000 }, `${en.rateLimited} ${en.wait(1)}`],
    ['unauthorized', {}, en.failedOtherwise],
    ['forbidden', {}, en.failedOtherwise],
    ['server', {}, en.failedOtherwise],
    ['unreadable', {}, en.failedOtherwise],
    ['misconfigured', {}, en.failedOtherwise],
  ];
  for (const [kind, more, sentence] of rows) {
    it(`says what to do, and never that the code is bad: ${kind} ${JSON.stringify(more)}`, () => {
      const message = describeOutcome(failed(kind, false, more), voice);
      expect(message.sentence).to.equal(sentence);
      expect(message.title).not.to.equal(en.undecidedTitle);
      expect(sentence).not.to.match(/invalid|typo|expired/i);
    });
  }

  it('counts one second as one', () => {
    expect([en.wait(1), en.wait(2)].join()).to.match(/\b1 second\b.*\b2 seconds\b/);
    expect(en.wait(undefined)).not.to.match(/undefined|NaN/);
  });
});
