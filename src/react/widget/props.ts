import type { CalculatedOrder, RedemptionAnswer } from '../../api/types.ts';
import type { LegacyError } from '../../legacy/response.ts';

/** What both components take. They are drawn anew when one of these changes, except for the functions. */
export interface WidgetProps {
  /** The project's client-side application id. */
  clientApplicationId: string;
  /** The project's client-side token. It is public: never a server key. */
  clientSecretKey: string;
  /** Base URL of the project's cluster. Default `https://api.voucherify.io` (Europe). */
  apiUrl?: string | undefined;
  /** Who is redeeming, if the shop knows: a customer's source id. */
  trackingId?: string | undefined;
  /** Without effect: the browser sends the page's origin. */
  origin?: string | undefined;
  /** Class of a field after a code that cannot be used, beside `voucherifyInvalid`. */
  classInvalid?: string | undefined;
  /** Class of such a field for a second, beside `voucherifyAnimationShake`. */
  classInvalidAnimation?: string | undefined;
  /** Class of the fields after a success. Default `voucherifyValid`. */
  classValid?: string | undefined;
  /** Class of the fields after a success, beside `voucherifyAnimationTada`. */
  classValidAnimation?: string | undefined;
  /** Address of a picture at the top. Default none. */
  logoSrc?: string | undefined;
  /** What the picture shows, in words. */
  logoAlt?: string | undefined;
  /** Whether the shopper can type an amount. It is read with at most two decimals, and sent in minor units. Default false. */
  amount?: boolean | undefined;
  /** Default "e.g. abc-123". */
  textPlaceholder?: string | undefined;
  /** Default "e.g. 52.22". */
  amountPlaceholder?: string | undefined;
  /** Lets scripts press the button, for tests. A coupon extension can press it too. Default false. */
  allowScripted?: boolean | undefined;
  /** Called after every attempt that did not succeed, also if the API recorded a failure or a page in place of an answer came. */
  onError?(error: WidgetError): void;
}

/**
 * What `onError` gets: `key` says why the API refused. If the request failed, `mayHaveRedeemed` says whether the voucher may be used up
 * all the same; then do not offer another try.
 */
export type WidgetError = LegacyError;

/** The props of `VoucherifyRedeem`. All texts have English defaults. */
export interface VoucherifyRedeemProps extends WidgetProps {
  /** Default "Redeem". */
  textRedeem?: string | undefined;
  /** Called once the API has said SUCCESS, with its answer. */
  onRedeemed?(response: RedemptionAnswer): void;
}

/** The API's answer to a code that can be used. Amounts are minor units. */
export interface WidgetValidation {
  valid: boolean;
  code?: string;
  tracking_id?: string;
  order?: CalculatedOrder;
  discount?: { type?: string; amount_off?: number; percent_off?: number; unit_off?: number };
  /** Gift cards: the amount of the card and what is left on it. */
  gift?: { amount?: number; balance?: number };
  /** Loyalty cards: how many points it takes. */
  loyalty?: { points_cost?: number };
  metadata?: object;
}

/** The props of `VoucherifyValidate`. All texts have English defaults. */
export interface VoucherifyValidateProps extends WidgetProps {
  /** Default "Validate". */
  textValidate?: string | undefined;
  /** Called for a code that can be used, with the API's answer. */
  onValidated?(response: WidgetValidation): void;
}
