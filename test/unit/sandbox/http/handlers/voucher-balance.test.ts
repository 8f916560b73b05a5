import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { answerTo } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const change = (sandbox: Sandbox, code: string, body: unknown) =>
  sendAsBackend(sandbox, `vouchers/${code}/balance`, { body });

interface Transaction {
  id: string;
  type: string;
  source_id: string | null;
  details: { balance: { amount?: number; points?: number; balance: number; total: number } };
}

async function transactions(sandbox: Sandbox, path: string): Promise<Transaction[]> {
  const { body } = await sendAsBackend(sandbox, path);
  return body['data'] as Transaction[];
}

const movements = (list: Transaction[]) =>
  list.map(({ type, details: { balance } }) => [type, balance.amount ?? balance.points, balance.balance]);

describe('the balance of a card', () => {
  it('grows by a positive amount, and the card pays with it at once', async () => {
    const sandbox = openSandbox();
    const { status, body } = await change(sandbox, 'GIFT50', { amount: 2000, source_id: 'topup-1' });
    expect(status).to.equal(200);
    expect(body).to.deep.equal({
      amount: 2000,
      total: 7000,
      balance: 7000,
      type: 'gift_voucher',
      operation_type: 'MANUAL',
      object: 'balance',
      related_object: { type: 'voucher', id: 'v_sandbox_GIFT50' },
    });
    const paid = await answerTo(sandbox, 'GIFT50', { order: { amount: 6500 }, gift: { credits: 6500 } });
    expect(paid.body['gift']).to.deep.equal({ amount: 6500 });
  });

  it('falls by a negative amount, to zero and not below', async () => {
    const sandbox = openSandbox();
    expect((await change(sandbox, 'GIFT50', { amount: -4999 })).body).to.include({ balance: 1, total: 1 });
    const refused = await change(sandbox, 'GIFT50', { amount: -2 });
    expect([refused.status, refused.body['key']]).to.deep.equal([400, 'invalid_amount']);
    expect((await change(sandbox, 'GIFT50', { amount: -1 })).body).to.include({ balance: 0 });
    expect(sandbox.state().vouchers['GIFT50']?.gift?.balance).to.equal(0);
  });

  it('of a loyalty card changes in points, if the card has a holder', async () => {
    const sandbox = openSandbox({
      vouchers: [
        {
          code: 'HELD',
          type: 'LOYALTY_CARD',
          loyalty_card: { points: 100, balance: 40 },
          holder_id: 'cust_ben',
        },
      ],
    });
    const { body } = await change(sandbox, 'HELD', { amount: 60, reason: 'birthday' });
    expect(body).to.include({ type: 'loyalty_card', amount: 60, balance: 100, total: 160 });
    expect((await change(sandbox, 'POINTS500', { amount: 60 })).body).to.include({ key: 'invalid_voucher' });
  });

  const wrong: [what: string, code: string, body: unknown, key: string][] = [
    ['nothing', 'GIFT50', {}, 'invalid_payload'],
    ['a text', 'GIFT50', { amount: '5' }, 'invalid_payload'],
    ['half a cent', 'GIFT50', { amount: 0.5 }, 'invalid_payload'],
    ['zero', 'GIFT50', { amount: 0 }, 'invalid_amount'],
    ['more than a number can be', 'GIFT50', { amount: Number.MAX_SAFE_INTEGER }, 'invalid_amount'],
    ['an amount for a discount', 'TENOFF', { amount: 100 }, 'invalid_voucher'],
  ];
  for (const [what, code, body, key] of wrong) {
    it(`does not change by ${what}`, async () => {
      const sandbox = openSandbox();
      const before = sandbox.state().vouchers;
      const answer = await change(sandbox, code, body);
      expect([answer.status, answer.body['key']]).to.deep.equal([400, key]);
      expect(sandbox.state().vouchers).to.deep.equal(before);
    });
  }
});

