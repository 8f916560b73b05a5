import type { LitElement } from 'lit';
import type { HTMLAttributes } from 'react';
import type { VoucherEventMap } from '../element/events.ts';
import type { VoucherRedeem } from '../element/voucher-redeem.ts';

/** What a page can set on the element, and neither its methods nor what every element has. */
type BoxProperties = {
  [
    Name in keyof VoucherRedeem as Name extends keyof LitElement
      ? never
      : VoucherRedeem[Name] extends (...values: never[]) => unknown
        ? never
        : Name
  ]?: VoucherRedeem[Name] | undefined;
};

/** "VoucherRedeemed" of "voucher-redeemed". */
type PascalCase<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${PascalCase<Tail>}`
  : Capitalize<Text>;

/** `onVoucherRedeemed` listens for the event `voucher-redeemed`, and so on for all events of the box. */
type BoxListeners = {
  [Name in keyof VoucherEventMap as `on${PascalCase<Name>}`]?:
    ((event: VoucherEventMap[Name]) => void) | undefined;
};

/**
 * The properties of the element by their names (`applicationId`, `context`), its events as `onVoucherRedeemed`, and what every element
 * has (`className`, `style`, `id`). Children go into the slots of the box. Amounts are minor units.
 */
export type VoucherRedeemProps = BoxProperties &
  BoxListeners &
  Omit<HTMLAttributes<VoucherRedeem>, keyof BoxProperties>;
