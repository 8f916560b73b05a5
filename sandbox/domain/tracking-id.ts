import { trackingIdOf } from './ids.ts';
import type { Customer } from './model/customer.ts';
import type { RedemptionRequest } from './model/request.ts';

/** The tracking id of a request, in the form that responses have; null without an identity. */
export function trackingIdOfRequest(
  request: Pick<RedemptionRequest, 'trackingId'>,
  customer: Customer | null,
): string | null {
  const identity = request.trackingId ?? customer?.source_id ?? null;
  return identity === null ? null : trackingIdOf(identity);
}
