import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeFromAddress } from '../../../src/element/code-param.ts';
import { leavePage, openPage } from '../support/page.ts';

/** What a link is after the code was taken out of it, and the code. */
function take(link: string, param = 'voucher'): { code: string; link: string } {
  const base = 'https://shop.example/a//cart';
  const { href, search, hash } = new URL(`${base}${link}`);
  const address = { href, search, hash };
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', {
    state: { scrolled: 7 },
    replaceState: (state: unknown, _title: string, url: string) => {
      expect(state).to.deep.equal({ scrolled: 7 });
      address.href = new URL(url, href).href;
    },
  });
  const code = takeFromAddress(param);
  expect(address.href.startsWith(base)).to.equal(true);
  return { code, link: address.href.slice(base.length) };
}

beforeEach(openPage);
afterEach(leavePage);

describe('taking the code out of the address', () => {
  const rows: [what: string, link: string, code: string, rest: string][] = [
    ['the only pair', '?voucher=SAVE20', 'SAVE20', ''],
    ['the first pair', '?voucher=SAVE20&name=M%FCller', 'SAVE20', '?name=M%FCller'],
    [
      'a pair between others',
      '?q=red%20shoes&voucher=SAVE20&f=a~b!*()',
      'SAVE20',
      '?q=red%20shoes&f=a~b!*()',
    ],
    ['the last pair', '?flag&voucher=SAVE20', 'SAVE20', '?flag'],
    [
      'beside names with brackets and colons',
      '?ids[]=1:2&ids[]=3&voucher=SAVE20',
      'SAVE20',
      '?ids[]=1:2&ids[]=3',
    ],
    ['beside a plus sign and empty pairs', '?a=b+c&&voucher=SAVE20&=&d=', 'SAVE20', '?a=b+c&&=&d='],
    ['beside a dollar sign', '?a=$&b=$1&c=$$&voucher=SAVE20', 'SAVE20', '?a=$&b=$1&c=$$'],
    ['before a fragment', '?voucher=SAVE20#?voucher=KEPT', 'SAVE20', '#?voucher=KEPT'],
    ['all pairs of its name', '?voucher=SAVE20&a=1&voucher=OTHER&voucher', 'SAVE20', '?a=1'],
    ['a name that is encoded', '?v%6Fucher=SAVE20&a', 'SAVE20', '?a'],
    ['a value with an equals sign', '?voucher=A=B', 'A=B', ''],
    ['a value that is encoded', '?voucher=50%25%20%2B+OFF%C3%89', '50% + OFFÉ', ''],
    ['a value that is not well encoded', '?voucher=50%&a=%E0%A4%A', '50%', '?a=%E0%A4%A'],
    ['a value of another encoding', '?voucher=M%FCLL', 'M\ufffdLL', ''],
    ['no value', '?voucher&a', '', '?a'],
    [
      'no pair of its name',
      '?my-voucher=A&voucher[]=B&?voucher=C',
      '',
      '?my-voucher=A&voucher[]=B&?voucher=C',
    ],
    ['no query', '#voucher=SAVE20', '', '#voucher=SAVE20'],
    ['invisible characters', '?voucher=%20SAVE%E2%80%8B20%0A', 'SAVE20', ''],
  ];
  for (const [what, link, code, rest] of rows)
    it(`cuts out only its own pair, and keeps the rest as it is written: ${what}`, () => {
      expect(take(link)).to.deep.equal({ code, link: rest });
    });

  it('finds a name that has to be encoded in an address', () => {
    expect(take('?gutschein+%C3%BC%5B%5D=A', 'gutschein ü[]')).to.deep.equal({ code: 'A', link: '' });
  });

  it('takes at most 300 characters', () => {
    expect(take(`?voucher=${'A'.repeat(5000)}`).code).to.equal('A'.repeat(300));
  });

  it('leaves an address alone that has no code', () => {
    const replaceState = vi.fn<() => void>();
    vi.stubGlobal('location', new URL('https://shop.example/?a=%FC'));
    vi.stubGlobal('history', { replaceState });
    expect(takeFromAddress('voucher')).to.equal('');
    expect(replaceState.mock.calls).to.deep.equal([]);
  });

  it('fills in the code also where the page may not change its address, and says so once', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubGlobal('location', new URL('https://shop.example/?voucher=SAVE20'));
    vi.stubGlobal('history', {
      replaceState: () => {
        throw new DOMException('Blocked.', 'SecurityError');
      },
    });
    expect([takeFromAddress('voucher'), takeFromAddress('voucher')]).to.deep.equal(['SAVE20', 'SAVE20']);
    expect(error.mock.calls.length).to.equal(1);
    expect(String(error.mock.calls[0])).to.match(/the code stays in the address.*SecurityError/);
    error.mockRestore();
  });
});
