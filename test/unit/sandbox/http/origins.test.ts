import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, isLocalHost, isTrustedOrigin } from '../../../../sandbox/http/origins.ts';

describe('the list of trusted domains', () => {
  const rows: [pattern: string, origin: string | null, trusted: boolean][] = [
    ['example.com', 'https://example.com', true],
    ['example.com', 'https://example.com:8443', true],
    ['example.com', 'http://EXAMPLE.com', true],
    ['example.com', 'example.com', true],
    ['example.com', 'https://www.example.com', false],
    ['example.com', 'https://notexample.com', false],
    ['example.com', 'https://example.com.evil.example', false],
    ['https://example.com:8443', 'https://example.com', true],
    ['Example.com', 'https://example.com', true],
    ['.example.com', 'https://www.example.com', true],
    ['.example.com', 'https://a.b.example.com', true],
    ['.example.com', 'https://example.com', false],
    ['.example.com', 'https://notexample.com', false],
    ['.example.com', 'https://www.example.com.evil.example', false],
    ['localhost', 'http://localhost:5173', true],
    ['.localhost', 'http://shop.localhost:5173', true],
    ['*', 'https://anything.example', true],
    ['*', null, false],
    ['example.com', null, false],
    ['example.com', 'null', false],
    ['example.com', '', false],
    ['example.com', 'https://', false],
  ];
  for (const [pattern, origin, trusted] of rows) {
    it(`with ${pattern} ${trusted ? 'trusts' : 'does not trust'} ${origin === null ? 'a request without an origin' : `the origin "${origin}"`}`, () => {
      expect(isTrustedOrigin(origin, [pattern])).to.equal(trusted);
    });
  }

  it('trusts no origin if it is empty', () => {
    expect(isTrustedOrigin('http://localhost', [])).to.equal(false);
  });
});

describe('isLocalHost', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'shop.localhost']) {
    it(`is true for ${host}`, () => expect(isLocalHost(host)).to.equal(true));
  }
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'notlocalhost',
    '10.0.0.1',
  ]) {
    it(`is false for ${host}`, () => expect(isLocalHost(host)).to.equal(false));
  }
});

describe('hostOf', () => {
  const parsed = (address: string): string | null => {
    try {
      return new URL(address.includes('://') ? address : `http://${address}`).hostname || null;
    } catch {
      return null;
    }
  };

  const [schemes, names] = [
    ['', 'http://', 'https://', 'HTTP://', 'ftp://', 'http:', '//', 'http://me@', 'http://localhost@'],
    [
      'localhost',
      '127.0.0.1',
      '[::1]',
      'shop.localhost',
      'example.com',
      'evil',
      'a',
      'a1',
      '0x7f',
      '127',
      '1',
    ],
  ];
  const marks = [
    '',
    '.',
    '..',
    '-',
    'xn--',
    '_',
    '%6c',
    '\u00e9',
    '\u3002',
    ' ',
    '\t',
    '\n',
    '\u00ad',
    '@',
    '\\',
    '/',
    '#',
    '?',
  ];
  const ends = [
    '',
    ':80',
    ':4010',
    ':59999',
    ':65535',
    ':65536',
    ':99999',
    ':',
    ':x',
    '/',
    '/path',
    '/../a',
    '?q',
    '#h',
    '\n',
  ];

  it('reads every address as a URL does', () => {
    const address = fc
      .tuple(
        fc.constantFrom(...schemes),
        fc.array(fc.constantFrom(...names, ...marks), { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(...ends), { maxLength: 2 }),
      )
      .map(([scheme, parts, rest]) => scheme + parts.join('') + rest.join(''));
    fc.assert(
      fc.property(address, (one) => void expect(hostOf(one)).to.equal(parsed(one))),
      { numRuns: 1000 },
    );
  });

  it('knows no host of an address that no URL can have', () => {
    expect(hostOf('http://xn--.localhost/')).to.equal(null);
    expect(isLocalHost(null)).to.equal(false);
  });
});
