import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/api/failure.ts';
import { type ParsedResponse } from '../../../src/api/response.ts';
import type { Finding } from '../../../src/client/diagnose/diagnosis.ts';
import { findings, type Observations } from '../../../src/client/diagnose/findings.ts';

const accepted: ParsedResponse = { status: 'accepted', httpStatus: 200, body: {} };
const no: ParsedResponse = { status: 'refused', key: 'invalid_payload', message: '', httpStatus: 400 };

/** A page of a shop where nothing is wrong. */
const healthy: Observations = {
  apiUrl: 'https://api.voucherify.io',
  page: { protocol: 'https:', origin: 'https://lamps.example' } as Location,
  tiersResponse: accepted,
  blockedBy: undefined,
  isReachable: true,
  clusterOfKeys: undefined,
  emptyRedemption: no,
  clockAhead: 0,
};

/** What is said of one thing where something else was observed. */
const find = (about: Finding['about'], observed: Partial<Observations>): Finding =>
  findings({ ...healthy, ...observed }).find((one) => one.about === about)!;

const pageAt = (address: string) => new URL(address) as unknown as Location;

it('where nothing is wrong all is fine', () => {
  expect(new Set(findings(healthy).map(({ state }) => state))).to.deep.equal(new Set(['fine']));
});

describe('an address', () => {
  const rows: [page: string, apiUrl: string, state: Finding['state']][] = [
    ['https://lamps.example', 'https://api.voucherify.io', 'fine'],
    ['https://lamps.example', 'http://api.lamps.example', 'trouble'],
    ['https://lamps.example', 'http://localhost:4010', 'fine'],
    ['https://lamps.example', 'http://127.0.0.1:4010', 'fine'],
    ['https://lamps.example', 'http://[::1]:4010', 'fine'],
    ['https://lamps.example', 'http://api.localhost', 'fine'],
    ['https://lamps.example', 'http://localhost.lamps.example', 'trouble'],
    ['http://lamps.example', 'http://api.lamps.example', 'fine'],
    ['http://localhost:5173', 'https://api.voucherify.io', 'fine'],
  ];
  for (const [page, apiUrl, state] of rows) {
    it(`${state === 'fine' ? 'may' : 'may not'} be called from ${page}: ${apiUrl}`, () => {
      const found = find('address', { page: pageAt(page), apiUrl });
      expect(found).to.include({ state });
      expect(found.sentence).to.contain(apiUrl);
      expect(found.setting).to.equal(state === 'fine' ? undefined : 'apiUrl: use https.');
    });
  }

  it('may be called where there is no page', () => {
    expect(find('address', { page: undefined, apiUrl: 'http://api.lamps.example' })).to.include({
      state: 'fine',
    });
  });

  it('that is none is trouble', () => {
    expect(find('address', { apiUrl: 'http://localhost:99999' })).to.include({ state: 'trouble' });
  });
});

it('a policy that stood in the way is named, with what to add to it', () => {
  const observed = {
    blockedBy: 'connect-src',
    isReachable: false,
    tiersResponse: failure('network', true, 'lost'),
  };
  const found = find('policy', { ...observed, apiUrl: 'https://api.voucherify.io/' });
  expect(found).to.include({ state: 'trouble' });
  expect(found.sentence).to.contain('connect-src');
  expect(found.setting).to.equal('Content-Security-Policy: add https://api.voucherify.io to connect-src.');
  expect(find('connection', observed)).to.include({ state: 'unknown' });
  expect(find('origin', observed)).to.include({ state: 'unknown' });
});

const rows: [
  what: string,
  observed: Partial<Observations>,
  states: { [about in Finding['about']]?: Finding['state'] },
][] = [
  [
    'nothing answers',
    { tiersResponse: failure('network', true, 'lost'), isReachable: false, emptyRedemption: undefined },
    { connection: 'trouble', origin: 'unknown', keys: 'unknown', region: 'unknown', switch: 'unknown' },
  ],
  [
    'something answers that this page may not read',
    { tiersResponse: failure('network', true, 'lost'), emptyRedemption: undefined },
    { connection: 'fine', origin: 'trouble', keys: 'unknown', region: 'unknown', switch: 'unknown' },
  ],
  [
    'it answers too late',
    { tiersResponse: failure('timeout', true, 'late'), isReachable: false },
    { connection: 'trouble', origin: 'unknown' },
  ],
  [
    'a proxy answers',
    { tiersResponse: { ...failure('server', true, 'HTTP 502'), httpStatus: 502 } },
    { connection: 'trouble', origin: 'unknown', keys: 'unknown' },
  ],
  [
    'another server answers',
    { tiersResponse: { ...failure('unreadable', false, 'HTTP 404'), httpStatus: 404 } },
    { connection: 'trouble', origin: 'unknown', keys: 'unknown' },
  ],
  [
    'the keys are refused',
    { tiersResponse: { ...failure('unauthorized', false, 'HTTP 401'), httpStatus: 401 } },
    { connection: 'fine', origin: 'unknown', keys: 'trouble', region: 'unknown' },
  ],
  [
    'the keys are forbidden',
    { tiersResponse: { ...failure('forbidden', false, 'HTTP 403'), httpStatus: 403 } },
    { connection: 'fine', origin: 'unknown', keys: 'trouble', region: 'unknown' },
  ],
  [
    'the keys are those of another region',
    {
      tiersResponse: { ...failure('unauthorized', false, 'HTTP 401'), httpStatus: 401 },
      clusterOfKeys: 'https://us1.api.voucherify.io',
    },
    { connection: 'fine', origin: 'fine', keys: 'fine', region: 'trouble' },
  ],
  [
    'the question was refused',
    { tiersResponse: no },
    { connection: 'fine', origin: 'unknown', keys: 'unknown', region: 'unknown' },
  ],
  ['there is no page', { page: undefined }, { origin: 'unknown', address: 'fine' }],
  ['nobody asked to redeem nothing', { emptyRedemption: undefined }, { switch: 'unknown' }],
  ['the clock is not told', { clockAhead: undefined }, { clock: 'unknown' }],
  ['the clock is just off', { clockAhead: -5 * 60_000 }, { clock: 'trouble' }],
];
for (const [what, observed, states] of rows) {
  it(`where ${what}: ${JSON.stringify(states)}`, () => {
    for (const [about, state] of Object.entries(states))
      expect(find(about as Finding['about'], observed), about).to.include({ state });
  });
}
