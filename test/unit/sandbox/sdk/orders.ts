import { DiscountVouchersTypesEnum } from '@voucherify/sdk';
import { expect, it } from 'vitest';
import type { SdkSession } from './session.ts';

const order = { amount: 13000 };
const customer = { source_id: 'zoe', name: 'Zoe' };

/** Validations, promotions, orders, publications, events and consents, as a shop's backend calls them. */
export function orderTests({ sandbox, sdk }: SdkSession): void {
  it('validates a voucher, several redeemables and promotions', async () => {
    expect(await sdk.validations.validateVoucher('TENOFF', { order, customer })).toMatchObject({
      valid: true,
      code: 'TENOFF',
      order: { total_discount_amount: 1000 },
    });
    expect(
      await sdk.validations.validateStackable({
        redeemables: [
          { object: 'voucher', id: 'TENOFF' },
          { object: 'promotion_tier', id: 'promo_5PERCENT' },
        ],
        order,
      }),
    ).toMatchObject({ valid: true, order: { total_amount: 11400 } });
    const { valid, promotions } = await sdk.promotions.validate(
      { order, customer },
      {
        audienceRulesOnly: true,
        filters: { promotion_id: { conditions: { $is: ['camp_sandbox_promotions'] } } },
      },
    );
    expect(valid).toBe(true);
    expect(await sdk.validations.validate('EXPIRED', { order })).toMatchObject({ valid: false });
    expect(promotions?.map(({ id }) => id)).toEqual(['promo_5PERCENT', 'promo_10OFF100']);
  });

  it('reads what went wrong from the error', async () => {
    await expect(sdk.validations.validateVoucher('POINTS500', { order })).rejects.toMatchObject({
      code: 400,
      key: 'missing_reward',
    });
    await expect(sdk.orders.get('ord_nobody')).rejects.toMatchObject({ code: 404, key: 'not_found' });
  });

  it('asks for what a cart qualifies', async () => {
    const { redeemables } = await sdk.qualifications.checkEligibility({
      order,
      customer: { source_id: 'ben' },
      scenario: 'CUSTOMER_WALLET',
    });
    expect(redeemables.data.map(({ id }) => id).sort()).toEqual(['GIFT50', 'ITEMS5']);
  });

  it('lists, reads, creates and redeems promotion tiers', async () => {
    const { tiers } = await sdk.promotions.tiers.listAll({ is_available: true });
    expect(tiers.map(({ id }) => id)).toEqual(['promo_10OFF100', 'promo_5PERCENT']);
    const created = await sdk.promotions.tiers.create('camp_sandbox_promotions', {
      name: 'Seven',
      banner: '7.00 off',
      action: { discount: { type: DiscountVouchersTypesEnum.AMOUNT, amount_off: 700 } },
    });
    expect(created).toMatchObject({ hierarchy: 4, object: 'promotion_tier' });
    expect(await sdk.promotions.tiers.get(created.id)).toEqual(created);
    const { tiers: ofCampaign } = await sdk.promotions.tiers.list('camp_sandbox_promotions');
    expect(ofCampaign.map(({ id }) => id)).toContain(created.id);
    expect(await sdk.promotions.tiers.redeem(created.id, { order })).toMatchObject({
      result: 'SUCCESS',
      order: { total_discount_amount: 700 },
    });
    const updated = await sdk.promotions.tiers.update({ id: created.id, banner: 'New' });
    expect(updated).toMatchObject({ name: 'Seven', banner: 'New' });
    await sdk.promotions.tiers.delete(created.id);
    await expect(sdk.promotions.tiers.get(created.id)).rejects.toMatchObject({ key: 'not_found' });
  });

  it('creates, reads, changes and lists orders', async () => {
    const created = await sdk.orders.create({ source_id: 'cart-1', amount: 5000, customer });
    expect(created).toMatchObject({ object: 'order', status: 'CREATED', total_amount: 5000 });
    expect(await sdk.orders.get(created.id)).toEqual(created);
    expect(await sdk.orders.update({ id: created.id, status: 'PAID' })).toMatchObject({ status: 'PAID' });
    const { orders, total } = await sdk.orders.list({ limit: 1 });
    expect([total, orders[0]?.source_id]).toEqual([1, 'cart-1']);
  });

  it('publishes a free code of a campaign and lists publications', async () => {
    const publication = await sdk.distributions.publications.create({
      campaign: { name: 'Welcome', count: 1 },
      customer,
      channel: 'email',
    });
    expect(publication).toMatchObject({ result: 'SUCCESS', voucher: { code: 'WELCOME-A1' } });
    const { publications, total } = await sdk.distributions.publications.list({ customer: 'zoe' });
    expect([total, publications?.[0]?.id]).toEqual([1, publication.id]);
  });

  it('tracks an event, manages validation rules and lists consents', async () => {
    expect(
      await sdk.events.create('cart_abandoned', {
        event: 'cart_abandoned',
        customer,
        metadata: { items: 3 },
      }),
    ).toMatchObject({
      object: 'event',
      type: 'cart_abandoned',
    });
    expect(sandbox.state().events).toMatchObject([{ type: 'cart_abandoned', metadata: { items: 3 } }]);
    const { data, total } = await sdk.validationRules.list({ limit: 100 });
    expect(data).toHaveLength(total);
    expect(await sdk.validationRules.get('val_BIGCART_1')).toMatchObject({ rules: { logic: '1' } });
    expect((await sdk.validationRules.listRulesAssignments({ rule: 'val_BIGCART_1' })).total).toBe(1);
    const { data: assignments } = await sdk.validationRules.listAssignments('val_BIGCART_1');
    expect(assignments).toMatchObject([{ related_object_id: 'v_sandbox_BIGCART' }]);
    const rule = await sdk.validationRules.create({
      name: 'Big carts',
      rules: { 1: { name: 'order.amount', conditions: { $more_than_or_equal: [9000] } }, logic: '1' },
    });
    await sdk.validationRules.update({ id: rule.id, error: { message: 'Only for big carts.' } });
    const assignment = await sdk.validationRules.createAssignment(rule.id, { voucher: 'TENOFF' });
    await expect(sdk.redemptions.redeem('TENOFF', { order: { amount: 5000 } })).rejects.toMatchObject({
      key: 'order_rules_violated',
    });
    await sdk.validationRules.deleteAssignment(rule.id, assignment.id);
    expect(await sdk.redemptions.redeem('TENOFF', { order: { amount: 5000 } })).toMatchObject({
      result: 'SUCCESS',
    });
    await sdk.validationRules.delete(rule.id);
    await expect(sdk.validationRules.get(rule.id)).rejects.toMatchObject({ key: 'not_found' });
    const { consents } = await sdk.consents.list();
    expect(consents.total).toBe(2);
    await sdk.customers.updateConsents('ben', { [consents.data[0]!.id]: true });
    expect(sandbox.state().consents).toEqual({ cust_ben: { cnst_sandbox_email: true } });
  });
}
