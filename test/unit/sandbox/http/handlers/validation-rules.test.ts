import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import type { Part } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

/** A condition as the API writes it. */
const condition = (name: string, conditions: object, property: string | null = null) => ({
  name,
  property,
  conditions,
  rules: {},
});
const least = (amount: number) => condition('order.amount', { $more_than_or_equal: [amount] });
const ofCustomer = (property: string, value: unknown) =>
  condition('customer.metadata', { $is: [value] }, property);

const big = { name: 'Big carts', error: { message: 'Only for big carts.' }, rules: { 1: least(20_000) } };

/** Creates a rule and returns its body. */
async function create(sandbox: Sandbox, body: object = big): Promise<Part> {
  const answer = await sendAsBackend(sandbox, 'validation-rules', { body });
  expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
  return answer.body;
}
const assign = (sandbox: Sandbox, rule: unknown, body: object) =>
  sendAsBackend(sandbox, `validation-rules/${String(rule)}/assignments`, { body });
const redeem = async (sandbox: Sandbox, code: string, amount: number, customer?: object) => {
  const body = { order: { amount }, customer };
  return (await sendAsBackend(sandbox, `vouchers/${code}/redemption`, { body })).body;
};
const list = async (sandbox: Sandbox, path: string) => (await sendAsBackend(sandbox, path)).body;

