import type { CustomerContext } from '../api/context.ts';
import { isObject } from '../api/json.ts';
import { assertOption } from '../client/assert-option.ts';

/** What the page set through `initialize`, `setBaseUrl` and `setIdentity`. */
export interface Settings {
  applicationId: string;
  clientToken: string;
  /** Milliseconds to wait for a response. */
  timeout: number;
  /** The address of the cluster. Without it, it is Europe's. */
  apiUrl?: string;
  /** The source id of the shopper. */
  identity?: string;
}

/** How long voucherify.js waits for a response, in milliseconds. */
export const DEFAULT_TIMEOUT = 5000;

/**
 * A customer for the body of a request: the one that the page named, with the identity where it has neither an `id` nor a
 * `source_id`. With both, the API would use the `id` (docs/voucherify-api.md#request-bodies), so an `id` is left alone.
 */
export function withIdentity(customer: unknown, { identity }: Settings): CustomerContext {
  if (!customer) return identity ? { source_id: identity } : {};
  assertOption(isObject(customer), 'customer', "an object such as { source_id: 'anna' }", customer);
  const { id, source_id } = customer as CustomerContext;
  return id || source_id || !identity ? customer : { ...customer, source_id: identity };
}
