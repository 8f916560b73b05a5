import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Redemption } from '../../../src/api/types.ts';
import { MisuseError } from '../../../src/client/assert-option.ts';
import type { Client } from '../../../src/client/client.ts';
import { createEagerClient } from '../../../src/client/create-eager-client.ts';
import type { Outcome } from '../../../src/client/outcome.ts';
import { attemptRecord, type Settlement } from '../../../src/client/undecided.ts';
import type { Result } from '../../../src/element/attempt.ts';
import type { ElementClient } from '../../../src/element/controllers/redemption-source.ts';
import { RedemptionController } from '../../../src/element/controllers/redemption.ts';
import type { VoucherRedeemRequestEvent } from '../../../src/element/events.ts';
import { type Purpose } from '../../../src/element/redemption-state.ts';
import { isPressBlocked } from '../../../src/element/phase.ts';
import { envelope } from '../../fixtures/envelopes.ts';
import { redemption } from '../../fixtures/redemptions.ts';
import { leavePage, openPage } from '../support/page.ts';
import { ReactiveHost } from '../../support/reactive-host.ts';

/**
 * Random stories of a page with boxes and clients of one project. Each story is a list of steps; after all of them, and during each
 * of them, the rules of docs/decisions/01-never-sent-twice.md and 07-an-answer-is-never-lost.md must hold.
 */

/** How many stories are told: `npm run test:stories` tells more. */
const STORIES = Number(process.env.STORIES ?? 200);

/** The codes of the stories, and what each is without case, width and spaces. */
const KEYS = {
  LAMP: 'lamp',
  lamp: 'lamp',
  Ｌamp: 'lamp',
  'la mp': 'lamp',
  DESK: 'desk',
  desk: 'desk',
} as const;
type Code = keyof typeof KEYS;
const CODES = Object.keys(KEYS) as Code[];

/** `misuse`: a client of the page finds a mistake before it sends. `broken` and `empty`: one that breaks its promise. */
type Answer = 'redeemed' | 'refused' | 'lost' | '401' | '429' | 'misuse' | 'broken' | 'empty';
const LOST: readonly Answer[] = ['lost', 'broken', 'empty'];

type Step =
  | { do: 'type'; box: number; code: Code }
  | { do: 'press'; box: number }
  | { do: 'call'; box: number; code: Code; purpose: Purpose }
  | { do: 'client'; code: Code }
  | { do: 'stack'; codes: Code[] }
  | { do: 'answer'; which: number; answer: Answer }
  | { do: 'settle'; box: number; settlement: SettlementName }
  | { do: 'settle-client'; code: Code; settlement: SettlementName }
  | { do: 'remove' | 'put-back' | 'replace' | 'redraw' | 'reset'; box: number }
  | { do: 'hold' | 'let-go'; gate: 'open' | 'cancel' }
  | { do: 'time'; seconds: number }
  | { do: 'pause' };

type SettlementName = 'redemption' | 'stack' | 'not-redeemed' | 'nothing' | 'failure';

/** One request, as the API sees it. */
interface Sent {
  attemptId: string;
  keys: string[];
  /** `open` is on its way; `undecided` has lost its answer; `closed` has a known end, or is settled. */
  state: 'open' | 'undecided' | 'closed';
  /** Whether a box sent it. Else it was a client, and its caller has the outcome. */
  isOfBox: boolean;
  answer: (answer: Answer) => void;
}

interface Box {
  host: ReactiveHost;
  controller: RedemptionController;
}

