import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { answerTo } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

interface Page {
  vouchers: { code: string }[];
  total: number;
}

async function list(sandbox: Sandbox, query = ''): Promise<{ codes: string[]; total: number }> {
  const { status, body } = await sendAsBackend(sandbox, `vouchers?${query}`);
  expect(status, JSON.stringify(body)).to.equal(200);
  const { vouchers, total } = body as unknown as Page;
  return { codes: vouchers.map(({ code }) => code), total };
}

/** A sandbox with three vouchers of its own, made a day after the other. */
async function withThree(): Promise<Sandbox> {
  let day = 1;
  const sandbox = openSandbox({ now: () => new Date(Date.UTC(2026, 0, day, 12)) });
  const vouchers: object[] = [
    { code: 'FIRST', type: 'GIFT_VOUCHER', gift: { amount: 500 }, campaign: 'Gift cards' },
    {
      code: 'SECOND',
      type: 'DISCOUNT_VOUCHER',
      discount: { type: 'PERCENT', percent_off: 5 },
      metadata: { n: 2 },
    },
    {
      code: 'THIRD',
      type: 'DISCOUNT_VOUCHER',
      discount: { type: 'PERCENT', percent_off: 5 },
      category: 'Spring sale',
      expiration_date: '2026-02-01',
      active: false,
    },
  ];
  for (const body of vouchers) {
    await sendAsBackend(sandbox, 'vouchers', { body });
    day += 1;
  }
  return sandbox;
}

describe('GET /v1/vouchers', () => {
  it('lists ten vouchers, the newest first, and the number of all', async () => {
    const sandbox = await withThree();
    const { codes, total } = await list(sandbox);
    expect(codes).to.have.length(10);
    expect(codes.slice(0, 3)).to.deep.equal(['THIRD', 'SECOND', 'FIRST']);
    expect(total).to.equal(Object.keys(sandbox.state().vouchers).length);
  });

  it('shows every voucher once on all pages, and nothing after the last one', async () => {
    const sandbox = await withThree();
    const seen: string[] = [];
    for (let page = 1; page <= 6; page += 1) {
      seen.push(...(await list(sandbox, `limit=10&page=${page}&order=code`)).codes);
    }
    expect(seen).to.deep.equal(Object.keys(sandbox.state().vouchers).sort());
    expect((await list(sandbox, 'page=99')).codes).to.deep.equal([]);
  });

  it('shows vouchers in full', async () => {
    const { body } = await sendAsBackend(openSandbox(), 'vouchers?code=GIFT50');
    expect(body).to.deep.include({ object: 'list', data_ref: 'vouchers' });
    const one = (await sendAsBackend(openSandbox(), 'vouchers/GIFT50')).body;
    expect(body['vouchers']).to.deep.equal([one]);
  });

  const filters: [query: string, codes: string[]][] = [
    ['campaign=Gift%20cards&order=created_at', ['gfct5ZWI1nL', 'GIFT50', 'FIRST']],
    ['campaign_id=camp_sandbox_points', ['POINTS500']],
    ['customer=ben&order=code', ['GIFT50', 'ITEMS5']],
    ['customer=cust_ben&order=-code', ['ITEMS5', 'GIFT50']],
    ['category=Spring%20sale&order=code', ['SPRING5', 'SPRING8', 'THIRD']],
    ['category=cat_sandbox_alone', ['ALONE15']],
    ['code=TENOFF', ['TENOFF']],
    ['ids[]=v_sandbox_TENOFF&ids[]=v_sandbox_SAVE20&order=code', ['SAVE20', 'TENOFF']],
    ['created_at[after]=2026-01-02', ['THIRD', 'SECOND']],
    ['[created_at][after]=2026-01-02&[created_at][before]=2026-01-03', ['SECOND']],
    ['updated_at[after]=2020-01-01', []],
    ['filters[metadata.n][conditions][$is]=2', ['SECOND']],
    ['filters[is_referral_code][conditions][$is]=true', ['REFER-ANNA']],
    ['filters[redemption.redeemed_quantity][conditions][$more_than]=0', ['USEDUP']],
    ['filters[active][conditions][$disabled]=true&order=code', ['DISABLED', 'THIRD']],
    ['filters[active][conditions][$expired]=true', ['EXPIRED']],
    ['filters[expiration_date][conditions][$after]=2026-01-04T00:00:00.000Z', ['THIRD']],
    ['filters[code][conditions][$starts_with]=SPR&order=code', ['SPRING5', 'SPRING8']],
    [
      'filters[junction]=or&filters[code][conditions][$is]=ONCE&filters[metadata.n][conditions][$is]=2&order=code',
      ['ONCE', 'SECOND'],
    ],
    [
      'filters[junction]=OR&filters[campaign_ids][conditions][$in][0]=none&filters[code][conditions][$is]=ONCE',
      ['ONCE'],
    ],
    ['filters[code][conditions][$in][0]=ONCE&filters[metadata.n][conditions][$is]=2', []],
  ];
  for (const [query, codes] of filters) {
    it(`keeps to what ${decodeURIComponent(query)} selects`, async () => {
      expect(await list(await withThree(), query)).to.deep.equal({ codes, total: codes.length });
    });
  }

  it('counts a redemption and a change as updates, and lists what was never updated last', async () => {
    const sandbox = await withThree();
    await answerTo(sandbox, 'TENOFF');
    expect((await list(sandbox, 'updated_at[after]=2026-01-01')).codes).to.deep.equal(['TENOFF']);
    expect((await list(sandbox, 'order=-updated_at')).codes[0]).to.equal('TENOFF');
    expect((await list(sandbox, 'order=updated_at')).codes[0]).to.equal('TENOFF');
  });

  const wrong = [
    ['limit=0', 'Property .limit should be >= 1'],
    ['limit=101', 'Property .limit should be <= 100'],
    ['limit=ten', 'Property .limit should be integer'],
    ['page=0', 'Property .page should be >= 1'],
    ['page=100', 'Property .page should be <= 99'],
    ['order=price', 'Property .order should be equal to one of the allowed values'],
    ['created_at[after]=soon', 'Property .created_at.after should match format "date-time"'],
    ['filters[colour][conditions][$is]=red', 'Property .filters should be ones that the sandbox knows'],
    ['filters[code][conditions][$like]=A', 'Property .filters.code.conditions.$like should be one that'],
    ['filters[active][conditions][$expired]=maybe', 'Property .filters.active.conditions.$expired should be'],
  ];
  for (const [query = '', details = ''] of wrong) {
    it(`refuses ${query}`, async () => {
      const { status, body } = await sendAsBackend(openSandbox(), `vouchers?${query}`);
      expect(status).to.equal(400);
      expect(body['key']).to.equal('invalid_query_params');
      expect(body['details']).to.contain(details);
    });
  }

  it('answers for the present state after a reset', async () => {
    const sandbox = await withThree();
    sandbox.reset();
    expect((await list(sandbox, 'code=FIRST')).codes).to.deep.equal([]);
  });
});
