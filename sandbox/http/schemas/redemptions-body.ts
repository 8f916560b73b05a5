import { array, isObject, object, oneOf, string } from './values.ts';
import { customer, metadata, order, session, spendings, type RequestInput } from './redeem-body.ts';
import type { RedeemableRequest } from '../../domain/find-redeemables.ts';

/** What an answer is to show in full (docs/voucherify-api.md#redemptions). */
export type Expand = 'order' | 'redemption' | 'redeemable' | 'category';

/** The body of a request to validate or redeem several redeemables (docs/voucherify-api.md#redemptions). */
export interface StackPayload extends RequestInput {
  redeemables: RedeemableRequest[];
  tracking_id?: string;
  options?: { expand?: Expand[] };
}

const redeemable = object(
  { object: oneOf('voucher', 'promotion_tier', 'promotion_stack'), id: string, ...spendings },
  ['object', 'id'],
);

const common = {
  customer,
  order,
  metadata,
  session,
  tracking_id: string,
  options: object({ expand: array(oneOf('order', 'redemption', 'redeemable', 'category'), 4) }),
};

/** Reads such a body, with as many redeemables as the project allows, or says what is wrong with it. */
export function parseRedemptionsBody(body: unknown, redeemablesLimit: number): StackPayload | string {
  if (!isObject(body)) return 'Payload should be object';
  const check = object({ ...common, redeemables: array(redeemable, redeemablesLimit, 1) }, ['redeemables']);
  // The check has seen to it that it is one.
  return check(body, '') ?? (body as unknown as StackPayload);
}
