import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RedemptionContext, SessionContext } from '../../../src/api/context.ts';
import { MisuseError } from '../../../src/client/assert-option.ts';
import { createEagerClient } from '../../../src/client/create-eager-client.ts';
import type { Failed, Outcome, Redeemed } from '../../../src/client/outcome.ts';
import type { RedeemOptions } from '../../../src/client/redeem.ts';
import type { Validation } from '../../../src/client/stack-outcome.ts';
import type { AttemptRecord } from '../../../src/client/attempt-record.ts';
import { attemptRecord, guardAttempt } from '../../../src/client/undecided.ts';
import type { CollectedInput } from '../../../src/element/collect-input.ts';
import type { Attempt } from '../../../src/element/attempt.ts';
import { AttemptRunner } from '../../../src/element/controllers/attempt-runner.ts';
import type { ElementClient, RedemptionSource } from '../../../src/element/controllers/redemption-source.ts';
import type { VoucherRedeemRequestEvent } from '../../../src/element/events.ts';
import type { Offer } from '../../../src/element/preview.ts';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { leavePage, openPage } from '../support/page.ts';

const redeemed = (attemptId: string, code: string): Redeemed => ({
  status: 'redeemed',
  attemptId,
  code,
  redemption: { id: 'r_lamp01', result: 'SUCCESS' },
  effects: [],
});

const lost = (attemptId: string, code: string): Failed => ({
  status: 'failed',
  attemptId,
  code,
  kind: 'network',
  mayHaveRedeemed: true,
  message: 'lost',
});

const valid: Validation = { status: 'valid', applicable: [], unused: [], effects: [], body: {} };

/** What a client of the page was asked. */
interface Redeeming {
  code: string;
  context: RedemptionContext | undefined;
  options: RedeemOptions | undefined;
}

type Listener = (event: VoucherRedeemRequestEvent) => void;

interface Parts {
  client?: () => ElementClient;
  answer?: (attemptId: string, code: string) => unknown;
  validate?: ElementClient['validate'];
  input?: () => CollectedInput;
  listener?: Listener;
  gateTimeout?: number | undefined;
  sessionKey?: string;
}

/** A runner between a page and a client, and everything that it did to both. */
function openRunner({ answer = redeemed, ...parts }: Parts = {}) {
  const redeeming: Redeeming[] = [];
  const validating: { code: unknown; context: RedemptionContext | undefined }[] = [];
  const events: VoucherRedeemRequestEvent[] = [];
  const mistakes: unknown[] = [];
  const sent: string[] = [];
  const target = new EventTarget();
  const page = { isShown: true };
  target.addEventListener('voucher-redeem-request', (event) => {
    events.push(event as VoucherRedeemRequestEvent);
    parts.listener?.(event as VoucherRedeemRequestEvent);
  });
  const own: ElementClient = {
    redeem: (code, context, options) => {
      redeeming.push({ code, context, options });
      sent.push(`redeem ${code}`);
      return Promise.resolve(answer(options?.attemptId ?? 'att_of_client', code) as Outcome);
    },
    validate: (code, context, options) => {
      validating.push({ code, context });
      return parts.validate?.(code, context, options) ?? Promise.resolve(valid);
    },
  };
  const client = parts.client ?? (() => own);
  const source: RedemptionSource = {
    client,
    project: client,
    collectInput: parts.input ?? (() => ({ kind: 'ready', context: { metadata: { from: 'fields' } } })),
    question: () => 'the cart',
    settings: () => ({ attemptKey: 'attempt', sessionKey: parts.sessionKey, gateTimeout: parts.gateTimeout }),
  };
  const record = (): AttemptRecord | undefined => {
    try {
      return attemptRecord(client());
    } catch {
      return undefined;
    }
  };
  const runner = new AttemptRunner(
    {
      target,
      isShown: () => page.isShown,
      record,
      onReleased: () => sent.push('onReleased'),
      onMistake: (error) => mistakes.push(error),
    },
    source,
  );
  const run = (attempt: Partial<Attempt> = {}, lock?: SessionContext) =>
    runner.run({ attemptId: 'att_1', code: 'LAMP-01', purpose: 'redeeming', ...attempt }, lock);
  return { runner, run, own, record, redeeming, validating, events, mistakes, sent, page };
}

