import { describe, expect, it } from 'vitest';
import { cleanCode } from '../../../src/client/clean-code.ts';
import { codeIn, onlyRequest, openSandboxShop } from '../../support/shop.ts';

describe('a typed code', () => {
  const rows: [rule: string, typed: string, sent: string][] = [
    ['loses the spaces at its ends', '  SPRING-7 ', 'SPRING-7'],
    ['loses the line break that was pasted with it', 'SPRING-7\r\n', 'SPRING-7'],
    ['loses a tab from a spreadsheet', '\tSPRING-7', 'SPRING-7'],
    ['loses control characters inside it', 'SPR\u0000ING\u0007-7', 'SPRING-7'],
    ['loses zero-width characters', '\u200bSPR\u200d\u2060ING-7\ufeff', 'SPRING-7'],
    ['loses the marks of writing direction', '\u200eSPRING-7\u202c', 'SPRING-7'],
    ['loses soft hyphens', 'SPRING\u00ad-7', 'SPRING-7'],
    ['loses no-break spaces, wherever they are', '\u00a0SPRING\u00a0-7\u00a0', 'SPRING-7'],
    ['loses half an emoji, which a URL cannot hold', 'SPRING\ud83c-7', 'SPRING-7'],
    ['keeps the spaces inside it', ' Summer sale 7 ', 'Summer sale 7'],
    ['keeps two spaces in a row', 'A  B', 'A  B'],
    ['keeps its case', 'sPrInG', 'sPrInG'],
    ['keeps accents and emoji', 'CAFÉ-🎁', 'CAFÉ-🎁'],
    ['is empty if only blank characters were typed', ' \u200b\u00a0\n', ''],
  ];
  for (const [rule, typed, sent] of rows) {
    it(rule, () => expect(cleanCode(typed)).to.equal(sent));
  }
});

it('a code from a page without TypeScript may be a number', () => {
  expect(cleanCode(4711 as unknown as string)).to.equal('4711');
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
    'e\u0301',
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
