import * as v from 'valibot';
import { customer, order, session, spending } from './common.ts';
import { array, metadata, name, object, oneOf, parse, string } from './values.ts';

const redeemable = object(
  { object: oneOf(['voucher', 'promotion_tier', 'promotion_stack']), id: name, ...spending },
  ['object', 'id'],
);

const schemaFor = (redeemablesLimit: number) =>
  object(
    {
      customer: v.optional(customer),
      order: v.optional(order),
      metadata: v.optional(metadata),
      session: v.optional(session),
      tracking_id: v.optional(string),
      options: v.optional(
        object({
          expand: v.optional(array(oneOf(['order', 'redemption', 'redeemable', 'category']), 4)),
        }),
      ),
      redeemables: array(redeemable, redeemablesLimit, 1),
    },
    ['redeemables'],
  );

const schemas = new Map<number, ReturnType<typeof schemaFor>>();

/**
 * The schema of a body with redeemables.
 *
 * @param redeemablesLimit how many redeemables the project allows, from 1 to 30
 */
export function redemptionsBody(redeemablesLimit: number): ReturnType<typeof schemaFor> {
  const schema = schemas.get(redeemablesLimit) ?? schemaFor(redeemablesLimit);
  schemas.set(redeemablesLimit, schema);
  return schema;
}

/**
 * Parses the body of a request to validate or redeem several redeemables (docs/voucherify-api.md#redemptions), or says what is
 * wrong with it.
 *
 * @param redeemablesLimit how many redeemables the project allows
 */
export function parseRedemptionsBody(
  body: unknown,
  redeemablesLimit: number,
): v.InferOutput<ReturnType<typeof redemptionsBody>> | string {
  return parse(redemptionsBody(redeemablesLimit), body);
}
