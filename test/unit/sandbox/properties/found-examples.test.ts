import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../support/backend-requests.ts';
import { stackAnswer, voucher } from '../../../support/page-requests.ts';
import { openSandbox } from '../../../support/sandbox.ts';

/** The smallest examples of what the properties beside this file once found wrong. */

const mug = { product_id: 'prod_mug', quantity: 1, price: 1400 };
const beans = { product_id: 'prod_beans', quantity: 1, price: 2400 };

const redeem = (sandbox: Sandbox, order: object, ...redeemables: object[]) =>
  stackAnswer(sandbox, 'redemptions', { order, redeemables, options: { expand: ['order'] } });

/** The order of the sandbox, after a rollback of this redemption. */
async function rolledBack(sandbox: Sandbox, { redemptions }: Awaited<ReturnType<typeof redeem>>) {
  const id = String(redemptions[0]?.['id']);
  await sendAsBackend(sandbox, `redemptions/${id}/rollback`, { method: 'POST' });
  return sandbox.state().orders[0];
}

describe('amounts of orders', () => {
  it('a gift card takes nothing off an order whose amount nobody knows, and free units that follow stay free', async () => {
    const sandbox = openSandbox();
    const card = voucher('GIFT50', { gift: { credits: 1 } });
    const { order } = await redeem(sandbox, { source_id: 'cart-1' }, card, voucher('FREEMUG'));
    expect(order).toMatchObject({ amount: 1400, total_discount_amount: 1400, total_amount: 0 });
    expect(order).not.toHaveProperty('discount_amount');
    expect(sandbox.state().vouchers['GIFT50']?.gift?.balance).toBe(4999);
  });

  it('a discount on lines takes no more than a discount on the order has left to pay', async () => {
    const order = { items: [{ ...beans, price: 1100 }] };
    const answer = await redeem(openSandbox(), order, voucher('TENOFF'), voucher('PROP300'));
    expect(answer.order).toMatchObject({ items_discount_amount: 100, total_discount_amount: 1100 });
    expect(answer.redemptions[1]).toMatchObject({ order: { total_applied_discount_amount: 100 } });
  });

  it('a unit in the cart that becomes free is worth no more than what is left to pay', async () => {
    const answer = await redeem(openSandbox(), { items: [mug] }, voucher('TENOFF'), voucher('FREEMUG'));
    expect(answer.order).toMatchObject({ items_discount_amount: 400, total_discount_amount: 1400 });
    expect(answer.redemptions[1]).toMatchObject({ order: { total_applied_discount_amount: 400 } });
  });

  it('an order that is told again with an empty list of lines keeps its lines and their amount', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, { source_id: 'cart-1', items: [beans] }, voucher('FREESHIP'));
    await redeem(sandbox, { source_id: 'cart-1', items: [] }, voucher('TENOFF'));
    expect(sandbox.state().orders[0]).toMatchObject({
      amount: 2400,
      total_amount: 1400,
      items: [{ product_id: 'prod_beans' }, { product_id: 'prod_5h1pp1ng' }],
    });
  });
});

describe('an order that the shop tells again without the free units of an earlier redemption', () => {
  const options = {
    vouchers: [
      {
        code: 'ONE-MORE',
        discount: {
          type: 'UNIT' as const,
          unit_off: 1,
          unit_type: 'prod_beans',
          effect: 'ADD_SAME_ITEMS' as const,
          product: { id: 'prod_beans', name: 'Coffee beans' },
        },
      },
    ],
  };

  it('keeps its amount when the redemption is rolled back', async () => {
    const sandbox = openSandbox();
    const order = { source_id: 'cart-1', items: [beans] };
    const free = await redeem(sandbox, order, voucher('FREEMUG'));
    await redeem(sandbox, order, voucher('TENOFF'));
    expect(await rolledBack(sandbox, free)).toMatchObject({ amount: 2400, total_amount: 1400 });
  });

  it('keeps no discount for one that was added to a line of the cart', async () => {
    const sandbox = openSandbox(options);
    const order = { source_id: 'cart-1', items: [beans] };
    await redeem(sandbox, order, voucher('ONE-MORE'));
    const { order: again } = await redeem(sandbox, order, voucher('TENOFF'));
    expect(again).toMatchObject({ amount: 2400, total_discount_amount: 1000, total_amount: 1400 });
  });

  it('keeps the quantities that the shop told when the redemption is rolled back', async () => {
    const sandbox = openSandbox(options);
    const order = { source_id: 'cart-1', items: [beans] };
    const free = await redeem(sandbox, order, voucher('ONE-MORE'));
    await redeem(sandbox, order, voucher('TENOFF'));
    expect(await rolledBack(sandbox, free)).toMatchObject({ items: [{ quantity: 1, amount: 2400 }] });
  });

  it('loses a free unit that it does contain when the redemption is rolled back', async () => {
    const sandbox = openSandbox(options);
    const told = { source_id: 'cart-1', items: [beans] };
    const free = await redeem(sandbox, told, voucher('ONE-MORE'));
    await redeem(sandbox, { source_id: 'cart-1', items: [{ ...beans, quantity: 2 }] }, voucher('TENOFF'));
    expect(await rolledBack(sandbox, free)).toMatchObject({
      amount: 2400,
      total_amount: 1400,
      items: [{ quantity: 1, amount: 2400 }],
    });
  });
});
