import type { RedemptionContext, SessionContext } from '../api/context.ts';
import { assertOption } from '../client/assert-option.ts';
import type { Client } from '../client/client.ts';
import type { Failed, Refused } from '../client/outcome.ts';
import { createSession } from '../client/session.ts';
import type { Valid } from '../client/stack-outcome.ts';

/** What a code would give, and the lock that holds it. */
export interface Offer {
  status: 'previewed';
  attemptId: string;
  code: string;
  validation: Valid;
  /** Redeem with it. */
  session: SessionContext;
  /** When the lock ends, in milliseconds as `Date.now()` counts. After that nothing is promised. */
  until: number;
  /** The inputs that the offer was calculated from, as text (see question.ts). If they change, the offer no longer holds. */
  question: string;
}

/** Minutes. Long enough to read and decide; without it a lock would keep a code from others for 7 days (docs/voucherify-api.md#sessions). */
export const HOLD = 10;

/**
 * Asks what a code would give, and locks it for this shopper. Redeems nothing.
 *
 * @param key names the lock. A second lock under the same key takes the place of the first, so that of the codes that a shopper
 * tries one after the other only the last is held.
 */
export async function previewCode(
  client: Partial<Pick<Client, 'validate'>>,
  { attemptId, code }: { attemptId: string; code: string },
  context: RedemptionContext,
  key: string | undefined,
  question: string,
): Promise<Offer | Refused | Failed> {
  const until = Date.now() + HOLD * 60_000;
  const lock = context.session ?? createSession({ ...(key && { key }), ttl: HOLD, ttl_unit: 'MINUTES' });
  assertOption(client.validate, 'client', 'one that can validate', client);
  const validation = await client.validate!(code, { ...context, session: lock });
  if (validation.status === 'refused' || validation.status === 'failed')
    return { ...validation, attemptId, code };
  const session: SessionContext = { type: 'LOCK', key: validation.session?.key ?? lock.key! };
  return { status: 'previewed', attemptId, code, validation, session, until, question };
}
