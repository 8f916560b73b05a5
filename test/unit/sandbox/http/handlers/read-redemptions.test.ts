import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { answerTo, type Part, post, stackAnswer, voucher } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

/** A sandbox with four redemptions, one each minute. The second one was refused. */
async function history(): Promise<{ sandbox: Sandbox; ids: string[] }> {
  let now = Date.UTC(2026, 0, 5, 12);
  const sandbox = openSandbox({ now: () => new Date(now) });
  const minute = async (code: string, body: object): Promise<void> => {
    await answerTo(sandbox, code, body);
    now += 60_000;
  };
  await minute('TENOFF', { customer: { source_id: 'ben' }, order: { amount: 6000 } });
  await minute('EXPIRED', { customer: { source_id: 'anna' } });
  await minute('gfct5ZWI1nL', { order: { amount: 6000 } });
  await minute('SAVE20', { customer: { source_id: 'anna' }, order: { amount: 6000 } });
  return { sandbox, ids: sandbox.state().redemptions.map(({ id }) => id) };
}

/** Lists redemptions. `places` are their positions in the history, the oldest is 0. */
async function listed(query: string): Promise<{ places: number[]; total: unknown }> {
  const { sandbox, ids } = await history();
  const { status, body } = await sendAsBackend(sandbox, `redemptions?${query}`);
  expect(status, JSON.stringify(body)).to.equal(200);
  const redemptions = body['redemptions'] as Part[];
  return { places: redemptions.map(({ id }) => ids.indexOf(String(id))), total: body['total'] };
}

