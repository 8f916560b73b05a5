import type { ProjectState } from './model/state.ts';
import { Refusal } from './refusal.ts';

/**
 * A redemption that is not answered yet is in flight. Until then no other request can use its order, or the vouchers that its
 * session held (docs/voucherify-api.md#sessions).
 */

/** The key of an order. An order in flight is stored, so every request that names it finds the same id. */
export function orderKey(id: string): string {
  return `order ${id}`;
}

/** The key of a voucher. */
export function voucherKey(id: string): string {
  return `voucher ${id}`;
}

/** Refuses a request if one of these keys is in flight. */
export function checkInFlight(
  { inFlight }: Pick<ProjectState, 'inFlight'>,
  keys: readonly string[],
): Refusal | undefined {
  return keys.some((key) => inFlight.has(key))
    ? new Refusal('multiple_requests', 'Another request is being processed. Try again in a moment.')
    : undefined;
}

/** Keeps these keys in flight until the returned function is called. */
export function holdInFlight(
  { inFlight }: Pick<ProjectState, 'inFlight'>,
  keys: readonly string[],
): () => void {
  for (const key of keys) inFlight.add(key);
  return () => {
    for (const key of keys) inFlight.delete(key);
  };
}
