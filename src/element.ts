/** The class without its tag, for shops that register elements themselves. */
export {
  VoucherFailedEvent,
  VoucherPreviewedEvent,
  VoucherRedeemRequestEvent,
  VoucherRedeemedEvent,
  VoucherRefusedEvent,
} from './element/events.ts';
export { VoucherRedeem } from './element/voucher-redeem.ts';