beforeEach(openPage);
afterEach(() => {
  leavePage();
  vi.useRealTimers();
});

describe('an attempt to redeem', () => {
  it('asks the page, then sends the code once with the context, the attempt’s id and its key', async () => {
    const { run, events, redeeming, sent, mistakes } = openRunner();
    const ended = await run();
    expect(ended).to.deep.equal({ result: redeemed('att_1', 'LAMP-01') });
    expect(events.length).to.equal(1);
    expect(events[0]).to.include({
      code: 'LAMP-01',
      purpose: 'redeeming',
      attemptId: 'att_1',
      cancelable: true,
    });
    expect(sent).to.deep.equal(['onReleased', 'redeem LAMP-01']);
    expect(redeeming[0]).to.deep.include({ code: 'LAMP-01', context: { metadata: { from: 'fields' } } });
    expect(redeeming[0]?.options).to.include({ attemptId: 'att_1', attemptKey: 'attempt' });
    expect(mistakes).to.deep.equal([]);
  });

  it('uses the lock of the offer, beside the rest of the context', async () => {
    const { run, redeeming } = openRunner();
    await run({}, { type: 'LOCK', key: 'ssn_offer' });
    expect(redeeming[0]?.context).to.deep.equal({
      metadata: { from: 'fields' },
      session: { type: 'LOCK', key: 'ssn_offer' },
    });
  });

  it('sends the context that a listener put in its place', async () => {
    const { run, redeeming } = openRunner({
      listener: (event) => {
        event.context = { metadata: { from: 'listener' } };
      },
    });
    await run();
    expect(redeeming[0]?.context).to.deep.equal({ metadata: { from: 'listener' } });
  });

  for (const [code, key] of [
    ['', 'missing_code'],
    ['A'.repeat(301), 'code_too_long'],
  ] as const)
    for (const purpose of ['checking', 'redeeming'] as const)
      it(`refuses a code with ${key} while ${purpose}, and asks neither page nor fields nor client`, async () => {
        const input = vi.fn<() => CollectedInput>();
        const { run, events, redeeming, validating } = openRunner({ input });
        const { result } = await run({ code, purpose });
        expect(result).to.include({ status: 'refused', key, attemptId: 'att_1', code });
        expect(events).to.deep.equal([]);
        expect(input.mock.calls.length).to.equal(0);
        expect([redeeming, validating]).to.deep.equal([[], []]);
      });

  it('leaves no code open for an empty one', async () => {
    const { run, record } = openRunner({ answer: lost });
    await run({ code: '' });
    expect(record()?.find('')).to.equal(undefined);
  });

  for (const isQuiet of [true, false])
    it(`sends nothing where a field is wrong, and ${isQuiet ? 'leaves it to the browser to say so' : 'says so'}`, async () => {
      const { run, events, sent } = openRunner({
        input: () => ({
          kind: 'blocked',
          isQuiet,
          result: { status: 'refused', key: 'invalid_amount', message: 'no' },
        }),
      });
      expect(await run()).to.deep.equal({
        result: {
          status: 'refused',
          key: 'invalid_amount',
          message: 'no',
          attemptId: 'att_1',
          code: 'LAMP-01',
        },
        isQuiet,
      });
      expect([...events, ...sent]).to.deep.equal([]);
    });
});

