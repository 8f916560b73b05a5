/** The class without its tag, for shops that register elements themselves. */
export { VoucherRedeem } from './widget/voucher-redeem.ts';
export {
  VoucherFailedEvent,
  VoucherPreviewedEvent,
  VoucherRedeemedEvent,
  VoucherRedeemRequestEvent,
  VoucherRefusedEvent,
} from './widget/events.ts';
