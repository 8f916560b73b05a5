/** When something was asked, with whose keys, and in which request. */
export interface Circumstances {
  now: Date;
  /** The public id of the keys that ask. */
  channelId: string;
  /** What Voucherify calls a request by, in errors and in webhooks. */
  requestId: string;
}
