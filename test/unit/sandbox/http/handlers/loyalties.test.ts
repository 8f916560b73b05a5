import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import type { Part } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const program = {
  name: 'Tea points',
  type: 'STATIC',
  vouchers_count: 2,
  voucher: {
    type: 'LOYALTY_CARD',
    loyalty_card: { points: 50 },
    code_config: { pattern: 'TEA-#', charset: 'AB' },
  },
};
const create = (sandbox: Sandbox, body: object = program) => sendAsBackend(sandbox, 'loyalties', { body });
const codesOf = (body: Part) => (body['vouchers'] as Part[]).map(({ code }) => code);

describe('/v1/loyalties', () => {
  it('creates, reads, updates, lists and deletes loyalty programs', async () => {
    const sandbox = openSandbox();
    const { status, body } = await create(sandbox);
    expect(status).to.equal(200);
    expect(body).to.include({ campaign_type: 'LOYALTY_PROGRAM', vouchers_count: 2, object: 'campaign' });
    expect((await sendAsBackend(sandbox, 'loyalties/Tea%20points')).body).to.deep.equal(body);
    const change = { method: 'PUT', body: { description: 'A point for each cup' } };
    const updated = await sendAsBackend(sandbox, `loyalties/${String(body['id'])}`, change);
    expect(updated.body).to.include({ description: 'A point for each cup' });
    const { body: list } = await sendAsBackend(sandbox, 'loyalties');
    expect((list['campaigns'] as Part[]).map(({ name }) => name)).to.deep.equal([
      'Tea points',
      'Coffee points',
    ]);
    expect((await sendAsBackend(sandbox, 'loyalties/Tea%20points', { method: 'DELETE' })).status).to.equal(
      202,
    );
    expect((await sendAsBackend(sandbox, 'vouchers/TEA-A')).status).to.equal(404);
  });

  it('knows no campaigns of another type', async () => {
    const sandbox = openSandbox();
    for (const method of ['GET', 'DELETE'])
      expect((await sendAsBackend(sandbox, 'loyalties/Welcome', { method })).status).to.equal(404);
    const discount = { type: 'AMOUNT', amount_off: 1 };
    const wrong = [
      { name: 'A', voucher: { type: 'DISCOUNT_VOUCHER', discount } },
      { name: 'A', campaign_type: 'PROMOTION' },
    ];
    for (const body of wrong)
      expect((await create(sandbox, body)).body).to.include({ key: 'invalid_campaign' });
    expect((await create(sandbox, { name: 'A' })).body).to.include({ key: 'invalid_payload' });
  });
});

describe('/v1/loyalties/{campaignId}/members', () => {
  it('lists the cards of a program, page by page', async () => {
    const sandbox = openSandbox();
    await create(sandbox);
    const { body } = await sendAsBackend(sandbox, 'loyalties/Tea%20points/members?order=code&limit=1');
    expect(body).to.include({ object: 'list', data_ref: 'vouchers', total: 2 });
    expect(codesOf(body)).to.deep.equal(['TEA-A']);
    const wrong = await sendAsBackend(sandbox, 'loyalties/Tea%20points/members?limit=0');
    expect(wrong.body).to.include({ key: 'invalid_query_params' });
  });

  it('gives a free card to a customer, or the one that is named', async () => {
    const sandbox = openSandbox();
    await create(sandbox);
    const give = (body: object) => sendAsBackend(sandbox, 'loyalties/Tea%20points/members', { body });
    const named = await give({ voucher: 'TEA-B', customer: { source_id: 'zoe' } });
    expect(named.body).to.deep.include({ code: 'TEA-B', loyalty_card: { points: 50, balance: 50 } });
    const free = await give({ customer: { source_id: 'max' } });
    expect(free.body['code']).to.equal('TEA-A');
    const { customers, publications } = sandbox.state();
    const zoe = customers.find(({ source_id }) => source_id === 'zoe');
    expect(named.body['holder_id']).to.equal(zoe?.id);
    expect(publications).to.have.length(2);

    expect((await give({ customer: { source_id: 'eva' } })).body).to.include({
      key: 'too_many_vouchers_requested',
    });
    const foreign = await give({ voucher: 'POINTS500', customer: { source_id: 'eva' } });
    expect(foreign.body).to.include({ key: 'not_found', resource_type: 'voucher' });
    expect((await give({})).body).to.include({ key: 'invalid_payload' });
  });

  it('makes a card for a customer if a program of the type AUTO_UPDATE has no free one', async () => {
    const sandbox = openSandbox();
    await create(sandbox, { ...program, type: 'AUTO_UPDATE', vouchers_count: 0 });
    const body = { customer: { source_id: 'zoe' } };
    const made = await sendAsBackend(sandbox, 'loyalties/Tea%20points/members', { body });
    expect(made.body['code']).to.match(/^TEA-[AB]$/);
    expect(made.body).to.deep.include({ loyalty_card: { points: 50, balance: 50 } });
  });
});

