import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import type { Part } from '../../../../support/page-requests.ts';
import { cart, openSandbox } from '../../../../support/sandbox.ts';

describe('PUT and DELETE /v1/promotions/tiers/{promotionTierId}', () => {
  it('change what is named and leave the rest', async () => {
    const sandbox = openSandbox();
    const path = 'promotions/tiers/promo_5PERCENT';
    const { body: before } = await sendAsBackend(sandbox, path);
    const change = {
      banner: 'New',
      metadata: { shop: 'berlin' },
      action: { discount: { type: 'AMOUNT', amount_off: 300 } },
    };
    const { status, body } = await sendAsBackend(sandbox, path, { method: 'PUT', body: change });
    expect(status).to.equal(200);
    expect(body).to.deep.equal({ ...before, ...change, updated_at: '2026-01-05T12:00:00.000Z' });
    const redeemed = await sendAsBackend(sandbox, `${path}/redemption`, { body: { order: cart } });
    expect(redeemed.body['order']).to.include({ total_discount_amount: 300 });
  });

  it('switch a tier off', async () => {
    const sandbox = openSandbox();
    const path = 'promotions/tiers/promo_5PERCENT';
    await sendAsBackend(sandbox, path, { method: 'PUT', body: { active: false } });
    const { body } = await sendAsBackend(sandbox, `${path}/redemption`, { body: { order: cart } });
    expect(body).to.include({ key: 'promotion_inactive' });
  });

  it('refuse a wrong value and an unknown tier, and change nothing', async () => {
    const sandbox = openSandbox();
    const before = sandbox.state().promotionTiers;
    const wrong = await sendAsBackend(sandbox, 'promotions/tiers/promo_5PERCENT', {
      method: 'PUT',
      body: { action: { discount: { type: 'AMOUNT', amount_off: -1 } } },
    });
    expect(wrong.body).to.include({ details: 'Property .action.discount.amount_off should be >= 0' });
    const unknown = await sendAsBackend(sandbox, 'promotions/tiers/promo_nobody', { method: 'DELETE' });
    expect(unknown.body).to.include({ key: 'not_found', resource_type: 'promotion_tier' });
    expect(sandbox.state().promotionTiers).to.deep.equal(before);
  });

  it('delete a tier with the stacks that contain it', async () => {
    const sandbox = openSandbox();
    const deleted = await sendAsBackend(sandbox, 'promotions/tiers/promo_5PERCENT', { method: 'DELETE' });
    expect(deleted.status).to.equal(204);
    const body = { redeemables: [{ object: 'promotion_stack', id: 'stack_WEEKEND' }], order: cart };
    const redeemed = await sendAsBackend(sandbox, 'redemptions', { body });
    expect([redeemed.status, redeemed.body['key']]).to.deep.equal([404, 'not_found']);
  });
});