describe('a listener of the request event', () => {
  it('that cancels keeps the request from being sent, and says why itself', async () => {
    const { run, sent, mistakes } = openRunner({ listener: (event) => event.preventDefault() });
    const { result, isQuiet } = await run();
    expect(result).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: false, code: 'LAMP-01' });
    expect(result)
      .to.include({ attemptId: 'att_1' })
      .and.have.property('message')
      .that.matches(/cancelled it/);
    expect(isQuiet).to.equal(true);
    expect([...sent, ...mistakes]).to.deep.equal([]);
  });

  it('holds the request until its promise resolves', async () => {
    let open = () => {};
    const { run, sent } = openRunner({
      listener: (event) => event.waitUntil(new Promise<void>((resolve) => (open = resolve))),
    });
    const ends = run();
    await new Promise((resolve) => setTimeout(resolve));
    expect(sent).to.deep.equal([]);
    open();
    await ends;
    expect(sent).to.deep.equal(['onReleased', 'redeem LAMP-01']);
  });

  it('whose promise rejects keeps the request from being sent, and the box says so', async () => {
    const { run, sent } = openRunner({
      listener: (event) => event.waitUntil(Promise.reject(new Error('no captcha'))),
    });
    const { result, isQuiet } = await run();
    expect(result).to.include({ kind: 'aborted', mayHaveRedeemed: false, message: 'Error: no captcha' });
    expect(isQuiet).to.equal(false);
    expect(sent).to.deep.equal([]);
  });

  for (const [gateTimeout, milliseconds] of [
    [undefined, 120_000],
    [50, 50],
    [0, 0],
  ] as const)
    it(`may hold the request for ${milliseconds} ms where gate-timeout is ${gateTimeout}, and then nothing is sent`, async () => {
      vi.useFakeTimers();
      const { run, sent } = openRunner({
        gateTimeout,
        listener: (event) => event.waitUntil(new Promise(() => {})),
      });
      let ended: unknown;
      void run().then((value) => (ended = value));
      if (milliseconds > 0) {
        await vi.advanceTimersByTimeAsync(milliseconds - 1);
        expect(ended).to.equal(undefined);
      }
      await vi.advanceTimersByTimeAsync(1);
      expect(ended).to.deep.include({ isQuiet: false });
      expect(ended)
        .to.have.property('result')
        .that.includes({
          kind: 'aborted',
          mayHaveRedeemed: false,
          message: `Error: A listener held the request for ${milliseconds} ms (gate-timeout).`,
        });
      expect(sent).to.deep.equal([]);
    });

  it('that let the request go leaves no timer behind', async () => {
    vi.useFakeTimers();
    const { run } = openRunner();
    await run();
    expect(vi.getTimerCount()).to.equal(0);
  });

  it('that holds the request is not waited for once the box is reset, and nothing is sent', async () => {
    const { run, runner, sent } = openRunner({ listener: (event) => event.waitUntil(new Promise(() => {})) });
    const ends = run();
    await new Promise((resolve) => setTimeout(resolve));
    runner.stopWaiting('The box was reset.');
    const { result, isQuiet } = await ends;
    expect(result).to.include({
      kind: 'aborted',
      mayHaveRedeemed: false,
      message: 'Error: The box was reset.',
    });
    expect(isQuiet, 'the box is empty, and says nothing').to.equal(true);
    expect(sent).to.deep.equal([]);
  });

  it('is not held up by a reset before or after', async () => {
    const { run, runner } = openRunner();
    runner.stopWaiting('before');
    expect((await run()).result).to.include({ status: 'redeemed' });
    runner.stopWaiting('after');
    expect((await run({ attemptId: 'att_2' })).result).to.include({ status: 'redeemed', attemptId: 'att_2' });
  });
});