describe('reading a redemption', () => {
  it('returns it as it was when it was redeemed, with its status', async () => {
    const sandbox = openSandbox();
    const { body: made } = await answerTo(sandbox, 'TENOFF', {
      order: { amount: 6000 },
      metadata: { till: 3 },
    });
    const { status, body } = await sendAsBackend(sandbox, `redemptions/${String(made['id'])}`);
    expect(status).to.equal(200);
    const { voucher: abbreviated, ...record } = body;
    const { voucher: whole, ...redemption } = made;
    expect(record).to.deep.equal({ ...redemption, redemption: null, status: 'SUCCEEDED' });
    expect(whole).to.deep.include({ type: 'DISCOUNT_VOUCHER', active: true });
    expect(abbreviated).to.deep.include({ id: 'v_sandbox_TENOFF', code: 'TENOFF', discount: null });
  });

  it('abbreviates the voucher to id, code and campaign, and has the payment on the redemption', async () => {
    const sandbox = openSandbox();
    const reward = { id: 'rew_sandbox_points', points: 100 };
    const { redemptions } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('GIFT50', { gift: { credits: 3000 } }), voucher('POINTS500', { reward })],
      order: { amount: 20000 },
    });
    expect(redemptions[0]?.['voucher']).to.deep.include({ type: 'GIFT_VOUCHER' });
    const nothing = { discount: null, gift: null, loyalty_card: null };
    const gift = { code: 'GIFT50', campaign: 'Gift cards', campaign_id: 'camp_sandbox_gifts', ...nothing };
    const points = {
      ...{ code: 'POINTS500', campaign: 'Coffee points', campaign_id: 'camp_sandbox_points', ...nothing },
    };
    const read = async (path: string) => (await sendAsBackend(sandbox, path)).body;
    const [giftId, pointsId] = redemptions.map(({ id }) => String(id));
    const { redemptions: listed } = await read('redemptions?order=created_at');
    for (const record of [
      await read(`redemptions/${giftId}`),
      (listed as Part[])[0],
      ((await read('vouchers/GIFT50/redemption'))['redemption_entries'] as Part[])[0],
    ]) {
      expect(record).to.deep.include({ id: giftId, amount: 3000, gift: { amount: 3000 } });
      expect(record?.['voucher']).to.include(gift);
      expect(record?.['voucher']).not.to.have.any.keys('type', 'active', 'metadata', 'redemption', 'holder');
    }
    const card = await read(`redemptions/${pointsId}`);
    expect(card).to.deep.include({ amount: 100, loyalty_card: { points: 100 } });
    expect(card['voucher']).to.include(points);
  });

  it('abbreviates the voucher of a refused attempt and of a rollback as well', async () => {
    const sandbox = openSandbox();
    const { body: refusal } = await answerTo(sandbox, 'EXPIRED');
    const { body: made } = await answerTo(sandbox, 'TENOFF');
    const { body: back } = await sendAsBackend(sandbox, `redemptions/${String(made['id'])}/rollback`, {
      method: 'POST',
    });
    expect(back['voucher']).to.include({ type: 'DISCOUNT_VOUCHER' });
    for (const id of [refusal['resource_id'], back['id']]) {
      const { body } = await sendAsBackend(sandbox, `redemptions/${String(id)}`);
      expect(body['voucher']).to.include({ discount: null, gift: null });
    }
  });

  it('returns a refused one by the id in the refusal', async () => {
    const sandbox = openSandbox();
    const { body: refusal } = await answerTo(sandbox, 'EXPIRED');
    const { body } = await sendAsBackend(sandbox, `redemptions/${String(refusal['resource_id'])}`);
    expect(body).to.include({
      result: 'FAILURE',
      status: 'FAILED',
      failure_code: 'voucher_expired',
      failure_message: 'voucher expired',
      related_object_type: 'voucher',
      order: null,
    });
  });

  it('returns an attempt with an unknown code, whose related object is itself', async () => {
    const sandbox = openSandbox();
    await answerTo(sandbox, 'NOSUCH');
    const id = sandbox.state().redemptions[0]?.id;
    const { body } = await sendAsBackend(sandbox, `redemptions/${id}`);
    expect(body).to.include({ failure_code: 'not_found', voucher: null, related_object_id: id });
  });

  it('returns a parent redemption and its parts', async () => {
    const sandbox = openSandbox();
    const { body: made, redemptions } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('TENOFF'), voucher('SAVE20')],
      order: { amount: 6000 },
    });
    const parentId = (made['parent_redemption'] as Part)['id'];
    const parent = await sendAsBackend(sandbox, `redemptions/${String(parentId)}`);
    expect(parent.body).to.include({ redemption: null, related_object_type: 'redemption' });
    const child = await sendAsBackend(sandbox, `redemptions/${String(redemptions[1]?.['id'])}`);
    expect(child.body).to.include({ redemption: parentId });
    expect(child.body['voucher']).to.include({ code: 'SAVE20' });
  });

  it('returns a 404 for an unknown id', async () => {
    const { status, body } = await sendAsBackend(openSandbox(), 'redemptions/r_nothing');
    expect(status).to.equal(404);
    expect(body).to.include({
      key: 'not_found',
      details: 'Cannot find redemption with id r_nothing',
      resource_type: 'redemption',
      resource_id: 'r_nothing',
    });
  });
});

