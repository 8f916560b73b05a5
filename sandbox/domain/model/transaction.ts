/** Why credits of a gift card or points of a loyalty card moved. */
export type TransactionReason = 'REDEMPTION' | 'REFUND' | 'ADDITION' | 'REMOVAL';

/** A movement of credits or points (docs/voucherify-api.md#vouchers). Credits are in minor units. */
export interface Transaction {
  id: string;
  /** The merchant's own id of it. */
  source_id: string | null;
  voucher_id: string;
  campaign_id: string | null;
  kind: 'gift_voucher' | 'loyalty_card';
  type: TransactionReason;
  /** The merchant's reason. */
  reason: string | null;
  /** What was added. It is negative where something was taken. */
  amount: number;
  /** All that the card ever held, and what is on it, after the movement. */
  total: number;
  balance: number;
  /** The order, redemption and rollback that moved it; null for a change of the balance by the merchant. */
  cause: {
    order: { id: string; source_id: string | null } | null;
    redemptionId: string;
    rollbackId: string | null;
  } | null;
  created_at: string;
}
