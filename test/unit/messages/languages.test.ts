import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/locales/en.ts';
import type { Messages } from '../../../src/messages/messages.ts';
import {
  loadedTags,
  messagesFor,
  onMissingLanguage,
  registerMessages,
  wordsFor,
} from '../../../src/messages/registry.ts';

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

  it('asks the loader for a better file beside one that it loaded, but not beside one that the page registered', () => {
    const missing: string[] = [];
    onMissingLanguage((language) => missing.push(language));
    registerMessages('es', messagesWith('Canjear'));
    messagesFor('es-MX');
    loadedTags.add('es');
    messagesFor('es-CO');
    onMissingLanguage(() => {});
    expect(missing).to.deep.equal(['es-CO']);
  });

  it('uses the most specific tag that is registered', () => {
    const tags = ['zh-Hant-TW', 'zh-Hant', 'zh'];
    const buttons = () => tags.map(buttonIn);
    expect(buttons()).to.deep.equal(['Redeem', 'Redeem', 'Redeem']);
    registerMessages('zh', messagesWith('兑换'));
    expect(buttons(), 'never another script').to.deep.equal(['Redeem', 'Redeem', '兑换']);
    registerMessages('zh-Hant', messagesWith('兌換'));
    expect(buttons()).to.deep.equal(['兌換', '兌換', '兑换']);
    registerMessages('zh-Hant-TW', messagesWith('折抵'));
    expect(buttons()).to.deep.equal(['折抵', '兌換', '兑换']);
    for (const tag of ['zh-Hant-HK', 'zh-HK', 'zh-MO', 'yue']) expect(buttonIn(tag), tag).to.equal('兌換');
    expect(buttonIn('zh-TW'), 'the same place without its script').to.equal('折抵');
    expect(buttonIn('zh-Hans'), 'another script').to.equal('兑换');
  });

  it('finds a language whose tag was registered in another spelling', () => {
    registerMessages('DE-at', messagesWith('Einlösen, bitte'));
    expect(buttonIn('de-AT')).to.equal('Einlösen, bitte');
    expect(buttonIn('de'), 'a region does not stand for its language').to.equal('Redeem');
    registerMessages('iw', messagesWith('מימוש'));
    expect(buttonIn('he'), 'a tag that was replaced by a newer one').to.equal('מימוש');
  });

  it('finds Norwegian also under its older tag, and for readers of Nynorsk', () => {
    registerMessages('no', messagesWith('Løs inn'));
    for (const tag of ['nb-NO', 'no', 'nn']) expect(buttonIn(tag), tag).to.equal('Løs inn');
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

describe('the language of the words', () => {
  beforeAll(() => registerMessages('hu', messagesWith('Beváltás')));

  for (const [place, locale, why] of [
    ['hu', 'hu', 'the words are registered'],
    ['hu-RO', 'hu-RO', 'numbers are written as in the region of the page'],
    ['nn-NO', 'nb', 'Bokmål stands for Nynorsk'],
    ['mt', 'en', 'there are no words, so they are English'],
    ['en-AU', 'en-AU', 'English is always there'],
  ] as const)
    it(`is ${locale} on a page in ${place}, because ${why}`, () => {
      const words = wordsFor(place);
      expect(words.locale).to.equal(locale);
      const isOther = !place.startsWith(locale);
      expect(words.pageLocale, 'named only if it is another language').to.equal(isOther ? place : undefined);
    });

  it('is that of the page if the shop gives most of the words itself', () => {
    expect(wordsFor('mt', messagesWith('Ifdi')).locale).to.equal('mt');
    expect(wordsFor('mt', { redeem: 'Ifdi' }).locale).to.equal('en');
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
