import { newId } from '../ids.ts';
import { rulesOf, type RuleHolders } from '../lists/validation-rules.ts';
import { rulesByIds } from '../validation-rules/assign-rule.ts';
import { findCampaign } from '../campaigns/find-campaign.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Discount } from '../model/discount.ts';
import type { ProjectState } from '../model/state.ts';
import type { ValidationRule } from '../model/validation-rule.ts';
import type { Voucher } from '../model/voucher.ts';
import { duplicateFound, notFound, Refusal } from '../refusal.ts';
import { resolveDiscount } from './discount-input.ts';
import { generateCode } from './generate-code.ts';
import { resolveTerms, type VoucherInput } from './voucher-input.ts';

export type VoucherState = RuleHolders &
  Pick<ProjectState, 'campaigns' | 'categories' | 'products' | 'uniqueTimestamps'>;

/** Creates vouchers and stores them, all or none. A code that exists already is refused, with or without a campaign. */
export function createVouchers(
  state: VoucherState,
  inputs: readonly VoucherInput[],
  now: Date,
): Voucher[] | Refusal {
  const created = new Map<string, Voucher>();
  const isBound = inputs.some(({ validation_rules = [] }) => validation_rules.length > 0);
  const knownRules = isBound ? rulesOf(state) : new Map<string, ValidationRule>();
  for (const input of inputs) {
    const rules = rulesByIds(knownRules, input.validation_rules ?? [], now);
    if (rules instanceof Refusal) return rules;
    const voucher = newVoucher(state, input, now, (code) => state.vouchers.has(code) || created.has(code));
    if (voucher instanceof Refusal) return voucher;
    created.set(voucher.code, { ...voucher, rules });
  }
  const vouchers = state.uniqueTimestamps([...created.values()]);
  for (const voucher of vouchers) state.vouchers.set(voucher.code, voucher);
  return vouchers;
}

function newVoucher(
  state: VoucherState,
  input: VoucherInput,
  now: Date,
  isTaken: (code: string) => boolean,
): Voucher | Refusal {
  const { type, gift, loyalty_card, active = true, additional_info = null, metadata = {} } = input;
  const campaign = campaignOf(state, input);
  if (campaign instanceof Refusal) return campaign;
  const discount = input.discount === undefined ? null : resolveDiscount(input.discount, state);
  if (discount instanceof Refusal) return discount;
  const terms = resolveTerms(input, state);
  if (terms instanceof Refusal) return terms;
  const code = codeOf(input, isTaken);
  if (code instanceof Refusal) return code;
  return {
    id: newId('v_'),
    code,
    type,
    campaign: campaign?.name ?? null,
    campaign_id: campaign?.id ?? null,
    category_id: null,
    ...benefitOf(type, discount, gift, loyalty_card),
    start_date: null,
    expiration_date: null,
    validity_day_of_week: null,
    validity_hours: null,
    active,
    additional_info,
    metadata: structuredClone(metadata),
    is_referral_code: false,
    holder_id: null,
    created_at: now.toISOString(),
    updated_at: null,
    applicable_to: [],
    rules: [],
    ...terms,
    redemption: {
      quantity: input.redemption?.quantity ?? null,
      redeemed_quantity: 0,
      ...(type === 'GIFT_VOUCHER' && { redeemed_amount: 0 }),
      ...(type === 'LOYALTY_CARD' && { redeemed_points: 0 }),
    },
  };
}

/** The part that belongs to the type. Others are dropped, so that exactly one is there. */
function benefitOf(
  type: Voucher['type'],
  discount: Discount | null,
  gift: VoucherInput['gift'],
  card: VoucherInput['loyalty_card'],
): Pick<Voucher, 'discount' | 'gift' | 'loyalty_card'> {
  const none = { discount: null, gift: null, loyalty_card: null };
  if (type === 'DISCOUNT_VOUCHER') return { ...none, discount };
  if (type === 'GIFT_VOUCHER' && gift !== undefined) {
    const { amount, balance = amount, effect = 'APPLY_TO_ORDER' } = gift;
    return { ...none, gift: { amount, balance, effect } };
  }
  if (card === undefined) return none;
  return { ...none, loyalty_card: { points: card.points, balance: card.balance ?? card.points } };
}

/** The campaign of a new voucher. A loyalty card needs one (docs/voucherify-api.md#managing-vouchers). */
function campaignOf(
  { campaigns }: Pick<ProjectState, 'campaigns'>,
  { type, campaign, campaign_id }: VoucherInput,
): Campaign | Refusal | null {
  const named = campaign_id ?? campaign;
  if (named === undefined) {
    return type === 'LOYALTY_CARD'
      ? new Refusal('invalid_voucher', 'A loyalty card needs the id or the name of a campaign')
      : null;
  }
  const found = findCampaign(campaigns, named);
  if (found === undefined) return notFound('campaign', named);
  if (found.voucher === null) return new Refusal('invalid_voucher', `Campaign ${found.name} has no vouchers`);
  return found.voucher.type === type
    ? found
    : new Refusal('invalid_voucher', `Campaign ${found.name} has vouchers of type ${found.voucher.type}`);
}

function codeOf(
  { code, code_config = {} }: VoucherInput,
  isTaken: (code: string) => boolean,
): string | Refusal {
  if (code !== undefined) return isTaken(code) ? duplicateFound('voucher', code) : code;
  return (
    generateCode(code_config, isTaken) ??
    new Refusal('invalid_voucher', 'The code config has no code that is free')
  );
}
