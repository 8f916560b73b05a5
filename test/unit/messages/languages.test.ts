import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/locales/en.ts';
import type { Messages } from '../../../src/messages/messages.ts';
import { messagesFor, onMissingLanguage, registerMessages } from '../../../src/messages/registry.ts';

/** Messages that a test can recognise by the text of the button. */
const messagesWith = (redeem: string): Messages => ({ ...en, redeem });

/** The text of the button in a language. */
const buttonIn = (language: string) => messagesFor(language).redeem;

// A registered language stays registered, so every test uses another language.
describe('the registry of languages', () => {
  it('returns English if the language is not registered', () => {
    for (const tag of ['en', 'en-GB', 'nn', 'nn-NO', 'x-whatever', ''])
      expect(messagesFor(tag), tag).to.deep.equal(en);
  });

  it('adds English messages that a file of an older version lacks', () => {
    const older: Partial<Messages> = {
      redeem: 'Innløs',
      refused: { missing_code: 'Skriv inn en kode.' } as Messages['refused'],
    };
    registerMessages('nb', older as Messages);
    expect(messagesFor('nb')).to.deep.equal({
      ...en,
      redeem: 'Innløs',
      refused: { ...en.refused, missing_code: 'Skriv inn en kode.' },
    });
  });

  it('calls the loader for a missing language, but not for English or a registered language', () => {
    const missing: string[] = [];
    onMissingLanguage((language) => missing.push(language));
    registerMessages('ro', messagesWith('Folosește'));
    for (const tag of ['en', 'en-GB', 'ro-MD', 'uk-UA']) messagesFor(tag);
    onMissingLanguage(() => {});
    expect(missing).to.deep.equal(['uk-UA']);
  });

  it('uses the most specific tag that is registered', () => {
    const tags = ['zh-Hant-TW', 'zh-Hant', 'zh'];
    const buttons = () => tags.map(buttonIn);
    expect(buttons()).to.deep.equal(['Redeem', 'Redeem', 'Redeem']);
    registerMessages('zh', messagesWith('兑换'));
    expect(buttons()).to.deep.equal(['兑换', '兑换', '兑换']);
    registerMessages('zh-Hant', messagesWith('兌換'));
    expect(buttons()).to.deep.equal(['兌換', '兌換', '兑换']);
    registerMessages('zh-Hant-TW', messagesWith('折抵'));
    expect(buttons()).to.deep.equal(['折抵', '兌換', '兑换']);
    expect(buttonIn('zh-Hant-HK'), 'another region').to.equal('兌換');
    expect(buttonIn('zh-Hans'), 'another script').to.equal('兑换');
  });

  it('finds a language whose tag was registered in another spelling', () => {
    registerMessages('DE-at', messagesWith('Einlösen, bitte'));
    expect(buttonIn('de-AT')).to.equal('Einlösen, bitte');
    expect(buttonIn('de'), 'a region does not stand for its language').to.equal('Redeem');
    registerMessages('iw', messagesWith('מימוש'));
    expect(buttonIn('he'), 'a tag that was replaced by a newer one').to.equal('מימוש');
  });

  it('uses the messages that were registered last', () => {
    registerMessages('pl', messagesWith('Zrealizuj'));
    registerMessages('PL', messagesWith('Użyj'));
    expect(buttonIn('pl-PL')).to.equal('Użyj');
  });

  it('does not use a language whose tag only begins with the same letters', () => {
    registerMessages('fi', messagesWith('Lunasta'));
    expect(buttonIn('fil')).to.equal('Redeem');
  });

  for (const tag of ['', ' ', 'de_AT', 'german language', 'd', '日本語', '__proto__'])
    it(`rejects the invalid tag "${tag}"`, () => {
      expect(() => registerMessages(tag, en)).to.throw(RangeError);
    });

  it('uses a registered region of English, and otherwise the built-in English', () => {
    registerMessages('en-GB', messagesWith('Use'));
    expect([buttonIn('en-GB'), buttonIn('en'), buttonIn('')]).to.deep.equal(['Use', 'Redeem', 'Redeem']);
  });
});

describe('messagesFor with overrides', () => {
  const nl = { ...messagesWith('Inwisselen'), label: 'Kortingscode' };
  beforeAll(() => registerMessages('nl', nl));

  it('returns the overrides in place of the language’s messages', () => {
    const messages = messagesFor('nl-BE', { redeem: 'Toepassen' });
    expect(messages).to.deep.equal({ ...nl, redeem: 'Toepassen' });
  });

  it('keeps the language’s other refusals', () => {
    const { refused, redeem } = messagesFor('nl', { refused: { voucher_expired: 'Helaas!' } });
    expect(redeem).to.equal('Inwisselen');
    expect(refused).to.deep.equal({ ...nl.refused, voucher_expired: 'Helaas!' });
  });

  it('returns the overrides also if it falls back to English', () => {
    expect(messagesFor('is-IS', { redeem: 'Nota' })).to.deep.equal({ ...en, redeem: 'Nota' });
  });

  it('does not change what is registered', () => {
    messagesFor('nl', { redeem: 'Toepassen', refused: { missing_code: '?' } });
    expect(messagesFor('nl')).to.deep.equal(nl);
  });
});
