import { describe, expect, it } from 'vitest';
import {
  canonicalTag,
  fallbackTags,
  isSameLanguage,
  normalizeTag,
} from '../../../src/messages/fallback-tags.ts';
import { languages } from '../../../src/messages/load-language.ts';

/** The file that the loader takes for a language. */
const fileFor = (tag: string) =>
  fallbackTags(tag).find((candidate) => ['en', ...languages].includes(candidate));

describe('the file for the language of a page', () => {
  for (const [tag, file] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-AT-1996', 'de'],
    ['de-u-nu-latn', 'de'],
    ['en-GB', 'en'],
    ['pt', 'pt-BR'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['pt-AO', 'pt-PT'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['fil', undefined],
    ['hr-Cyrl', undefined],
    ['not a tag', undefined],
  ] as const)
    it(`is ${file ?? 'none'} for ${tag}`, () => {
      expect(fileFor(tag)).to.equal(file);
    });

  for (const tag of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-CN', 'yue'])
    it(`is never the one with simplified characters for ${tag}`, () => {
      expect(fallbackTags(tag)).to.include('zh-Hant').and.not.include('zh');
    });

  it('is that of Latin America for Spanish in its countries, and that of Spain otherwise', () => {
    for (const region of ['MX', 'US', 'AR', '419']) expect(fallbackTags(`es-${region}`)).to.include('es-419');
    for (const region of ['ES', 'GQ', 'PH']) expect(fallbackTags(`es-${region}`)).not.to.include('es-419');
  });

  it('is never one in another script', () => {
    expect(fallbackTags('sr-Latn-RS')).not.to.include('sr-RS').and.not.include('sr');
    expect(fallbackTags('sr-Latn')).to.include('sr-Latn-RS');
  });

  it('has the language itself last of its own tags, and a language that is read too after it', () => {
    expect(fallbackTags('ca-ES-valencia')).to.deep.equal([
      'ca-ES-valencia',
      'ca-ES',
      'ca-Latn-ES-valencia',
      'ca-Latn',
      'ca',
    ]);
    expect(fallbackTags('nn').at(-1)).to.equal('nb');
  });
});

describe('a language tag', () => {
  for (const [written, tag] of [
    ['de_DE', 'de-DE'],
    ['pt_BR.UTF-8', 'pt-BR'],
    ['sr_RS@latin', 'sr-RS'],
    ['zh_TW', 'zh-TW'],
    [' de ', 'de'],
    ['iw', 'he'],
    ['no', 'nb'],
    ['no_NO', 'nb-NO'],
    ['non', 'non'],
  ] as const)
    it(`is read as ${tag} if a page writes "${written}"`, () => {
      expect(normalizeTag(written)).to.equal(tag);
    });

  it('has to be a real one where a shop registers words', () => {
    expect(() => canonicalTag('de_DE')).to.throw(RangeError);
    expect(canonicalTag('no')).to.equal('nb');
  });

  for (const [one, other, isSame] of [
    ['de', 'de_AT', true],
    ['en-GB', 'EN-us', true],
    ['no', 'nb-NO', true],
    ['zh', 'zh-TW', false],
    ['fi', 'fil', false],
    ['', 'de', false],
  ] as const)
    it(`"${one}" and "${other}" are ${isSame ? 'one language' : 'two languages'}`, () => {
      expect(isSameLanguage(one, other)).to.equal(isSame);
    });
});
