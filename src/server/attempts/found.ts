import type { FailureKind } from '../../api/failure.ts';
import type { RecordedRedemption } from '../redemption-record.ts';
import type { ReconcileOutcome } from '../reconcile/outcome.ts';

/** What was found out about an attempt. */
export interface Found {
  /** When, in milliseconds since 1970. */
  at: number;
  /** As in the outcome of `reconcile`. */
  status: ReconcileOutcome['status'];
  /** Whether no other redemption of the attempt can appear any more. */
  final: boolean;
  /** The id of the request that the shopper has: of the redemption, or of the parent of several. Null for none. */
  requestId: string | null;
  /** What the shopper has. It is empty if they have nothing, or if it is not certain. */
  redemptions: RecordedRedemption[];
  /** `webhook`, until the records were read. */
  by: 'records' | 'webhook' | 'person';
  /** Why it could not be found out, or why a person has to look. In English, not for the shopper. */
  message: string | null;
  /** Why the records could not be read. */
  kind: FailureKind | 'too-many' | 'refused' | null;
  /** The redemptions at which that person has to look. */
  toLookAt: RecordedRedemption[];
}
