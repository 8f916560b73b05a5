import type { RedemptionRequest } from '../../domain/evaluate-request.ts';
import { serializeRefusal, type ErrorBody } from './error.ts';
import { serializeList, type List } from './list.ts';
import { serializeSession, type Lock } from '../../domain/locks.ts';
import { trackingIdOfRequest } from '../../domain/redemption-entry.ts';
import type { RedeemableVoucher } from '../../domain/find-redeemables.ts';
import { Refusal, type RefusalKey } from '../../domain/refusal.ts';
import type { Applicable, Verdict } from '../../domain/stacking/apply.ts';
import type { Validation } from '../../domain/validate.ts';
import { serializeValidatedOrder, type SerializeOptions } from './verdict.ts';
import type { ApplicableTo, Metadata, Voucher } from '../../domain/model/voucher.ts';

/** The answer of the single check for a valid code, with what it would give (docs/voucherify-api.md#validate). */
export interface ValidBody {
  valid: true;
  code: string;
  applicable_to: List<ApplicableTo>;
  inapplicable_to: List<ApplicableTo>;
  tracking_id?: string;
  order?: Record<string, unknown>;
  discount?: NonNullable<Voucher['discount']>;
  gift?: NonNullable<Voucher['gift']>;
  loyalty?: { points_cost: number };
  reward?: { id: string; assignment_id: string; points: number };
  metadata: Metadata;
  start_date?: string;
  expiration_date?: string;
  campaign?: string;
  campaign_id?: string;
  session?: ReturnType<typeof serializeSession>;
}

/** Its answer for a code that is not valid: why, in the API's words, and in the merchant's where there are any. */
export interface InvalidBody {
  valid: false;
  code: string;
  reason: string;
  error: ErrorBody | { message: string };
  tracking_id?: string;
  metadata: Metadata;
}

/**
 * Refusals that are about the question, not about the code. They are answered as errors. The documents show it for the first
 * two (docs/voucherify-api.md#validate), and the other two are of the same kind.
 */
const requestErrors: readonly RefusalKey[] = [
  'ambiguous_tracking_id',
  'missing_customer',
  'missing_amount',
  'invalid_amount',
];

/** The answer to the single check: a body, or a refusal to answer. */
export function serializeCodeValidation(
  request: RedemptionRequest,
  code: string,
  { verdicts, customer, order, lock }: Validation,
  options: SerializeOptions,
): ValidBody | InvalidBody | Refusal {
  const trackingId = trackingIdOfRequest(request, customer);
  const whose = trackingId === null ? {} : { tracking_id: trackingId };
  const [verdict] = verdicts;
  if (isVoucherGiven(verdict)) {
    return {
      ...whose,
      ...validBody(verdict, lock),
      ...(order === null ? {} : { order: serializeValidatedOrder(order, options) }),
    };
  }
  const refusal = refusalOf(verdict, code);
  if (requestErrors.includes(refusal.key)) return refusal;
  const redeemable = verdict?.redeemable;
  const voucher = redeemable !== undefined && 'voucher' in redeemable ? redeemable.voucher : undefined;
  const { merchantMessage } = refusal.extras;
  return {
    ...whose,
    valid: false,
    code: voucher?.code ?? code,
    reason: refusal.key === 'not_found' ? 'voucher not found' : refusal.message,
    error: merchantMessage === undefined ? serializeRefusal(refusal) : { message: merchantMessage },
    metadata: { ...voucher?.metadata },
  };
}

function validBody(
  { redeemable: { voucher }, benefit: { points, reward } }: VoucherGiven,
  lock: Lock | null,
): ValidBody {
  const {
    code,
    discount,
    gift,
    metadata,
    applicable_to,
    campaign,
    campaign_id,
    start_date,
    expiration_date,
  } = structuredClone(voucher);
  return {
    valid: true,
    code,
    applicable_to: serializeList(applicable_to),
    inapplicable_to: serializeList([]),
    ...(discount && { discount }),
    ...(gift && { gift }),
    ...(points !== undefined && { loyalty: { points_cost: points } }),
    ...(points !== undefined &&
      reward && { reward: { id: reward.id, assignment_id: reward.assignment_id, points } }),
    metadata,
    ...(start_date !== null && { start_date }),
    ...(expiration_date !== null && { expiration_date }),
    ...(campaign !== null && { campaign }),
    ...(campaign_id !== null && { campaign_id }),
    ...(lock && { session: serializeSession(lock) }),
  };
}

type VoucherGiven = Applicable & { redeemable: RedeemableVoucher };

function isVoucherGiven(verdict: Verdict | undefined): verdict is VoucherGiven {
  return verdict?.status === 'APPLICABLE' && verdict.redeemable.object === 'voucher';
}

/** A code that would change nothing may be passed over; asked for alone, that is a no. */
function refusalOf(verdict: Verdict | undefined, code: string): Refusal {
  return verdict?.status === 'INAPPLICABLE'
    ? verdict.refusal
    : new Refusal('no_applicable_redeemables', code);
}
