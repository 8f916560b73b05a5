import type { Lock } from '../../domain/model/lock.ts';
import type { Metadata } from '../../domain/model/metadata.ts';
import type { RedemptionRequest } from '../../domain/model/request.ts';
import type { ApplicableTo } from '../../domain/model/terms.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import type { RedeemableVoucher } from '../../domain/redeemable.ts';
import { Refusal, type RefusalKey } from '../../domain/refusal.ts';
import { trackingIdOfRequest } from '../../domain/tracking-id.ts';
import type { Validation } from '../../domain/validate.ts';
import type { Applicable, Verdict } from '../../domain/verdict.ts';
import { serializeRefusal, type ErrorBody } from './error.ts';
import { serializeList, type List } from './list.ts';
import type { SerializeOptions } from './options.ts';
import { serializeValidatedOrder } from './order.ts';
import { serializeSession, type SessionBody } from './session.ts';

/** The response to `GET /validate` for a valid code, with its benefit (docs/voucherify-api.md#validate). */
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
  session?: SessionBody;
}

/** The response for a code that is not valid: the API's reason, and the merchant's own message if there is one. */
export interface InvalidBody {
  valid: false;
  code: string;
  reason: string;
  error: ErrorBody | { message: string };
  tracking_id?: string;
  metadata: Metadata;
}

/**
 * Refusals of the request, not of the code. The response to them is an error. The documents show it for the first three (docs/voucherify-api.md#validate), and the other two are of the same kind.
 */
const requestErrors: readonly RefusalKey[] = [
  'ambiguous_tracking_id',
  'missing_customer',
  'missing_reward',
  'missing_amount',
  'invalid_amount',
];

/** The response to the validation of one code: a body, or a refusal of the request. */
export function serializeCodeValidation(
  request: RedemptionRequest,
  code: string,
  { verdicts, customer, order, lock }: Validation,
  state: SerializeOptions['state'],
): ValidBody | InvalidBody | Refusal {
  const trackingId = trackingIdOfRequest(request, customer);
  const trackingIdField = trackingId === null ? {} : { tracking_id: trackingId };
  const [verdict] = verdicts;
  if (isApplicableVoucher(verdict)) {
    return {
      ...trackingIdField,
      ...validBody(verdict, lock),
      ...(order === null ? {} : { order: serializeValidatedOrder(order, state) }),
    };
  }
  const refusal = refusalOf(verdict, code);
  if (requestErrors.includes(refusal.key)) return refusal;
  const redeemable = verdict?.redeemable;
  const voucher = redeemable !== undefined && 'voucher' in redeemable ? redeemable.voucher : undefined;
  const { merchantMessage } = refusal.extras;
  return {
    ...trackingIdField,
    valid: false,
    code: voucher?.code ?? code,
    reason: refusal.key === 'not_found' ? 'voucher not found' : refusal.message,
    error: merchantMessage === undefined ? serializeRefusal(refusal) : { message: merchantMessage },
    metadata: voucher?.metadata ?? {},
  };
}

function validBody(
  { redeemable: { voucher }, benefit: { balance, points, reward } }: ApplicableVoucher,
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
  } = voucher;
  return {
    valid: true,
    code,
    applicable_to: serializeList(applicable_to),
    inapplicable_to: serializeList([]),
    ...(discount && { discount }),
    ...(gift && { gift: { ...gift, balance: balance ?? gift.balance } }),
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

type ApplicableVoucher = Applicable & { redeemable: RedeemableVoucher };

function isApplicableVoucher(verdict: Verdict | undefined): verdict is ApplicableVoucher {
  return verdict?.status === 'APPLICABLE' && verdict.redeemable.object === 'voucher';
}

/** A code without an effect may be skipped. Alone, that means it is not valid. */
function refusalOf(verdict: Verdict | undefined, code: string): Refusal {
  return verdict?.status === 'INAPPLICABLE'
    ? verdict.refusal
    : new Refusal('no_applicable_redeemables', code);
}
