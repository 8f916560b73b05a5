import { newId } from '../../domain/ids.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
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

/** An error that is not about a voucher: keys, body, method, address. */
export function serializeError(
  error: Omit<ErrorBody, 'request_id'>,
  request_id: string = newId('v-'),
): ErrorBody {
  return { ...error, request_id };
}

/**
 * The body of a refusal. It names the failed redemption or rollback on record, if there is one (docs/voucherify-api.md#redeem).
 * A 404 names what could not be found instead.
 */
export function serializeRefusal(
  refusal: Refusal,
  record: LedgerEntry | null = null,
  requestId?: string,
): ErrorBody {
  const { status, key, message, details, extras: more } = refusal;
  const resource = more.resource ?? (record === null ? undefined : { type: record.object, id: record.id });
  return serializeError(
    {
      code: status,
      key,
      message,
      details,
      ...(resource === undefined ? {} : { resource_id: resource.id, resource_type: resource.type }),
      ...(more.merchantMessage === undefined ? {} : { error: { message: more.merchantMessage } }),
    },
    requestId,
  );
}