describe('a code in flight or undecided', () => {
  it('is not asked of the page and not sent: the same code ends as the first attempt', async () => {
    const { run, record, events, sent } = openRunner({ answer: lost });
    const first = await run();
    expect(record()?.find('LAMP-01')?.undecided).to.include({ attemptId: 'att_1' });
    for (const purpose of ['redeeming', 'checking'] as const) {
      const again = await run({ attemptId: 'att_2', purpose });
      expect(again.result).to.deep.equal(first.result);
    }
    expect(events.length).to.equal(1);
    expect(sent).to.deep.equal(['onReleased', 'redeem LAMP-01']);
  });

  it('blocks a code that is alike, and says that nothing was sent', async () => {
    const { run, sent } = openRunner({ answer: lost });
    await run();
    for (const purpose of ['redeeming', 'checking'] as const) {
      const { result } = await run({ attemptId: 'att_2', code: 'lamp-01', purpose });
      expect(result).to.deep.equal({
        status: 'failed',
        kind: 'blocked',
        mayHaveRedeemed: false,
        message: 'A code like this one is in flight or undecided.',
        attemptId: 'att_2',
        code: 'lamp-01',
      });
    }
    expect(sent.length).to.equal(2);
  });

  it('is found also where another box sent it while a listener held this one', async () => {
    for (const code of ['LAMP-01', 'lamp-01']) {
      openPage();
      let open = () => {};
      const box = openRunner({
        answer: lost,
        listener: (event) => {
          if (event.attemptId === 'att_1') event.waitUntil(new Promise<void>((resolve) => (open = resolve)));
        },
      });
      const held = box.run({ code });
      await new Promise((resolve) => setTimeout(resolve));
      await box.run({ attemptId: 'att_2' });
      open();
      const { result } = await held;
      if (code === 'LAMP-01') expect(result).to.deep.equal(lost('att_2', 'LAMP-01'));
      else expect(result).to.include({ kind: 'blocked', mayHaveRedeemed: false, attemptId: 'att_1' });
      expect(box.redeeming.length).to.equal(1);
    }
  });

  it('is free again after an end that is known', async () => {
    const { run, record, redeeming } = openRunner();
    await run();
    expect(record()?.find('LAMP-01')).to.equal(undefined);
    await run({ attemptId: 'att_2' });
    expect(redeeming.length).to.equal(2);
  });

  it('is noted with the keys of all codes alike, and with the element that shows it', async () => {
    const { run, record, page } = openRunner({ answer: () => new Promise(() => {}) });
    void run({ code: 'Lamp 01' });
    await vi.waitFor(() =>
      expect(record()?.find('LAMP01')).to.include({ attemptId: 'att_1', request: 'Lamp 01' }),
    );
    expect(record()?.findLost()).to.equal(undefined);
    page.isShown = false;
    expect(record()?.findLost()).to.include({ attemptId: 'att_1' });
  });

  it('blocks nothing where there is no page', async () => {
    delete (globalThis as { document?: unknown }).document;
    const { run, redeeming } = openRunner({ answer: lost });
    await run();
    await run({ attemptId: 'att_2' });
    expect(redeeming.length).to.equal(2);
  });
});

describe('a client of this library', () => {
  /** A client whose requests are never answered before the test does it. */
  function ownClient() {
    const requests: ((response: Response) => void)[] = [];
    const client = createEagerClient({
      applicationId: 'lamp-id',
      clientToken: 'lamp-token',
      fetch: () => new Promise((resolve) => requests.push(resolve)),
    });
    return { client, requests };
  }

  it('guards its codes itself, and knows of the element that shows the attempt', async () => {
    const { client, requests } = ownClient();
    const { run, record, page } = openRunner({ client: () => client });
    const ends = run();
    await vi.waitFor(() => expect(requests.length).to.equal(1));
    page.isShown = false;
    expect(record()?.findLost()).to.include({ attemptId: 'att_1', request: 'LAMP-01' });
    requests[0]!(jsonAnswer(200, redemption({})));
    expect((await ends).result).to.include({ status: 'redeemed', attemptId: 'att_1' });
  });

  it('answers for a code of its own that is in flight, and the page is not asked', async () => {
    const { client, requests } = ownClient();
    const { run, events } = openRunner({ client: () => client });
    const first = client.redeem('LAMP-01', {}, { attemptId: 'att_0' });
    const again = run();
    const alike = await run({ code: 'lamp-01', attemptId: 'att_2' });
    expect(alike.result).to.include({ kind: 'blocked', mayHaveRedeemed: false, code: 'lamp-01' });
    requests[0]!(jsonAnswer(200, redemption({})));
    expect((await again).result).to.equal(await first);
    expect(requests.length).to.equal(1);
    expect(events).to.deep.equal([]);
  });

  it('is not asked to redeem where only a check is wanted', async () => {
    const { client, requests } = ownClient();
    const redeem = vi.spyOn(client, 'redeem');
    const { run } = openRunner({ client: () => client });
    void guardAttempt(
      attemptRecord(client)!,
      { attemptId: 'att_0', request: '["LAMP-01"]', keys: ['lamp-01'] },
      () => new Promise<Outcome>(() => {}),
    );
    const { result } = await run({ purpose: 'checking' });
    expect(result).to.include({ kind: 'blocked', mayHaveRedeemed: false, attemptId: 'att_1' });
    expect(redeem.mock.calls.length).to.equal(0);
    expect(requests).to.deep.equal([]);
  });

  it('that finds a mistake sends nothing, and the box says that nothing was redeemed', async () => {
    const { client, requests } = ownClient();
    const { run, mistakes } = openRunner({
      client: () => client,
      input: () => ({ kind: 'ready', context: { order: { amount: 19.99 } } }),
    });
    const { result } = await run();
    expect(result).to.include({ kind: 'misconfigured', mayHaveRedeemed: false, attemptId: 'att_1' });
    expect(mistakes).to.have.lengthOf(1).and.have.property('0').that.is.instanceOf(MisuseError);
    expect(requests).to.deep.equal([]);
  });
});

