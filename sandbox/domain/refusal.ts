/**
 * Every refusal, with its status and the API's message (docs/voucherify-api.md#refusal-keys). A
 * refusal is a value: a rule returns one or undefined, and the first one counts.
 */

/** A new refusal needs a row here. */
const messages = {
  already_rolled_back: [400, 'Already rolled back'],
  ambiguous_tracking_id: [400, 'Ambiguous trackingId'],
  customer_rules_violated: [400, 'customer does not match validation rules'],
  duplicate_found: [409, 'Duplicated resource found'],
  duplicate_source_id: [400, 'Duplicate source_id'],
  duplicated_redeemables: [400, 'Duplicated redeemables detected'],
  gift_amount_exceeded: [400, 'gift amount exceeded'],
  invalid_amount: [400, 'Invalid amount'],
  invalid_campaign: [400, 'Invalid Campaign'],
  invalid_customer: [400, 'Customer must be a holder of a loyalty card.'],
  invalid_order: [400, 'Invalid order'],
  invalid_redeemables: [400, 'Invalid redeemables'],
  invalid_redemption: [400, 'Invalid redemption'],
  invalid_redemption_parent: [400, 'Invalid redemption parent'],
  invalid_voucher: [400, 'Invalid Voucher'],
  loyalty_card_points_exceeded: [400, 'loyalty card points exceeded'],
  missing_amount: [400, 'Missing amount'],
  missing_customer: [400, 'Missing customer'],
  missing_reward: [400, 'Missing reward'],
  missing_vouchers: [400, 'Missing vouchers'],
  multiple_requests: [400, 'Multiple requests'],
  no_applicable_redeemables: [400, 'No applicable redeemables'],
  not_found: [404, 'Resource not found'],
  order_rules_violated: [400, 'order does not match validation rules'],
  promotion_inactive: [400, 'Inactive Promotion'],
  promotion_not_active_now: [400, 'promotion not active now'],
  quantity_exceeded: [400, 'quantity exceeded'],
  redemption_rules_violated: [400, 'redemption does not match validation rules'],
  referrer_not_permitted_to_redeem: [400, 'voucher cannot be redeemed by referrer'],
  too_many_vouchers_requested: [400, 'Too many vouchers requested'],
  voucher_already_published: [400, 'Voucher already published'],
  voucher_cannot_be_published: [400, 'Voucher cannot be published'],
  voucher_disabled: [400, 'voucher is disabled'],
  voucher_expired: [400, 'voucher expired'],
  voucher_not_active: [400, 'voucher is not active yet'],
  voucher_not_active_now: [400, 'voucher not active now'],
} as const;

/** The keys with which a request can be refused. */
export type RefusalKey = keyof typeof messages;

/** What a refusal may contain beside its key and its details. */
export interface RefusalExtras {
  /** The merchant's own message for the shopper. */
  merchantMessage?: string | undefined;
  /** The object that a 404 did not find. */
  resource?: { type: string; id: string };
}

/** Why a request is refused. Nothing was spent. */
export class Refusal {
  readonly status: 400 | 404 | 409;
  readonly message: string;

  constructor(
    readonly key: RefusalKey,
    readonly details: string,
    readonly extras: RefusalExtras = {},
  ) {
    [this.status, this.message] = messages[key];
  }
}

/** A 409 for an object that exists already. `name` says what of it is taken; a code counts as an id. */
export function duplicateFound(type: string, id: string, name: 'id' | 'name' = 'id'): Refusal {
  return new Refusal('duplicate_found', `Duplicated ${type} exists with ${name} ${id}`, {
    resource: { type, id },
  });
}

/** A 404 for an object that the request names. */
export function notFound(type: string, id: string): Refusal {
  return new Refusal('not_found', `Cannot find ${type} with id ${id}`, { resource: { type, id } });
}