describe('listing redemptions', () => {
  it('returns all, refused ones too, newest first', async () => {
    const { sandbox, ids } = await history();
    const { body } = await sendAsBackend(sandbox, 'redemptions');
    expect(body).to.include({ object: 'list', data_ref: 'redemptions', total: 4 });
    expect((body['redemptions'] as Part[]).map(({ id }) => id)).to.deep.equal(ids.toReversed());
  });

  it('returns ten on a page by default', async () => {
    const sandbox = openSandbox();
    for (let time = 0; time < 12; time += 1) await answerTo(sandbox, 'TENOFF', {});
    const first = await sendAsBackend(sandbox, 'redemptions');
    expect(first.body['redemptions']).to.have.length(10);
    expect(first.body['total']).to.equal(12);
    const second = await sendAsBackend(sandbox, 'redemptions?page=2');
    expect(second.body['redemptions']).to.have.length(2);
  });

  const queries: [query: string, places: number[], total?: number][] = [
    ['limit=2', [3, 2], 4],
    ['limit=2&page=2', [1, 0], 4],
    ['page=2', [], 4],
    ['order=created_at', [0, 1, 2, 3]],
    ['order=voucher_code', [1, 3, 0, 2]],
    ['order=-voucher_code', [2, 0, 3, 1]],
    ['order=customer_id&limit=3', [1, 3, 0], 4],
    ['order=-customer_id', [0, 3, 1, 2]],
    ['result=SUCCESS', [3, 2, 0]],
    ['result=FAILURE', [1]],
    ['result=FAILURE&result=SUCCESS', [3, 2, 1, 0]],
    ['campaign=Gift%20cards', [2]],
    ['campaign=Nothing', []],
    ['customer=cust_anna', [3, 1]],
    ['customer=anna', [3, 1]],
    ['customer=nobody', []],
    ['created_at[after]=2026-01-05T12:01:00.000Z', [3, 2]],
    ['created_at[before]=2026-01-05T12:01:00.000Z', [0]],
    ['[created_at][after]=2026-01-05T12:00:30Z&[created_at][before]=2026-01-05T12:02:30Z', [2, 1]],
    ['created_at[after]=2026-01-05', [3, 2, 1, 0]],
    ['created_at[before]=2026-01-05', []],
    ['filters[voucher_code][conditions][$is]=TENOFF', [0]],
    ['[filters][voucher_code][conditions][$is]=TENOFF', [0]],
    ['filters[voucher_code][conditions][$is_not]=TENOFF', [3, 2, 1]],
    [
      'filters[voucher_code][conditions][$in][0]=TENOFF&filters[voucher_code][conditions][$in][1]=SAVE20',
      [3, 0],
    ],
    [
      'filters[voucher_code][conditions][$in][]=TENOFF&filters[voucher_code][conditions][$in][]=SAVE20',
      [3, 0],
    ],
    ['filters[voucher_code][conditions][$in]=SAVE20', [3]],
    ['filters[voucher_code][conditions][$not_in][0]=TENOFF', [3, 2, 1]],
    ['filters[voucher_code][conditions][$starts_with]=S', [3]],
    ['filters[voucher_code][conditions][$ends_with]=D', [1]],
    ['filters[voucher_code][conditions][$contains]=E', [3, 1, 0]],
    ['filters[voucher_code][conditions][$not_contain]=E', [2]],
    ['filters[voucher_code][conditions][$contains]=E&filters[voucher_code][conditions][$ends_with]=F', [0]],
    ['filters[customer_id][conditions][$has_value]=true', [3, 1, 0]],
    ['filters[customer_id][conditions][$is_unknown]=true', [2]],
    ['filters[customer_id][conditions][$is_not]=cust_ben', [3, 2, 1]],
    ['filters[failure_code][conditions][$is]=voucher_expired', [1]],
    ['filters[result][conditions][$is]=FAILURE', [1]],
    ['filters[object][conditions][$is]=redemption', [3, 2, 1, 0]],
    ['filters[related_object_id][conditions][$is]=v_sandbox_SAVE20', [3]],
    ['filters[related_object_parent_id][conditions][$is]=camp_sandbox_gifts', [2]],
    ['filters[campaign_name][conditions][$is]=Gift+cards', [2]],
    ['filters[parent_redemption_id][conditions][$has_value]=1', []],
    ['filters[user_login][conditions][$has_value]=1', []],
    ['filters[voucher_code][conditions][$is]=SAVE20&filters[result][conditions][$is]=FAILURE', []],
    [
      'filters[voucher_code][conditions][$is]=SAVE20&filters[result][conditions][$is]=FAILURE&filters[junction]=or',
      [3, 1],
    ],
  ];
  for (const [query, places, total = places.length] of queries) {
    it(`returns the right ones for ${query}`, async () => {
      expect(await listed(query)).to.deep.equal({ places, total });
    });
  }

  it('finds the parts of a parent redemption', async () => {
    const sandbox = openSandbox();
    const { body: made, redemptions } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('TENOFF'), voucher('SAVE20')],
    });
    const parentId = String((made['parent_redemption'] as Part)['id']);
    const { body } = await sendAsBackend(
      sandbox,
      `redemptions?filters[parent_redemption_id][conditions][$is]=${parentId}&order=created_at`,
    );
    expect((body['redemptions'] as Part[]).map(({ id }) => id)).to.deep.equal(
      redemptions.map(({ id }) => id),
    );
  });

  const wrong: [query: string, details: string][] = [
    ['limit=0', 'Property .limit should be >= 1'],
    ['limit=101', 'Property .limit should be <= 100'],
    ['limit=ten', 'Property .limit should be integer'],
    ['page=0', 'Property .page should be >= 1'],
    ['page=100', 'Property .page should be <= 99'],
    ['order=date', 'Property .order should be equal to one of the allowed values'],
    ['result=MAYBE', 'Property .result should be equal to one of the allowed values'],
    ['result=SUCCESS&result=', 'Property .result should be equal to one of the allowed values'],
    ['created_at=2026', 'Property .created_at should be object'],
    ['created_at[after]=yesterday', 'Property .created_at.after should match format "date-time"'],
    ['created_at[before]=5', 'Property .created_at.before should match format "date-time"'],
    ['filters=x', 'Property .filters should be object'],
    ['filters[junction]=xor', 'Property .filters.junction should be equal to one of the allowed values'],
    [
      'filters[result][conditions][$is][0]=FAILURE',
      'Property .filters.result.conditions.$is should be string',
    ],
    [
      'filters[voucher_code][conditions][$in][x]=1',
      'Property .filters.voucher_code.conditions.$in should be array',
    ],
  ];
  for (const [query, details] of wrong) {
    it(`is refused with a reason for ${query}`, async () => {
      const { status, body } = await sendAsBackend(openSandbox(), `redemptions?${query}`);
      expect(status).to.equal(400);
      expect(body).to.include({ key: 'invalid_query_params', details });
    });
  }

  for (const name of ['filters[amount][conditions][$is]', 'filters[result][conditions][$more_than]']) {
    it(`is refused, and does not ignore the unknown filter ${name}`, async () => {
      const { status, body } = await sendAsBackend(openSandbox(), `redemptions?${name}=1`);
      expect(status).to.equal(400);
      expect(body['details']).to.contain('should be one that the sandbox knows');
    });
  }
});

