import type { Redemption } from './redemption.ts';
import type { VoucherBody } from '../../http/serializers/voucher.ts';

/** A rollback, done or refused, as it is stored and as every endpoint shows it (docs/voucherify-api.md#rollbacks). */
export interface Rollback extends Omit<
  Redemption,
  'object' | 'redemption' | 'status' | 'session' | 'related_redemptions' | 'voucher'
> {
  object: 'redemption_rollback';
  /** The redemption that was to be undone. */
  redemption: string;
  /** The merchant's reason. */
  reason?: string;
  status: 'SUCCEEDED' | 'FAILED';
  voucher?: VoucherBody;
}
