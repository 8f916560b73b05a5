import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MisuseError } from '../../../src/client/assert-option.ts';
import { projectOf } from '../../../src/client/connection.ts';
import { createClient } from '../../../src/client/create-client.ts';
import type { Failed, Outcome } from '../../../src/client/outcome.ts';
import type { Valid } from '../../../src/client/stack-outcome.ts';
import { attemptRecord, type Settlement } from '../../../src/client/undecided.ts';
import type { ElementClient } from '../../../src/element/controllers/redemption-source.ts';
import { RedemptionController } from '../../../src/element/controllers/redemption.ts';
import { isPressBlocked, phaseOf } from '../../../src/element/phase.ts';
import { leavePage, openPage } from '../support/page.ts';
import { ReactiveHost } from '../../support/reactive-host.ts';

const found = { id: 'r_lamp01', result: 'SUCCESS' };

const lost: Failed = {
  status: 'failed',
  attemptId: 'att_lost',
  code: 'LAMP-01',
  kind: 'network',
  mayHaveRedeemed: true,
  message: 'lost',
};

/** A client object of the page, whose calls the test ends by hand. */
function manualClient() {
  const calls: { code: string; end: (outcome: Partial<Outcome>) => void; fail: (error: Error) => void }[] =
    [];
  const client: ElementClient = {
    redeem: (code, _context, options) =>
      new Promise((resolve, reject) => {
        const attemptId = options!.attemptId!;
        calls.push({
          code,
          end: (outcome) => resolve({ message: '', ...outcome, attemptId, code } as Outcome),
          fail: reject,
        });
      }),
  };
  return { client, calls };
}

/** What was heard at the element, and on the page. */
let heardOnPage: string[];

function openBox(client: () => ElementClient, project: () => string | object | undefined = client) {
  const host = new ReactiveHost();
  const heard: string[] = [];
  for (const type of ['voucher-redeemed', 'voucher-refused', 'voucher-failed'])
    host.addEventListener(type, () => heard.push(type));
  const controller = new RedemptionController(host, {
    client,
    project,
    collectInput: () => ({ kind: 'ready', context: {} }),
    question: () => 'the cart',
    settings: () => ({}),
  });
  return { host, controller, heard };
}

