import { summarize, type CustomerSummary } from '../../domain/customers/summary.ts';
import { newId } from '../../domain/ids.ts';
import type { Page } from '../../domain/lists/page.ts';
import type { Customer } from '../../domain/model/customer.ts';
import type { ProjectState } from '../../domain/model/state.ts';

type Summarized = Pick<ProjectState, 'ledger' | 'orders' | 'vouchers'>;

/** A customer as a backend reads it, with all that the project knows (docs/voucherify-api.md#managing-customers). */
export interface StoredCustomerBody extends Omit<Customer, 'metadata'> {
  /** Left out if the customer has none. */
  metadata?: Customer['metadata'];
  summary: ReturnType<typeof serializeSummary>;
  loyalty: {
    points: number;
    referred_customers: number;
    campaigns: Record<string, { points: number; referred_customers: number }>;
  };
  referrals: { total: number; campaigns: [] };
  system_metadata: Record<string, never>;
  object: 'customer';
}

/** The response to a request about one customer. */
export function serializeStoredCustomer(customer: Customer, state: Summarized): StoredCustomerBody {
  const summary = summarize(customer, state);
  const campaigns = Object.entries(summary.pointsByCampaign).map(
    ([name, points]) => [name, { points, referred_customers: 0 }] as const,
  );
  const { metadata, ...rest } = customer;
  return {
    ...rest,
    ...(Object.keys(metadata).length > 0 && { metadata }),
    address: customer.address ?? null,
    summary: serializeSummary(summary),
    loyalty: {
      points: summary.points,
      referred_customers: 0,
      campaigns: Object.fromEntries(campaigns),
    },
    // The sandbox does not record who came by which referral code.
    referrals: { total: 0, campaigns: [] },
    system_metadata: {},
    object: 'customer',
  };
}

/** The response to a permanent deletion. The API's name of the object is misspelled. */
export function serializeDeletion({ id }: Customer, data_json: Record<string, number>, now: Date): object {
  return {
    id: newId('del_'),
    created_at: now.toISOString(),
    related_object_id: id,
    related_object: 'customer',
    status: 'DONE',
    data_json,
    object: 'pernament_deletion',
  };
}

/** One page of customers. */
export function serializeCustomerList(
  { listed, total, hasMore }: Page<Customer> & { hasMore: boolean },
  state: Summarized,
): {
  object: 'list';
  data_ref: 'customers';
  customers: StoredCustomerBody[];
  total: number;
  has_more: boolean;
} {
  const customers = listed.map((customer) => serializeStoredCustomer(customer, state));
  return { object: 'list', data_ref: 'customers', customers, total, has_more: hasMore };
}

function serializeSummary({ redemptions, orders, credits, points }: CustomerSummary) {
  const { succeeded, failed } = redemptions;
  return {
    redemptions: {
      total_redeemed: succeeded + failed,
      total_failed: failed,
      total_succeeded: succeeded,
      total_rolled_back: redemptions.rolledBack,
      total_rollback_failed: redemptions.rollbacksFailed,
      total_rollback_succeeded: redemptions.rollbacksSucceeded,
      gift: { redeemed_amount: redemptions.credits, amount_to_go: credits },
      loyalty_card: { redeemed_points: redemptions.points, points_to_go: points },
    },
    orders: {
      total_amount: orders.total,
      total_count: orders.count,
      average_amount: orders.count === 0 ? 0 : Math.round(orders.total / orders.count),
      last_order_amount: orders.last?.amount ?? 0,
      ...(orders.last && { last_order_date: orders.last.date }),
    },
  };
}
