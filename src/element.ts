/**
 * The entry point `voucher-redeem/element`: the element's class and its events, without registering a tag. For pages that
 * register elements themselves.
 */
export {
  VoucherAppliedEvent,
  VoucherChangedEvent,
  VoucherFailedEvent,
  VoucherPreviewedEvent,
  VoucherRedeemRequestEvent,
  VoucherRedeemedEvent,
  VoucherRefusedEvent,
} from './element/events.ts';
export { VoucherRedeem } from './element/voucher-redeem.ts';
