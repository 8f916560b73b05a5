import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { en } from '../../../src/messages/locales/en.ts';
import type { MessageOverrides, Messages } from '../../../src/messages/messages.ts';
import { withOverrides } from '../../../src/messages/with-overrides.ts';

const SHARED = Symbol.for('voucher-redeem/1');
const page = globalThis as { [SHARED]?: Map<string, unknown>; console: Console };

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('messages of a shop that are an object of a class', () => {
  it('are used with their getters and methods, which find their own object', () => {
    class Words {
      constructor(readonly sign: string) {}
      get redeem() {
        return `Go${this.sign}`;
      }
      giftLeft(left: string) {
        return `${left}${this.sign}`;
      }
    }
    const messages = withOverrides(en, new Words('!'));
    expect([messages.redeem, messages.giftLeft('$5')]).to.deep.equal(['Go!', '$5!']);
    expect(messages.label).to.equal(en.label);
  });
});

describe('messages of a shop that cannot be used', () => {
  const { console: original } = page;
  let reported: string[];

  beforeEach(() => {
    reported = [];
    page[SHARED]?.delete('reported');
    page.console = { ...original, error: (message: string) => reported.push(message) };
  });

  afterEach(() => {
    page.console = original;
  });

  const broken = () => {
    throw new Error('broken');
  };
  const rows: [what: string, overrides: object, shown: (messages: Messages) => unknown, said: string][] = [
    [
      'a function that throws',
      { giftLeft: broken },
      ({ giftLeft }) => giftLeft('$5'),
      'messages.giftLeft throws',
    ],
    [
      'a function that returns a number',
      { giftLeft: () => 7 },
      ({ giftLeft }) => giftLeft('$5'),
      'messages.giftLeft should return a text, got number',
    ],
    [
      'a text in place of a function',
      { giftLeft: 'Left' },
      ({ giftLeft }) => giftLeft('$5'),
      'messages.giftLeft should be a function, got string',
    ],
    [
      'a function in place of a text',
      { redeem: () => 'Go' },
      ({ redeem }) => redeem,
      'messages.redeem should be a string, got function',
    ],
    ['null', { redeem: null }, ({ redeem }) => redeem, 'messages.redeem should be a string, got null'],
    [
      'null for the offers',
      { offered: null },
      ({ offered }) => offered.applied,
      'messages.offered should be an object, got null',
    ],
    ['a list', ['Go'], ({ redeem }) => redeem, 'messages should be an object, got list'],
    ['a proxy that is revoked', revokedProxy(), ({ redeem }) => redeem, 'messages throws TypeError'],
    [
      'a getter that throws',
      {
        get redeem() {
          return broken();
        },
      },
      ({ redeem }) => redeem,
      'messages.redeem throws Error: broken',
    ],
    [
      'refusals that are no object',
      { refused: 'No.' },
      ({ refused }) => refused.voucher_expired,
      'messages.refused should be an object, got string',
    ],
    [
      'a refusal that is a function',
      { refused: { voucher_expired: () => 'Gone' } },
      ({ refused }) => refused.voucher_expired,
      'messages.refused.voucher_expired should be a string, got function',
    ],
    [
      'a refusal of a new key that is a number',
      { refused: { moon_too_full: 7 } },
      ({ refused }) => (refused as Record<string, unknown>)['moon_too_full'],
      'messages.refused.moon_too_full should be a string, got number',
    ],
    [
      'a sentence of an offer that throws',
      { offered: { giftLeft: broken } },
      ({ offered }) => offered.giftLeft('$5'),
      'messages.offered.giftLeft throws Error: broken',
    ],
  ];
  for (const [what, overrides, shown, said] of rows)
    it(`leave the language's own in place: ${what}`, () => {
      const text = shown(withOverrides(en, overrides));
      expect(text).to.equal(shown(en));
      expect(reported.join()).to.contain(`voucher-redeem: ${said}`);
    });

  it('that are a text in place of an object leave all of the language’s own in place', () => {
    for (const overrides of ['No.', 7, true])
      expect(withOverrides(en, overrides as unknown as MessageOverrides)).to.deep.equal(en);
    expect(reported.join()).to.contain('messages should be an object, got string');
  });

  it('say nothing about keys that are undefined, and leave them in place', () => {
    const overrides = { redeem: undefined, refused: undefined } as unknown as MessageOverrides;
    expect(withOverrides(en, overrides)).to.deep.equal(en);
    expect(reported).to.deep.equal([]);
  });

  it('do not change those that can be used', () => {
    const messages = withOverrides(en, {
      redeem: 'Apply',
      giftLeft: (left) => `${left} remain.`,
      refused: { voucher_expired: 'Gone.', ...{ moon_too_full: 'Wait for the new moon.' } },
    });
    expect(messages).to.include({ redeem: 'Apply', check: en.check });
    expect(messages.giftLeft('$5')).to.equal('$5 remain.');
    expect(messages.refused.voucher_disabled).to.equal(en.refused.voucher_disabled);
    const outcome = { status: 'refused', key: 'moon_too_full', message: '' } as const;
    expect(describeOutcome(outcome, { messages, locale: 'en' }).sentence).to.equal('Wait for the new moon.');
    expect(reported).to.deep.equal([]);
  });

  it('are not changed themselves', () => {
    const refused = Object.freeze({ voucher_expired: 'Gone.' });
    withOverrides(en, Object.freeze({ redeem: 'Apply', refused }));
    expect(Object.keys(refused)).to.deep.equal(['voucher_expired']);
  });
});