describe('a validation rule that a backend creates', () => {
  it('is answered as it is read and listed, the newest first', async () => {
    const sandbox = openSandbox();
    const rule = await create(sandbox);
    expect(rule['id']).to.match(/^val_/);
    expect(rule).to.deep.include({
      name: 'Big carts',
      error: { message: 'Only for big carts.' },
      rules: { 1: least(20_000), logic: '1' },
      assignments_count: 0,
      updated_at: null,
      object: 'validation_rules',
    });
    expect(await list(sandbox, `validation-rules/${String(rule['id'])}`)).to.deep.equal(rule);
    const { data, total } = await list(sandbox, 'validation-rules?limit=1');
    expect(data).to.deep.equal([rule]);
    const { total: before } = await list(openSandbox(), 'validation-rules?limit=1');
    expect(total).to.equal(Number(before) + 1);
    sandbox.reset();
    expect((await list(sandbox, 'validation-rules?limit=1'))['total']).to.equal(before);
  });

  it('binds the vouchers and tiers to which it is assigned, and a refusal has its id and its message', async () => {
    const sandbox = openSandbox();
    const { id } = await create(sandbox);
    expect((await redeem(sandbox, 'TENOFF', 5000))['result']).to.equal('SUCCESS');
    const assigned = await assign(sandbox, id, { voucher: 'TENOFF' });
    expect(assigned.status).to.equal(200);
    expect(assigned.body).to.include({
      rule_id: id,
      related_object_id: 'v_sandbox_TENOFF',
      related_object_type: 'voucher',
      object: 'validation_rules_assignment',
    });
    expect(assigned.body['id']).to.match(/^asgm_/);
    const refused = await redeem(sandbox, 'TENOFF', 5000);
    expect(refused).to.deep.include({
      key: 'order_rules_violated',
      error: { message: 'Only for big carts.' },
    });
    expect(refused['details']).to.contain(id);
    expect((await redeem(sandbox, 'TENOFF', 20_000))['result']).to.equal('SUCCESS');

    const tier = { related_object_type: 'promotion_tier', related_object_id: 'promo_5PERCENT' };
    expect((await assign(sandbox, id, tier)).body).to.include(tier);
    const path = 'promotions/tiers/promo_5PERCENT/redemption';
    const body = { order: { amount: 5000 } };
    expect((await sendAsBackend(sandbox, path, { body })).body).to.include({ key: 'order_rules_violated' });

    expect((await list(sandbox, `validation-rules/${String(id)}`))['assignments_count']).to.equal(2);
    const ofRule = await list(sandbox, `validation-rules/${String(id)}/assignments`);
    expect(ofRule['total']).to.equal(2);
    const { data } = await list(sandbox, 'validation-rules-assignments?related_object_id=v_sandbox_TENOFF');
    expect(data).to.deep.equal([assigned.body]);
    const voucher = await list(sandbox, 'vouchers/TENOFF');
    const { data: named } = voucher['validation_rules_assignments'] as { data: Part[] };
    expect(named.map((one) => [one['id'], one['rule_id']])).to.deep.equal([[assigned.body['id'], id]]);
  });

  it('changes for everything that has it, and what the change does not name stays', async () => {
    const sandbox = openSandbox();
    const { id } = await create(sandbox);
    await assign(sandbox, id, { voucher: 'TENOFF' });
    const change = { method: 'PUT', body: { rules: { 1: least(3000), logic: '1' } } };
    const { status, body } = await sendAsBackend(sandbox, `validation-rules/${String(id)}`, change);
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      id,
      name: 'Big carts',
      error: { message: 'Only for big carts.' },
      rules: { 1: least(3000), logic: '1' },
    });
    expect(body['updated_at']).to.be.a('string');
    expect((await redeem(sandbox, 'TENOFF', 3000))['result']).to.equal('SUCCESS');
    expect((await redeem(sandbox, 'TENOFF', 2999))['details']).to.contain(id);
  });

  it('binds nothing any more when its assignment or the rule itself is deleted', async () => {
    const sandbox = openSandbox();
    const { id } = await create(sandbox);
    const first = await assign(sandbox, id, { voucher: 'TENOFF' });
    const path = `validation-rules/${String(id)}`;
    const address = `${path}/assignments/${String(first.body['id'])}`;
    expect((await sendAsBackend(sandbox, address, { method: 'DELETE' })).status).to.equal(204);
    expect((await sendAsBackend(sandbox, address, { method: 'DELETE' })).status).to.equal(404);
    expect((await redeem(sandbox, 'TENOFF', 5000))['result']).to.equal('SUCCESS');
    expect((await list(sandbox, path))['assignments_count']).to.equal(0);

    await assign(sandbox, id, { voucher: 'TENOFF' });
    expect((await sendAsBackend(sandbox, path, { method: 'DELETE' })).status).to.equal(204);
    expect((await sendAsBackend(sandbox, path)).status).to.equal(404);
    expect((await redeem(sandbox, 'TENOFF', 5000))['result']).to.equal('SUCCESS');
    expect((await list(sandbox, 'vouchers/TENOFF'))['validation_rules_assignments']).to.include({ total: 0 });
  });

  it('can have several conditions of one kind, which must all be met', async () => {
    const sandbox = openSandbox();
    const rules = { 1: ofCustomer('vip', true), 2: ofCustomer('city', 'Berlin'), logic: '1 AND 2' };
    const { id } = await create(sandbox, { name: 'Berlin VIPs', rules });
    await assign(sandbox, id, { voucher: 'TENOFF' });
    const of = (metadata: object) => redeem(sandbox, 'TENOFF', 5000, { source_id: 'zoe', metadata });
    expect(await of({ vip: true })).to.include({ key: 'customer_rules_violated' });
    expect(await of({ vip: true, city: 'Berlin' })).to.include({ result: 'SUCCESS' });
  });
});

