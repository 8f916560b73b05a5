import { stackedEffect } from '../../effects/validated-effect.ts';
import type { Json } from '../../api/json.ts';
import type { RedeemedPart } from '../../client/stack-outcome.ts';
import { identifyRedeemable } from '../../client/unused-redeemables.ts';
import type { ServerConnection } from '../connection.ts';
import type { RecordedRedemption } from '../redemption-record.ts';
import { rollbackAll } from '../rollback.ts';
import type { HeldContext } from './context.ts';
import { heldFailed, toHeldFailed } from './failed.ts';
import { figuresOf } from './figures.ts';
import { readOrderRedemptions, readParts } from './order-redemptions.ts';
import type { HeldFailed, HeldRedeemed } from './outcome.ts';
import { contradiction } from './own-redemption.ts';

/**
 * Finds the redemption that counts for an order: the first one, by the API's time. Two processes can redeem for the same order at once,
 * because neither sees the other's redemption before its own. So every later one of this backend is rolled back, by whoever finds it;
 * the second rollback of the same one is refused and does no harm.
 *
 * @param ownId the redemption that this call has made. The order must list it: an order that does not is no proof of anything.
 * @returns `none` if the order is free, for example because everything was rolled back; `own` if the call's own redemption is the first.
 */
export async function findFirst(
  connection: ServerConnection,
  context: HeldContext,
  signal?: AbortSignal,
  ownId?: string,
): Promise<HeldRedeemed | { status: 'none' } | { status: 'own' } | HeldFailed> {
  const { source_id } = context.order;
  const read = await readOrderRedemptions(connection, source_id, signal);
  if (read.status === 'failed') return read;
  if (ownId !== undefined && !read.notedIds.has(ownId))
    return heldFailed('unreadable', true, 'The order does not list the redemption that was made.', ownId);
  const [first, ...later] = read.active;
  if (!first) return { status: 'none' };

  const { id, session } = first.record;
  for (const { record } of later) {
    const isOwn = record.id === ownId;
    if (!isOwn && contradiction(record, context, connection.applicationId)) continue;
    // What was made without the session was made in another way, for example by the merchant. If the API tells no session at all,
    // nothing proves that it is a double.
    if (!isOwn && record.session?.key !== session?.key) continue;
    if (!isOwn && session?.key === undefined)
      return heldFailed('ambiguous', true, `The order also has the redemption ${record.id}.`, record.id);
    const undone = await rollbackAll(connection, record.id, {
      reason: 'The order was redeemed twice.',
    });
    if (undone.status === 'rolled-back') continue;
    if (undone.status === 'refused' && undone.key === 'already_rolled_back') continue;
    return toHeldFailed(undone, true, record.id);
  }
  if (id === ownId) return { status: 'own' };
  const reason = contradiction(first.record, context, connection.applicationId);
  if (reason) return heldFailed('ambiguous', true, `The order has the redemption ${id}, but ${reason}.`, id);
  const parts = await readParts(connection, first, signal);
  if (parts.status === 'failed') return { ...parts, mayHaveRedeemed: true, rollbackId: id };
  return describe(first.record, parts.parts);
}

function describe(
  record: RecordedRedemption,
  parts: readonly RecordedRedemption[],
): HeldRedeemed | HeldFailed {
  const redeemed = parts.map((part): RedeemedPart => {
    const fields = part as unknown as Json;
    const effects = [stackedEffect(fields, parts.length === 1)];
    return { ...identifyRedeemable(fields), redemption: part, effects };
  });
  const figures = figuresOf(redeemed, record.order);
  if (!figures) return heldFailed('unreadable', true, 'The records do not say what was taken.', record.id);
  const order = record.order ?? undefined;
  return { status: 'redeemed', isRepeat: true, rollbackId: record.id, redeemed, figures, order };
}
