import { describe, expect, it } from 'vitest';
import { findRedemption } from '../../../../sandbox/domain/ledger.ts';
import { redeem, type Redeemed } from '../../../../sandbox/domain/redeem.ts';
import type { RedemptionRequest } from '../../../../sandbox/domain/model/request.ts';
import type { RedemptionEntry } from '../../../../sandbox/domain/model/ledger-entry.ts';
import {
  forgetOldestEntries,
  retained,
  retainedNotes,
  rememberCustomer,
} from '../../../../sandbox/domain/retention.ts';
import { rollBack } from '../../../../sandbox/domain/rollback/rollback.ts';
import { initialState } from '../../../../sandbox/fixtures/initial-state.ts';
import { hostileText } from '../../../../sandbox/fixtures/shop.ts';

const now = new Date('2026-01-05T12:00:00.000Z');

function request(codes: string[], input: RedemptionRequest['input'] = {}): RedemptionRequest {
  const redeemables = codes.map((id) => ({ object: 'voucher' as const, id }));
  return { redeemables, trackingId: null, input, now, channelId: 'test', requestId: 'v-test' };
}

function redeemed(
  state: ReturnType<typeof initialState>,
  ...parameters: Parameters<typeof request>
): Redeemed {
  const outcome = redeem(state, request(...parameters));
  if ('refusal' in outcome) throw new Error(outcome.refusal.key);
  return outcome;
}

const rollbackRequest = { input: {}, now, channelId: 'test', requestId: 'v-test' };

describe('the sandbox forgets the oldest redemptions', () => {
  it('keeps the newest 10,000 entries and all uses', () => {
    const state = initialState({});
    const first = redeemed(state, ['TENOFF'], { order: { amount: 5000 } }).redemptions[0];
    for (let count = 1; count <= retained; count += 1)
      redeemed(state, ['TENOFF'], { order: { amount: 5000 } });
    expect(retained).toBe(10_000);
    expect(state.ledger.size).toBe(retained);
    expect(findRedemption(state.ledger, first.id)).toBeUndefined();
    expect(state.orders.size).toBe(retained);
    expect(state.orderChanges.size).toBe(retained);
    expect(state.vouchers.get('TENOFF')?.redemption.redeemed_quantity).toBe(retained + 1);
  });

  it('forgets a redemption of several redeemables as a whole, so that its rollback never gives back too little', () => {
    const state = initialState({});
    const { parent } = redeemed(state, ['TENOFF', 'GIFT50'], { order: { amount: 5000 } });
    const { redemptions } = redeemed(state, ['SAVE20'], { order: { amount: 5000 } });
    expect(state.ledger.size).toBe(4);
    forgetOldestEntries(state, 3);
    expect([...state.ledger.keys()]).toEqual([redemptions[0].id]);
    expect(state.ledger.has(parent?.id ?? '')).toBe(false);
  });

  it('keeps an order as long as one of its redemptions is kept', () => {
    const state = initialState({});
    const order = { source_id: 'cart-1', amount: 5000 };
    redeemed(state, ['TENOFF'], { order });
    const last = redeemed(state, ['SAVE20'], { order }).redemptions[0];
    forgetOldestEntries(state, 1);
    expect([...state.orders.keys()]).toEqual([last.order?.id]);
    forgetOldestEntries(state, 0);
    expect(state.orders.size).toBe(0);
  });

  it('goes on to forget after it has forgotten all entries', () => {
    const state = initialState({});
    redeemed(state, ['TENOFF']);
    forgetOldestEntries(state, 0);
    expect(state.ledger.size).toBe(0);
    redeemed(state, ['TENOFF']);
    const last = redeemed(state, ['TENOFF']).redemptions[0];
    forgetOldestEntries(state, 1);
    expect([...state.ledger.keys()]).toEqual([last.id]);
  });

  it('notes only the newest redemptions on an order, and rolls back an older one all the same', () => {
    const state = initialState({});
    const order = { source_id: 'cart-1', amount: 1_000_000 };
    const first: RedemptionEntry = redeemed(state, ['TENOFF'], { order }).redemptions[0];
    for (let count = 0; count < retainedNotes; count += 1) redeemed(state, ['TENOFF'], { order });
    const id = first.order?.id ?? '';
    expect(Object.keys(state.orders.get(id)?.redemptions ?? {})).toHaveLength(retainedNotes);
    expect(state.orders.get(id)?.redemptions[first.id]).toBeUndefined();
    rollBack(state, first, rollbackRequest, false);
    expect(state.orders.get(id)?.total_discount_amount).toBe(retainedNotes * 1000);
  });

  it('forgets the customers who have not come for the longest time, but none who holds a voucher', () => {
    const state = initialState({});
    redeemed(state, ['TENOFF'], { customer: { source_id: 'first' } });
    redeemed(state, ['TENOFF'], { customer: { source_id: 'second' } });
    redeemed(state, ['TENOFF'], { customer: { source_id: 'first' } });
    const [newest] = [...state.customers.values()].reverse();
    if (newest === undefined) throw new Error('Redeeming should store the customer.');
    rememberCustomer(state, newest, 4);
    const sources = Array.from(state.customers.values(), ({ source_id }) => source_id);
    expect(sources).toEqual(['anna', 'ben', hostileText, 'first']);
  });
});
