import { expect } from '@open-wc/testing';
import { createSandbox } from '../../demo/sandbox/sandbox.ts';
import { verifyWebhook, type WebhookVerification } from '../../src/server/webhooks/verify-webhook.ts';

const secret = 'sandbox-webhook-secret';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Signatures that Node's `crypto` computed of these, with the secret above: no code of ours had a hand in them. */
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

/** Whitespace of every kind between the tokens; in strings whitespace, quotes, escapes and letters of many bytes. */
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

/** What it rejects with; a test of misuse has types that no program has. */
async function thrownBy(...given: unknown[]): Promise<unknown> {
  const verify = verifyWebhook as (...given: unknown[]) => Promise<unknown>;
  return verify(...given).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('verifying a webhook', () => {
  it('one with the right signature is verified, and read', async () => {
    const event = verified(await verifyWebhook(published, signed[published], secret));
    expect(event.type).to.equal('voucher.published');
    expect(event.data).to.deep.equal({ voucher: { id: 'v_1' } });
  });

  it('bytes are as good as text, also a part of a larger buffer', async () => {
    const larger = bytes(` ☕${published}☕`);
    const part = larger.subarray(4, larger.length - 3);
    for (const body of [bytes(published), part])
      expect(verified(await verifyWebhook(body, signed[published], secret)).type).to.equal(
        'voucher.published',
      );
  });

  it('whitespace between tokens does not count; strings, numbers and the order of keys are left as they are', async () => {
    for (const body of [spacious, bytes(spacious), spacious.replaceAll('\n', '\r\n')]) {
      const event = verified(await verifyWebhook(body, spaciousSignature, spaciousSecret));
      expect(event.type === 'redemption.succeeded' && event.data.redemption.metadata).to.deep.include({
        note: 'two  spaces, a "quote", a tab \t and \\',
        café: '☕ żółć 𝄞 🎁',
      });
    }
  });

  // The example in Voucherify's documents: rightly signed, though no event (CONTRACT C8).
  for (const [body, signature] of [
    ['{\n  "a": 1\n}', 'a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2'],
    ['{\n  "a\\"b": 1\n}', 'f7cf97814a03146abedb9793f56e1dec34f618f82d10395310d053f749483ffb'],
  ] as const) {
    it(`the documented signature is right: ${JSON.stringify(body)}`, async () => {
      expect(reasonOf(await verifyWebhook(body, signature, 'secretKey'))).to.equal('not_an_event');
    });
  }

  const changed: [what: string, body: string][] = [
    ['a space inside a string', spacious.replace('two  spaces', 'two spaces')],
    ['a space after an escaped quote', spacious.replace(String.raw`\"quote\",`, String.raw`\"quote\" ,`)],
    ['a number written otherwise', spacious.replace('1.0', '1')],
    ['an escape written otherwise', spacious.replace(String.raw`caf\u00e9`, 'café')],
    ['a redemption of somebody else', spacious.replace('r_1', 'r_2')],
    ['a body parsed and written again', JSON.stringify(JSON.parse(spacious))],
    ['a body cut short', spacious.trim().slice(0, -1)],
    ['a body that goes on', `${spacious}{}`],
    ['an invisible character of JavaScript’s whitespace', spacious.replace(' ,', '\u00a0,')],
    ['nothing', ''],
  ];
  for (const [what, body] of changed) {
    it(`a body that was changed is refused: ${what}`, async () => {
      expect(reasonOf(await verifyWebhook(body, spaciousSignature, spaciousSecret))).to.equal(
        'wrong_signature',
      );
    });
  }

  it('bytes that are no UTF-8 do not pass for the character that stands for them', async () => {
    const [before, after] = spacious.split('☕');
    const body = Uint8Array.from([...bytes(before!), 0xff, ...bytes(after!)]);
    expect(reasonOf(await verifyWebhook(body, spaciousSignature, spaciousSecret))).to.equal(
      'wrong_signature',
    );
  });

  it('another secret, or a signature one digit off, is refused', async () => {
    const signature = signed[published]!;
    expect(reasonOf(await verifyWebhook(published, signature, `${secret} `))).to.equal('wrong_signature');
    const off = signature.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    expect(reasonOf(await verifyWebhook(published, off, secret))).to.equal('wrong_signature');
  });

  it('a body without a signature is refused', async () => {
    for (const none of [null, undefined, ''])
      expect(reasonOf(await verifyWebhook(published, none, secret))).to.equal('missing_signature');
  });

  const hex = signed[published]!;
  const malformed: [what: string, signature: string | string[]][] = [
    ['too short', hex.slice(2)],
    ['too long', `${hex}00`],
    ['other characters', hex.replace(/^../, 'zz')],
    ['a number in disguise', `0x${hex.slice(2)}`],
    ['a line more', `${hex}\n`],
    ['spaces around it', ` ${hex} `],
    ['two at once', `${hex}, ${hex}`],
    ['a list', [hex]],
    ['endless', 'a'.repeat(1_000_000)],
  ];
  for (const [what, signature] of malformed) {
    it(`a signature that is none is refused: ${what}`, async () => {
      expect(reasonOf(await verifyWebhook(published, signature, secret))).to.equal('malformed_signature');
    });
  }

  it('capital digits are digits', async () => {
    verified(await verifyWebhook(published, hex.toUpperCase(), secret));
  });

  it('an event that nobody knew when this was written is kept as it came', async () => {
    const body = '{"type":"nova.thing","data":{}}';
    expect(verified(await verifyWebhook(body, signed[body], secret))).to.deep.equal(JSON.parse(body));
  });

  const nothings = Object.keys(signed).filter((body) => body !== published && !body.includes('nova'));
  for (const body of nothings) {
    it(`what is signed and no event is refused: ${body || 'nothing'}`, async () => {
      expect(reasonOf(await verifyWebhook(body, signed[body], secret))).to.equal('not_an_event');
    });
  }

  const slips: [what: string, given: unknown[], message: string][] = [
    [
      'a body that was parsed',
      [JSON.parse(published), hex, secret],
      'voucher-redeem: the webhook’s body should be the raw one, text or a Uint8Array from before it was parsed, got object.',
    ],
    ['no body', [undefined, hex, secret], 'got undefined.'],
    ['a body that is null', [null, hex, secret], 'got null.'],
    [
      'an empty secret',
      [published, hex, ''],
      'voucher-redeem: the webhook secret should be the text from the project’s settings, got an empty text.',
    ],
    ['no secret', [published, hex, undefined], 'got undefined.'],
    ['no secret for a webhook without a signature', [published, null, undefined], 'got undefined.'],
    ['a secret as bytes, which are not told', [published, hex, bytes('hush')], 'got object.'],
  ];
  for (const [what, given, message] of slips) {
    it(`the programmer is told of a slip: ${what}`, async () => {
      const error = await thrownBy(...given);
      expect(error).to.be.instanceOf(TypeError);
      expect((error as TypeError).message).to.contain(message);
    });
  }

  it('a webhook of the sandbox is verified', async () => {
    const told = new Promise<Request>((resolve) => {
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
    const request = await told;
    const signature = request.headers.get('x-voucherify-signature');
    const event = verified(await verifyWebhook(await request.text(), signature, secret));
    expect(event.type === 'redemption.succeeded' && event.data.voucher?.code).to.equal('TENOFF');
    expect(event.event?.event_source?.channel).to.equal('API');
  });
});