describe('the transactions of a card', () => {
  /** A gift card with a redemption, its rollback, an addition and a removal. */
  async function withMovements(): Promise<Sandbox> {
    const sandbox = openSandbox();
    const { body } = await answerTo(sandbox, 'GIFT50', {
      order: { amount: 3000, source_id: 'cart-1' },
      gift: { credits: 3000 },
    });
    await answerTo(sandbox, 'GIFT50', { order: { amount: 9000 }, gift: { credits: 9000 } });
    await sendAsBackend(sandbox, `redemptions/${String(body['id'])}/rollback`, {
      body: { reason: 'returned' },
    });
    await change(sandbox, 'GIFT50', { amount: 500, source_id: 'topup-1', reason: 'sorry' });
    await change(sandbox, 'GIFT50', { amount: -100 });
    return sandbox;
  }

  it('are all movements that succeeded, newest first', async () => {
    const sandbox = await withMovements();
    const listed = await transactions(sandbox, 'vouchers/GIFT50/transactions');
    expect(movements(listed)).to.deep.equal([
      ['CREDITS_REMOVAL', -100, 5400],
      ['CREDITS_ADDITION', 500, 5500],
      ['CREDITS_REFUND', 3000, 5000],
      ['CREDITS_REDEMPTION', -3000, 2000],
    ]);
    expect(listed[1]).to.deep.include({
      source_id: 'topup-1',
      reason: 'sorry',
      source: 'API',
      voucher_id: 'v_sandbox_GIFT50',
      campaign_id: 'camp_sandbox_gifts',
      related_transaction_id: null,
    });
    const [rollback, redemption] = sandbox.state().redemptions.toReversed();
    expect(listed[2]).to.deep.include({ reason: 'returned', source: null });
    expect(listed[2]?.details).to.deep.include({ rollback: { id: rollback?.id } });
    expect(listed[3]?.details).to.have.property('order').that.includes({ source_id: 'cart-1' });
    expect(redemption?.id).to.match(/^rf_/);
  });

  it('are listed page by page from the last one that was seen', async () => {
    const sandbox = await withMovements();
    const seen: unknown[] = [];
    let next = '';
    for (;;) {
      const { body } = await sendAsBackend(sandbox, `vouchers/GIFT50/transactions?limit=3&order=id${next}`);
      seen.push(...movements(body['data'] as Transaction[]).map(([type]) => type));
      if (body['has_more'] === false) break;
      next = `&starting_after_id=${String(body['more_starting_after'])}`;
    }
    expect(seen).to.deep.equal([
      'CREDITS_REDEMPTION',
      'CREDITS_REFUND',
      'CREDITS_ADDITION',
      'CREDITS_REMOVAL',
    ]);
  });

  it('of a loyalty card are in points', async () => {
    const sandbox = openSandbox();
    await answerTo(sandbox, 'POINTS500', {
      order: { amount: 9000 },
      reward: { id: 'rew_sandbox_points', points: 100 },
    });
    const listed = await transactions(sandbox, 'vouchers/POINTS500/transactions');
    expect(movements(listed)).to.deep.equal([['POINTS_REDEMPTION', -100, 400]]);
  });

  it('are none of a discount, and none after a cursor that is unknown', async () => {
    const sandbox = await withMovements();
    await answerTo(sandbox, 'TENOFF');
    expect(await transactions(sandbox, 'vouchers/TENOFF/transactions')).to.deep.equal([]);
    const after = await transactions(sandbox, 'vouchers/GIFT50/transactions?starting_after_id=vtx_none');
    expect(after).to.deep.equal([]);
  });

  it('are forgotten with their voucher and by a reset', async () => {
    const sandbox = await withMovements();
    await sendAsBackend(sandbox, 'vouchers/GIFT50', { method: 'DELETE' });
    const body = { type: 'GIFT_VOUCHER', gift: { amount: 1 } };
    await sendAsBackend(sandbox, 'vouchers/GIFT50', { body });
    expect(await transactions(sandbox, 'vouchers/GIFT50/transactions')).to.deep.equal([]);
    sandbox.reset();
    expect(await transactions(sandbox, 'vouchers/GIFT50/transactions')).to.deep.equal([]);
  });
});
