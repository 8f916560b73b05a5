import { newId } from '../../domain/ids.ts';
import type { LedgerEntry } from '../../domain/model/ledger-entry.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** The body of every error (docs/voucherify-api.md#errors). */
export interface ErrorBody {
  code: number;
  key?: string;
  message: string;
  details?: string;
  request_id: string;
  resource_id?: string;
  resource_type?: string;
  error?: { message: string };
}

/** An error that is not about a redeemable: its keys, body, method or address. */
export function serializeError(
  error: Omit<ErrorBody, 'request_id'>,
  request_id: string = newId('v-'),
): ErrorBody {
  return { ...error, request_id };
}

/**
 * A refusal. It names the failed redemption or rollback of the ledger, if there is one (docs/voucherify-api.md#redeem). A 404 names
 * the object that was not found instead.
 */
export function serializeRefusal(
  refusal: Refusal,
  entry: Pick<LedgerEntry, 'object' | 'id'> | null = null,
  requestId?: string,
): ErrorBody {
  const { status, key, message, details, extras } = refusal;
  const resource = extras.resource ?? (entry === null ? undefined : { type: entry.object, id: entry.id });
  return serializeError(
    {
      code: status,
      key,
      message,
      details,
      ...(resource === undefined ? {} : { resource_id: resource.id, resource_type: resource.type }),
      ...(extras.merchantMessage === undefined ? {} : { error: { message: extras.merchantMessage } }),
    },
    requestId,
  );
}
