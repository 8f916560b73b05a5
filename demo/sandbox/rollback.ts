import type { Redemption } from './redemption.ts';

/** The undoing of a redemption, done or refused, as it is stored and as every endpoint shows it (CONTRACT C7). */
export interface Rollback extends Omit<
  Redemption,
  'object' | 'redemption' | 'status' | 'session' | 'related_redemptions'
> {
  object: 'redemption_rollback';
  /** The redemption that was to be undone. */
  redemption: string;
  /** The merchant's reason. */
  reason?: string;
  status: 'SUCCEEDED' | 'FAILED';
}
