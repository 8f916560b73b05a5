import { describe, expect, it } from 'vitest';
import { createServerClient } from '../../../../src/server.ts';

/** What `reconcile` requests, and what it makes of responses that it cannot use. */

const entry = (id: string, more: object = {}) => ({
  id,
  object: 'redemption',
  date: '2026-03-01T12:00:00.000Z',
  result: 'SUCCESS',
  metadata: { attempt_id: 'att_1' },
  related_object_id: 'v_1',
  order: { source_id: 'order-1' },
  ...more,
});
const voucher = (entries: object[], more: object = {}) => ({ redemption_entries: entries, ...more });
const list = (...redemptions: object[]) => ({ redemptions, total: redemptions.length });
const envelope = (code: number, key: string) => ({ code, key, message: 'No.' });

type Answer = object | [status: number, body: object] | 'cut';

/** Reconciles an attempt with an API that gives these answers, and returns the requests beside the outcome. */
async function reconcile(answers: Answer[], codes = ['LAMP'], more: object = {}) {
  const requests: string[] = [];
  const waiting = [...answers];
  const client = createServerClient({
    applicationId: 'a',
    secretKey: 's',
    retries: 0,
    fetch: (address) => {
      requests.push(decodeURIComponent((address as string).replace('https://api.voucherify.io/v1', '')));
      const answer = waiting.shift();
      if (answer === undefined || answer === 'cut') return Promise.reject(new TypeError('fetch failed'));
      const [status, body] = Array.isArray(answer) ? (answer as [number, object]) : [200, answer];
      return Promise.resolve(Response.json(body, { status }));
    },
  });
  const firstHeard = new Date('2026-03-08T12:00:00.000Z');
  const outcome = await client.reconcile({ attemptId: 'att_1', codes, firstHeard, ...more });
  expect(waiting, 'answers that were not asked for').to.deep.equal([]);
  return { outcome, requests };
}

const createdAfter = '[created_at][after]=2026-03-01T12:00:00.000Z';

describe('the records that reconcile reads', () => {
  it('they are those of the voucher’s id, because the project may write the code in another case', async () => {
    const { outcome, requests } = await reconcile([voucher([entry('r_1')]), list(entry('r_1'))], ['lamp']);
    expect(outcome).to.include({ status: 'redeemed', id: 'r_1' });
    expect(requests).to.deep.equal([
      '/vouchers/lamp/redemption',
      `/redemptions?limit=100&page=1&${createdAfter}&[filters][related_object_id][conditions][$is]=v_1`,
    ]);
  });

  it('they are those of the code, or of a promotion tier with this id, if there is no voucher', async () => {
    for (const none of [
      [404, envelope(404, 'not_found')],
      voucher([]),
      voucher([], { redeemed_quantity: 0 }),
    ]) {
      const { outcome, requests } = await reconcile([none, list()]);
      expect(outcome.status).to.equal('not-redeemed');
      expect(requests[1]).to.equal(
        `/redemptions?limit=100&page=1&${createdAfter}&[filters][junction]=or` +
          '&[filters][voucher_code][conditions][$is]=LAMP&[filters][related_object_id][conditions][$is]=LAMP',
      );
    }
  });

  it('they are those of each code, and a record that is listed twice counts once', async () => {
    const one = [voucher([entry('r_1')]), list(entry('r_1'))];
    const { outcome } = await reconcile([...one, ...one], ['LAMP', 'lamp']);
    expect(outcome).to.include({ status: 'redeemed' });
    const other = [voucher([entry('r_2', { related_object_id: 'v_2' })]), list(entry('r_2'))];
    expect((await reconcile([...one, ...other], ['LAMP', 'DESK'])).outcome.status).to.equal('ambiguous');
  });

  it('they are on several pages if one page cannot hold them', async () => {
    const others = Array.from({ length: 100 }, (_, at) => entry(`r_other${at}`, { metadata: null }));
    const first = { redemptions: others, total: 101 };
    const second = { redemptions: [entry('r_1')], total: 101 };
    const { outcome, requests } = await reconcile([voucher([entry('r_1')]), first, second]);
    expect(outcome).to.include({ status: 'redeemed', id: 'r_1' });
    expect(requests[2]).to.contain('page=2');
  });

  it('they include what was redeemed together with a code, also if the page did not name it', async () => {
    const part = entry('r_1', { redemption: 'r_parent' });
    const other = entry('r_2', { redemption: 'r_parent', related_object_id: 'v_2' });
    const { outcome, requests } = await reconcile([voucher([part]), list(part), list(other, part)]);
    expect(outcome).to.deep.include({ status: 'redeemed', id: 'r_parent', redemptions: [part, other] });
    expect(requests[2]).to.equal(
      `/redemptions?limit=100&page=1&${createdAfter}&[filters][parent_redemption_id][conditions][$in][0]=r_parent`,
    );
  });

  it('the others of a request are not read if it failed, was rolled back or is of another attempt', async () => {
    const part = { redemption: 'r_parent' };
    for (const more of [
      { ...part, result: 'FAILURE' },
      { ...part, status: 'ROLLED_BACK' },
      { ...part, metadata: { attempt_id: 'att_2' } },
    ]) {
      const { requests } = await reconcile([voucher([entry('r_1', more)]), list(entry('r_1', more))]);
      expect(requests).to.have.length(2);
    }
  });

  it('a parent is asked for once, however many parts of it are found', async () => {
    const parts = ['r_1', 'r_2'].map((id) => entry(id, { redemption: 'r_parent' }));
    const { requests } = await reconcile([voucher(parts), list(...parts), list(...parts)]);
    expect(requests[2]).not.to.contain('$in][1]');
  });
});

