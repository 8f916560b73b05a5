import { DiscountVouchersTypesEnum } from '@voucherify/sdk';
import { expect, it } from 'vitest';
import type { SdkSession } from './session.ts';

const order = { amount: 13000 };

/** Redemptions, rollbacks, locks, campaigns of promotions and loyalty programs, as a shop's backend calls them. */
export function redeemingTests({ sandbox, sdk }: SdkSession): void {
  it('redeems, reads, lists and rolls back', async () => {
    const { id } = await sdk.redemptions.redeem('GIFT50', { order });
    expect(await sdk.redemptions.get(id)).toMatchObject({ id, result: 'SUCCESS' });
    expect((await sdk.redemptions.list({ limit: 1 })).redemptions.map((one) => one.id)).toEqual([id]);
    expect(await sdk.redemptions.getForVoucher('GIFT50')).toMatchObject({ redeemed_quantity: 1 });
    const rolledBack = await sdk.redemptions.rollback(id, { reason: 'Returned' });
    expect(rolledBack).toMatchObject({ result: 'SUCCESS', reason: 'Returned' });
    expect(sandbox.state().vouchers['GIFT50']?.gift?.balance).toBe(5000);
  });

  it('redeems several redeemables and rolls them back together', async () => {
    const { parent_redemption, redemptions } = await sdk.redemptions.redeemStackable({
      redeemables: [
        { object: 'voucher', id: 'TENOFF' },
        { object: 'promotion_tier', id: 'promo_5PERCENT' },
      ],
      order,
    });
    expect(redemptions).toHaveLength(2);
    const { rollbacks } = await sdk.redemptions.rollbackStackable(parent_redemption.id);
    expect(rollbacks).toHaveLength(2);
  });

  it('releases the lock of a session', async () => {
    const session = { type: 'LOCK', key: 'cart-1' } as const;
    await sdk.validations.validateStackable({
      redeemables: [{ object: 'voucher', id: 'ONCE' }],
      order,
      session,
    });
    expect(sandbox.state().locks).toHaveLength(1);
    await sdk.vouchers.releaseValidationSession('ONCE', 'cart-1');
    expect(sandbox.state().locks).toEqual([]);
  });

  it('creates a campaign of promotions, and switches campaigns off and on', async () => {
    const discount = { type: DiscountVouchersTypesEnum.AMOUNT, amount_off: 500 } as const;
    const { id, promotion } = await sdk.promotions.create({
      name: 'Summer',
      campaign_type: 'PROMOTION',
      promotion: { tiers: [{ name: 'Five', banner: '5.00 off', action: { discount } }] },
    });
    const tier = promotion.tiers?.[0]?.id ?? '';
    await sdk.campaigns.disable(id);
    await expect(sdk.promotions.tiers.redeem(tier, { order })).rejects.toMatchObject({
      key: 'promotion_inactive',
    });
    await sdk.campaigns.enable(id);
    expect(await sdk.promotions.tiers.redeem(tier, { order })).toMatchObject({ result: 'SUCCESS' });
  });

  it('creates, reads, updates, lists and deletes loyalty programs', async () => {
    const created = await sdk.loyalties.create({
      name: 'Tea points',
      vouchers_count: 2,
      voucher: { type: 'LOYALTY_CARD', loyalty_card: { points: 50 } },
    });
    expect(await sdk.loyalties.get('Tea points')).toEqual(created);
    expect(await sdk.loyalties.update({ id: created.id, description: 'Cups' })).toMatchObject({
      description: 'Cups',
    });
    expect((await sdk.loyalties.list()).total).toBe(2);
    await sdk.loyalties.delete(created.id, { force: true });
    await expect(sdk.loyalties.get(created.id)).rejects.toMatchObject({ key: 'not_found' });
  });

  it('gives loyalty cards to members, changes their points and lists the movements', async () => {
    const program = await sdk.loyalties.create({
      name: 'Tea points',
      vouchers_count: 1,
      voucher: { type: 'LOYALTY_CARD', loyalty_card: { points: 50 } },
    });
    const { code } = await sdk.loyalties.createMember(program.id, { customer: { source_id: 'zoe' } });
    const { vouchers } = await sdk.loyalties.listMembers(program.id, { limit: 5 });
    expect(vouchers.map((one) => one.code)).toEqual([code]);
    expect(await sdk.loyalties.getMember(null, code)).toMatchObject({ loyalty_card: { balance: 50 } });
    expect(await sdk.loyalties.addPoints(program.id, code, { points: 30 })).toMatchObject({ balance: 80 });
    const taken = await sdk.loyalties.addOrRemoveCardBalance(code, { points: -80, reason: 'Tea' });
    expect(taken).toMatchObject({ points: -80, balance: 0, type: 'loyalty_card' });
    const { data } = await sdk.loyalties.listCardTransactions(code, program.id, { order: 'id' });
    expect(data.map(({ type }) => type)).toEqual(['POINTS_ADDITION', 'POINTS_REMOVAL']);
  });
}
