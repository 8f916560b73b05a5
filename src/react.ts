'use client';
/**
 * The entry point `voucher-redeem/react`: the box as a component of React 18 and 19, also where React renders on a server.
 * Importing it registers `<voucher-redeem>`.
 */
export type { VoucherEventMap } from './element/events.ts';
export type { VoucherRedeem as VoucherRedeemElement } from './element/voucher-redeem.ts';
export type { VoucherRedeemProps } from './react/props.ts';
export { VoucherRedeem } from './react/voucher-redeem.ts';
