/** An address that is told about redemptions, as the project's settings name it. */
export interface Webhook {
  /** `wh_…` */
  id: string;
  target_url: string;
  /** False after too many failed attempts (docs/voucherify-api.md#webhooks). To name it in the settings again switches it on. */
  active: boolean;
}

/** The type of an event, by the API's names (docs/voucherify-api.md#webhooks). */
export type EventType =
  | 'redemption.succeeded'
  | 'redemption.failed'
  | 'redemption.rollback.succeeded'
  | 'redemption.rollback.failed';

/** The delivery of one message to one webhook, as the log shows it. */
export interface Delivery {
  /** The message's: `whs_…`. */
  id: string;
  event: EventType;
  target: string;
  /** Given up: too many attempts failed, or the webhook was disabled or removed. */
  status: 'waiting' | 'sending' | 'delivered' | 'given_up';
  attempts: DeliveryAttempt[];
  /** The time of the next attempt; null unless it is waiting. */
  next: string | null;
  /** What is sent. Every attempt sends the same bytes, so they fit the signature. */
  body: string;
}

/** One attempt to deliver a message. */
export interface DeliveryAttempt {
  time: string;
  /** The status of the response; null without one. */
  status: number | null;
  /** Why the attempt failed; null if it did not. */
  error: string | null;
}
