import * as v from 'valibot';
import { customer, order, session, spending } from './common.ts';
import { array, metadata, object, oneOf, parse, string } from './values.ts';

const entries = {
  customer: v.optional(customer),
  order: v.optional(order),
  metadata: v.optional(metadata),
  ...spending,
  session: v.optional(session),
  options: v.optional(object({ expand: v.optional(array(oneOf(['category']), 1)) })),
};

/** The parameters of a request to redeem: the identity of the customer, and for pages the code. They are read one by one. */
export const trackingQuery = object({ tracking_id: v.optional(string) });
export const codeQuery = object({ code: string, tracking_id: v.optional(string) });

export const redeemBody = object(entries);
export const validateBody = object({ ...entries, tracking_id: v.optional(string) });

/** Parses the body of a request to redeem one redeemable, or says what is wrong with it. */
export function parseRedeemBody(body: unknown): v.InferOutput<typeof redeemBody> | string {
  return parse(redeemBody, body);
}

/** Parses the body of a request to validate one redeemable, or says what is wrong with it. */
export function parseValidateBody(body: unknown): v.InferOutput<typeof validateBody> | string {
  return parse(validateBody, body);
}