describe('a mistake of the page', () => {
  it('before anything is sent is misconfigured, in its own words, and reported', async () => {
    const mistake = new MisuseError('clientToken should be a key');
    for (const parts of [
      {
        client: () => {
          throw mistake;
        },
      },
      {
        input: () => {
          throw mistake;
        },
      },
    ] satisfies Parts[]) {
      const { run, mistakes, sent } = openRunner(parts);
      expect(await run()).to.deep.equal({
        result: {
          status: 'failed',
          attemptId: 'att_1',
          code: 'LAMP-01',
          kind: 'misconfigured',
          mayHaveRedeemed: false,
          message: 'clientToken should be a key',
        },
      });
      expect(mistakes).to.deep.equal([mistake]);
      expect(sent).to.deep.equal([]);
    }
  });

  it('of any other kind before anything is sent redeemed nothing either', async () => {
    const { run } = openRunner({
      input: () => {
        throw new RangeError('broken');
      },
    });
    expect((await run()).result).to.include({
      kind: 'misconfigured',
      mayHaveRedeemed: false,
      message: 'broken',
    });
  });

  it('that a client of the page finds late redeemed nothing, and frees the code', async () => {
    const { run, record, mistakes } = openRunner({ answer: () => Promise.reject(new MisuseError('wrong')) });
    expect((await run()).result).to.include({
      kind: 'misconfigured',
      mayHaveRedeemed: false,
      message: 'wrong',
    });
    expect(record()?.find('LAMP-01')).to.equal(undefined);
    expect(mistakes.length).to.equal(1);
  });
});

describe('a client of the page that breaks its promise', () => {
  const rows: [what: string, answer: () => unknown][] = [
    ['rejects', () => Promise.reject(new Error('broken'))],
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['resolves to nothing', () => undefined],
    ['resolves to an object that is no outcome', () => ({ status: 'done' })],
    ['resolves to a text with the word of an outcome in it', () => ({ status: 'not redeemed' })],
    ['resolves to a text that begins like an outcome', () => ({ status: 'redeemed?' })],
  ];
  for (const [what, answer] of rows)
    it(`leaves the code undecided, for nobody knows what it sent: it ${what}`, async () => {
      const { run, record, mistakes, redeeming } = openRunner({ answer });
      const { result } = await run();
      expect(result).to.include({
        status: 'failed',
        kind: 'unreadable',
        mayHaveRedeemed: true,
        attemptId: 'att_1',
        code: 'LAMP-01',
      });
      expect(result)
        .to.have.property('message')
        .that.matches(/^Error: (broken|voucher-redeem: redeem\(\))/);
      expect(mistakes.length).to.equal(1);
      expect(record()?.find('LAMP-01')?.undecided).to.deep.equal(result);
      await run({ attemptId: 'att_2' });
      expect(redeeming.length).to.equal(1);
    });

  for (const status of ['redeemed', 'refused', 'failed'])
    it(`is not assumed of an outcome with the status ${status}`, async () => {
      const { run } = openRunner({ answer: () => ({ ...lost('att_other', 'LAMP-01'), status }) });
      expect((await run()).result).to.include({ status, attemptId: 'att_1' });
    });

  it('is undecided also where there is no record', async () => {
    delete (globalThis as { document?: unknown }).document;
    const { run, mistakes } = openRunner({ answer: () => Promise.reject(new Error('broken')) });
    expect((await run()).result).to.include({
      kind: 'unreadable',
      mayHaveRedeemed: true,
      message: 'Error: broken',
    });
    expect(mistakes.length).to.equal(1);
  });

  it('redeemed nothing where it broke during a check', async () => {
    const { run } = openRunner({ validate: () => Promise.reject(new Error('broken')) });
    expect((await run({ purpose: 'checking' })).result).to.include({
      kind: 'misconfigured',
      mayHaveRedeemed: false,
      message: 'broken',
    });
  });
});

