import type { Customer } from './customer.ts';
import type { Lock } from './lock.ts';
import type { Metadata } from './metadata.ts';
import type { Order, OrderItem } from './order.ts';

/** The time of a request, its keys and its id. */
export interface RequestContext {
  now: Date;
  /** The public id of the keys of the request. */
  channelId: string;
  /** Voucherify's id of the request, in errors and in webhooks. */
  requestId: string;
}

/** One entry of `redeemables` (docs/voucherify-api.md#redemptions). */
export interface RedeemableRequest {
  object: 'voucher' | 'promotion_tier' | 'promotion_stack';
  /** A voucher's code or id, or a promotion's id. */
  id: string;
  /** How much of a gift card to spend, in minor units. */
  gift?: { credits?: number };
  /** The reward for which to spend a loyalty card's points, and how many points. */
  reward?: { id?: string; points?: number };
}

/** A customer as a request describes it. */
export type CustomerInput = Partial<Omit<Customer, 'name' | 'email' | 'source_id'>> & {
  source_id?: string;
  name?: string;
  email?: string;
};

/** An order as a request describes it. */
export type OrderInput = Partial<
  Pick<Order, 'id' | 'source_id' | 'created_at' | 'amount' | 'metadata' | 'referrer_id'>
> & {
  items?: (Partial<Omit<OrderItem, 'object'>> & { object?: string })[];
  customer?: CustomerInput;
  referrer?: CustomerInput;
};

/** A session as a request describes it (docs/voucherify-api.md#sessions). */
export type SessionInput = Partial<Pick<Lock, 'type' | 'key' | 'ttl' | 'ttl_unit'>>;

/** What every request may contain. */
export interface RequestInput {
  customer?: CustomerInput;
  order?: OrderInput;
  metadata?: Metadata;
  session?: SessionInput;
}

/** A request to validate or to redeem. */
export interface RedemptionRequest extends RequestContext {
  redeemables: readonly RedeemableRequest[];
  trackingId: string | null;
  input: RequestInput;
  /** The metadata came from a query, where every value is text. */
  isMetadataText?: boolean;
  /** Only the validation rules on the customer are checked. */
  isAudienceOnly?: boolean;
}

/** A request to roll back a redemption. */
export interface RollbackRequest extends RequestContext {
  input: Pick<RequestInput, 'customer' | 'order' | 'metadata'> & { reason?: string; tracking_id?: string };
}

/** A request whose customer and order were found: all that a rule can check. */
export interface EvaluationContext extends Pick<
  RedemptionRequest,
  'now' | 'isMetadataText' | 'isAudienceOnly'
> {
  customer: Customer | null;
  /** The amount of the order before this request, in minor units; null if it is not known. */
  orderAmount: number | null;
  metadata: Metadata;
  /** The key of the caller's own session. The caller can use what it holds. */
  sessionKey?: string;
}
