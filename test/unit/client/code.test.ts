import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCode } from '../../../src/client/clean-code.ts';
import { foldCode } from '../../../src/client/fold-code.ts';
import { codeKey } from '../../../src/client/attempt-record.ts';
import { codeIn, onlyRequest, openSandboxShop } from '../../support/shop.ts';

describe('a typed code', () => {
  const rows: [rule: string, typed: string, sent: string][] = [
    ['loses the spaces at its ends', '  SPRING-7 ', 'SPRING-7'],
    ['loses the line break that was pasted with it', 'SPRING-7\r\n', 'SPRING-7'],
    ['loses a tab from a spreadsheet', '\tSPRING-7', 'SPRING-7'],
    [
      'loses control characters inside it',
      'SPR\u0000I\u001fN\u007fG\u0084\u0086\u009f\b\u000e-7',
      'SPRING-7',
    ],
    ['loses zero-width characters', '\u200bSPR\u200d\u2060ING-7\ufeff', 'SPRING-7'],
    ['loses the marks of writing direction', '\u200eSPRING-7\u202c', 'SPRING-7'],
    ['loses soft hyphens', 'SPRING\u00ad-7', 'SPRING-7'],
    ['loses no-break spaces at its ends', '\u00a0SPRING-7\u00a0', 'SPRING-7'],
    ['loses half an emoji, which a URL cannot hold', 'SPRING\ud83c-7', 'SPRING-7'],
    ['keeps the spaces inside it', ' Summer sale 7 ', 'Summer sale 7'],
    ['keeps two spaces in a row', 'A  B', 'A  B'],
    ['keeps two spaces of which HTML wrote one as a no-break space', 'A\u00a0 B', 'A  B'],
    ['has one space for a line break and what is around it', 'A \r\n   B', 'A B'],
    ['has one space for a tab beside a joiner', 'A\t\u200d\tB', 'A B'],
    ['keeps its case', 'sPrInG', 'sPrInG'],
    ['keeps accents and emoji', 'CAFÉ-🎁', 'CAFÉ-🎁'],
    ['has its accents composed, as a keyboard writes them', 'CAFE\u0301', 'CAF\u00c9'],
    ['has an accent composed that a joiner held off', 'CAFE\u200d\u0301', 'CAF\u00c9'],
    ['loses a joiner beside ASCII that is only written in another way', '\u212a\u200dé', 'Ké'],
    ['is empty if only blank characters were typed', ' \u200b\u00a0\u200d\u{e0067}\n', ''],
  ];
  for (const [rule, typed, sent] of rows) {
    it(rule, () => expect(cleanCode(typed)).to.equal(sent));
  }

  const spaces = '\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
  for (const space of spaces)
    it(`has one plain space for U+${space.codePointAt(0)!.toString(16).padStart(4, '0')}`, () => {
      expect(cleanCode(`SPRING${space}SALE${space}20`)).to.equal('SPRING SALE 20');
    });
});

const FAMILY = '👨\u200d👩\u200d👧';
const ENGLAND = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';

describe('an invisible character that joins something', () => {
  const kept: [what: string, code: string][] = [
    ['the joiner of a Persian word', 'نیم\u200cبها'],
    ['the joiner of a letter of Devanagari', 'क्\u200dष'],
    ['the joiners of a family after ASCII', `FAMILY${FAMILY}`],
    ['the joiners of a family before ASCII', `${FAMILY}20`],
    ['the joiner of an emoji with a variation selector', '❤\ufe0f\u200d🔥'],
    ['the tags of a flag before ASCII', `${ENGLAND}2026`],
    ['the tags of a flag at the end', `2026${ENGLAND}`],
    ['the tags of a flag that is followed by another', `${ENGLAND}${ENGLAND}`],
    ['the tags of an emoji with a skin colour', `🏻👍🏻\u{e0067}\u{e007f}`],
    ['two joiners in a row', 'نیم\u200c\u200cبها'],
  ];
  for (const [what, code] of kept) it(`stays: ${what}`, () => expect(cleanCode(code)).to.equal(code));

  const removed: [what: string, typed: string, sent: string][] = [
    ['a joiner at the start', `\u200d${FAMILY}`, FAMILY],
    ['a joiner at the end', 'بها\u200c', 'بها'],
    ['a joiner between ASCII characters', 'SA\u200cLE', 'SALE'],
    ['a joiner between an emoji and ASCII', '🎁\u200dA', '🎁A'],
    ['a joiner between ASCII and an emoji', 'A\u200d\u200c🎁', 'A🎁'],
    ['a joiner beside a space of another kind', 'نیم\u200c\u3000بها', 'نیم بها'],
    ['a joiner after the last character that is not sent', '\u200bبها\u200c\u200b', 'بها'],
    ['tags after a letter', 'A\u{e0041}\u{e007f}é\u{e0020}', 'Aé'],
    ['tags at the start', `\u{e0041}${ENGLAND}`, ENGLAND],
    ['the tag that names a language', `🏴\u{e0001}`, '🏴'],
  ];
  for (const [what, typed, sent] of removed)
    it(`goes where it joins nothing: ${what}`, () => expect(cleanCode(typed)).to.equal(sent));
});

