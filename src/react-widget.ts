'use client';
/**
 * The entry point `voucher-redeem/react-widget`: two of the components of `@voucherify/react-widget` 2.0, with the same props, for
 * React 18 and 19. For a new page, take `voucher-redeem/react`.
 */
export type {
  VoucherifyRedeemProps,
  VoucherifyValidateProps,
  WidgetError,
  WidgetProps,
  WidgetValidation,
} from './react/widget/props.ts';
export { VoucherifyRedeem } from './react/widget/voucherify-redeem.ts';
export { VoucherifyValidate } from './react/widget/voucherify-validate.ts';