describe('promotion campaigns', () => {
  const action = { discount: { type: 'PERCENT', percent_off: 50 } };
  const campaign = {
    name: 'Summer',
    campaign_type: 'PROMOTION',
    promotion: {
      tiers: [
        { name: 'Half', banner: 'Half the price', action },
        { name: 'Third', action },
      ],
    },
  };

  it('are created with their tiers, which can be redeemed', async () => {
    const sandbox = openSandbox();
    const { status, body } = await sendAsBackend(sandbox, 'campaigns', { body: campaign });
    expect(status).to.equal(200);
    expect(body).to.include({
      name: 'Summer',
      campaign_type: 'PROMOTION',
      type: 'STATIC',
      object: 'campaign',
    });
    expect(body).not.to.have.property('voucher');
    const { tiers } = body['promotion'] as { tiers: Part[] };
    expect(tiers.map(({ name, hierarchy }) => [name, hierarchy])).to.deep.equal([
      ['Half', 1],
      ['Third', 2],
    ]);
    expect((await sendAsBackend(sandbox, 'campaigns/Summer')).body).to.deep.equal(body);
    const path = `promotions/tiers/${String(tiers[0]?.['id'])}/redemption`;
    const redeemed = await sendAsBackend(sandbox, path, { body: { order: cart } });
    expect(redeemed.body['order']).to.include({ total_discount_amount: 6500 });
    const created = await sendAsBackend(sandbox, 'promotions/Summer/tiers', {
      body: { name: 'Fourth', action },
    });
    expect(created.body).to.include({ hierarchy: 3 });
  });

  it('are created with all their tiers or not at all', async () => {
    const sandbox = openSandbox();
    const unit = { type: 'UNIT', unit_off: 1, unit_type: 'prod_nobody', effect: 'ADD_NEW_ITEMS' };
    const tiers = [...campaign.promotion.tiers, { name: 'Wrong', action: { discount: unit } }];
    const { status } = await sendAsBackend(sandbox, 'campaigns', {
      body: { ...campaign, promotion: { tiers } },
    });
    expect(status).to.equal(404);
    expect(Object.keys(sandbox.state().promotionTiers)).to.have.length(3);
    expect((await sendAsBackend(sandbox, 'campaigns/Summer')).status).to.equal(404);
  });

  it('have a name of their own, and no vouchers', async () => {
    const sandbox = openSandbox();
    const again = await sendAsBackend(sandbox, 'campaigns', { body: { ...campaign, name: 'Promotions' } });
    expect([again.status, again.body['key']]).to.deep.equal([409, 'duplicate_found']);
    const voucher = await sendAsBackend(sandbox, 'campaigns/Promotions/vouchers', { body: {} });
    expect(voucher.body).to.include({
      key: 'invalid_campaign',
      details: 'Campaign Promotions has no vouchers',
    });
    const discount = { type: 'AMOUNT', amount_off: 1 };
    const joined = await sendAsBackend(sandbox, 'vouchers/NEW', {
      body: { type: 'DISCOUNT_VOUCHER', discount, campaign: 'Promotions' },
    });
    expect(joined.body).to.include({ key: 'invalid_voucher' });
  });

  it('take their tiers and stacks with them', async () => {
    const sandbox = openSandbox();
    const { status } = await sendAsBackend(sandbox, 'campaigns/Promotions', { method: 'DELETE' });
    expect(status).to.equal(202);
    expect(sandbox.state().promotionTiers).to.deep.equal({});
    const qualified = await sendAsBackend(sandbox, 'qualifications', { body: { order: cart } });
    const ofPromotions = ((qualified.body['redeemables'] as Part)['data'] as Part[]).filter(
      ({ object }) => object !== 'voucher',
    );
    expect(ofPromotions).to.deep.equal([]);
  });
});

describe('a campaign that is switched off', () => {
  const redeem = async (sandbox: Sandbox, path: string) =>
    (await sendAsBackend(sandbox, `${path}/redemption`, { body: { order: cart } })).body;

  it('keeps its vouchers and tiers from being redeemed until it is switched on', async () => {
    const sandbox = openSandbox();
    for (const [campaign, path, key] of [
      ['Welcome', 'vouchers/WELCOME-A1', 'voucher_disabled'],
      ['camp_sandbox_promotions', 'promotions/tiers/promo_5PERCENT', 'promotion_inactive'],
    ] as const) {
      const off = await sendAsBackend(sandbox, `campaigns/${campaign}/disable`, { method: 'POST' });
      expect([off.status, off.body]).to.deep.equal([200, {}]);
      expect((await sendAsBackend(sandbox, `campaigns/${campaign}`)).body).to.include({ active: false });
      expect(await redeem(sandbox, path)).to.include({ key });
      await sendAsBackend(sandbox, `campaigns/${campaign}/enable`, { method: 'POST' });
      expect(await redeem(sandbox, path)).to.include({ result: 'SUCCESS' });
    }
  });

  it('can be created so', async () => {
    const sandbox = openSandbox();
    const discount = { type: 'AMOUNT', amount_off: 1 };
    const body = { name: 'Later', active: false, voucher: { type: 'DISCOUNT_VOUCHER', discount } };
    expect((await sendAsBackend(sandbox, 'campaigns', { body })).body).to.include({ active: false });
    await sendAsBackend(sandbox, 'campaigns/Later/vouchers/LATER', { body: {} });
    expect(await redeem(sandbox, 'vouchers/LATER')).to.include({ key: 'voucher_disabled' });
  });

  it('does not concern other codes', async () => {
    const sandbox = openSandbox();
    await sendAsBackend(sandbox, 'campaigns/Welcome/disable', { method: 'POST' });
    expect(await redeem(sandbox, 'vouchers/TENOFF')).to.include({ result: 'SUCCESS' });
    const unknown = await sendAsBackend(sandbox, 'campaigns/nobody/disable', { method: 'POST' });
    expect(unknown.status).to.equal(404);
  });
});
