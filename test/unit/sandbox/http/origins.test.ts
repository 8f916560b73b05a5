import { describe, expect, it } from 'vitest';
import { isLocalHost, isTrustedOrigin } from '../../../../sandbox/http/origins.ts';

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
