import { isObject, object, string } from './values.ts';
import { customer, metadata, order, type RequestInput } from './redeem-body.ts';

/** The body of a request to roll a redemption back (docs/voucherify-api.md#rollbacks). */
export interface RollbackPayload extends Pick<RequestInput, 'customer' | 'order' | 'metadata'> {
  reason?: string;
  tracking_id?: string;
}

const rollbackPayload = object({ reason: string, tracking_id: string, customer, order, metadata });

/** Reads such a body, or says what is wrong with it. What the query says, too, the body says better. */
export function parseRollbackRequest(query: URLSearchParams, body: unknown): RollbackPayload | string {
  if (!isObject(body)) return 'Payload should be object';
  const fromQuery = new Map([...query].filter(([name]) => name === 'reason' || name === 'tracking_id'));
  return rollbackPayload(body, '') ?? { ...Object.fromEntries(fromQuery), ...body };
}