/** Texts that are full of what this file is about. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'Ae1-\'" \t\n\u00a0\u3000\u200b\u200c\u200d\u00ad\ufeff\u0301\ufe0f\u0085\0ー'),
      fc.constantFrom(
        FAMILY,
        ENGLAND,
        '👍🏻',
        '\u{e0067}',
        '\ud83c',
        '\udf81',
        'é',
        'е',
        '\u212a',
        '\u037e',
        '\u0915',
      ),
      fc.constantFrom(...'Ａ１－“”‘’«»「」‑–—−″´①½ﬀ'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const property = (holds: (text: string) => void) =>
  fc.assert(
    fc.property(texts, (text) => void holds(text)),
    { numRuns: 2000 },
  );

describe('any text that is typed as a code', () => {
  it('is cleaned once: cleaning it again changes nothing', () => {
    property((text) => expect(cleanCode(cleanCode(text))).to.equal(cleanCode(text)));
  });

  it('is well-formed, composed and trimmed once it is cleaned, and not longer than it is composed', () => {
    property((text) => {
      const code = cleanCode(text);
      expect(() => encodeURIComponent(code)).not.to.throw();
      expect(code).to.equal(code.normalize('NFC'));
      expect(code).to.equal(code.trim());
      expect(code.length).to.be.at.most(text.normalize('NFC').length);
    });
  });

  it('is folded once: folding it again changes nothing, and it can be sent as it is', () => {
    property((text) => {
      const folded = foldCode(text);
      expect(foldCode(folded)).to.equal(folded);
      expect(cleanCode(folded)).to.equal(folded);
    });
  });

  it('has the key of what is sent, and of what is suggested in its place', () => {
    property((text) => {
      expect(codeKey(cleanCode(text))).to.equal(codeKey(text));
      expect(codeKey(foldCode(text))).to.equal(codeKey(text));
    });
  });
});

describe('the suggestion for a code that was not found', () => {
  const rows: [what: string, typed: string, folded: string][] = [
    ['full width, as a Japanese keyboard writes', 'ＴＥＮＯＦＦ', 'TENOFF'],
    ['the hyphen that does not break', 'GIFT\u201150', 'GIFT-50'],
    ['the en dash', 'GIFT\u201350', 'GIFT-50'],
    ['the minus sign', 'GIFT\u221250', 'GIFT-50'],
    ['the em dash, twice', 'A\u2014B\u2014C', 'A-B-C'],
    ['the sign of a long vowel beside ASCII', 'ＧＩＦＴー５０ーA', 'GIFT-50-A'],
    ['quotes around it', '“TENOFF”', 'TENOFF'],
    ['quotes of German', '„TENOFF“', 'TENOFF'],
    ['quotes of French with narrow spaces', '«\u202fTENOFF\u202f»', 'TENOFF'],
    ['brackets of Japanese', '「TENOFF」', 'TENOFF'],
    ['two kinds of quotes around it', '"‘TENOFF’"', 'TENOFF'],
    ['quotes of full width', '＂TENOFF＂', 'TENOFF'],
    ['an apostrophe inside', 'MUM’S', "MUM'S"],
    ['an accent that is typed as an apostrophe', 'MUM´S', "MUM'S"],
    ['a quote at one end', '12″', '12"'],
    ['an apostrophe at the start', '‘90S', "'90S"],
  ];
  for (const [what, typed, folded] of rows)
    it(`is a code as a plain keyboard types it: ${what}`, () => expect(foldCode(typed)).to.equal(folded));

  for (const code of ['sPrInG', 'A  B', 'CAFÉ', 'セール20', 'نیم\u200cبها', FAMILY, ENGLAND, '""', "'", '"A'])
    it(`is the same code where there is nothing to fold: ${code}`, () =>
      expect(foldCode(code)).to.equal(code));
});

describe('a code from a page without TypeScript', () => {
  const rows: [what: string, code: unknown, sent: string][] = [
    ['a number', 4711, '4711'],
    ['null', null, ''],
    ['nothing', undefined, ''],
    ['false', false, 'false'],
  ];
  for (const [what, code, sent] of rows)
    it(`may be ${what}`, () => expect(cleanCode(code as string)).to.equal(sent));
});

describe('a code in the URL of a request', () => {
  const codes = [
    'TENOFF',
    '50% off',
    '%20',
    '100%25',
    'A+B',
    'A&B=C',
    'A/B',
    '../B',
    'A#B',
    'A?B',
    'A;B',
    "it's *me* ~",
    'two words here',
    'CAFÉ',
    '🎁',
    '<b>"x"</b>',
  ];
  for (const code of codes) {
    it(`arrives as it was typed: ${code}`, async () => {
      const shop = openSandboxShop();
      const outcome = await shop.client.redeem(` ${code}\u200b`);
      const request = onlyRequest(shop);
      expect(codeIn(request)).to.equal(code);
      expect(new URL(request.url).pathname).to.equal('/client/v1/redeem');
      expect(outcome.code).to.equal(code);
    });
  }

  it('is encoded once, with %20 for a space', async () => {
    const shop = openSandboxShop();
    await shop.client.redeem('50% A+B/é 🎁');
    expect(new URL(onlyRequest(shop).url).search).to.equal('?code=50%25%20A%2BB%2F%C3%A9%20%F0%9F%8E%81');
  });

  it('does not change a plus sign in the address of the API', async () => {
    const shop = openSandboxShop({ apiUrl: 'http://localhost:4010/a+b' });
    await shop.client.redeem('A B');
    expect(onlyRequest(shop).url).to.equal('http://localhost:4010/a+b/client/v1/redeem?code=A%20B');
  });
});