describe('an outcome of reconcile that is failed', () => {
  const part = entry('r_1', { redemption: 'r_parent' });
  const cases: [what: string, answers: Answer[], outcome: object][] = [
    ['the voucher gets no response', ['cut'], { kind: 'network' }],
    ['the voucher cannot be read', [{}], { kind: 'unreadable' }],
    [
      'the request for the voucher is refused',
      [[400, envelope(400, 'invalid_query_params')]],
      { kind: 'refused', message: 'invalid_query_params: No.', httpStatus: 400 },
    ],
    ['the list gets no response', [voucher([entry('r_1')]), 'cut'], { kind: 'network' }],
    ['the list cannot be read', [voucher([entry('r_1')]), {}], { kind: 'unreadable' }],
    [
      'the list is refused',
      [voucher([entry('r_1')]), [400, envelope(400, 'invalid_query_params')]],
      { kind: 'refused', message: 'invalid_query_params: No.' },
    ],
    [
      'the voucher was redeemed, and the API lists none of its redemptions',
      [voucher([], { redeemed_quantity: 1 })],
      { kind: 'unreadable' },
    ],
    ['the voucher has records, and the API lists none', [voucher([], { total: 1 })], { kind: 'unreadable' }],
    [
      'the others that were redeemed together get no response',
      [voucher([part]), list(part), 'cut'],
      { kind: 'network' },
    ],
    [
      'the API does not list all that was redeemed together',
      [voucher([part]), list(part), list(entry('r_2', { redemption: 'r_parent' }))],
      { kind: 'unreadable' },
    ],
    [
      'the API lists only a part of what was redeemed together',
      [voucher([part]), list(part, entry('r_2', { redemption: 'r_parent' })), list(part)],
      { kind: 'unreadable' },
    ],
  ];
  for (const [what, answers, expected] of cases)
    it(`it is failed if ${what}`, async () => {
      const { outcome } = await reconcile(answers);
      expect(outcome).to.include({ status: 'failed', ...expected });
    });

  it('it is failed if a code has more records than the API lists', async () => {
    const page = (at: number) => ({ redemptions: [entry(`r_${at}`)], total: 100_000 });
    const pages = Array.from({ length: 99 }, (_, at) => page(at));
    const { outcome } = await reconcile([voucher([entry('r_1')]), ...pages]);
    expect(outcome).to.include({ status: 'failed', kind: 'too-many' });
  });

  it('it is a TypeError, and nothing is sent, if the query is wrong', async () => {
    await expect(reconcile([], [])).rejects.toThrow(TypeError);
    await expect(reconcile([], ['LAMP'], { order: {} })).rejects.toThrow(TypeError);
  });
});