/** Lets every promise go on that does not wait for the test. */
async function flush(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

/** How an attempt ended, as the events tell it apart. */
const endOf = (outcome: Result) =>
  `${outcome.attemptId} ${outcome.status}${outcome.status === 'failed' && outcome.mayHaveRedeemed ? ' undecided' : ''}`;

const BODIES: { [answer in Answer]?: [status: number, body: object] } = {
  refused: [404, envelope(404, 'not_found')],
  401: [401, envelope(401)],
  429: [429, envelope(429)],
};

class Page {
  readonly sent: Sent[] = [];
  readonly broken: string[] = [];
  /** Every end that was heard on the page, or at an element on the page. */
  readonly heard: string[] = [];
  readonly boxes: Box[] = [];
  /** Elements that another one replaced. */
  readonly gone: Box[] = [];
  readonly #pending: Promise<unknown>[] = [];
  readonly #gates: { open: () => void; cancel: (reason: Error) => void }[] = [];
  readonly #client: ElementClient;
  readonly #isForeign: boolean;
  #isHolding = false;
  #redemptions = 0;

  constructor(isForeign: boolean) {
    this.#isForeign = isForeign;
    this.#client = isForeign ? this.#foreignClient() : this.#ownClient(true);
    this.boxes.push(this.#createBox(), this.#createBox());
    for (const { host } of this.boxes) host.connect();
  }

  /** What a story ends with: nothing waits any more, and everything has been said. */
  async finish(): Promise<void> {
    await flush();
    for (let turn = 0; turn < 20 && (this.#gates.length > 0 || this.#open().length > 0); turn += 1) {
      this.#letGo('open');
      await flush();
      for (const request of this.#open()) request.answer('refused');
      await flush();
    }
    let isEnded = false;
    void Promise.allSettled(this.#pending).then(() => (isEnded = true));
    await flush();
    if (!isEnded) this.broken.push('A call did not end.');
    for (const { controller } of [...this.boxes, ...this.gone])
      if (controller.state.current) this.broken.push('A box waits for an attempt that has ended.');
  }

  async tell(step: Step): Promise<void> {
    switch (step.do) {
      case 'type':
        return this.#box(step).controller.dispatch({ type: 'code-changed', code: step.code });
      case 'press':
        return this.#press(this.#box(step));
      case 'call':
        return this.#start(this.#box(step), step.code, step.purpose);
      case 'client':
        // Nothing guards the calls that a page makes of an object of its own.
        if (!this.#isForeign)
          this.#await(this.#ownClient(false).redeem(step.code, {}, { attemptKey: 'attempt' }));
        return;
      case 'stack':
        if (!this.#isForeign)
          this.#await(this.#ownClient(false).redeemAll(step.codes, {}, { attemptKey: 'attempt' }));
        return;
      case 'answer': {
        const open = this.#open();
        open[step.which % open.length]?.answer(step.answer);
        return;
      }
      case 'settle':
        await flush();
        return this.#settleBox(this.#box(step), step.settlement);
      case 'settle-client':
        await flush();
        return this.#settleClient(step.code, step.settlement);
      case 'remove':
        return this.#box(step).host.disconnect();
      case 'put-back':
        return this.#box(step).host.connect();
      case 'replace':
        return this.#replace(step.box, 'old one leaves first');
      case 'redraw':
        return this.#replace(step.box, 'new one comes first');
      case 'reset':
        return this.#box(step).controller.reset();
      case 'hold':
        this.#isHolding = true;
        return;
      case 'let-go':
        this.#isHolding = false;
        return this.#letGo(step.gate);
      case 'time':
        await flush();
        vi.advanceTimersByTime(step.seconds * 1000);
        return;
      case 'pause':
        return flush();
    }
  }

  #box({ box }: { box: number }): Box {
    return this.boxes[box % this.boxes.length]!;
  }

  #open(): Sent[] {
    return this.sent.filter(({ state }) => state === 'open');
  }

  /** Notes a request. It must not be one whose code is in flight or undecided. */
  #note(attemptId: string, codes: string[], isOfBox: boolean, answer: (answer: Answer) => void): Sent {
    const keys = codes.map((code) => KEYS[code as Code]);
    const before = this.sent.find(
      (other) => other.state !== 'closed' && keys.some((key) => other.keys.includes(key)),
    );
    if (before) this.broken.push(`${codes.join('+')} was sent while an attempt for it was ${before.state}.`);
    if (this.sent.some((other) => other.attemptId === attemptId))
      this.broken.push('An attempt id was sent twice.');
    const sent: Sent = {
      attemptId,
      keys,
      state: 'open',
      isOfBox,
      answer: (given) => {
        sent.state = LOST.includes(given) ? 'undecided' : 'closed';
        answer(given);
      },
    };
    this.sent.push(sent);
    return sent;
  }

  #redemption(code: string): Redemption {
    this.#redemptions += 1;
    return { ...redemption({ code }), object: 'redemption', id: `r_${this.#redemptions}` } as Redemption;
  }

  #ownClient(isOfBox: boolean): Client {
    const fetch = (input: string, init: RequestInit) => {
      const { searchParams } = new URL(input);
      const body = JSON.parse((init.body as string | undefined) ?? '{}') as {
        metadata?: { attempt: string };
        redeemables?: { id: string }[];
      };
      // A check redeems nothing, and its answer is of no matter here.
      if (!init.method) return Promise.resolve(respond(404, envelope(404, 'not_found')));
      const codes = body.redeemables?.map(({ id }) => id) ?? [searchParams.get('code')!];
      return new Promise<Response>((resolve, reject) => {
        const sent = this.#note(body.metadata!.attempt, codes, isOfBox, (answer) => {
          if (LOST.includes(answer)) return reject(new TypeError('Failed to fetch'));
          const redeemed = body.redeemables
            ? { redemptions: codes.map((code) => this.#redemption(code)) }
            : this.#redemption(codes[0]!);
          resolve(respond(...(BODIES[answer] ?? [200, redeemed])));
        });
        init.signal!.addEventListener('abort', () => {
          if (sent.state === 'open') sent.state = 'undecided';
        });
      });
    };
    return createEagerClient({
      applicationId: 'lamp-id',
      clientToken: 'lamp-token',
      // Written in two ways: it is the same project.
      apiUrl: isOfBox ? 'https://lamps.example' : 'https://LAMPS.example/',
      fetch: fetch as typeof globalThis.fetch,
    });
  }

  /** An object of the page with a `redeem` of its own. */
  #foreignClient(): ElementClient {
    const redeem: ElementClient['redeem'] = (code, _context, { attemptId = '' } = {}) =>
      new Promise<Outcome>((resolve, reject) => {
        const base = { attemptId, code, message: '' };
        if (!code) return resolve({ ...base, status: 'refused', key: 'missing_code' });
        this.#note(attemptId, [code], true, (answer) => {
          if (answer === 'misuse') reject(new MisuseError('The page made a mistake.'));
          else if (answer === 'broken') reject(new Error('broken'));
          else if (answer === 'empty') resolve(undefined as unknown as Outcome);
          else if (answer === 'redeemed')
            resolve({
              ...base,
              status: 'redeemed',
              redemption: this.#redemption(code),
              effects: [],
            });
          else if (answer === 'refused') resolve({ ...base, status: 'refused', key: 'not_found' });
          else if (answer === 'lost')
            resolve({ ...base, status: 'failed', kind: 'network', mayHaveRedeemed: true });
          else
            resolve({
              ...base,
              status: 'failed',
              kind: answer === '401' ? 'unauthorized' : 'rate-limited',
              mayHaveRedeemed: false,
            });
        });
      });
    const refused = { status: 'refused', key: 'not_found', message: '', unused: [] } as const;
    return { redeem, validate: () => Promise.resolve({ ...refused, unused: [] }) };
  }

  #createBox(): Box {
    const host = new ReactiveHost();
    const controller = new RedemptionController(host, {
      client: () => this.#client,
      project: () => this.#client,
      collectInput: () => ({ kind: 'ready', context: {} }),
      question: () => 'the cart',
      settings: () => ({ attemptKey: 'attempt' }),
    });
    for (const type of ['voucher-redeemed', 'voucher-refused', 'voucher-failed'])
      host.addEventListener(type, (event) => {
        if (host.isConnected) this.hear(event);
      });
    host.addEventListener('voucher-redeem-request', (event) => {
      if (!this.#isHolding) return;
      const held = new Promise<void>((open, cancel) => this.#gates.push({ open, cancel }));
      (event as VoucherRedeemRequestEvent).waitUntil(held);
    });
    return { host, controller };
  }

  /** An outcome has reached the page. */
  readonly hear = (event: Event): void => {
    this.heard.push(endOf((event as Event & { outcome: Outcome }).outcome));
  };

  #letGo(gate: 'open' | 'cancel'): void {
    for (const { open, cancel } of this.#gates.splice(0))
      if (gate === 'open') open();
      else cancel(new Error('The page cancels.'));
  }

  #await(call: Promise<Result | { status: string }>): void {
    this.#pending.push(call);
    // A second call for another code than the one in flight rejects.
    call.catch((error) => {
      if (!(error instanceof MisuseError)) this.broken.push(`A call rejected with ${String(error)}.`);
    });
  }

  #start({ controller }: Box, code: string, purpose: Purpose): void {
    this.#await(controller.start(code, purpose));
  }

  /** As the element does it: a press does nothing while it is held up. */
  #press(box: Box): void {
    const { state } = box.controller;
    if (!isPressBlocked(state)) this.#start(box, state.code, 'redeeming');
  }

  #replace(index: number, order: 'old one leaves first' | 'new one comes first'): void {
    const at = index % this.boxes.length;
    const old = this.boxes[at]!;
    const box = this.#createBox();
    this.boxes[at] = box;
    this.gone.push(old);
    if (order === 'old one leaves first') old.host.disconnect();
    box.host.connect();
    if (order === 'new one comes first') old.host.disconnect();
  }

  #settlement(name: SettlementName, code: string): Settlement {
    const found = this.#redemption(code);
    if (name === 'redemption') return found;
    if (name === 'not-redeemed') return name;
    if (name === 'failure') return { ...found, result: 'FAILURE' };
    if (name === 'nothing') return undefined as unknown as Settlement;
    const part = { object: 'voucher', id: code, redemption: found, effects: [] };
    return {
      status: 'redeemed',
      attemptId: 'att_stack',
      redeemed: [part],
      unused: [],
      effects: [],
      body: {},
    };
  }

  /** A settlement ends the block of one undecided attempt. Anything else throws and ends nothing. */
  #settle(name: SettlementName, settle: () => void, settled: Sent | undefined): void {
    if (name === 'nothing' || name === 'failure') {
      expect(settle).toThrow(TypeError);
      return;
    }
    if (settled?.state === 'undecided') settled.state = 'closed';
    settle();
  }

  #settleBox({ controller }: Box, name: SettlementName): void {
    const last = controller.state.undecided ?? controller.outcome;
    const isUndecided = last?.status === 'failed' && last.mayHaveRedeemed;
    const settled = isUndecided ? this.sent.find(({ attemptId }) => attemptId === last.attemptId) : undefined;
    const wasOpen = settled?.state === 'undecided';
    this.#settle(name, () => controller.settle(this.#settlement(name, last?.code ?? 'LAMP')), settled);
    if (!wasOpen || settled.state !== 'closed') return;
    const end = `${settled.attemptId} ${name === 'not-redeemed' ? 'failed' : 'redeemed'}`;
    if (!this.heard.includes(end)) this.broken.push('A box was settled, and the page did not hear of it.');
    this.#mustBeFree(settled);
  }

  #settleClient(code: Code, name: SettlementName): void {
    if (this.#isForeign) return;
    const settled = this.sent.find(({ state, keys }) => state === 'undecided' && keys.includes(KEYS[code]));
    this.#settle(name, () => this.#ownClient(false).settle(code, this.#settlement(name, code)), settled);
    if (settled?.state === 'closed') this.#mustBeFree(settled);
  }

  /** A settled attempt must not stay blocked. */
  #mustBeFree({ keys, attemptId }: Sent): void {
    const record = attemptRecord(this.#client)!;
    if (keys.some((key) => record.findKey(key)?.attemptId === attemptId))
      this.broken.push('A code is blocked although it is settled.');
  }

  /** What must hold once everything has ended. */
  check(): void {
    expect(this.broken).to.deep.equal([]);
    expect(this.heard, 'No end is heard twice').to.deep.equal([...new Set(this.heard)]);
    for (const { attemptId, isOfBox } of this.sent)
      if (isOfBox)
        expect(
          this.heard.filter((end) => end.startsWith(`${attemptId} `)).length,
          `The page hears how an attempt ended: ${attemptId}`,
        ).to.be.greaterThan(0);
  }
}

