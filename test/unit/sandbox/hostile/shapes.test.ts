import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServedSandbox } from '../../../../sandbox/server.ts';
import { expectHealthy, expectRefused, json, send, serve } from './requests.ts';

let sandbox: ServedSandbox & AsyncDisposable;
beforeAll(async () => {
  sandbox = await serve();
});
afterEach(async () => {
  await expectHealthy(sandbox);
  sandbox.reset();
});
afterAll(() => sandbox.close());

const redeem = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  send(sandbox, 'POST', '/client/v1/redeem?code=TENOFF', body, headers);

const nested = (levels: number, [open, close] = ['{"a":', '}']): string =>
  `${open?.repeat(levels)}1${close?.repeat(levels)}`;
const metadata = (value: string): string => `{"order":{"amount":100},"metadata":${value}}`;
const manyNames = json(Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [index, 0])));

describe('the API refuses a body of a shape that it cannot keep, and keeps nothing:', () => {
  const shapes: [what: string, body: string, names: string][] = [
    ['metadata of 5,000 levels', metadata(nested(5000)), '.metadata.a.a'],
    ['lists of 5,000 levels in metadata', metadata(`{"a":${nested(5000, ['[', ']'])}}`), '.metadata.a[0]'],
    ['a body of 400,000 levels', nested(400_000, ['[', ']']), 'object'],
    ['an unknown property of 5,000 levels', `{"unknown":${nested(5000)}}`, '.unknown.a'],
    ['metadata of 100,000 properties', metadata(manyNames), '.metadata'],
    ['an order of 100,000 properties', `{"order":${manyNames}}`, '.order'],
    ['metadata with a text of 100,000 characters', metadata(json({ a: 'x'.repeat(100_000) })), '.metadata.a'],
    ['metadata with a name of 100,000 characters', metadata(json({ ['x'.repeat(100_000)]: 1 })), '.metadata'],
    ['half of a surrogate pair', metadata('{"a":"\\ud800"}'), '.metadata.a'],
    ['half of a surrogate pair in a name', metadata('{"\\udc00":1}'), '.metadata'],
    ['the character NUL in metadata', metadata('{"a":"\\u0000"}'), '.metadata.a'],
    [
      'the character NUL in the id of a customer',
      json({ customer: { source_id: 'a\0' } }),
      '.customer.source_id',
    ],
    ['a list for an object', '{"order":[]}', '.order'],
    ['a list as the body', '[]', 'object'],
    ['an object for a list', '{"order":{"items":{"0":{}}}}', '.order.items'],
    ['a body that is not JSON', '{"order":', 'object'],
    ['a body of NUL characters', '\0\0\0', 'object'],
    ['JSON of a number', '7', 'object'],
  ];
  for (const [what, body, names] of shapes) it(what, () => expectRefused(sandbox, () => redeem(body), names));

  it('bytes that are not UTF-8', () =>
    expectRefused(
      sandbox,
      () =>
        redeem(new Uint8Array([...new TextEncoder().encode('{"metadata":{"a":"'), 0xff, 0x22, 0x7d, 0x7d])),
      'object',
    ));

  it('a compressed body', () =>
    expectRefused(
      sandbox,
      () => redeem(new Uint8Array(gzipSync('{"order":{"amount":100}}')), { 'Content-Encoding': 'gzip' }),
      'Content-Encoding',
    ));

  const codes: [what: string, code: string][] = [
    ['with NUL', '%00'],
    ['of 5,000 characters', 'x'.repeat(5000)],
  ];
  for (const [what, code] of codes)
    it(`a code ${what}`, async () => {
      await expectRefused(
        sandbox,
        () => send(sandbox, 'POST', `/client/v1/redeem?code=${code}`, '{}'),
        'code',
      );
      await expectRefused(
        sandbox,
        () => send(sandbox, 'POST', `/v1/vouchers/${code}/redemption`, '{}'),
        'code',
      );
      const body = json({ redeemables: [{ object: 'voucher', id: decodeURIComponent(code) }] });
      await expectRefused(
        sandbox,
        () => send(sandbox, 'POST', '/v1/redemptions', body),
        '.redeemables[0].id',
      );
    });

  it('a query of many levels', () =>
    expectRefused(
      sandbox,
      () => send(sandbox, 'GET', `/client/v1/validate?code=TENOFF&metadata${'[a]'.repeat(2000)}=1`),
      '.metadata.a',
    ));
});

describe('the controls refuse a value of a shape that they cannot keep, and keep nothing:', () => {
  const vouchers: [what: string, body: string, names: string][] = [
    ['metadata of 5,000 levels', `{"code":"A","metadata":${nested(5000)}}`, 'metadata.a.a'],
    ['metadata of 100,000 properties', `{"code":"A","metadata":${manyNames}}`, 'metadata'],
    ['half of a surrogate pair', '{"code":"A","metadata":{"a":"\\ud800"}}', 'metadata.a'],
    ['a body that is not JSON', '{"code":', 'JSON'],
  ];
  for (const [what, body, names] of vouchers)
    it(what, () => expectRefused(sandbox, () => send(sandbox, 'POST', '/__sandbox/vouchers', body), names));
});

describe('the API takes', () => {
  it('metadata of as many levels as it allows', async () => {
    expect((await redeem(metadata(nested(31)))).status).to.equal(200);
  });

  it('names of the language itself as any other names, in metadata, codes and seeds', async () => {
    const names = '{"__proto__":{"vip":true},"constructor":1,"toString":2,"hasOwnProperty":3}';
    const code = '{"code":"__proto__","metadata":{"__proto__":1,"constructor":2}}';
    expect((await send(sandbox, 'POST', '/__sandbox/vouchers', code)).status).to.equal(201);
    const response = await send(sandbox, 'POST', '/client/v1/redeem?code=__proto__', metadata(names));
    expect(response.status).to.equal(200);
    const { redemptions, vouchers } = sandbox.state();
    expect(Object.keys(redemptions[0]?.metadata ?? {})).to.deep.equal(
      Object.keys(JSON.parse(names) as object),
    );
    const voucher = Object.getOwnPropertyDescriptor(vouchers, '__proto__')?.value as { metadata: object };
    expect(Object.keys(voucher.metadata)).to.deep.equal(['__proto__', 'constructor']);
    expect({}).not.to.have.property('vip');
  });

  it('a body with a byte order mark, and the later one of two properties with the same name', async () => {
    const response = await redeem('\uFEFF{"order":{"amount":1},"order":{"amount":2000}}');
    expect(response.status).to.equal(200);
    expect(sandbox.state().orders[0]?.amount).to.equal(2000);
  });

  for (const type of ['text/plain', 'multipart/form-data', 'application/json; charset=utf-16', ';;'])
    it(`a body that calls itself ${type}, as JSON in UTF-8`, async () => {
      expect((await redeem('{}', { 'Content-Type': type })).status).to.equal(200);
    });
});
