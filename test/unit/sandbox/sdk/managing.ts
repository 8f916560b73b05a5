import { DiscountVouchersTypesEnum } from '@voucherify/sdk';
import { expect, it } from 'vitest';
import type { SdkSession } from './session.ts';

/** Vouchers, customers, campaigns and products, as a shop's backend manages them. */
export function managingTests({ sandbox, sdk }: SdkSession): void {
  it('creates, reads, updates, switches, lists and deletes vouchers', async () => {
    const created = await sdk.vouchers.create({
      code: 'SDK 10%/off',
      type: 'DISCOUNT_VOUCHER',
      discount: {
        type: DiscountVouchersTypesEnum.AMOUNT,
        amount_off: 1000,
        effect: 'APPLY_TO_ORDER',
      },
      redemption: { quantity: 2 },
      metadata: { a: 1 },
    });
    const { code } = created;
    expect(code).to.equal('SDK 10%/off');
    expect(await sdk.vouchers.get(code)).to.deep.equal(created);
    expect(await sdk.vouchers.get(created.id)).to.deep.equal(created);
    const updated = await sdk.vouchers.update({ code, additional_info: 'new', metadata: { b: 2 } });
    expect(updated).to.deep.include({ additional_info: 'new', metadata: { a: 1, b: 2 } });

    expect((await sdk.vouchers.disable(code)).active).to.equal(false);
    await expect(sdk.redemptions.redeem(code)).rejects.to.include({ key: 'voucher_disabled' });
    expect((await sdk.vouchers.enable(code)).active).to.equal(true);
    const redeemed = await sdk.redemptions.redeem(code, { order: { amount: 5000 } });
    expect(redeemed.result).to.equal('SUCCESS');

    const listed = await sdk.vouchers.list({
      limit: 1,
      order: '-created_at',
      created_at: { after: '2021-01-01' },
      filters: { junction: 'and', code: { conditions: { $is: [code] } } },
    });
    expect([listed.total, listed.vouchers[0]?.code]).to.deep.equal([1, code]);

    await sdk.vouchers.delete(code, { force: true });
    await expect(sdk.vouchers.get(code)).rejects.to.include({ code: 404, key: 'not_found' });
  });

  it('refuses a code that exists with the key of the API', async () => {
    const again = sdk.vouchers.create({
      code: 'TENOFF',
      type: 'GIFT_VOUCHER',
      gift: { amount: 1, balance: 1 },
    });
    await expect(again).rejects.to.include({ code: 409, key: 'duplicate_found', resource_id: 'TENOFF' });
  });

  it('imports vouchers, changes balances and lists transactions', async () => {
    const discount = { type: DiscountVouchersTypesEnum.AMOUNT, amount_off: 100 } as const;
    const { async_action_id } = await sdk.vouchers.import([
      { code: 'IMPORTED', type: 'DISCOUNT_VOUCHER', discount },
    ]);
    expect(async_action_id).to.match(/^aa_/);
    expect((await sdk.vouchers.get('IMPORTED')).discount).to.deep.equal(discount);

    // The type of the SDK does not have the source id, which the API takes.
    const topUp = { amount: -1500, source_id: 'fix-1' };
    const balance = await sdk.vouchers.balance.create('GIFT50', topUp);
    expect(balance).to.include({ amount: -1500, balance: 3500, type: 'gift_voucher' });
    const { data, has_more } = await sdk.vouchers.listTransactions('GIFT50', { limit: 5 });
    expect(has_more).to.equal(false);
    expect(data.map(({ type, source_id }) => [type, source_id])).to.deep.equal([
      ['CREDITS_REMOVAL', 'fix-1'],
    ]);
  });

  it('creates, reads, updates, lists, scrolls and deletes customers', async () => {
    const created = await sdk.customers.create({ source_id: 'sdk@example.com', name: 'Sdk' });
    if (created.object !== 'customer') throw new Error('The customer should be confirmed.');
    expect(await sdk.customers.get('sdk@example.com')).to.deep.equal(created);
    const byId = await sdk.customers.update({ id: created.id, email: 'sdk@example.com' });
    const bySourceId = await sdk.customers.update({ source_id: 'sdk@example.com', phone: '7' });
    expect([byId, bySourceId]).to.have.nested.property('[1].email', 'sdk@example.com');
    expect((await sdk.customers.list({ email: 'sdk@example.com' })).total).to.equal(1);

    const seen: string[] = [];
    // The type of its generator says that a loop must give customers back.
    const scrolled = sdk.customers.scroll({ limit: 2 }) as AsyncIterable<{ id: string }>;
    for await (const { id } of scrolled) seen.push(id);
    expect(seen).to.have.members(sandbox.state().customers.map(({ id }) => id));
    expect(seen).to.have.length(4);

    await sdk.customers.updateInBulk([{ source_id: 'bulk', name: 'Bulk' }]);
    await sdk.customers.updateMetadataInBulk({ source_ids: ['bulk'], metadata: { done: true } });
    expect(await sdk.customers.get('bulk')).to.deep.include({ name: 'Bulk', metadata: { done: true } });
    await sdk.customers.delete('bulk');
    const deletion = await sdk.customers.deletePermanently(created.id);
    expect(deletion).to.include({ related_object_id: created.id, status: 'DONE' });
    await expect(sdk.customers.get(created.id)).rejects.to.include({ key: 'not_found' });
    await expect(sdk.customers.get('bulk')).rejects.to.include({ key: 'not_found' });
  });

  it('creates, reads, updates, lists and deletes campaigns and adds vouchers to them', async () => {
    const created = await sdk.campaigns.create({
      name: 'Sdk campaign',
      campaign_type: 'DISCOUNT_COUPONS',
      type: 'AUTO_UPDATE',
      vouchers_count: 2,
      voucher: {
        type: 'DISCOUNT_VOUCHER',
        discount: { type: DiscountVouchersTypesEnum.PERCENT, percent_off: 10 },
      },
    });
    expect(created).to.include({ vouchers_count: 2, vouchers_generation_status: 'DONE' });
    await sdk.campaigns.addVoucher('Sdk campaign', {}, { vouchers_count: 3 });
    const one = await sdk.campaigns.addVoucher(created.id, { code_config: { prefix: 'P-' } });
    expect('code' in one && one.code).to.match(/^P-/);
    const certain = await sdk.campaigns.addCertainVoucher('Sdk campaign', 'CERTAIN');
    expect(certain).to.include({ code: 'CERTAIN', campaign: 'Sdk campaign' });
    expect((await sdk.vouchers.list({ campaign: 'Sdk campaign' })).total).to.equal(7);

    const updated = await sdk.campaigns.update(created.id, {
      type: 'AUTO_UPDATE',
      description: 'Ten off',
    });
    expect(updated.description).to.equal('Ten off');
    expect(await sdk.campaigns.get('Sdk campaign')).to.deep.equal(updated);
    const { campaigns } = await sdk.campaigns.list({ campaign_type: 'DISCOUNT_COUPONS', limit: 1 });
    expect(campaigns.map(({ name }) => name)).to.deep.equal(['Sdk campaign']);
    await sdk.campaigns.delete('Sdk campaign', { force: true });
    await expect(sdk.vouchers.get('CERTAIN')).rejects.to.include({ key: 'not_found' });
  });

  it('creates, reads, updates, lists and deletes products', async () => {
    const created = await sdk.products.create({ source_id: 'sdk-tea', name: 'Tea', price: 900 });
    expect(await sdk.products.get('sdk-tea')).to.deep.equal(created);
    expect((await sdk.products.update({ id: created.id, price: 800 })).price).to.equal(800);
    expect((await sdk.products.list({ limit: 100 })).products.at(-1)).to.include({ id: created.id });
    const sku = await sdk.products.createSku(created.id, { sku: 'Green tea', price: 950 });
    expect(await sdk.products.getSku(sku.id)).to.deep.equal(sku);
    const change = { id: sku.id, sku: 'Green tea', price: 990 };
    expect((await sdk.products.updateSku(created.id, change)).price).to.equal(990);
    expect((await sdk.products.listSkus(created.id)).skus.map(({ id }) => id)).to.deep.equal([sku.id]);
    await sdk.products.deleteSku(created.id, sku.id, { force: true });
    await sdk.products.bulkUpdate([{ source_id: 'sdk-tea', name: 'Green tea' }]);
    const { async_action_id } = await sdk.products.bulkUpdateMetadata({
      source_ids: ['sdk-tea'],
      metadata: { green: true },
    });
    expect((await sdk.asyncActions.get(async_action_id)).status).to.equal('DONE');
    expect((await sdk.asyncActions.list({ limit: 1 })).async_actions).to.have.length(1);
    expect(await sdk.products.get('sdk-tea')).to.deep.include({
      name: 'Green tea',
      metadata: { green: true },
    });
    await sdk.products.delete(created.id, { force: true });
    await expect(sdk.products.get(created.id)).rejects.to.include({ key: 'not_found' });
  });
}
