import { describe, expect, it } from 'vitest';
import { check, type Part, post, voucher } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

describe('a wrong query of GET /validate', () => {
  const wrong: [query: Record<string, string>, status: number, key: string, details?: string][] = [
    [{}, 400, 'invalid_query_params', "Query should have required property 'code'"],
    [{ code: '' }, 400, 'invalid_query_params', "Query should have required property 'code'"],
    [{ code: 'TENOFF', amount: '19.99' }, 400, 'invalid_query_params', 'Property .amount should be integer'],
    [{ code: 'TENOFF', amount: '' }, 400, 'invalid_query_params', 'Property .amount should be integer'],
    [{ code: 'TENOFF', amount: '1e3' }, 400, 'invalid_query_params', 'Property .amount should be integer'],
    [{ code: 'TENOFF', 'code[x]': '1' }, 400, 'invalid_query_params', 'Property .code should be string'],
    [{ code: 'TENOFF', item: 'beans' }, 400, 'invalid_query_params', 'Property .item should be array'],
    [
      { code: 'TENOFF', 'item[x][price]': '1' },
      400,
      'invalid_query_params',
      'Property .item should be array',
    ],
    [
      { code: 'TENOFF', 'item[0][price]': '1', 'item[1][price]': 'much' },
      400,
      'invalid_query_params',
      'Property .item[1].price should be integer',
    ],
    [
      { code: 'TENOFF', 'item[0][quantity]': '-1' },
      400,
      'invalid_query_params',
      'Property .item[0].quantity should be >= 0',
    ],
    [
      { code: 'TENOFF', metadata: 'berlin' },
      400,
      'invalid_query_params',
      'Property .metadata should be object',
    ],
    [{ code: 'TENOFF', 'customer[metadata]': 'x' }, 400, 'invalid_query_params'],
    [{ code: 'TENOFF', session_type: 'KEY' }, 400, 'invalid_query_params'],
    [{ code: 'TENOFF', session_ttl: 'long' }, 400, 'invalid_query_params'],
    [{ code: 'TENOFF', session_ttl_unit: 'WEEKS' }, 400, 'invalid_query_params'],
    [{ code: 'TENOFF', amount: '-5' }, 400, 'invalid_amount'],
    [{ code: 'SIGNIN' }, 400, 'missing_customer', 'Customer is required to validate rules'],
    [{ code: 'TENOFF', customer: 'cust_ben', tracking_id: 'anna' }, 400, 'ambiguous_tracking_id'],
    [{ code: 'TENOFF', customer: 'cust_nobody' }, 404, 'not_found'],
    [{ code: 'GIFT50' }, 400, 'missing_amount', 'Amount is required when redeeming a GIFT_VOUCHER'],
    [{ code: 'GIFT50', amount: '0' }, 400, 'invalid_amount'],
  ];
  for (const [query, status, key, details] of wrong)
    it(`is refused with ${status} ${key}: ${new URLSearchParams(query).toString() || '(empty)'}`, async () => {
      const sandbox = openSandbox();
      const answer = await check(sandbox, query);
      expect(answer.status).to.equal(status);
      expect(answer.body).to.include({ code: status, key, ...(details === undefined ? {} : { details }) });
      expect(answer.body).not.to.have.any.keys('valid');
    });

  it('is refused if it has more lines than an order may have', async () => {
    const lines: [name: string, value: string][] = Array.from({ length: 501 }, (_, index) => [
      `item[${index}][price]`,
      '1',
    ]);
    const { body } = await check(openSandbox(), { code: 'TENOFF', ...Object.fromEntries(lines) });
    expect(body).to.include({ details: 'Property .item should NOT have more than 500 items' });
  });
});

describe('metadata in a query, which are texts,', () => {
  const rule = (metadata: object) => ({
    code: 'RULED',
    rules: [{ about: 'redemption' as const, metadata: { ...metadata } }],
  });
  const matches: [wanted: string | number | boolean, text: string, valid: boolean][] = [
    [true, 'true', true],
    [true, '1', false],
    [7, '7', true],
    [7, '7.0', false],
    ['7', '7', true],
    ['berlin', 'berlin', true],
    ['berlin', 'Berlin', false],
  ];
  for (const [wanted, text, valid] of matches)
    it(`${valid ? 'match' : 'do not match'} a rule for the ${typeof wanted} ${String(wanted)} if they are "${text}"`, async () => {
      const sandbox = openSandbox({ vouchers: [rule({ store: wanted })] });
      expect((await check(sandbox, { code: 'RULED', 'metadata[store]': text })).body).to.include({ valid });
    });

  it('also match rules about customers, unlike texts in a JSON body, where types count', async () => {
    const vip = { code: 'VIPONLY', 'customer[source_id]': 'zoe', 'customer[metadata][vip]': 'true' };
    expect((await check(openSandbox(), vip)).body).to.include({ valid: true });
    const response = await post(openSandbox(), 'validations', {
      redeemables: [voucher('VIPONLY')],
      customer: { source_id: 'zoe', metadata: { vip: 'true' } },
    });
    expect(await response.json()).to.include({ valid: false });
  });

  it('are stored on the order with any names', async () => {
    const { body } = await check(openSandbox(), {
      code: 'TENOFF',
      'order[metadata][a b]': 'c&d',
      'order[metadata][__proto__]': 'x',
    });
    const metadata = (body['order'] as Part)['metadata'] as Part;
    expect(Object.entries(metadata)).to.deep.equal([
      ['a b', 'c&d'],
      ['__proto__', 'x'],
    ]);
  });
});
