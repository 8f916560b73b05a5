import { findEntriesOfCustomer } from '../ledger-entries.ts';
import type { Customer } from '../model/customer.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { ProjectState } from '../model/state.ts';

/** What a customer redeemed, ordered and holds. Money in minor units. */
export interface CustomerSummary {
  redemptions: {
    succeeded: number;
    failed: number;
    rolledBack: number;
    rollbacksSucceeded: number;
    rollbacksFailed: number;
    /** Without what came back. */
    credits: number;
    points: number;
  };
  orders: { count: number; total: number; last: { amount: number; date: string } | null };
  /** What is on the gift cards and loyalty cards of the customer. */
  credits: number;
  points: number;
  /** By the name of the campaign. */
  pointsByCampaign: Record<string, number>;
}

/** Adds up what the project knows of a customer. */
export function summarize(
  customer: Customer,
  state: Pick<ProjectState, 'ledger' | 'orders' | 'vouchers'>,
): CustomerSummary {
  const held = [...state.vouchers.values()].filter(({ holder_id }) => holder_id === customer.id);
  const pointsByCampaign: Record<string, number> = {};
  for (const { campaign, loyalty_card } of held) {
    if (loyalty_card === null || campaign === null) continue;
    pointsByCampaign[campaign] = (pointsByCampaign[campaign] ?? 0) + loyalty_card.balance;
  }
  return {
    redemptions: redemptionsOf(findEntriesOfCustomer(state, customer.id)),
    orders: ordersOf(customer, state),
    credits: sum(held.map(({ gift }) => gift?.balance ?? 0)),
    points: sum(held.map(({ loyalty_card }) => loyalty_card?.balance ?? 0)),
    pointsByCampaign,
  };
}

function redemptionsOf(entries: readonly LedgerEntry[]): CustomerSummary['redemptions'] {
  // A redemption of several is counted by its parts.
  const single = entries.filter(
    ({ subject, result }) => subject.object !== 'redemption' || result === 'FAILURE',
  );
  const count = (object: LedgerEntry['object'], result: LedgerEntry['result']): number =>
    single.filter((entry) => entry.object === object && entry.result === result).length;
  return {
    succeeded: count('redemption', 'SUCCESS'),
    failed: count('redemption', 'FAILURE'),
    rolledBack: single.filter(({ status }) => status === 'ROLLED_BACK').length,
    rollbacksSucceeded: count('redemption_rollback', 'SUCCESS'),
    rollbacksFailed: count('redemption_rollback', 'FAILURE'),
    credits: sum(single.map(({ result, credits = 0 }) => (result === 'SUCCESS' ? credits : 0))),
    points: sum(single.map(({ result, points = 0 }) => (result === 'SUCCESS' ? points : 0))),
  };
}

function ordersOf({ id }: Customer, { orders }: Pick<ProjectState, 'orders'>): CustomerSummary['orders'] {
  const paid = [...orders.values()].filter(
    ({ customer_id, status }) => customer_id === id && status === 'PAID',
  );
  const amounts = paid.map(({ total_amount, amount }) => total_amount ?? amount ?? 0);
  const last = paid.at(-1);
  return {
    count: paid.length,
    total: sum(amounts),
    last: last === undefined ? null : { amount: amounts.at(-1) ?? 0, date: last.created_at },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
