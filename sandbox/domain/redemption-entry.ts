import type { Customer } from './model/customer.ts';
import type { EntrySubject, RedemptionEntry } from './model/ledger-entry.ts';
import type { Order } from './model/order.ts';
import type { RedemptionRequest } from './model/request.ts';
import type { ProjectState } from './model/state.ts';
import type { Redeemable } from './redeemable.ts';
import type { Refusal } from './refusal.ts';
import { trackingIdOfRequest } from './tracking-id.ts';
import type { Benefit } from './verdict.ts';

/** What all entries of one request have in common. */
export interface EntrySource {
  request: RedemptionRequest;
  customer: Customer | null;
}

/** The entry of a redemption that succeeded. Its subject is as it is after the redemption (docs/voucherify-api.md#vouchers). */
export function redemptionEntry(
  id: string,
  parentId: string | null,
  source: EntrySource,
  subject: EntrySubject,
  { order, credits, points, reward }: Benefit,
): RedemptionEntry {
  return {
    subject,
    parentId,
    result: 'SUCCESS',
    status: 'SUCCEEDED',
    order,
    ...(credits === undefined ? {} : { credits }),
    ...(points === undefined ? {} : { points }),
    ...(reward === undefined ? {} : { reward: { reward, customer: source.customer } }),
    // Last, because V8 takes ten times as long to add named properties after a spread of many.
    ...commonOf(id, source),
  };
}

/** The entry of several redemptions that were made together (docs/voucherify-api.md#redemptions). */
export function parentEntry(
  id: string,
  partIds: string[],
  source: EntrySource,
  order: Order | null,
): RedemptionEntry {
  return { ...redemptionEntry(id, null, source, { object: 'redemption', id }, { order }), partIds };
}

/** The entry of a redemption that failed. Without a redeemable it is its own subject (docs/voucherify-api.md#reading-records). */
export function failedRedemptionEntry(
  id: string,
  source: EntrySource,
  subject: EntrySubject | null,
  { key, message }: Refusal,
): RedemptionEntry {
  return {
    subject: subject ?? { object: 'redemption', id },
    parentId: null,
    result: 'FAILURE',
    status: 'FAILED',
    failure: { key, message },
    order: null,
    ...commonOf(id, source),
  };
}

/** A redeemable as it is now. Later changes replace its object and do not reach this one. */
export function subjectOf(
  redeemable: Redeemable,
  { customers, categories }: Pick<ProjectState, 'customers' | 'categories'>,
): EntrySubject {
  if (redeemable.object === 'voucher') {
    const { voucher } = redeemable;
    const holder = customers.get(voucher.holder_id ?? '') ?? null;
    return {
      object: 'voucher',
      voucher,
      holder,
      category: categories.get(voucher.category_id ?? '') ?? null,
    };
  }
  const { tier } = redeemable;
  return { object: 'promotion_tier', tier, category: categories.get(tier.category_id ?? '') ?? null };
}

function commonOf(id: string, { request, customer }: EntrySource) {
  const key = request.input.session?.key;
  return {
    id,
    object: 'redemption' as const,
    date: request.now.toISOString(),
    customer,
    trackingId: trackingIdOfRequest(request, customer),
    metadata: request.input.metadata ?? null,
    ...(key === undefined ? {} : { sessionKey: key }),
    channelId: request.channelId,
    partIds: [],
    rollbacks: [],
  };
}