describe('a new voucher or promotion tier that names validation rules', () => {
  const discount = { type: 'AMOUNT', amount_off: 500 };

  it('is bound by them from the beginning', async () => {
    const sandbox = openSandbox();
    const { id } = await create(sandbox);
    const voucher = { type: 'DISCOUNT_VOUCHER', discount, validation_rules: [id, 'val_VIPONLY_1'] };
    const { body } = await sendAsBackend(sandbox, 'vouchers/BOUND', { body: voucher });
    const { data } = body['validation_rules_assignments'] as { data: Part[] };
    expect(data.map(({ rule_id }) => rule_id)).to.deep.equal([id, 'val_VIPONLY_1']);
    expect((await redeem(sandbox, 'BOUND', 5000))['details']).to.contain(id);
    expect((await redeem(sandbox, 'BOUND', 20_000))['details']).to.contain('val_VIPONLY_1');
    expect((await redeem(sandbox, 'BOUND', 20_000, { source_id: 'ben' }))['result']).to.equal('SUCCESS');

    const tier = { name: 'Bound', action: { discount }, validation_rules: [id] };
    const added = (await sendAsBackend(sandbox, 'promotions/Promotions/tiers', { body: tier })).body;
    const { data: ofTier } = added['validation_rule_assignments'] as { data: Part[] };
    expect(ofTier.map(({ rule_id }) => rule_id)).to.deep.equal([id]);
    const path = `promotions/tiers/${String(added['id'])}/redemption`;
    const order = { amount: 5000 };
    expect((await sendAsBackend(sandbox, path, { body: { order } })).body['details']).to.contain(id);
  });

  it('is not created if nobody knows one of them, and a campaign cannot name any', async () => {
    const sandbox = openSandbox();
    const voucher = { type: 'DISCOUNT_VOUCHER', discount, validation_rules: ['val_nobody'] };
    const refused = await sendAsBackend(sandbox, 'vouchers/BOUND', { body: voucher });
    expect(refused.body).to.include({ code: 404, resource_type: 'validation_rules' });
    const list = [
      { code: 'FREE', type: 'DISCOUNT_VOUCHER', discount },
      { ...voucher, code: 'BOUND' },
    ];
    expect((await sendAsBackend(sandbox, 'vouchers/import', { body: list })).status).to.equal(404);
    expect(sandbox.state().vouchers).not.to.have.any.keys('FREE', 'BOUND');
    const campaign = { name: 'Bound', campaign_type: 'DISCOUNT_COUPONS', voucher };
    expect((await sendAsBackend(sandbox, 'campaigns', { body: campaign })).body).to.include({
      details: 'Property .voucher.validation_rules should be left out, because the sandbox does not keep it',
    });
  });
});

describe('a validation rule that a voucher of a seed has', () => {
  it('can be changed, assigned to others and deleted, and the ids of the others stay', async () => {
    const sandbox = openSandbox({
      vouchers: [
        {
          code: 'TWO',
          rules: [
            { about: 'order', least: 9000 },
            { about: 'customer', metadata: { vip: true } },
          ],
        },
      ],
    });
    const change = { method: 'PUT', body: { name: 'Changed', rules: { 1: least(100) } } };
    expect((await sendAsBackend(sandbox, 'validation-rules/val_TWO_1', change)).body).to.include({
      id: 'val_TWO_1',
      name: 'Changed',
      assignments_count: 1,
    });
    expect((await redeem(sandbox, 'TWO', 100))['details']).to.contain('val_TWO_2');
    expect((await assign(sandbox, 'val_TWO_2', { voucher: 'TENOFF' })).status).to.equal(200);
    expect((await redeem(sandbox, 'TENOFF', 100))['details']).to.contain('val_TWO_2');

    const { status } = await sendAsBackend(sandbox, 'validation-rules/val_TWO_1', { method: 'DELETE' });
    expect(status).to.equal(204);
    expect((await redeem(sandbox, 'TWO', 100))['details']).to.contain('val_TWO_2');
    const { data } = await list(sandbox, 'validation-rules-assignments?rule=val_TWO_2');
    expect((data as Part[]).map(({ related_object_id }) => related_object_id)).to.have.members([
      'v_sandbox_TWO',
      'v_sandbox_TENOFF',
    ]);
    const own = 'validation-rules/val_TWO_2/assignments/asgm_TWO_2';
    expect((await sendAsBackend(sandbox, own, { method: 'DELETE' })).status).to.equal(204);
    expect((await redeem(sandbox, 'TWO', 100))['result']).to.equal('SUCCESS');
    const rest = await list(sandbox, 'validation-rules/val_TWO_2/assignments');
    for (const { id } of rest['data'] as Part[])
      await sendAsBackend(sandbox, `validation-rules/val_TWO_2/assignments/${String(id)}`, {
        method: 'DELETE',
      });
    expect((await redeem(sandbox, 'TENOFF', 100))['result']).to.equal('SUCCESS');
    // Nothing has the rule any more, and it is still there.
    expect((await list(sandbox, 'validation-rules/val_TWO_2'))['assignments_count']).to.equal(0);
  });
});