describe('/v1/loyalties/members/{memberId}', () => {
  /** A card with 50 points that somebody holds. */
  const member = async (): Promise<Sandbox> => {
    const sandbox = openSandbox();
    await create(sandbox);
    const body = { voucher: 'TEA-A', customer: { source_id: 'zoe' } };
    await sendAsBackend(sandbox, 'loyalties/Tea%20points/members', { body });
    return sandbox;
  };
  const paths = ['loyalties/members/TEA-A', 'loyalties/Tea%20points/members/TEA-A'];

  for (const path of paths) {
    it(`${path} is read, gets and loses points, and lists their movements`, async () => {
      const sandbox = await member();
      expect((await sendAsBackend(sandbox, path)).body).to.include({ code: 'TEA-A', type: 'LOYALTY_CARD' });
      const change = (points: number) =>
        sendAsBackend(sandbox, `${path}/balance`, {
          body: { points, source_id: `s${points}`, reason: 'A cup' },
        });
      const { status, body } = await change(30);
      expect(status).to.equal(200);
      expect(body).to.deep.include({
        points: 30,
        total: 80,
        balance: 80,
        type: 'loyalty_card',
        object: 'balance',
      });
      expect((await change(-80)).body).to.include({ points: -80, balance: 0 });
      expect((await change(-1)).body).to.include({ key: 'invalid_amount' });
      const { body: list } = await sendAsBackend(sandbox, `${path}/transactions?order=id`);
      expect((list['data'] as Part[]).map(({ type, reason }) => [type, reason])).to.deep.equal([
        ['POINTS_ADDITION', 'A cup'],
        ['POINTS_REMOVAL', 'A cup'],
      ]);
    });
  }

  it('is found only if it is a loyalty card of the program', async () => {
    const sandbox = await member();
    const unknown = [
      'members/NOBODY',
      'members/TENOFF',
      'Coffee%20points/members/TEA-A',
      'nobody/members/TEA-A',
    ];
    for (const path of unknown) {
      const { status, body } = await sendAsBackend(sandbox, `loyalties/${path}`);
      expect([status, body['key']], path).to.deep.equal([404, 'not_found']);
    }
  });

  it('refuses points that are no integers, or expire, and changes nothing', async () => {
    const sandbox = await member();
    const before = sandbox.state().vouchers;
    const wrong: [object, string][] = [
      [{}, "Payload should have required property 'points'"],
      [{ points: 0.5 }, 'Property .points should be integer'],
      [
        { points: 1, expiration_date: '2030-01-01' },
        'Property .expiration_date should be left out, because the sandbox does not keep it',
      ],
    ];
    for (const [body, details] of wrong) {
      const answer = await sendAsBackend(sandbox, 'loyalties/members/TEA-A/balance', { body });
      expect(answer.body).to.include({ key: 'invalid_payload', details });
    }
    const nobodys = await sendAsBackend(sandbox, 'loyalties/members/TEA-B/balance', { body: { points: 1 } });
    expect(nobodys.body).to.include({ key: 'invalid_voucher' });
    expect(sandbox.state().vouchers).to.deep.equal(before);
  });
});
