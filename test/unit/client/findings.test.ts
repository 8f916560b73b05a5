import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/api/failure.ts';
import { type ParsedResponse } from '../../../src/api/response.ts';
import type { Finding } from '../../../src/client/diagnose/diagnosis.ts';
import { findings } from '../../../src/client/diagnose/findings.ts';
import type { Observations } from '../../../src/client/diagnose/observations.ts';

const accepted: ParsedResponse = { status: 'accepted', httpStatus: 200, body: {} };
const no: ParsedResponse = { status: 'refused', key: 'invalid_payload', message: '', httpStatus: 400 };

/** The observations on a page where nothing is wrong. */
const healthy: Observations = {
  apiUrl: 'https://api.voucherify.io',
  page: { protocol: 'https:', origin: 'https://lamps.example' } as Location,
  tiersResponse: accepted,
  sendsNoOrigin: false,
  blockedBy: undefined,
  isReachable: true,
  clusterOfKeys: undefined,
  emptyRedemption: no,
  clockAhead: 0,
};

/** The finding about one subject, if these observations differ from those of a page where nothing is wrong. */
const find = (about: Finding['about'], observed: Partial<Observations>): Finding =>
  findings({ ...healthy, ...observed }).find((finding) => finding.about === about)!;

const pageAt = (address: string) => new URL(address) as unknown as Location;

it('all findings are fine if nothing is wrong', () => {
  expect(new Set(findings(healthy).map(({ state }) => state))).to.deep.equal(new Set(['fine']));
});

describe('the address of the API', () => {
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

  it('may be called outside a page', () => {
    expect(find('address', { page: undefined, apiUrl: 'http://api.lamps.example' })).to.include({
      state: 'fine',
    });
  });

  it('is a problem if it is not valid', () => {
    expect(find('address', { apiUrl: 'http://localhost:99999' })).to.include({ state: 'trouble' });
  });
});

it('a Content-Security-Policy that blocked the request is named, with what to add to it', () => {
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
    'no server responds',
    { tiersResponse: failure('network', true, 'lost'), isReachable: false, emptyRedemption: undefined },
    { connection: 'trouble', origin: 'unknown', keys: 'unknown', region: 'unknown', switch: 'unknown' },
  ],
  [
    'the page may not read the response',
    { tiersResponse: failure('network', true, 'lost'), emptyRedemption: undefined },
    { connection: 'fine', origin: 'trouble', keys: 'unknown', region: 'unknown', switch: 'unknown' },
  ],
  [
    'the response is too late',
    { tiersResponse: failure('timeout', true, 'late'), isReachable: false },
    { connection: 'trouble', origin: 'unknown' },
  ],
  [
    'a proxy responds',
    { tiersResponse: { ...failure('server', true, 'HTTP 502'), httpStatus: 502 } },
    { connection: 'trouble', origin: 'unknown', keys: 'unknown' },
  ],
  [
    'another server responds',
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
    'the keys belong to another cluster',
    {
      tiersResponse: { ...failure('unauthorized', false, 'HTTP 401'), httpStatus: 401 },
      clusterOfKeys: 'https://us1.api.voucherify.io',
    },
    { connection: 'fine', origin: 'fine', keys: 'fine', region: 'trouble' },
  ],
  [
    'the list of promotion tiers is refused',
    { tiersResponse: no },
    { connection: 'fine', origin: 'unknown', keys: 'unknown', region: 'unknown' },
  ],
  ['there is no page', { page: undefined }, { origin: 'unknown', address: 'fine' }],
  ['no empty redemption was sent', { emptyRedemption: undefined }, { switch: 'unknown' }],
  ['the API’s time cannot be read', { clockAhead: undefined }, { clock: 'unknown' }],
  ['the clock is wrong by five minutes', { clockAhead: -5 * 60_000 }, { clock: 'trouble' }],
];
for (const [what, observed, states] of rows) {
  it(`if ${what}, the findings are ${JSON.stringify(states)}`, () => {
    for (const [about, state] of Object.entries(states))
      expect(find(about as Finding['about'], observed), about).to.include({ state });
  });
}

it('a refusal where no page sends the requests is blamed on the missing Origin, and not on the keys', () => {
  const observed: Partial<Observations> = {
    page: undefined,
    sendsNoOrigin: true,
    tiersResponse: { ...failure('unauthorized', false, 'HTTP 401'), httpStatus: 401 },
  };
  expect(find('origin', observed)).to.include({ state: 'trouble' });
  expect(find('keys', observed)).to.include({ state: 'unknown' });
});
