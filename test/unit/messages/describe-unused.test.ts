import { describe, expect, it } from 'vitest';
import type { SkipKey, Unused } from '../../../src/client/stack-outcome.ts';
import { describeUnused } from '../../../src/messages/describe/describe-unused.ts';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { en, enStack } from '../../../src/messages/locales/en.ts';
import { checkInvalid } from '../../fixtures/checks.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { openSandboxShop, openShop } from '../../support/shop.ts';
import { englishContext } from '../../support/message-context.ts';

const stackContext = { ...englishContext, messages: enStack };

/** The sentence for one of several redeemables that was not used. */
const unusedText = (unused: Partial<Unused>): string =>
  describeUnused(
    { status: 'skipped', object: 'voucher', id: 'LAMP-01', key: 'unknown', message: 'log', ...unused },
    stackContext,
  );

/** Every key with which a redeemable is skipped (docs/voucherify-api.md#skip-keys), and a part of its sentence. */
const skipKeys: Record<SkipKey, RegExp> = {
  applicable_redeemables_limit_exceeded: /any more codes/,
  applicable_redeemables_per_category_limit_exceeded: /combined/,
  applicable_exclusive_redeemables_limit_exceeded: /combined/,
  applicable_exclusive_redeemables_per_category_limit_exceeded: /combined/,
  exclusion_rules_not_met: /combined/,
  preceding_validation_failed: /not tried/,
  no_effect: /change nothing/,
};

describe('describeUnused', () => {
  for (const [key, expected] of Object.entries(skipKeys)) {
    it(`has a sentence for a redeemable that was skipped with ${key}`, () => {
      expect(unusedText({ key }))
        .to.match(expected)
        .and.match(/^[A-Z].*\.$/)
        .and.not.equal(en.refusedOtherwise);
      expect(enStack.skipped[key as SkipKey]).to.equal(unusedText({ key }));
    });
  }

  it('uses the sentence of a single refusal for a redeemable that was refused', () => {
    expect(unusedText({ status: 'inapplicable', key: 'voucher_expired' })).to.equal(
      en.refused.voucher_expired,
    );
    expect(unusedText({ status: 'failed', key: 'quantity_exceeded' })).to.equal(en.refused.quantity_exceeded);
    expect(unusedText({ key: 'not_found', resourceType: 'voucher' })).to.equal(en.refused.not_found);
    expect(unusedText({ key: 'not_found', resourceType: 'customer' })).to.equal(en.refusedOtherwise);
  });

  it('prefers the merchant’s message, and cuts it after 300 characters', () => {
    expect(unusedText({ key: 'no_effect', merchantMessage: 'Lamps only.' })).to.equal('Lamps only.');
    expect(unusedText({ key: 'voucher_expired', merchantMessage: 'a'.repeat(400) })).to.have.lengthOf(300);
  });

  for (const key of ['unknown', 'moon_too_full', 'constructor', '__proto__', 'toString']) {
    it(`uses the general sentence for the key ${key}`, () => {
      expect(unusedText({ key })).to.equal(en.refusedOtherwise);
    });
  }

  it('never contains the API’s message or details', () => {
    const log = { message: 'no, says the API', details: 'val_19 of LAMP-01' };
    for (const key of ['no_effect', 'voucher_expired', 'unknown'])
      expect(unusedText({ key, ...log })).not.to.match(/says|val_19/);
  });

  it('explains each redeemable that the sandbox skipped beside an exclusive one', async () => {
    const outcome = await openSandboxShop().client.redeemAll(['ALONE15', 'TENOFF', 'EXPIRED', 'BIGCART'], {
      order: { amount: 5000 },
    });
    if (!('unused' in outcome)) throw new Error(outcome.status);
    expect(outcome.unused.map((unused) => [unused.id, describeUnused(unused, stackContext)])).to.deep.equal(
      outcome.unused.map(({ id }) => [
        id,
        {
          TENOFF: 'This can’t be combined with the others. It was not used.',
          EXPIRED: 'This can’t be combined with the others. It was not used.',
          BIGCART: 'This can’t be combined with the others. It was not used.',
        }[id],
      ]),
    );
    expect(outcome.unused.length).to.equal(3);
  });
});

/** The message after a check of one code or of several, to which the API responds so. */
async function messageAfterCheck(
  respond: () => Response | Promise<Response>,
  codes: string | string[] = ['A', 'B'],
) {
  const validation = await openShop(respond).client.validate(codes);
  if ('applicable' in validation) throw new Error(validation.status);
  return describeOutcome(validation, englishContext);
}

describe('the message after a refused check', () => {
  it('is the same as after a refused redemption', async () => {
    const refused = () => jsonAnswer(400, envelope(400, 'duplicated_redeemables'));
    expect(await messageAfterCheck(refused)).to.deep.equal({ sentence: en.refused.duplicated_redeemables });
    const single = () => jsonAnswer(200, checkInvalid('voucher expired', envelope(400, 'voucher_expired')));
    expect(await messageAfterCheck(single, 'LAMP-01')).to.deep.equal({
      sentence: en.refused.voucher_expired,
    });
    const withMerchantMessage = () => jsonAnswer(200, checkInvalid('no', { message: 'Lamps only.' }));
    expect(await messageAfterCheck(withMerchantMessage, 'LAMP-01')).to.deep.equal({
      sentence: 'Lamps only.',
    });
    expect(await messageAfterCheck(refused, '')).to.deep.equal({ sentence: 'Enter a code first.' });
  });
});

describe('the message after a failed check', () => {
  const responses: [cause: string, respond: () => Response | Promise<Response>][] = [
    ['a lost connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['an HTML page of a proxy', () => pageAnswer(502)],
    ['a response that is not a validation', () => jsonAnswer(200, {})],
    ['an error 500 of the API', () => jsonAnswer(500, envelope(500))],
  ];
  for (const [cause, respond] of responses) {
    it(`never says that the code may have been used, after ${cause}`, async () => {
      for (const codes of ['A', ['A', 'B']]) {
        const message = await messageAfterCheck(respond, codes);
        expect(message).to.deep.equal({ sentence: en.failedOtherwise });
      }
    });
  }

  it('says how long to wait after too many requests', async () => {
    const message = await messageAfterCheck(() => jsonAnswer(429, envelope(429), { 'Retry-After': '7' }));
    expect(message).to.deep.equal({ sentence: `${en.rateLimited} ${en.wait(7)}` });
  });
});