describe('the endpoints of validation rules', () => {
  const kinds = 'order.amount, customer.metadata, redemption.metadata, or customer.segment';
  const wrong: [body: object, details: string][] = [
    [{ rules: { 1: least(1) } }, "Payload should have required property 'name'"],
    [{ name: 'x' }, "Payload should have required property 'rules'"],
    [{ name: 'x', rules: { logic: '' } }, "Property .rules should have required property '1'"],
    [{ name: 'x', rules: { 1: least(1), x: least(1) } }, 'Property .rules.x should be a number'],
    [
      { name: 'x', rules: { 1: condition('order.items', {}) } },
      `Property .rules.1.name should be ${kinds}: the sandbox keeps no other rules`,
    ],
    [
      { name: 'x', rules: { 1: condition('order.amount', { $less_than: [1] }) } },
      'Property .rules.1.conditions should have $more_than_or_equal with one amount, and nothing else',
    ],
    [
      { name: 'x', rules: { 1: least(-1) } },
      'Property .rules.1.conditions should have $more_than_or_equal with one amount, and nothing else',
    ],
    [
      { name: 'x', rules: { 1: condition('customer.metadata', { $is: [true] }) } },
      'Property .rules.1.property should be the name of a field of the metadata',
    ],
    [
      { name: 'x', rules: { 1: ofCustomer('vip', { deep: 1 }) } },
      'Property .rules.1.conditions should have $is with one text, number or boolean, and nothing else',
    ],
    [
      { name: 'x', rules: { 1: least(1), 2: ofCustomer('vip', true) } },
      'Property .rules.2 should be about customer.metadata or redemption.metadata, like all others: the sandbox keeps no mixed rules',
    ],
    [
      { name: 'x', rules: { 1: ofCustomer('vip', true), 2: ofCustomer('a', 1), logic: '1 or 2' } },
      'Property .rules.logic should be "1 and 2", because the sandbox keeps no other',
    ],
    [
      { name: 'x', rules: { 1: least(1) }, applicable_to: { included_all: true } },
      'Property .applicable_to.included_all should be left out, because the sandbox does not keep it',
    ],
  ];
  for (const [body, details] of wrong)
    it(`refuse a rule with the details: ${details}`, async () => {
      const sandbox = openSandbox();
      const answer = await sendAsBackend(sandbox, 'validation-rules', { body });
      expect(answer.body).to.include({ code: 400, key: 'invalid_payload', details });
      const { total } = await list(openSandbox(), 'validation-rules');
      expect((await list(sandbox, 'validation-rules'))['total']).to.equal(total);
    });

  it('refuse what does not exist, what is assigned already, and what cannot have a rule', async () => {
    const sandbox = openSandbox();
    const { id } = await create(sandbox);
    const nobody = 'validation-rules/val_nobody';
    for (const [path, method, body] of [
      [nobody, 'PUT', { name: 'x' }],
      [nobody, 'DELETE', undefined],
      [`${nobody}/assignments`, 'POST', { voucher: 'TENOFF' }],
    ] as const)
      expect((await sendAsBackend(sandbox, path, { method, body })).body).to.include({
        code: 404,
        resource_type: 'validation_rules',
      });
    expect((await assign(sandbox, id, { voucher: 'NOBODY' })).body).to.include({
      code: 404,
      resource_type: 'voucher',
    });
    expect((await assign(sandbox, id, { promotion_tier: 'promo_nobody' })).body).to.include({
      code: 404,
      resource_type: 'promotion_tier',
    });
    expect((await assign(sandbox, id, { campaign: 'Welcome' })).body).to.include({ key: 'invalid_payload' });
    expect((await assign(sandbox, id, {})).body).to.include({ key: 'invalid_payload' });
    await assign(sandbox, id, { voucher: 'TENOFF' });
    expect((await assign(sandbox, id, { voucher: 'TENOFF' })).body).to.include({
      code: 409,
      key: 'duplicate_found',
    });
  });
});
