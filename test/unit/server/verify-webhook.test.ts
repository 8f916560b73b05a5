import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/sandbox.ts';
import { verifyWebhook, type WebhookVerification } from '../../../src/server/webhooks/verify-webhook.ts';

const secret = 'sandbox-webhook-secret';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Bodies, and their signatures with the secret above. Node's `crypto` computed them, without any code of this project. */
const signed: { [body: string]: string } = {
  '{"type":"voucher.published","data":{"voucher":{"id":"v_1"}}}':
    '77af8026062f2baaa061c81f295dc723d35096a4df271cc352e3d4c0300dc873',
  '{"type":"nova.thing","data":{}}': '9963cc3debeebd5427abe7d3de9e9613beeed4c3220ab47d58f7f037828173f9',
  '[]': '37e6efa1b2eebf247b9164dcd8d2f78ae7429784cd21a5b77a0a44e99397b595',
  null: '5d62fd44944be6e889c64b8b90c4435a3836b18cad04abf56e260eeca4c9e3bb',
  '{"type":"redemption.failed","data":{}}':
    '05e6bfc8f5e1e84e5f5d41446341ee025cdcc575d22a80d2122348a6fa1cd35e',
  '{"type":"redemption.rollback.failed","data":{"redemption":{"id":"r_1"}}}':
    'f4e0f6baa9d05423ec788e958b5544bc30d1599000e711aa711f7adfcf56eacf',
  '{"type":7,"data":{}}': '7e841a32c5f234b8bf6bfefccbdacc86c18ead959d6605170c41553e5347c8a2',
  '{"type":"voucher.x","data":null}': '187020ca694104891c1cb83042621d08b00879eff56074069ed183f902d74c25',
  '': '45dfcf1ece584393904c8236d5ba33c93f6ea17afc5c78518b2522103563e96f',
};
const published = Object.keys(signed)[0]!;

/** It has every kind of whitespace between tokens, and in strings whitespace, quotes, escapes and multi-byte characters. */
const spacious = String.raw`{
  "id": "whs_1",
  "type": "redemption.succeeded" ,
	"data": { "redemption": { "id": "r_1", "metadata": {
      "note": "two  spaces, a \"quote\", a tab \t and \\",
      "10": 1.0, "2": 1E2, "big": 12345678901234567890,
      "caf\u00e9": "☕ żółć 𝄞 \ud83c\udf81" } } }
}
`;
const spaciousSignature = '8b90dd962f3d6257cd09ad70b7ff734da348f76761a59dba2fcf98a35280d0dc';
const spaciousSecret = 'sekret ☕';

const verified = (result: WebhookVerification) => {
  if (result.status === 'refused') throw new Error(`Refused: ${result.reason}`);
  return result.event;
};
const reasonOf = (result: WebhookVerification) => (result.status === 'refused' ? result.reason : undefined);

