import type { Customer } from '../model/customer.ts';
import { Refusal, type RefusalKey } from '../refusal.ts';
import type { Metadata } from '../model/metadata.ts';
import type { EvaluationContext } from '../model/request.ts';
import type { Rule, RuleAssignment } from '../model/terms.ts';
import type { Voucher } from '../model/voucher.ts';

/** What a validation rule can check. */
export type RuleContext = Pick<
  EvaluationContext,
  'customer' | 'orderAmount' | 'metadata' | 'isMetadataText' | 'isAudienceOnly'
>;

/** The first rule of this voucher that is not met: on its holder, or a validation rule of the merchant. */
export function checkVoucherRules(voucher: Voucher, context: RuleContext): Refusal | undefined {
  const { code, rules } = voucher;
  return checkHolder(voucher, context.customer) ?? checkRules(code, rules, context);
}

/** A referral code is for everyone but its holder. A loyalty card with a holder is for the holder only. */
function checkHolder(
  { code, type, holder_id, is_referral_code }: Voucher,
  customer: Customer | null,
): Refusal | undefined {
  if (holder_id === null) return undefined;
  const isHolder = customer?.id === holder_id;
  if (is_referral_code && isHolder) return new Refusal('referrer_not_permitted_to_redeem', code);
  if (type === 'LOYALTY_CARD' && !isHolder) return new Refusal('invalid_customer', code);
  return undefined;
}

/** The first validation rule that is violated, of the voucher or promotion tier with this name. */
export function checkRules(name: string, rules: readonly Rule[], context: RuleContext): Refusal | undefined {
  for (const [index, rule] of rules.entries()) {
    if (context.isAudienceOnly === true && !isAboutAudience(rule)) continue;
    const key = violation(rule, context);
    if (key === undefined) continue;
    const details =
      key === 'missing_customer'
        ? 'Customer is required to validate rules'
        : `${name} cannot be redeemed because of violated validation rules: ${ruleId(rule, name, index)}`;
    return new Refusal(key, details, { merchantMessage: rule.message });
  }
  return undefined;
}

function violation(rule: Rule, context: RuleContext): RefusalKey | undefined {
  const { customer, orderAmount, metadata, isMetadataText = false } = context;
  switch (rule.about) {
    case 'signed-in':
      return customer === null ? 'missing_customer' : undefined;
    case 'customer':
      return hasMetadata(customer?.metadata, rule.metadata, isMetadataText)
        ? undefined
        : 'customer_rules_violated';
    case 'order':
      return orderAmount !== null && orderAmount >= rule.least ? undefined : 'order_rules_violated';
    case 'redemption':
      return hasMetadata(metadata, rule.metadata, isMetadataText) ? undefined : 'redemption_rules_violated';
  }
}

function hasMetadata(metadata: Metadata | undefined, wanted: Metadata, isMetadataText: boolean): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const given = metadata?.[name];
    return given === value || (isMetadataText && given === String(value));
  });
}

/** Whether a rule checks only the customer. */
export function isAboutAudience({ about }: Rule): boolean {
  return about === 'signed-in' || about === 'customer';
}

/**
 * The assignment of a validation rule to its voucher or promotion tier.
 *
 * @param name the voucher's code, or the promotion tier's id
 * @param index from 0: the position among the rules of the voucher or tier
 * @param created_at when the voucher or tier was created, which is the time of a rule of a seed
 */
export function assignmentOf(rule: Rule, name: string, index: number, created_at: string): RuleAssignment {
  const number = `${name}_${index + 1}`;
  return rule.assigned ?? { id: `asgm_${number}`, rule_id: `val_${number}`, created_at };
}

/** The id of a validation rule in responses. */
export function ruleId(rule: Rule, name: string, index: number): string {
  return assignmentOf(rule, name, index, '').rule_id;
}
