/** The key of an item. Codes that a project may take for the same have the same key, as in the record of attempts. */
export { redeemableKey as keyOf } from '../client/attempt-record.ts';