describe('the history of a voucher', () => {
  it('has the number of its uses and each attempt, newest first', async () => {
    const { sandbox, ids } = await history();
    await answerTo(sandbox, 'TENOFF', { order: { id: 'ord_nothing' } });
    await post(sandbox, 'redemptions', { redeemables: [voucher('TENOFF'), voucher('SAVE20')] });
    const { status, body } = await sendAsBackend(sandbox, 'vouchers/TENOFF/redemption');
    expect(status).to.equal(200);
    expect(body).to.include({
      quantity: null,
      redeemed_quantity: 2,
      object: 'list',
      url: '/v1/vouchers/TENOFF/redemptions?page=1&limit=10',
      data_ref: 'redemption_entries',
      total: 3,
    });
    const entries = body['redemption_entries'] as Part[];
    expect(entries.map(({ result }) => result)).to.deep.equal(['SUCCESS', 'FAILURE', 'SUCCESS']);
    expect(entries.at(-1)?.['id']).to.equal(ids[0]);
  });

  it('has the limit of its uses if there is one', async () => {
    const { body } = await sendAsBackend(openSandbox(), 'vouchers/ONCE/redemption');
    expect(body).to.include({ quantity: 1, redeemed_quantity: 0, total: 0 });
  });

  it('is not found for an unknown code', async () => {
    const { status, body } = await sendAsBackend(openSandbox(), 'vouchers/NOSUCH/redemption');
    expect(status).to.equal(404);
    expect(body).to.include({ key: 'not_found', resource_type: 'voucher', resource_id: 'NOSUCH' });
  });
});
