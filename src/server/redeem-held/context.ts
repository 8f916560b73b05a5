import type { CustomerContext, Metadata, OrderContext, SessionContext } from '../../api/context.ts';
import { isObject } from '../../api/json.ts';
import { assertOption } from '../../client/assert-option.ts';
import { requestBody } from '../../client/request-body.ts';

/** What the backend itself knows. Never take any of it from the form. */
export interface HeldContext {
  /**
   * The lock under which the page has applied the codes, by its key. The check takes the lock again, for `ttl` or otherwise for 10
   * minutes.
   */
  session: SessionContext & { key: string };
  /**
   * The order. `source_id` is the shop's own id of it, which no other order has: by it, a repeat is recognised. `amount`, in minor units,
   * is compared with that of every response. Do not give Voucherify's `id`.
   */
  order: OrderContext & { source_id: string };
  customer?: CustomerContext | undefined;
  /** Is stored on the redemption. Validation rules can check it. */
  metadata?: Metadata | undefined;
}

/**
 * Checks what the backend gave, and copies it.
 *
 * @throws {TypeError} that names what is missing or wrong.
 */
export function parseContext(context: HeldContext): HeldContext {
  assertOption(isObject(context), 'the context', 'an object', context);
  const { session, order, customer, metadata } = context;
  demandText('session.key', session?.key);
  demandText('order.source_id', order?.source_id);
  assertOption(order.id === undefined || order.id === null, 'order.id', 'missing', order.id);
  return requestBody({
    session: { ttl: 10, ttl_unit: 'MINUTES', ...session, type: 'LOCK' },
    order,
    ...(customer && { customer }),
    ...(metadata && { metadata }),
  }) as HeldContext;
}

const demandText = (name: string, value: unknown) =>
  assertOption(typeof value === 'string' && value.trim(), name, 'a text that is not empty', value);
