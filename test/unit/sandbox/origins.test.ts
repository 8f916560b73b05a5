import { describe, expect, it } from 'vitest';
import { isLocalHost, isTrustedOrigin } from '../../../demo/sandbox/app/origins.ts';

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
    it(`with ${pattern} ${trusted ? 'trusts' : 'does not trust'} ${origin ?? 'a request without origin'}`, () => {
      expect(isTrustedOrigin(origin, [pattern])).to.equal(trusted);
    });
  }

  it('that is empty trusts nobody', () => {
    expect(isTrustedOrigin('http://localhost', [])).to.equal(false);
  });
});

describe('a host that is this machine', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'shop.localhost']) {
    it(`is ${host}`, () => expect(isLocalHost(host)).to.equal(true));
  }
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'notlocalhost',
    '10.0.0.1',
  ]) {
    it(`is not ${host}`, () => expect(isLocalHost(host)).to.equal(false));
  }
});
