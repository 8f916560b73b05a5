import type { RedemptionContext, SessionContext } from '../api/context.ts';
import { assertOption } from '../client/assert-option.ts';
import { newAttemptId } from '../client/attempt-id.ts';
import type { Client } from '../client/client.ts';
import type { Failed, Refused } from '../client/outcome.ts';
import { createSession } from '../client/session.ts';
import type { Valid } from '../client/stack-outcome.ts';

/** What a code would give, and the lock that holds it. */
export interface Offer {
  status: 'previewed';
  code: string;
  validation: Valid;
  /** Redeem with it. */
  session: SessionContext;
  /** When the lock ends, as `Date.now()` counts: after that nothing is promised. */
  until: number;
}

/** Long enough to read what a code gives and decide; one who leaves does not keep it from others for a week (docs/voucherify-api.md#sessions). */
const MINUTES = 10;

/**
 * Asks what a code would give and locks it for this shopper. Redeems nothing.
 *
 * @param key of the last lock of this box: a new one in its name takes its place, so that of the codes a shopper tried one
 * after the other only the last is held.
 */
export async function check(
  client: Partial<Pick<Client, 'validate'>>,
  code: string,
  context: RedemptionContext,
  key: string | undefined,
): Promise<Offer | Refused | Failed> {
  const until = Date.now() + MINUTES * 60_000;
  const lock = context.session ?? createSession({ ...(key && { key }), ttl: MINUTES, ttl_unit: 'MINUTES' });
  assertOption(client.validate, 'client', 'one that can validate', client);
  const validation = await client.validate!(code, { ...context, session: lock });
  if (validation.status === 'refused' || validation.status === 'failed')
    return { attemptId: newAttemptId(), code, ...validation };
  const session: SessionContext = { type: 'LOCK', key: validation.session?.key ?? lock.key! };
  return { status: 'previewed', code, validation, session, until };
}