/** The error that it rejects with. The cast allows arguments of wrong types. */
async function thrownBy(...given: unknown[]): Promise<unknown> {
  const verify = verifyWebhook as (...given: unknown[]) => Promise<unknown>;
  return verify(...given).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('verifyWebhook', () => {
  it('a webhook with the right signature is verified, and its event is parsed', async () => {
    const event = verified(await verifyWebhook(published, signed[published], secret));
    expect(event.type).to.equal('voucher.published');
    expect(event.data).to.deep.equal({ voucher: { id: 'v_1' } });
  });

  it('the body may be bytes, also a part of a larger buffer', async () => {
    const larger = bytes(` ☕${published}☕`);
    const part = larger.subarray(4, larger.length - 3);
    for (const body of [bytes(published), part])
      expect(verified(await verifyWebhook(body, signed[published], secret)).type).to.equal(
        'voucher.published',
      );
  });

  it('the body may be an ArrayBuffer, as request.arrayBuffer() returns it, also from another realm', async () => {
    const { buffer } = bytes(published);
    const foreign = runInNewContext('new ArrayBuffer(size)', { size: buffer.byteLength }) as ArrayBuffer;
    new Uint8Array(foreign).set(bytes(published));
    expect(foreign).not.to.be.instanceOf(ArrayBuffer);
    for (const body of [buffer, foreign])
      expect(verified(await verifyWebhook(body, signed[published], secret)).type).to.equal(
        'voucher.published',
      );
    const changedBody = bytes(published.replace('v_1', 'v_2')).buffer;
    expect(reasonOf(await verifyWebhook(changedBody, signed[published], secret))).to.equal('wrong_signature');
  });

  it('whitespace between tokens does not change the signature, and strings, numbers and the order of keys stay as they are', async () => {
    for (const body of [spacious, bytes(spacious), spacious.replaceAll('\n', '\r\n')]) {
      const event = verified(await verifyWebhook(body, spaciousSignature, spaciousSecret));
      expect(event.type === 'redemption.succeeded' && event.data.redemption.metadata).to.deep.include({
        note: 'two  spaces, a "quote", a tab \t and \\',
        café: '☕ żółć 𝄞 🎁',
      });
    }
  });

  // The example in Voucherify's documentation. It is signed correctly, but it is not an event
  // (docs/voucherify-api.md#webhooks).
  for (const [body, signature] of [
    ['{\n  "a": 1\n}', 'a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2'],
    ['{\n  "a\\"b": 1\n}', 'f7cf97814a03146abedb9793f56e1dec34f618f82d10395310d053f749483ffb'],
  ] as const) {
    it(`a signature like the one that Voucherify documents is accepted: ${JSON.stringify(body)}`, async () => {
      expect(reasonOf(await verifyWebhook(body, signature, 'secretKey'))).to.equal('not_an_event');
    });
  }

  const changed: [what: string, body: string][] = [
    ['a space inside a string', spacious.replace('two  spaces', 'two spaces')],
    ['a space after an escaped quote', spacious.replace(String.raw`\"quote\",`, String.raw`\"quote\" ,`)],
    ['a number written in another way', spacious.replace('1.0', '1')],
    ['an escaped character written in another way', spacious.replace(String.raw`caf\u00e9`, 'café')],
    ['another redemption id', spacious.replace('r_1', 'r_2')],
    ['a body that was parsed and serialised again', JSON.stringify(JSON.parse(spacious))],
    ['a body that is cut off', spacious.trim().slice(0, -1)],
    ['a body with more after its end', `${spacious}{}`],
    ['a no-break space, which is not whitespace in JSON,', spacious.replace(' ,', '\u00a0,')],
    ['an empty body', ''],
  ];
  for (const [what, body] of changed) {
    it(`a changed body is refused as a wrong signature: ${what}`, async () => {
      expect(reasonOf(await verifyWebhook(body, spaciousSignature, spaciousSecret))).to.equal(
        'wrong_signature',
      );
    });
  }

  it('bytes that are not UTF-8 are refused, although decoding would replace them by a valid character', async () => {
    const [before, after] = spacious.split('☕');
    const body = Uint8Array.from([...bytes(before!), 0xff, ...bytes(after!)]);
    expect(reasonOf(await verifyWebhook(body, spaciousSignature, spaciousSecret))).to.equal(
      'wrong_signature',
    );
  });

  it('a signature made with another secret, and one with a wrong digit, are refused', async () => {
    const signature = signed[published]!;
    expect(reasonOf(await verifyWebhook(published, signature, `${secret} `))).to.equal('wrong_signature');
    const off = signature.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    expect(reasonOf(await verifyWebhook(published, off, secret))).to.equal('wrong_signature');
  });

  it('a webhook without a signature is refused', async () => {
    for (const none of [null, undefined, ''])
      expect(reasonOf(await verifyWebhook(published, none, secret))).to.equal('missing_signature');
  });

  const hex = signed[published]!;
  const malformed: [what: string, signature: string | string[]][] = [
    ['too short', hex.slice(2)],
    ['too long', `${hex}00`],
    ['other characters', hex.replace(/^../, 'zz')],
    ['a prefix 0x', `0x${hex.slice(2)}`],
    ['a line break at the end', `${hex}\n`],
    ['spaces around it', ` ${hex} `],
    ['two signatures in one header', `${hex}, ${hex}`],
    ['a list', [hex]],
    ['a million digits', 'a'.repeat(1_000_000)],
  ];
  for (const [what, signature] of malformed) {
    it(`a malformed signature is refused: ${what}`, async () => {
      expect(reasonOf(await verifyWebhook(published, signature, secret))).to.equal('malformed_signature');
    });
  }

  it('a signature in capital letters is accepted', async () => {
    verified(await verifyWebhook(published, hex.toUpperCase(), secret));
  });

  it('an event of an unknown type is verified and returned unchanged', async () => {
    const body = '{"type":"nova.thing","data":{}}';
    expect(verified(await verifyWebhook(body, signed[body], secret))).to.deep.equal(JSON.parse(body));
  });

  const notEvents = Object.keys(signed).filter((body) => body !== published && !body.includes('nova'));
  for (const body of notEvents) {
    it(`a body that is signed correctly but is not an event is refused: ${body || 'an empty body'}`, async () => {
      expect(reasonOf(await verifyWebhook(body, signed[body], secret))).to.equal('not_an_event');
    });
  }

  const mistakes: [what: string, given: unknown[], message: string][] = [
    [
      'a body that was parsed',
      [JSON.parse(published), hex, secret],
      'voucher-redeem: the webhook’s body should be the raw one, text, an ArrayBuffer or a Uint8Array from before it was parsed, got object.',
    ],
    ['a list of bytes, which is not bytes', [[...bytes(published)], hex, secret], 'got object.'],
    ['no body', [undefined, hex, secret], 'got undefined.'],
    ['a body that is null', [null, hex, secret], 'got null.'],
    [
      'an empty secret',
      [published, hex, ''],
      'voucher-redeem: the webhook secret should be the text from the project’s settings, got an empty text.',
    ],
    ['no secret', [published, hex, undefined], 'got undefined.'],
    ['no secret for a webhook without a signature', [published, null, undefined], 'got undefined.'],
    ['a secret as bytes, which the message does not repeat', [published, hex, bytes('hush')], 'got object.'],
  ];
  for (const [what, given, message] of mistakes) {
    it(`a mistake of the caller rejects with a TypeError that names it: ${what}`, async () => {
      const error = await thrownBy(...given);
      expect(error).to.be.instanceOf(TypeError);
      expect((error as TypeError).message).to.contain(message);
    });
  }

  it('a webhook that the sandbox sends is verified', async () => {
    const delivery = new Promise<Request>((resolve) => {
      const sandbox = createSandbox({
        settings: { webhooks: ['http://shop.test/'] },
        fetch: (input, init) => {
          resolve(new Request(input, init));
          return Promise.resolve(new Response());
        },
      });
      const headers = { 'X-App-Id': 'sandbox-app-id', 'X-App-Token': 'sandbox-app-token' };
      const url = 'http://localhost:4010/v1/vouchers/TENOFF/redemption';
      void sandbox.answer(
        new Request(url, { method: 'POST', headers, body: '{"metadata":{"note":"a  ☕"}}' }),
      );
    });
    const request = await delivery;
    const signature = request.headers.get('x-voucherify-signature');
    const event = verified(await verifyWebhook(await request.text(), signature, secret));
    expect(event.type === 'redemption.succeeded' && event.data.voucher?.code).to.equal('TENOFF');
    expect(event.event?.event_source?.channel).to.equal('API');
  });
});
