import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages } from '../../support/locales.ts';
import { CHECKED } from '../../support/translations.ts';

/** What the pages say about the languages has to be true of the files. */

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const tags = Object.keys(languages);

/** The rows of the Markdown tables of a text, without the first two lines of each. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The texts that a page can show: without the characters that set a direction, and with plain spaces. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ');

describe('docs/languages.md', () => {
  const [table = ''] = /\| Tag .*?\n\n/s.exec(read('docs/languages.md')) ?? [];
  const rows = rowsOf(table);

  it('lists every language once', () => {
    expect(rows.map(([tag]) => tag).sort()).toEqual(tags.map((tag) => `\`${tag}\``).sort());
  });

  for (const tag of tags)
    it(`says of ${tag} what its file says: a draft, or read by a native speaker`, () => {
      const [head = ''] = read(`src/messages/locales/${tag}.ts`).split('\n');
      const status = head.startsWith('/** Draft') ? 'draft' : tag === 'en' ? 'reference' : 'reviewed';
      expect(rows.find(([name]) => name === `\`${tag}\``)?.[2]).toBe(status);
    });
});

it('README.md and CHANGELOG.md name the number of languages', () => {
  const words: { [count: number]: string } = {
    37: 'thirty-seven',
    38: 'thirty-eight',
    39: 'thirty-nine',
    40: 'forty',
  };
  const word = words[tags.length] ?? String(tags.length);
  expect(read('README.md').replaceAll(/\s+/g, ' ')).toContain(`speaks ${word} languages`);
  expect(read('CHANGELOG.md').replaceAll(/\s+/g, ' ').toLowerCase()).toContain(`${word} languages`);
});

describe('docs/translations.md', () => {
  const [, ...sections] = read('docs/translations.md').split('\n## ');
  const [english = '', ...others] = sections;
  const sectionOf = (tag: string) =>
    others.find((section) => section.split('\n')[0]!.endsWith(`(\`${tag}\`)`));
  const keys = Object.keys(CHECKED).map((key) => `\`${key}\``);

  it('has each sentence in English', () => {
    expect(rowsOf(english)).toEqual(
      Object.entries(CHECKED).map(([key, sentence]) => [`\`${key}\``, plain(sentence(languages['en']!))]),
    );
  });

  for (const tag of tags.filter((tag) => tag !== 'en'))
    describe(`about ${tag}`, () => {
      const rows = rowsOf(sectionOf(tag) ?? '');

      it('has the sentences of the file, each with what it says in English', () => {
        expect(rows.map(([key]) => key)).toEqual(keys);
        expect(rows.map(([key, text]) => [key, plain(text!)])).toEqual(
          Object.entries(CHECKED).map(([key, sentence]) => [`\`${key}\``, plain(sentence(languages[tag]!))]),
        );
        for (const [key, text, meaning] of rows) {
          expect(meaning, key).toBeTruthy();
          expect(meaning!.match(/\{\w+\}/g), key).toEqual(text!.match(/\{\w+\}/g));
        }
      });

      it('has sentences that say what has to be said', () => {
        const meanings = Object.fromEntries(rows.map(([key, , meaning]) => [key!.slice(1, -1), meaning!]));
        expect(meanings['undecided']).toMatch(/\b(may|might|perhaps|possible|possibly)\b/i);
        expect(meanings['undecided']).toMatch(/\b(again|once more|anew)\b/);
        expect(meanings['failedOtherwise']).toMatch(/\bnot (been )?(used|redeem(ed)?)\b/);
        expect(meanings['noEffect']).toMatch(/nothing|not change (anything|this)/i);
        expect(meanings['offered.noEffect']).toMatch(/nothing|not change (anything|this)/i);
        expect(meanings['offered.noEffect']).toMatch(/used|use will be counted/);
        for (const [name, meaning] of Object.entries(meanings))
          if (/^(undecided|beingChecked|stillWorking)$/.test(name)) expect(meaning).not.toMatch(/try again/i);
      });
    });
});
