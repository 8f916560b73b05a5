import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../src/client/client.ts';
import type { ClientOptions } from '../../../src/client/connection.ts';
import { createClient } from '../../../src/client/create-client.ts';
import type { Outcome } from '../../../src/client/outcome.ts';
import { codeKey } from '../../../src/client/attempt-record.ts';
import { attemptRecord, isGuarded, settleAttempt, type Settlement } from '../../../src/client/undecided.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { stackRedeemed } from '../../fixtures/stacks.ts';
import { leavePage, openPage } from '../support/page.ts';

type Answer = Response | Error;

/** An API whose answers the test gives by hand, request by request, and clients of it. */
class ManualApi {
  /** The codes that were sent, in the order of the requests. */
  readonly codes: string[] = [];
  readonly #waiting: ((answer: Answer) => void)[] = [];

  readonly client = (options: Partial<ClientOptions> = {}): Client =>
    createClient({
      applicationId: 'lamp-id',
      clientToken: 'lamp-token',
      apiUrl: 'https://lamps.example',
      fetch: this.#fetch,
      ...options,
    });

  readonly #fetch: typeof fetch = (input, init) => {
    const { searchParams } = new URL(input as string);
    const { redeemables } = JSON.parse(init!.body as string) as { redeemables?: { id: string }[] };
    this.codes.push(searchParams.get('code') ?? redeemables!.map(({ id }) => id).join('+'));
    return new Promise((resolve, reject) => {
      this.#waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  };

  /** Answers the oldest request that has no answer yet. */
  answer(answer: Answer): void {
    const waiting = this.#waiting.shift();
    if (!waiting) throw new Error('No request waits for an answer.');
    waiting(answer);
  }
}

const success = () => jsonAnswer(200, redemption({}));
const refusal = () => jsonAnswer(404, envelope(404, 'not_found'));
const lost = () => new TypeError('Failed to fetch');
const found = { id: 'r_lamp01', result: 'SUCCESS' };

/** A client whose redemption of LAMP-01 was sent, and whose answer was lost. */
async function clientInDoubt() {
  const api = new ManualApi();
  const client = api.client();
  const ends = client.redeem('LAMP-01');
  api.answer(lost());
  const outcome = await ends;
  expect(outcome).to.include({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
  return { api, client, outcome };
}

/** Whether a redemption of the code is sent now. It is answered with a refusal, which leaves nothing open. */
async function isSent(api: ManualApi, client: Client, code: string): Promise<boolean> {
  const before = api.codes.length;
  const ends = client.redeem(code);
  if (api.codes.length > before) api.answer(refusal());
  await ends;
  return api.codes.length > before;
}

beforeEach(openPage);
afterEach(leavePage);

/** Codes that a project may take for LAMP-01. */
const alike = ['lamp-01', 'LAMP -01', 'LAMP\u3000-01', 'ＬＡＭＰ-０１', 'Lamp-\t01'];

describe('codes that a project may take for the same', () => {
  for (const code of [...alike, 'LAMP-01', ' LAMP-01 '])
    it(`have the same key: ${JSON.stringify(code)}`, () => {
      expect(codeKey(code)).to.equal('lamp-01');
    });

  for (const code of ['LAMP-0l', 'LAMP01', 'LAMP-01-', 'ΛAMP-01'])
    it(`do not include another code: ${code}`, () => {
      expect(codeKey(code)).not.to.equal('lamp-01');
    });
});

describe('a code whose redemption is in flight', () => {
  it('is not sent again: a second call resolves to the very outcome of the first', async () => {
    const api = new ManualApi();
    const client = api.client();
    const calls = [
      client.redeem('LAMP-01'),
      client.redeem(' LAMP-01\u200b'),
      client.redeem('LAMP-01', { order: { amount: 1 } }),
    ];
    expect(api.codes).to.deep.equal(['LAMP-01']);
    api.answer(success());
    const [first, ...others] = await Promise.all(calls);
    expect(first).to.include({ status: 'redeemed', code: 'LAMP-01' });
    for (const other of others) expect(other).to.equal(first);
  });

  it('keeps the attempt id of the first call, whatever id the second one brings', async () => {
    const api = new ManualApi();
    const client = api.client();
    const first = client.redeem('LAMP-01', {}, { attemptId: 'att_1' });
    const second = client.redeem('LAMP-01', {}, { attemptId: 'att_2' });
    api.answer(success());
    expect([(await first).attemptId, (await second).attemptId]).to.deep.equal(['att_1', 'att_1']);
  });

  for (const code of alike)
    it(`blocks a code that is alike, and nothing is sent for it: ${JSON.stringify(code)}`, async () => {
      const api = new ManualApi();
      const client = api.client();
      const first = client.redeem('LAMP-01');
      const other = await client.redeem(code, {}, { attemptId: 'att_other' });
      expect(other).to.include({
        status: 'failed',
        kind: 'blocked',
        mayHaveRedeemed: false,
        attemptId: 'att_other',
        code: code.replace(/[\t\u3000]/, ' '),
      });
      expect((other as { message: string }).message).to.match(/Nothing was sent/);
      expect(api.codes).to.deep.equal(['LAMP-01']);
      api.answer(success());
      await first;
    });

  it('leaves every other code free', async () => {
    const api = new ManualApi();
    const client = api.client();
    const calls = [client.redeem('LAMP-01'), client.redeem('LAMP-02')];
    expect(api.codes).to.deep.equal(['LAMP-01', 'LAMP-02']);
    api.answer(success());
    api.answer(success());
    const ids = (await Promise.all(calls)).map(({ attemptId }) => attemptId);
    expect(new Set(ids).size).to.equal(2);
  });

  it('is not freed by settle: only its own end frees it', async () => {
    const api = new ManualApi();
    const client = api.client();
    const first = client.redeem('LAMP-01');
    client.settle('LAMP-01', 'not-redeemed');
    client.settle('LAMP-01', found);
    const second = client.redeem('LAMP-01');
    expect(api.codes).to.deep.equal(['LAMP-01']);
    api.answer(refusal());
    expect(await second).to.equal(await first);
    expect(await isSent(api, client, 'LAMP-01')).to.equal(true);
  });

  it('is blocked already while the page’s own fetch runs, and calls redeem again', async () => {
    const codes: string[] = [];
    let again: Promise<Outcome> | undefined;
    const client: Client = createClient({
      applicationId: 'lamp-id',
      clientToken: 'lamp-token',
      fetch: (input) => {
        codes.push(new URL(input as string).searchParams.get('code')!);
        if (codes.length === 1) again = client.redeem('LAMP-01');
        return Promise.resolve(success());
      },
    });
    const first = await client.redeem('LAMP-01');
    expect(await again).to.equal(first);
    expect(codes).to.deep.equal(['LAMP-01']);
  });
});

describe('an end that is known frees the code', () => {
  const rows: [end: string, answer: () => Answer, outcome: object][] = [
    ['a success', success, { status: 'redeemed' }],
    ['a refusal', refusal, { status: 'refused', key: 'not_found' }],
    ['a refusal with 200', () => jsonAnswer(200, { id: 'rf_1', result: 'FAILURE' }), { status: 'refused' }],
    ['401', () => jsonAnswer(401, envelope(401)), { kind: 'unauthorized', mayHaveRedeemed: false }],
    ['403', () => jsonAnswer(403, envelope(403)), { kind: 'forbidden', mayHaveRedeemed: false }],
    ['429', () => jsonAnswer(429, envelope(429)), { kind: 'rate-limited', mayHaveRedeemed: false }],
  ];
  for (const [end, answer, outcome] of rows)
    it(`${end}`, async () => {
      const api = new ManualApi();
      const client = api.client();
      const first = client.redeem('LAMP-01');
      api.answer(answer());
      const { attemptId } = await first;
      expect(await first).to.include(outcome);
      const second = client.redeem('LAMP-01');
      expect(api.codes).to.deep.equal(['LAMP-01', 'LAMP-01']);
      api.answer(success());
      expect((await second).attemptId).not.to.equal(attemptId);
    });

  it('a context that cannot be sent, which rejects', async () => {
    const api = new ManualApi();
    const client = api.client();
    await expect(client.redeem('LAMP-01', { order: { amount: 1.5 } })).rejects.toThrow(TypeError);
    expect(api.codes).to.deep.equal([]);
    expect(await isSent(api, client, 'LAMP-01')).to.equal(true);
  });

  it('an empty code is open for nobody', async () => {
    const api = new ManualApi();
    const client = api.client();
    const outcomes = await Promise.all([client.redeem(''), client.redeem(' ')]);
    for (const outcome of outcomes) expect(outcome).to.include({ status: 'refused', key: 'missing_code' });
    expect(outcomes[0].attemptId).not.to.equal(outcomes[1].attemptId);
    expect(api.codes).to.deep.equal([]);
  });
});

describe('a code whose attempt is undecided', () => {
  const rows: [end: string, answer: () => Answer][] = [
    ['a lost connection', lost],
    ['502 of a proxy', () => pageAnswer(502)],
    ['a body that nobody can read', () => pageAnswer(200)],
  ];
  for (const [end, answer] of rows)
    it(`is not sent again, and every call resolves to the first outcome: ${end}`, async () => {
      const api = new ManualApi();
      const client = api.client();
      const first = client.redeem('LAMP-01');
      api.answer(answer());
      const outcome = await first;
      expect(outcome).to.include({ status: 'failed', mayHaveRedeemed: true });
      expect(await client.redeem('LAMP-01')).to.equal(outcome);
      expect(await client.redeem('LAMP-01', {}, { attemptId: 'att_2' })).to.equal(outcome);
      expect(api.codes).to.deep.equal(['LAMP-01']);
    });

  it('blocks the codes that are alike', async () => {
    const { api, client } = await clientInDoubt();
    for (const code of alike)
      expect(await client.redeem(code)).to.include({ kind: 'blocked', mayHaveRedeemed: false });
    expect(api.codes).to.deep.equal(['LAMP-01']);
  });

  it('blocks every stack that contains it, and nothing is sent', async () => {
    const { api, client } = await clientInDoubt();
    for (const code of ['LAMP-01', 'lamp-01']) {
      const stack = await client.redeemAll(['LAMP-02', code], {}, { attemptId: 'att_stack' });
      expect(stack).to.include({ kind: 'blocked', mayHaveRedeemed: false, attemptId: 'att_stack' });
    }
    expect(api.codes).to.deep.equal(['LAMP-01']);
    expect(await isSent(api, client, 'LAMP-02')).to.equal(true);
  });

  const partial: Settlement = {
    status: 'partial',
    attemptId: 'att_stack',
    redeemed: [],
    unused: [],
    effects: [],
    body: {},
  };
  const settlements: [name: string, settlement: Settlement][] = [
    ['the redemption that the backend found', found],
    ['the outcome of a stack', { ...partial, status: 'redeemed' }],
    ['the outcome of a stack that was redeemed in part', partial],
    ['“not-redeemed”', 'not-redeemed'],
  ];
  for (const [name, settlement] of settlements)
    it(`is freed by ${name}`, async () => {
      const { api, client } = await clientInDoubt();
      client.settle('LAMP-01', settlement);
      expect(await isSent(api, client, 'LAMP-01')).to.equal(true);
    });

  it('is freed under a code that is alike, and as the shopper typed it', async () => {
    for (const code of [...alike, ' LAMP-01\u200b']) {
      openPage();
      const { api, client } = await clientInDoubt();
      client.settle(code, 'not-redeemed');
      expect(await isSent(api, client, 'LAMP-01'), code).to.equal(true);
    }
  });

  it('is not freed by the settlement of another code', async () => {
    const { api, client } = await clientInDoubt();
    client.settle('LAMP-02', 'not-redeemed');
    expect(await isSent(api, client, 'LAMP-01')).to.equal(false);
  });

  it('starts a new attempt with a new id after the settlement, which may be undecided again', async () => {
    const { api, client, outcome } = await clientInDoubt();
    client.settle('LAMP-01', 'not-redeemed');
    const second = client.redeem('LAMP-01');
    api.answer(lost());
    expect((await second).attemptId).not.to.equal(outcome.attemptId);
    expect(await client.redeem('LAMP-01')).to.equal(await second);
    expect(api.codes.length).to.equal(2);
  });

  const mistakes: [name: string, mistake: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a redemption that failed', { id: 'rf_1', result: 'FAILURE' }],
    ['a redemption without an id', { result: 'SUCCESS' }],
    ['a redemption with an empty id', { id: '', result: 'SUCCESS' }],
    ['a redemption whose id is no text', { id: 7, result: 'SUCCESS' }],
    ['the rollback of a redemption', { id: 'rr_1', object: 'redemption_rollback', result: 'SUCCESS' }],
    ['another word', 'redeemed'],
    ['true', true],
    ['the refusal of a stack', { status: 'refused', redeemed: [] }],
    ['the failure of a stack', { status: 'failed', mayHaveRedeemed: true, redeemed: [] }],
    ['the outcome of a single code', { status: 'redeemed', redemption: found }],
    ['a stack whose parts are no list', { status: 'redeemed', redeemed: 1 }],
  ];
  for (const [name, mistake] of mistakes)
    it(`is not freed by a settlement that is none, which throws: ${name}`, async () => {
      const { api, client } = await clientInDoubt();
      expect(() => client.settle('LAMP-01', mistake as Settlement)).to.throw(
        TypeError,
        /the result of an attempt should be a redemption with result SUCCESS, the outcome of a stack, or 'not-redeemed', got /,
      );
      expect(await isSent(api, client, 'LAMP-01')).to.equal(false);
    });

  const rolledBack: [sign: string, fields: object][] = [
    ['its status', { status: 'ROLLED_BACK' }],
    ['its status as webhooks write it', { status: 'ROLLED BACK' }],
    ['its rollbacks', { related_redemptions: { rollbacks: [{ id: 'rr_1' }] } }],
    ['its order', { order: { redemptions: { r_lamp01: { rollback_id: 'rr_1' } } } }],
  ];
  for (const [sign, fields] of rolledBack)
    it(`is not freed by a redemption that was rolled back, which throws: by ${sign}`, async () => {
      const { api, client } = await clientInDoubt();
      const record = { id: 'r_lamp01', result: 'SUCCESS', ...fields } as Settlement;
      expect(() => client.settle('LAMP-01', record)).to.throw(
        TypeError,
        /should be 'not-redeemed' for a redemption that was rolled back, got /,
      );
      expect(await isSent(api, client, 'LAMP-01')).to.equal(false);
    });

  it('is freed by a redemption on an order on which another one was rolled back', async () => {
    const { api, client } = await clientInDoubt();
    const order = { redemptions: { r_other: { rollback_id: 'rr_1' } } };
    client.settle('LAMP-01', { ...found, order, related_redemptions: { rollbacks: [] } } as Settlement);
    expect(await isSent(api, client, 'LAMP-01')).to.equal(true);
  });

  it('throws for a settlement that is none also where nothing is open', () => {
    expect(() => settleAttempt(undefined, 'LAMP-01', {} as Settlement)).to.throw(TypeError);
    expect(() => settleAttempt(undefined, 'LAMP-01', 'not-redeemed')).not.to.throw();
    expect(() => new ManualApi().client().settle('LAMP-01', 'not-redeemed')).not.to.throw();
  });
});

describe('a stack in flight or undecided', () => {
  const stack = ['LAMP-GIFT', 'LAMP-10', { object: 'promotion_tier', id: 'promo_lamp' }] as const;

  async function stackInDoubt() {
    const api = new ManualApi();
    const client = api.client();
    const ends = client.redeemAll(stack);
    // The code of the call is loaded first.
    await expect.poll(() => api.codes).to.deep.equal(['LAMP-GIFT+LAMP-10+promo_lamp']);
    api.answer(lost());
    const outcome = await ends;
    expect(outcome).to.include({ status: 'failed', mayHaveRedeemed: true });
    return { api, client, outcome };
  }

  it('is not sent again while it is in flight: the same stack ends as the first one does', async () => {
    const api = new ManualApi();
    const client = api.client();
    const calls = [client.redeemAll(stack), client.redeemAll(stack), client.redeemAll(['LAMP-10'])];
    await expect.poll(() => api.codes.length).to.equal(1);
    expect(await calls[2]).to.include({ kind: 'blocked', mayHaveRedeemed: false });
    api.answer(jsonAnswer(200, stackRedeemed));
    expect(await calls[0]).to.include({ status: 'redeemed' });
    expect(await calls[1]).to.equal(await calls[0]);
    expect(api.codes.length).to.equal(1);
    expect(await isSent(api, client, 'LAMP-10')).to.equal(true);
  });

  it('resolves to the first outcome when it is redeemed again', async () => {
    const { api, client, outcome } = await stackInDoubt();
    expect(await client.redeemAll(stack)).to.equal(outcome);
    expect(api.codes.length).to.equal(1);
  });

  it('blocks each of its codes and its promotion', async () => {
    const { api, client } = await stackInDoubt();
    for (const code of ['LAMP-GIFT', 'LAMP-10', 'lamp-gift'])
      expect(await client.redeem(code)).to.include({ kind: 'blocked', mayHaveRedeemed: false, code });
    for (const part of stack)
      expect(await client.redeemAll([part])).to.include({ kind: 'blocked', mayHaveRedeemed: false });
    expect(await client.redeemAll(['LAMP-NEW', 'LAMP-10'])).to.include({ kind: 'blocked' });
    expect(api.codes.length).to.equal(1);
  });

  it('does not block a voucher whose code is the id of its promotion', async () => {
    const { api, client } = await stackInDoubt();
    expect(await isSent(api, client, 'promo_lamp')).to.equal(true);
  });

  for (const code of ['LAMP-GIFT', 'LAMP-10'])
    it(`is settled as a whole by each of its codes: ${code}`, async () => {
      const { api, client } = await stackInDoubt();
      client.settle(code, 'not-redeemed');
      for (const part of ['LAMP-GIFT', 'LAMP-10'])
        expect(await isSent(api, client, part), part).to.equal(true);
    });

  it('with an undecided code in it is blocked by another stack that has the code, too', async () => {
    const { api, client } = await clientInDoubt();
    expect(await client.redeemAll(['LAMP-01'])).to.include({ kind: 'blocked' });
    expect(api.codes).to.deep.equal(['LAMP-01']);
  });
});

describe('clients on one page', () => {
  const same: [what: string, options: Partial<ClientOptions>][] = [
    ['the same options', {}],
    ['a slash at the end of the URL', { apiUrl: 'https://lamps.example/' }],
    ['capitals in the host', { apiUrl: 'https://LAMPS.example' }],
    ['capitals and a slash', { apiUrl: 'https://Lamps.Example/' }],
    ['the default port', { apiUrl: 'https://lamps.example:443' }],
    ['another token', { clientToken: 'other-token' }],
    ['the other endpoint', { endpoint: 'redemptions' }],
    ['another timeout and customer', { timeout: 5, trackingId: 'anna' }],
  ];
  for (const [what, options] of same)
    it(`share the open attempts of a project: ${what}`, async () => {
      const { api, outcome } = await clientInDoubt();
      const other = api.client(options);
      expect(await other.redeem('LAMP-01')).to.equal(outcome);
      expect(await other.redeem('lamp-01')).to.include({ kind: 'blocked' });
      expect(api.codes).to.deep.equal(['LAMP-01']);
    });

  const others: [what: string, options: Partial<ClientOptions>][] = [
    ['another application id', { applicationId: 'candle-id' }],
    ['another host', { apiUrl: 'https://candles.example' }],
    ['another scheme', { apiUrl: 'http://lamps.example' }],
    ['another path', { apiUrl: 'https://lamps.example/proxy' }],
  ];
  for (const [what, options] of others)
    it(`do not block each other in different projects: ${what}`, async () => {
      const { api } = await clientInDoubt();
      expect(await isSent(api, api.client(options), 'LAMP-01')).to.equal(true);
    });

  it('share them also where they come from two copies of the library', async () => {
    const { api, client, outcome } = await clientInDoubt();
    vi.resetModules();
    const copy = await import('../../../src/client/create-client.ts');
    const record = await import('../../../src/client/undecided.ts');
    expect(copy.createClient).not.to.equal(createClient);
    const other = copy.createClient({
      applicationId: 'lamp-id',
      clientToken: 'lamp-token',
      apiUrl: 'https://lamps.example',
    });
    expect(await other.redeem('LAMP-01')).to.equal(outcome);
    expect(record.isGuarded(client)).to.equal(true);
    expect(record.attemptRecord(client)).to.equal(attemptRecord(other));
    other.settle('LAMP-01', 'not-redeemed');
    expect(await isSent(api, client, 'LAMP-01')).to.equal(true);
  });

  it('share them under names that another version of the library knows', () => {
    const client = new ManualApi().client();
    const page = globalThis as { [name: symbol]: Map<string, unknown> | undefined };
    expect([...page[Symbol.for('voucher-redeem/1')]!.keys()]).to.deep.equal(['attempts']);
    expect(client).to.have.property(Symbol.for('voucher-redeem/project'), 'https://lamps.example lamp-id');
  });

  it('settle for each other', async () => {
    const { api, client } = await clientInDoubt();
    api.client().settle('LAMP-01', 'not-redeemed');
    expect(await isSent(api, client, 'LAMP-01')).to.equal(true);
  });

  it('are blocked by the attempts of a client that is gone', async () => {
    const { api } = await clientInDoubt();
    expect(await isSent(api, api.client(), 'LAMP-01')).to.equal(false);
  });
});

describe('a process on a server', () => {
  it('blocks nothing: another shopper may redeem the same code', async () => {
    const { client } = await clientInDoubt();
    leavePage();
    // Without `document` there is no page.
    delete (globalThis as { document?: unknown }).document;
    const api = new ManualApi();
    const server = api.client();
    const calls = [server.redeem('LAMP-01'), server.redeem('LAMP-01')];
    expect(api.codes).to.deep.equal(['LAMP-01', 'LAMP-01']);
    api.answer(lost());
    api.answer(success());
    const [first, second] = await Promise.all(calls);
    expect(first!.attemptId).not.to.equal(second!.attemptId);
    expect(await isSent(api, server, 'LAMP-01')).to.equal(true);
    expect(attemptRecord('https://lamps.example lamp-id')).to.equal(undefined);
    expect(attemptRecord(client)).to.equal(undefined);
  });

  it('sends a stack as often as it is asked to', async () => {
    delete (globalThis as { document?: unknown }).document;
    const api = new ManualApi();
    const client = api.client();
    const calls = [client.redeemAll(['LAMP-01']), client.redeemAll(['LAMP-01'])];
    await expect.poll(() => api.codes.length).to.equal(2);
    api.answer(lost());
    api.answer(lost());
    await Promise.all(calls);
  });
});

describe('the record of a project', () => {
  it('is found by the project’s name and by each client of the project', () => {
    const api = new ManualApi();
    const record = attemptRecord('https://lamps.example lamp-id');
    expect(attemptRecord(api.client())).to.equal(record);
    expect(attemptRecord(api.client({ apiUrl: 'https://lamps.example/' }))).to.equal(record);
    expect(attemptRecord(api.client({ applicationId: 'candle-id' }))).not.to.equal(record);
  });

  it('is one for each foreign client object', () => {
    const [one, other] = [{ redeem() {} }, { redeem() {} }];
    expect(attemptRecord(one)).to.equal(attemptRecord(one));
    expect(attemptRecord(one)).not.to.equal(attemptRecord(other));
    expect(isGuarded(one)).to.equal(false);
    expect(isGuarded(new ManualApi().client())).to.equal(true);
  });

  it('tells its subscribers of every change, until they leave', async () => {
    const api = new ManualApi();
    const client = api.client();
    const record = attemptRecord(client)!;
    const changes: string[] = [];
    const describeCode = () => {
      const open = record.find('LAMP-01');
      return open ? (open.undecided ? 'undecided' : 'in flight') : 'free';
    };
    const unsubscribe = record.subscribe(() => changes.push(describeCode()));
    const ends = client.redeem('LAMP-01');
    api.answer(lost());
    await ends;
    client.settle('LAMP-01', 'not-redeemed');
    expect(changes).to.deep.equal(['in flight', 'undecided', 'free']);
    unsubscribe();
    await isSent(api, client, 'LAMP-01');
    expect(changes.length).to.equal(3);
  });

  it('calls every subscriber, also where one leaves while it is called', () => {
    const record = attemptRecord('lamps')!;
    const called: string[] = [];
    const leave = record.subscribe(() => {
      called.push('first');
      leave();
    });
    record.subscribe(() => called.push('second'));
    const attempt = { attemptId: 'att_1', request: 'A', keys: ['a'], outcome: new Promise<never>(() => {}) };
    record.add(attempt);
    record.remove(attempt);
    expect(called).to.deep.equal(['first', 'second', 'second']);
  });

  it('hands an outcome to its caller and keeps the code blocked, although a subscriber throws', async () => {
    const api = new ManualApi();
    const client = api.client();
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    const mistake = new Error('cannot be drawn');
    attemptRecord(client)!.subscribe(() => {
      throw mistake;
    });
    const ends = client.redeem('LAMP-01');
    api.answer(lost());
    expect(await ends).to.include({ kind: 'network', mayHaveRedeemed: true });
    expect(await isSent(api, client, 'LAMP-01')).to.equal(false);
    expect(reported.mock.calls).to.deep.equal([[mistake], [mistake]]);
    reported.mockRestore();
  });

  for (const console of [undefined, {}])
    it(`does the same where the page has ${console ? 'a console that cannot report' : 'no console'}`, async () => {
      const api = new ManualApi();
      const client = api.client();
      attemptRecord(client)!.subscribe(() => {
        throw new Error('cannot be drawn');
      });
      vi.stubGlobal('console', console);
      const ends = client.redeem('LAMP-01');
      api.answer(lost());
      const outcome = await ends;
      vi.unstubAllGlobals();
      expect(outcome).to.include({ kind: 'network', mayHaveRedeemed: true });
      expect(await isSent(api, client, 'LAMP-01')).to.equal(false);
    });

  it('frees the codes of an attempt, but not those that a later attempt has', () => {
    const record = attemptRecord('lamps')!;
    const outcome = new Promise<never>(() => {});
    const first = { attemptId: 'att_1', request: 'A', keys: ['a', 'b'], outcome };
    const second = { attemptId: 'att_2', request: 'B', keys: ['b'], outcome };
    record.add(first);
    record.add(second);
    record.remove(first);
    expect(record.find('A')).to.equal(undefined);
    expect(record.find('B')).to.equal(second);
    expect(record.findKey('b')).to.equal(second);
  });

  it('finds the attempt in flight whose element has left the page, and no other', () => {
    const record = attemptRecord('lamps')!;
    const outcome = new Promise<never>(() => {});
    let isShown = true;
    const attempt = { attemptId: 'att_1', request: 'B', keys: ['b'], outcome, isShown: () => isShown };
    record.add({ attemptId: 'att_0', request: 'A', keys: ['a'], outcome });
    record.add(attempt);
    expect(record.findLost()).to.equal(undefined);
    isShown = false;
    expect(record.findLost()).to.equal(attempt);
    record.keep(attempt, {
      status: 'failed',
      kind: 'network',
      mayHaveRedeemed: true,
      message: '',
      attemptId: 'att_1',
      code: 'B',
    });
    expect(record.findLost()).to.equal(undefined);
  });

  it('remembers until when a check of this page holds a code', () => {
    const record = attemptRecord('lamps')!;
    record.noteLock('LAMP-01', Date.now() + 60_000);
    record.noteLock('LAMP-02', Date.now() - 1);
    expect(record.isLocked('lamp-01')).to.equal(true);
    expect(record.isLocked('LAMP-02')).to.equal(false);
    expect(record.isLocked('LAMP-03')).to.equal(false);
  });
});