/** Until every promise that does not wait for the test has gone on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  openPage();
  heardOnPage = [];
  vi.stubGlobal('dispatchEvent', (event: Event) => heardOnPage.push(event.type));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  leavePage();
});

/** A box on the page with an undecided attempt for LAMP-01. */
async function boxInDoubt() {
  const { client, calls } = manualClient();
  const box = openBox(() => client);
  box.host.connect();
  const ends = box.controller.start('LAMP-01', 'redeeming');
  await settle();
  calls[0]!.end({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
  const outcome = (await ends) as Failed;
  expect(isPressBlocked(box.controller.state)).to.equal(true);
  return { ...box, client, calls, outcome, record: attemptRecord(client)! };
}

describe('a box that has left the page', () => {
  for (const [name, settlement] of [
    ['a redemption', found],
    ['“not-redeemed”', 'not-redeemed'],
  ] as [string, Settlement][])
    it(`frees its undecided code when it is settled with ${name}, and the page hears of it`, async () => {
      const { host, controller, record, heard } = await boxInDoubt();
      host.disconnect();
      controller.settle(settlement);
      expect(record.find('LAMP-01')).to.equal(undefined);
      const event = settlement === 'not-redeemed' ? 'voucher-failed' : 'voucher-redeemed';
      expect(heardOnPage).to.deep.equal([event]);
      expect(heard).to.deep.equal(['voucher-failed', event]);
      host.connect();
      await settle();
      expect(isPressBlocked(controller.state)).to.equal(false);
    });

  it('knows of an undecided code that is typed into it', async () => {
    const { host, controller } = await boxInDoubt();
    host.disconnect();
    controller.dispatch({ type: 'code-changed', code: 'OTHER' });
    expect(isPressBlocked(controller.state)).to.equal(false);
    controller.dispatch({ type: 'code-changed', code: 'lamp-01' });
    expect(isPressBlocked(controller.state)).to.equal(true);
  });

  it('is not kept by the record, also where it is drawn again afterwards', async () => {
    const { host, record } = await boxInDoubt();
    host.disconnect();
    const subscribe = vi.spyOn(record, 'subscribe');
    host.update();
    expect(subscribe.mock.calls.length).to.equal(0);
    host.connect();
    expect(subscribe.mock.calls.length).to.equal(1);
  });

  it('tells the page how its attempt ended, once at the element and once on the page', async () => {
    const { client, calls } = manualClient();
    const { host, controller, heard } = openBox(() => client);
    host.connect();
    const ends = controller.start('LAMP-01', 'redeeming');
    await settle();
    host.disconnect();
    calls[0]!.end({ status: 'refused', key: 'not_found' });
    expect(await ends).to.include({ status: 'refused' });
    expect(heard).to.deep.equal(['voucher-refused']);
    expect(heardOnPage).to.deep.equal(['voucher-refused']);
  });
});

describe('settle of a box', () => {
  it('does not free a later attempt for the code that is undecided for itself', async () => {
    const { client, calls } = manualClient();
    const [first, second] = [openBox(() => client), openBox(() => client)];
    for (const { host } of [first, second]) host.connect();
    const refused = first.controller.start('LAMP-01', 'redeeming');
    await settle();
    calls[0]!.end({ status: 'refused', key: 'not_found' });
    await refused;
    const later = second.controller.start('LAMP-01', 'redeeming');
    await settle();
    calls[1]!.end({ status: 'failed', kind: 'timeout', mayHaveRedeemed: true });
    const { attemptId } = await later;
    first.controller.dispatch({ type: 'code-changed', code: 'OTHER' });
    // The backend found that the browser had sent the first attempt twice.
    first.controller.settle(found);
    expect(first.heard).to.deep.equal(['voucher-refused', 'voucher-redeemed']);
    expect(attemptRecord(client)!.find('LAMP-01')?.undecided).to.include({ attemptId });
  });

  it('throws for what is no settlement, and dispatches nothing', async () => {
    const { controller, record, heard } = await boxInDoubt();
    for (const mistake of [undefined, {}, { ...found, result: 'FAILURE' }])
      expect(() => controller.settle(mistake as Settlement)).to.throw(TypeError);
    expect(record.find('LAMP-01')).not.to.equal(undefined);
    expect(heard).to.deep.equal(['voucher-failed']);
  });
});

describe('a box that is moved to another place of the page', () => {
  it('keeps the name of its lock, so that no other box takes the lock of its offer', async () => {
    const keys: string[] = [];
    const client: ElementClient = {
      ...manualClient().client,
      validate: (_code, context) => {
        keys.push(context!.session!.key!);
        return Promise.resolve({
          status: 'valid',
          session: context!.session,
          effects: [],
        } as unknown as Valid);
      },
    };
    const [first, second] = [openBox(() => client), openBox(() => client)];
    for (const { host } of [first, second]) host.connect();
    await first.controller.start('LAMP-01', 'checking');
    first.host.disconnect();
    first.host.connect();
    await settle();
    await second.controller.start('LAMP-02', 'checking');
    await first.controller.start('LAMP-03', 'checking');
    expect(keys[1]).not.to.equal(keys[0]);
    expect(keys[2]).to.equal(keys[0]);
  });
});

describe('a box that takes the place of another one whose attempt is in flight', () => {
  it('counts the seconds if the API asks to wait', async () => {
    const { client, calls } = manualClient();
    const [first, second] = [openBox(() => client), openBox(() => client)];
    first.host.connect();
    void first.controller.start('LAMP-01', 'redeeming');
    await settle();
    first.host.disconnect();
    second.host.connect();
    await settle();
    calls[0]!.end({ status: 'failed', kind: 'rate-limited', mayHaveRedeemed: false, retryAfter: 3000 });
    await settle();
    expect(second.controller.state.wait).to.equal(3);
    second.host.disconnect();
  });

  /** A box that started an attempt and was replaced before its answer. */
  async function replacedBox() {
    const { client, calls } = manualClient();
    const old = openBox(() => client);
    old.host.connect();
    const ends = old.controller.start('LAMP-01', 'redeeming');
    await settle();
    old.host.disconnect();
    const next = openBox(() => client);
    next.host.connect();
    await settle();
    expect(phaseOf(next.controller.state)).to.deep.equal({ name: 'redeeming' });
    return { old, next, ends, call: calls[0]! };
  }

  it('shows how it ends, and the old element dispatches the event', async () => {
    const { old, next, ends, call } = await replacedBox();
    call.end({ status: 'refused', key: 'not_found' });
    const outcome = await ends;
    await settle();
    expect(phaseOf(next.controller.state)).to.deep.equal({ name: 'refused', outcome });
    expect([old.heard, next.heard, heardOnPage]).to.deep.equal([
      ['voucher-refused'],
      [],
      ['voucher-refused'],
    ]);
  });

  it('works again where the attempt turns out to be a mistake of the page, and nothing was sent', async () => {
    const { next, ends, call } = await replacedBox();
    call.fail(new MisuseError('wrong'));
    expect(await ends).to.include({ kind: 'misconfigured', mayHaveRedeemed: false });
    await settle();
    expect(next.controller.state.current).to.equal(undefined);
    expect(next.controller.outcome).to.include({ kind: 'misconfigured', message: 'wrong', code: 'LAMP-01' });
    expect(isPressBlocked(next.controller.state)).to.equal(false);
  });
});

describe('an undecided outcome that the page puts back', () => {
  const keys = { applicationId: 'lamp-id', clientToken: 'lamp-token' };
  /** Rejects every request, so that a second one would be seen. */
  const fetch = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const options = { ...keys, apiUrl: 'https://lamps.example', fetch };

  beforeEach(() => {
    fetch.mockClear();
  });

  it('blocks its code for every box and client of the project, and dispatches nothing', async () => {
    const { host, controller, heard } = openBox(() => createClient(options));
    host.connect();
    controller.restore(lost);
    expect(isPressBlocked(controller.state)).to.equal(true);
    expect(await createClient(options).redeem('LAMP-01')).to.deep.equal(lost);
    expect(await createClient(options).redeem('lamp-01')).to.include({ kind: 'blocked' });
    await settle();
    expect([fetch.mock.calls, heard, heardOnPage]).to.deep.equal([[], [], []]);
  });

  it('blocks its code already before the box is on the page', () => {
    const { controller } = openBox(() => createClient(options));
    controller.restore(lost);
    expect(isPressBlocked(controller.state)).to.equal(true);
  });

  for (const [what, before] of [
    ['keys are missing', undefined],
    ['URL is the default one', projectOf({ ...options, apiUrl: undefined })],
  ])
    it(`blocks its code in the project that the attributes name afterwards: before, the ${what}`, async () => {
      let project = before;
      const { host, controller } = openBox(
        () => createClient(options),
        () => project,
      );
      controller.restore(lost);
      host.connect();
      // Frameworks set properties and attributes in any order.
      project = projectOf(options);
      await settle();
      expect(isPressBlocked(controller.state)).to.equal(true);
      expect(await createClient(options).redeem('LAMP-01')).to.deep.equal(lost);
      expect(fetch.mock.calls).to.deep.equal([]);
    });

  it('stays settled when the box is drawn again', async () => {
    const { host, controller } = openBox(() => createClient(options));
    host.connect();
    controller.restore(lost);
    createClient(options).settle('LAMP-01', 'not-redeemed');
    host.update();
    await settle();
    expect(isPressBlocked(controller.state)).to.equal(false);
    host.disconnect();
    host.connect();
    await settle();
    expect(isPressBlocked(controller.state)).to.equal(false);
  });
});

describe('an undecided outcome that the page puts back while another attempt for the code is in flight', () => {
  const ends: [how: string, outcome: Partial<Outcome>, settlements: number][] = [
    ['a refusal', { status: 'refused', key: 'quantity_exceeded' }, 1],
    ['a redemption', { status: 'redeemed', redemption: found, effects: [] }, 1],
    ['a lost connection', { status: 'failed', kind: 'network', mayHaveRedeemed: true }, 2],
  ];
  for (const [how, end, settlements] of ends)
    it(`blocks its code until it is settled itself, also when the other one ends with ${how}`, async () => {
      const { client, calls } = manualClient();
      const [first, second] = [openBox(() => client), openBox(() => client)];
      for (const { host } of [first, second]) host.connect();
      const other = first.controller.start('LAMP-01', 'redeeming');
      await settle();
      second.controller.restore(lost);
      expect(isPressBlocked(second.controller.state)).to.equal(true);
      calls[0]!.end(end);
      await other;
      const again = await second.controller.start('LAMP-01', 'redeeming');
      expect(again).to.include({ status: 'failed', mayHaveRedeemed: true });
      expect(calls).to.have.length(1);
      for (let settled = 0; settled < settlements; settled += 1) {
        expect(isPressBlocked(second.controller.state)).to.equal(true);
        second.controller.settle('not-redeemed');
      }
      expect(isPressBlocked(second.controller.state)).to.equal(false);
      expect(attemptRecord(client)!.find('LAMP-01')).to.equal(undefined);
    });
});

describe('what goes wrong beside an attempt', () => {
  beforeEach(openPage);
  afterEach(leavePage);

  it('keeps a code blocked, if a client of the page rejects with what has no text', async () => {
    const client: ElementClient = {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a page may reject with anything
      redeem: () => Promise.reject(Object.create(null)),
    };
    const { controller } = openBox(() => client);
    expect(await controller.start('LAMP-01', 'redeeming')).to.include({
      status: 'failed',
      mayHaveRedeemed: true,
    });
    expect(attemptRecord(client)?.find('LAMP-01')?.undecided).to.include({ code: 'LAMP-01' });
  });

  it('does not keep the outcome from the page, if the console throws and the box cannot be drawn', async () => {
    vi.stubGlobal('console', {
      error() {
        throw new Error('no console');
      },
    });
    const client = createClient({
      applicationId: 'lamp-id',
      clientToken: 'lamp-token',
      fetch: () => Promise.resolve(new Response('{"id":"r_1","result":"SUCCESS"}')),
    });
    const { host, controller, heard } = openBox(() => client);
    host.connect();
    Object.defineProperty(host, 'updateComplete', { get: () => Promise.reject(new Error('not drawn')) });
    expect(await controller.start('LAMP-01', 'redeeming')).to.include({ status: 'redeemed' });
    expect(heard).to.deep.equal(['voucher-redeemed']);
  });

  it('is said once on the console, if the client says which setting of the page is wrong', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubGlobal('location', { protocol: 'https:' });
    const client = createClient({
      applicationId: 'lamp-id',
      clientToken: 'lamp-token',
      apiUrl: 'http://lamps.example',
    });
    const { controller } = openBox(() => client);
    for (let times = 0; times < 2; times++)
      expect(await controller.start('LAMP-01', 'redeeming')).to.include({ kind: 'misconfigured' });
    expect(said.mock.calls.map(String)).to.have.length(1);
    expect(String(said.mock.calls[0])).to.contain('use https in apiUrl');
    said.mockRestore();
  });
});