/** A response that needs no more turns than promises take. */
const respond = (status: number, body: object) =>
  ({
    ok: status < 300,
    status,
    headers: new Headers(),
    text: () => Promise.resolve(JSON.stringify(body)),
  }) as Response;

const box = fc.nat({ max: 1 });
const code = fc.constantFrom(...CODES);
const settlement = fc.constantFrom<SettlementName>(
  'redemption',
  'stack',
  'not-redeemed',
  'nothing',
  'failure',
);
const answer = fc.constantFrom<Answer>(
  'redeemed',
  'refused',
  'lost',
  'lost',
  'lost',
  '401',
  '429',
  'misuse',
  'broken',
  'empty',
);
const purpose = fc.constantFrom<Purpose>('redeeming', 'redeeming', 'checking');
const gate = fc.constantFrom('open' as const, 'open' as const, 'cancel' as const);
const one = <Name extends string>(name: Name) => fc.constant(name);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: one('type'), box, code }) },
  { weight: 6, arbitrary: fc.record({ do: one('press'), box }) },
  { weight: 6, arbitrary: fc.record({ do: one('call'), box, code, purpose }) },
  { weight: 3, arbitrary: fc.record({ do: one('client'), code }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('stack'),
      codes: fc.uniqueArray(code, { minLength: 1, maxLength: 3, selector: (each) => KEYS[each] }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: one('answer'), which: fc.nat({ max: 5 }), answer }) },
  { weight: 3, arbitrary: fc.record({ do: one('settle'), box, settlement }) },
  { weight: 2, arbitrary: fc.record({ do: one('settle-client'), code, settlement }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'remove' as const,
        'put-back' as const,
        'replace' as const,
        'redraw' as const,
        'reset' as const,
      ),
      box,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('hold' as const, 'let-go' as const, 'let-go' as const),
      gate,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('time'), seconds: fc.constantFrom(6, 16, 130) }) },
  { weight: 8, arbitrary: fc.record({ do: one('pause') }) },
);