describe('a check', () => {
  const check = { purpose: 'checking' } as const;

  it('redeems nothing, and keeps what the code would give with its lock and its question', async () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const { run, redeeming, validating, record, sent } = openRunner();
    const { result } = await run(check);
    expect(result).to.deep.include({
      status: 'previewed',
      attemptId: 'att_1',
      code: 'LAMP-01',
      validation: valid,
      until: 1_600_000,
      question: 'the cart',
    });
    expect(validating[0]).to.deep.include({ code: 'LAMP-01' });
    expect(validating[0]?.context).to.deep.include({ metadata: { from: 'fields' } });
    expect(validating[0]?.context?.session).to.deep.include({ type: 'LOCK', ttl: 10, ttl_unit: 'MINUTES' });
    expect(redeeming).to.deep.equal([]);
    expect(sent).to.deep.equal(['onReleased']);
    expect(record()?.isLocked('LAMP-01')).to.equal(true);
    vi.setSystemTime(1_600_000);
    expect(record()?.isLocked('LAMP-01')).to.equal(false);
  });

  it('that finds nothing leaves no code held', async () => {
    const { run, record } = openRunner({
      validate: () => Promise.resolve({ status: 'refused', key: 'not_found', message: '', unused: [] }),
    });
    expect((await run(check)).result).to.include({ status: 'refused', attemptId: 'att_1', code: 'LAMP-01' });
    expect(record()?.isLocked('LAMP-01')).to.equal(false);
  });

  it('works where there is no page', async () => {
    delete (globalThis as { document?: unknown }).document;
    expect((await openRunner().run(check)).result).to.include({ status: 'previewed' });
  });

  const keyOf = ({ result }: { result: object }) => (result as Offer).session.key;

  it('takes the place of the lock before, so that only the last code is held', async () => {
    const { run } = openRunner();
    const first = await run(check);
    const second = await run({ ...check, code: 'LAMP-02', attemptId: 'att_2' });
    expect(keyOf(first)).to.match(/^ssn_/);
    expect(keyOf(second)).to.equal(keyOf(first));
  });

  it('leaves its lock to the next box of the page when its box goes, once', async () => {
    const old = openRunner();
    const key = keyOf(await old.run(check));
    expect(keyOf(await openRunner().run(check))).not.to.equal(key);
    old.runner.leaveLock();
    old.runner.leaveLock();
    const next = openRunner();
    expect(keyOf(await next.run(check))).to.equal(key);
    expect(keyOf(await next.run(check))).to.equal(key);
    expect(keyOf(await openRunner().run(check))).not.to.equal(key);
    expect(keyOf(await old.run(check))).not.to.equal(key);
  });

  it('leaves its lock under a name that other versions of the library know', async () => {
    const { run, runner } = openRunner();
    const key = keyOf(await run(check));
    runner.leaveLock();
    const page = globalThis as { [name: symbol]: Map<string, unknown> | undefined };
    expect(page[Symbol.for('voucher-redeem/1')]!.get('lock-keys')).to.deep.equal([key]);
  });

  it('leaves no lock where it had none', async () => {
    openRunner().runner.leaveLock();
    expect(keyOf(await openRunner().run(check))).to.match(/^ssn_/);
  });

  it('uses the page’s session-key', async () => {
    const { run } = openRunner({ sessionKey: 'cart-7' });
    expect(keyOf(await run(check))).to.equal('cart-7');
  });

  it('uses the page’s own session, and does not keep its name for the next check', async () => {
    let session: SessionContext | undefined = { type: 'LOCK', key: 'ssn_page' };
    const { run } = openRunner({
      input: () => ({ kind: 'ready', context: session ? { session } : {} }),
    });
    expect(keyOf(await run(check))).to.equal('ssn_page');
    session = undefined;
    expect(keyOf(await run(check))).not.to.equal('ssn_page');
  });
});
