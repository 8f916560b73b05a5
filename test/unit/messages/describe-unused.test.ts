import { describe, expect, it } from 'vitest';
import type { SkipKey, Unused } from '../../../src/client/stack-outcome.ts';
import { describeUnused } from '../../../src/messages/describe/describe-unused.ts';
import { describe as describeAnswer } from '../../../src/messages/describe/describe.ts';
import { en, enStack } from '../../../src/messages/locales/en.ts';
import { checkInvalid } from '../../fixtures/checks.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { openSandboxShop, openShop } from '../../support/shop.ts';
import { voice } from '../../support/voice.ts';

const stackVoice = { ...voice, messages: enStack };

/** The sentence for one of several that was not used. */
const say = (unused: Partial<Unused>): string =>
  describeUnused(
    { status: 'skipped', object: 'voucher', id: 'LAMP-01', key: 'unknown', message: 'log', ...unused },
    stackVoice,
  );

/** Every reason for which a redeemable is skipped (docs/voucherify-api.md#skip-keys). */
const reasons: Record<SkipKey, RegExp> = {
  applicable_redeemables_limit_exceeded: /any more codes/,
  applicable_redeemables_per_category_limit_exceeded: /combined/,
  applicable_exclusive_redeemables_limit_exceeded: /combined/,
  applicable_exclusive_redeemables_per_category_limit_exceeded: /combined/,
  exclusion_rules_not_met: /combined/,
  preceding_validation_failed: /not tried/,
  no_effect: /change nothing/,
};

describe('why one of several was not used', () => {
  for (const [key, words] of Object.entries(reasons)) {
    it(`has a sentence of its own where it was passed over: ${key}`, () => {
      expect(say({ key }))
        .to.match(words)
        .and.match(/^[A-Z].*\.$/)
        .and.not.equal(en.refusedOtherwise);
      expect(enStack.skipped[key as SkipKey]).to.equal(say({ key }));
    });
  }

  it('is told as a refusal of one where it was refused', () => {
    expect(say({ status: 'inapplicable', key: 'voucher_expired' })).to.equal(en.refused.voucher_expired);
    expect(say({ status: 'failed', key: 'quantity_exceeded' })).to.equal(en.refused.quantity_exceeded);
    expect(say({ key: 'not_found', resourceType: 'voucher' })).to.equal(en.refused.not_found);
    expect(say({ key: 'not_found', resourceType: 'customer' })).to.equal(en.refusedOtherwise);
  });

  it('is the merchant’s own words first, bounded', () => {
    expect(say({ key: 'no_effect', merchantMessage: 'Lamps only.' })).to.equal('Lamps only.');
    expect(say({ key: 'voucher_expired', merchantMessage: 'a'.repeat(400) })).to.have.lengthOf(300);
  });

  for (const key of ['unknown', 'moon_too_full', 'constructor', '__proto__', 'toString']) {
    it(`is said in general where nobody knows it: ${key}`, () => {
      expect(say({ key })).to.equal(en.refusedOtherwise);
    });
  }

  it('never brings the API’s log with it', () => {
    const log = { message: 'no, says the API', details: 'val_19 of LAMP-01' };
    for (const key of ['no_effect', 'voucher_expired', 'unknown'])
      expect(say({ key, ...log })).not.to.match(/says|val_19/);
  });

  it('reads well beside the sandbox', async () => {
    const outcome = await openSandboxShop().client.redeemAll(['ALONE15', 'TENOFF', 'EXPIRED', 'BIGCART'], {
      order: { amount: 5000 },
    });
    if (!('unused' in outcome)) throw new Error(outcome.status);
    expect(outcome.unused.map((one) => [one.id, describeUnused(one, stackVoice)])).to.deep.equal(
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

/** What a shopper reads after a check that is answered so, in either way of asking. */
async function readAfterCheck(
  answer: () => Response | Promise<Response>,
  asked: string | string[] = ['A', 'B'],
) {
  const check = await openShop(answer).client.validate(asked);
  if ('applicable' in check) throw new Error(check.status);
  return describeAnswer(check, voice);
}

describe('a check that says no', () => {
  it('is worded as the redemption would be', async () => {
    const refused = () => jsonAnswer(400, envelope(400, 'duplicated_redeemables'));
    expect(await readAfterCheck(refused)).to.deep.equal({ sentence: en.refused.duplicated_redeemables });
    const older = () => jsonAnswer(200, checkInvalid('voucher expired', envelope(400, 'voucher_expired')));
    expect(await readAfterCheck(older, 'LAMP-01')).to.deep.equal({ sentence: en.refused.voucher_expired });
    const merchants = () => jsonAnswer(200, checkInvalid('no', { message: 'Lamps only.' }));
    expect(await readAfterCheck(merchants, 'LAMP-01')).to.deep.equal({ sentence: 'Lamps only.' });
    expect(await readAfterCheck(refused, '')).to.deep.equal({ sentence: 'Enter a code first.' });
  });
});

describe('a check that fails', () => {
  const answers: [what: string, answer: () => Response | Promise<Response>][] = [
    ['a lost connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a proxy’s page', () => pageAnswer(502)],
    ['an answer that is none', () => jsonAnswer(200, {})],
    ['an error of the API', () => jsonAnswer(500, envelope(500))],
  ];
  for (const [what, answer] of answers) {
    it(`never says that the code may have been used: ${what}`, async () => {
      for (const asked of ['A', ['A', 'B']]) {
        const message = await readAfterCheck(answer, asked);
        expect(message).to.deep.equal({ sentence: en.failedOtherwise });
      }
    });
  }

  it('says how long to wait', async () => {
    const message = await readAfterCheck(() => jsonAnswer(429, envelope(429), { 'Retry-After': '7' }));
    expect(message).to.deep.equal({ sentence: `${en.rateLimited} ${en.wait(7)}` });
  });
});
