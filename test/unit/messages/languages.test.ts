import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/locales/en.ts';
import type { Messages } from '../../../src/messages/messages.ts';
import { messagesFor, onMissingLanguage, registerMessages } from '../../../src/messages/registry.ts';

/** Words that can be told from others by the button. */
const words = (redeem: string): Messages => ({ ...en, redeem });

/** What the button says in a language. */
const said = (language: string) => messagesFor(language).redeem;

// What is registered stays, so every test has a language of its own.
describe('the words of a language', () => {
  it('are English where nobody registered any', () => {
    for (const tag of ['en', 'en-GB', 'nn', 'nn-NO', 'x-whatever', ''])
      expect(messagesFor(tag), tag).to.deep.equal(en);
  });

  it('are completed from English where a file of an older version lacks some', () => {
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

  it('are asked of the loader where they are missing, but not for English or a language that is registered', () => {
    const missing: string[] = [];
    onMissingLanguage((language) => missing.push(language));
    registerMessages('ro', words('Folosește'));
    for (const tag of ['en', 'en-GB', 'ro-MD', 'uk-UA']) messagesFor(tag);
    onMissingLanguage(() => {});
    expect(missing).to.deep.equal(['uk-UA']);
  });

  it('are those of the narrowest tag that has some', () => {
    const tags = ['zh-Hant-TW', 'zh-Hant', 'zh'];
    const narrowest = () => tags.map(said);
    expect(narrowest()).to.deep.equal(['Redeem', 'Redeem', 'Redeem']);
    registerMessages('zh', words('兑换'));
    expect(narrowest()).to.deep.equal(['兑换', '兑换', '兑换']);
    registerMessages('zh-Hant', words('兌換'));
    expect(narrowest()).to.deep.equal(['兌換', '兌換', '兑换']);
    registerMessages('zh-Hant-TW', words('折抵'));
    expect(narrowest()).to.deep.equal(['折抵', '兌換', '兑换']);
    expect(said('zh-Hant-HK'), 'its neighbour').to.equal('兌換');
    expect(said('zh-Hans'), 'the other script').to.equal('兑换');
  });

  it('are found however the tag was written when they were registered', () => {
    registerMessages('DE-at', words('Einlösen, bitte'));
    expect(said('de-AT')).to.equal('Einlösen, bitte');
    expect(said('de'), 'a region’s words are no other’s').to.equal('Redeem');
    registerMessages('iw', words('מימוש'));
    expect(said('he'), 'a tag that has a newer one').to.equal('מימוש');
  });

  it('are those registered last', () => {
    registerMessages('pl', words('Zrealizuj'));
    registerMessages('PL', words('Użyj'));
    expect(said('pl-PL')).to.equal('Użyj');
  });

  it('are never those of a language that only begins alike', () => {
    registerMessages('fi', words('Lunasta'));
    expect(said('fil')).to.equal('Redeem');
  });

  for (const tag of ['', ' ', 'de_AT', 'german language', 'd', '日本語', '__proto__'])
    it(`are not taken under what is no tag: "${tag}"`, () => {
      expect(() => registerMessages(tag, en)).to.throw(RangeError);
    });

  it('may be of English too', () => {
    registerMessages('en-GB', words('Use'));
    expect([said('en-GB'), said('en'), said('')]).to.deep.equal(['Use', 'Redeem', 'Redeem']);
  });
});

describe('a shop’s own sentences', () => {
  const nl = { ...words('Inwisselen'), label: 'Kortingscode' };
  beforeAll(() => registerMessages('nl', nl));

  it('stand in the places of the language’s', () => {
    const messages = messagesFor('nl-BE', { redeem: 'Toepassen' });
    expect(messages).to.deep.equal({ ...nl, redeem: 'Toepassen' });
  });

  it('stand beside the language’s other refusals', () => {
    const { refused, redeem } = messagesFor('nl', { refused: { voucher_expired: 'Helaas!' } });
    expect(redeem).to.equal('Inwisselen');
    expect(refused).to.deep.equal({ ...nl.refused, voucher_expired: 'Helaas!' });
  });

  it('are also taken where the words fall back to English', () => {
    expect(messagesFor('is-IS', { redeem: 'Nota' })).to.deep.equal({ ...en, redeem: 'Nota' });
  });

  it('change nothing of what was registered', () => {
    messagesFor('nl', { redeem: 'Toepassen', refused: { missing_code: '?' } });
    expect(messagesFor('nl')).to.deep.equal(nl);
  });
});
