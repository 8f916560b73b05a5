import { describe, expect, it, vi } from 'vitest';
import { parseResponse } from '../../../src/api/response.ts';
import { envelope, jsonAnswer, page, pageAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { openShop } from '../../support/shop.ts';

/** Parses a response as the transport does. */
async function read(response: Response) {
  const body: unknown = await response.json().catch(() => undefined);
  return parseResponse(response, body);
}

describe('an error response of the API', () => {
  const rows: [rule: string, answer: Response, key: string][] = [
    ['400 with a key', jsonAnswer(400, envelope(400, 'voucher_expired')), 'voucher_expired'],
    ['400 with an unknown key', jsonAnswer(400, envelope(400, 'moon_too_full')), 'moon_too_full'],
    ['400 without a key', jsonAnswer(400, envelope(400)), 'unknown'],
    [
      '400 of an older answer, which says in words that the amount is missing',
      jsonAnswer(400, { code: 400, message: 'Missing amount', details: 'A gift card needs an amount.' }),
      'missing_amount',
    ],
    [
      '400 with a key beside these words',
      jsonAnswer(400, { code: 400, key: 'x', message: 'Missing amount' }),
      'x',
    ],
    [
      '400 whose message is the name of a property',
      jsonAnswer(400, { code: 400, message: 'constructor' }),
      'unknown',
    ],
    ['400 with a key that is not a text', jsonAnswer(400, { code: 400, key: 7 }), 'unknown'],
    ['402 with a key', jsonAnswer(402, envelope(402, 'plan_exceeded')), 'plan_exceeded'],
    ['404 with a key', jsonAnswer(404, envelope(404, 'not_found')), 'not_found'],
    ['409 with a key', jsonAnswer(409, envelope(409, 'duplicate_found')), 'duplicate_found'],
    ['423 with a key', jsonAnswer(423, envelope(423, 'card_frozen')), 'card_frozen'],
  ];
  for (const [rule, answer, key] of rows) {
    it(`is a refusal: ${rule}`, async () => {
      expect(await read(answer)).to.include({ status: 'refused', key, httpStatus: answer.status });
    });
  }

  it('becomes a refusal with all texts and ids of the response', async () => {
    const more = {
      resource_type: 'redemption',
      resource_id: 'rf_lamp',
      error: { message: 'Only for lamps.' },
    };
    const body = envelope(400, 'order_rules_violated', more);
    expect(await read(jsonAnswer(400, body))).to.deep.equal({
      status: 'refused',
      key: 'order_rules_violated',
      message: 'no, says the API',
      merchantMessage: 'Only for lamps.',
      details: 'val_19 of SPRING-7',
      resourceType: 'redemption',
      failedRedemptionId: 'rf_lamp',
      requestId: 'v-5c1e0b',
      httpStatus: 400,
      body,
    });
  });

  it('becomes a refusal without a failed redemption if the resource is not a redemption', async () => {
    const body = envelope(404, 'not_found', { resource_type: 'customer', resource_id: 'cust_lamp' });
    const refusal = await read(jsonAnswer(404, body));
    expect(refusal).to.include({ resourceType: 'customer', failedRedemptionId: undefined });
  });

  it('becomes a refusal without the fields whose types are not as documented', async () => {
    const body = {
      code: 400,
      key: 'x',
      message: 7,
      details: [],
      error: 'no',
      resource_type: {},
      request_id: 1,
    };
    const refusal = await read(jsonAnswer(400, body));
    expect(refusal).to.include({ status: 'refused', key: 'x', message: '', merchantMessage: undefined });
    expect(refusal).to.include({ details: undefined, resourceType: undefined, requestId: undefined });
  });
});

describe('a response that neither accepts nor refuses', () => {
  const decided = false;
  const undecided = true;
  const rows: [rule: string, answer: Response, kind: string, mayHaveRedeemed: boolean][] = [
    ['400 from a proxy, which is undecided', pageAnswer(400), 'unreadable', undecided],
    [
      '400 in JSON that is not the API’s, which is undecided',
      jsonAnswer(400, { error: 'x' }),
      'unreadable',
      undecided,
    ],
    [
      '401 for wrong keys or an untrusted origin',
      jsonAnswer(401, envelope(401, 'unauthorized')),
      'unauthorized',
      decided,
    ],
    ['401 without a body', pageAnswer(401), 'unauthorized', decided],
    ['402 for the plan of the shop', jsonAnswer(402, envelope(402)), 'server', decided],
    ['403 for missing permissions', jsonAnswer(403, envelope(403, 'forbidden')), 'forbidden', decided],
    ['403 from a firewall', pageAnswer(403), 'forbidden', decided],
    ['404 without a key, for a wrong address', jsonAnswer(404, envelope(404)), 'server', decided],
    ['404 from a proxy, which did not reach the API', pageAnswer(404), 'unreadable', decided],
    ['405 for a wrong method', jsonAnswer(405, envelope(405)), 'server', decided],
    ['408 from a proxy, which is undecided', pageAnswer(408), 'unreadable', undecided],
    ['415 for a wrong content type', jsonAnswer(415, envelope(415)), 'server', decided],
    ['429, after which nothing was redeemed', jsonAnswer(429, envelope(429)), 'rate-limited', decided],
    ['429 in plain text', pageAnswer(429), 'rate-limited', decided],
    ['429 with a key', jsonAnswer(429, envelope(429, 'too_many')), 'rate-limited', decided],
    [
      '500, which is undecided whatever its body says',
      jsonAnswer(500, envelope(500, 'internal')),
      'server',
      undecided,
    ],
    ['502 from a proxy, which is undecided', pageAnswer(502), 'server', undecided],
    ['503, which is undecided', jsonAnswer(503, envelope(503)), 'server', undecided],
    ['504, which is undecided', pageAnswer(504), 'server', undecided],
  ];
  for (const [rule, answer, kind, mayHaveRedeemed] of rows) {
    it(`is a failure: ${rule}`, async () => {
      const failure = await read(answer);
      expect(failure).to.include({ status: 'failed', kind, mayHaveRedeemed, httpStatus: answer.status });
      expect(failure).to.have.property('message').that.contains(`HTTP ${answer.status}`);
    });
  }

  it('keeps its request id and its body', async () => {
    const body = envelope(500);
    expect(await read(jsonAnswer(500, body))).to.deep.include({ requestId: 'v-5c1e0b', body });
  });
});

describe('a successful response that is not a redemption', () => {
  const bodies: [rule: string, body: unknown][] = [
    ['an empty object', {}],
    ['a list', [redemption({})]],
    ['null', null],
    ['a number', 7],
    ['a validation', { valid: true, code: 'SPRING-7' }],
    [
      'a redemption without an id and without a voucher',
      { result: 'SUCCESS', object: 'redemption', date: '2026-03-09' },
    ],
    ['a redemption whose id is blank', { ...redemption({}), id: ' ', voucher: null }],
    [
      'a redemption without an id, whose voucher has no code',
      { result: 'SUCCESS', voucher: { id: 'v_lamp01' } },
    ],
    ['a redemption without an id, whose voucher is a text', { result: 'SUCCESS', voucher: 'LAMP-01' }],
    ['a rollback without an id', { ...redemption({}), id: null, object: 'redemption_rollback' }],
    ['a publication without an id', { ...redemption({}), id: undefined, object: 'publication' }],
    ['nothing but SUCCESS', { result: 'SUCCESS' }],
    ['a success in small letters', { ...redemption({}), id: undefined, result: 'success' }],
    ['a status SUCCEEDED without a result', { ...redemption({}), result: undefined, status: 'SUCCEEDED' }],
    ['a redemption without a result', { ...redemption({}), result: undefined }],
    ['a redemption with an unknown result', { ...redemption({}), result: 'PENDING' }],
    ['an error envelope', envelope(400, 'voucher_expired')],
  ];
  for (const [rule, body] of bodies) {
    it(`is undecided: ${rule}`, async () => {
      const { client } = openShop(() => jsonAnswer(200, body));
      const outcome = await client.redeem('SPRING-7');
      expect(outcome).to.include({ status: 'failed', kind: 'unreadable', mayHaveRedeemed: true });
      expect(outcome).to.include({ httpStatus: 200, code: 'SPRING-7' });
    });
  }

  it('is undecided: no body', async () => {
    const { client } = openShop(() => new Response(null, { status: 204 }));
    const outcome = await client.redeem('SPRING-7');
    expect(outcome).to.include({ status: 'failed', kind: 'unreadable', mayHaveRedeemed: true });
  });
});

describe('the time to wait before the next try', () => {
  const inTenSeconds = () => new Date(Date.now() + 10_000);
  const rows: [rule: string, headers: Record<string, string>, ms: number | undefined][] = [
    ['is read from a number of seconds', { 'Retry-After': '7' }, 7000],
    ['is read from a date', { 'Retry-After': inTenSeconds().toUTCString() }, 10_000],
    [
      'is read from a time in seconds since 1970',
      { 'X-Rate-Limit-Retry': String(inTenSeconds().getTime() / 1000) },
      10_000,
    ],
    [
      'is the number of seconds in Retry-After if there are both headers',
      { 'Retry-After': '7', 'X-Rate-Limit-Retry': '4102444800' },
      7000,
    ],
    [
      'is the time between the response’s own date and the date in Retry-After, whatever clock the computer has',
      { Date: 'Tue, 01 Jan 2030 00:00:00 GMT', 'Retry-After': 'Tue, 01 Jan 2030 00:00:07 GMT' },
      7000,
    ],
    [
      'is the time between the response’s own date and the time in seconds since 1970',
      { Date: 'Sat, 01 Jan 2000 00:00:00 GMT', 'X-Rate-Limit-Retry': '946684809' },
      9000,
    ],
    ['does not need a date for a number of seconds', { Date: 'now', 'Retry-After': '7' }, 7000],
    ['is unknown if the seconds are no number', { 'Retry-After': '1e999' }, undefined],
    ['is unknown without a header', {}, undefined],
    ['is unknown if the header is a word', { 'Retry-After': 'soon' }, undefined],
    ['is unknown if the date is in the past', { 'Retry-After': new Date(0).toUTCString() }, undefined],
    [
      'is unknown if the time in seconds since 1970 is in the past',
      { 'X-Rate-Limit-Retry': '1000' },
      undefined,
    ],
    ['is unknown if the seconds are negative', { 'Retry-After': '-5' }, undefined],
    ['is unknown if the seconds are 0', { 'Retry-After': '0' }, undefined],
  ];
  for (const [rule, headers, ms] of rows) {
    it(rule, async () => {
      for (const answer of [jsonAnswer(429, envelope(429), headers), pageAnswer(503, headers)]) {
        const failure = await read(answer);
        const retryAfter = 'retryAfter' in failure ? failure.retryAfter : undefined;
        if (ms === undefined) expect(retryAfter).to.equal(undefined);
        // A date carries whole seconds only.
        else expect(retryAfter).to.be.closeTo(ms, 2000);
      }
    });
  }
});

it('the HTML page of a proxy is not kept as the body of a failure', async () => {
  const failure = await read(pageAnswer(502));
  expect(failure).to.have.property('body', undefined);
  expect(JSON.stringify(failure)).not.to.contain(page);
});

describe('what a failure says to a developer', () => {
  const rows: [rule: string, answer: Response, message: string][] = [
    ['the status and the API’s own message', jsonAnswer(401, envelope(401)), 'HTTP 401 no, says the API'],
    ['the status alone where a proxy answered', pageAnswer(502), 'HTTP 502 '],
    [
      'that an accepted response has another body than documented',
      pageAnswer(200),
      'The body of the response is not what the API documents.',
    ],
  ];
  for (const [rule, answer, message] of rows)
    it(rule, async () => {
      const outcome = await openShop(() => answer).client.redeem('LAMP-01');
      expect(outcome).to.include({ status: 'failed', message });
    });

  it('nothing about a wait that is over at this moment', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    const answer = jsonAnswer(429, envelope(429), { 'X-Rate-Limit-Retry': '1000' });
    expect(await read(answer)).to.include({ kind: 'rate-limited', retryAfter: undefined });
    vi.useRealTimers();
  });
});