/** Tells one story to its end. */
async function tell(steps: Step[], isForeign: boolean): Promise<Page> {
  openPage();
  const page = new Page(isForeign);
  vi.stubGlobal('dispatchEvent', (event: Event) => page.hear(event));
  for (const each of steps) await page.tell(each);
  await page.finish();
  return page;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  leavePage();
});

describe('in a random story of boxes and clients on one page', () => {
  for (const isForeign of [false, true])
    it(
      `no code is sent while it is in flight or undecided, and no outcome is lost or heard twice: ${isForeign ? 'a client of the page' : 'a project'}`,
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }), async (steps) => {
            (await tell(steps, isForeign)).check();
          }),
          { numRuns: STORIES / 2 },
        );
      },
      15_000 + STORIES * 100,
    );

  it('much happens: requests, every kind of end, and settlements', async () => {
    const ends = new Set<string>();
    let requests = 0;
    for (const steps of fc.sample(fc.array(step, { minLength: 30, maxLength: 60, size: 'max' }), {
      numRuns: 60,
      seed: 1,
    })) {
      const page = await tell(steps, false);
      requests += page.sent.length;
      for (const end of page.heard) ends.add(end.replace(/^\S+ /, ''));
    }
    expect(requests).to.be.greaterThan(100);
    expect([...ends].sort()).to.deep.equal(['failed', 'failed undecided', 'redeemed', 'refused']);
  });
});
