import type { Customer } from '../model/customer.ts';
import { Refusal, type RefusalKey } from '../refusal.ts';
import type { Metadata, Rule, Voucher } from '../model/voucher.ts';

/** Who wants to redeem, on what, saying what: all that a merchant's rules may look at. */
export interface Circumstances {
  customer: Customer | null;
  orderAmount: number | null;
  metadata: Metadata;
  /** Metadata came as text, as in a query: `true` and `7` are then what reads like them. */
  isText?: boolean;
  /** Only who asks counts, not what for: rules on anything else are left out. */
  isAudienceOnly?: boolean;
}

/** The first thing this voucher asks for and does not get: its holder, or what the merchant's rules demand. */
export function checkVoucherRules(voucher: Voucher, circumstances: Circumstances): Refusal | undefined {
  const { code, rules } = voucher;
  return checkHolder(voucher, circumstances.customer) ?? checkRules(code, rules, circumstances);
}

/** A referral code is for everyone but its holder; a loyalty card with a holder is for the holder alone. */
function checkHolder({ code, type, ...voucher }: Voucher, customer: Customer | null): Refusal | undefined {
  if (voucher.holder_id === null) return undefined;
  const isHolder = customer?.id === voucher.holder_id;
  if (voucher.is_referral_code && isHolder) return new Refusal('referrer_not_permitted_to_redeem', code);
  if (type === 'LOYALTY_CARD' && !isHolder) return new Refusal('invalid_customer', code);
  return undefined;
}

/** The first rule that is violated, of the voucher or promotion tier of this name. */
export function checkRules(
  name: string,
  rules: readonly Rule[],
  circumstances: Circumstances,
): Refusal | undefined {
  for (const [index, rule] of rules.entries()) {
    if (circumstances.isAudienceOnly === true && !isAboutAudience(rule)) continue;
    const key = violation(rule, circumstances);
    if (key === undefined) continue;
    const details =
      key === 'missing_customer'
        ? 'Customer is required to validate rules'
        : `${name} cannot be redeemed because of violated validation rules: ${ruleId(name, index)}`;
    return new Refusal(key, details, { merchantMessage: rule.message });
  }
  return undefined;
}

function violation(rule: Rule, circumstances: Circumstances): RefusalKey | undefined {
  const { customer, orderAmount, metadata, isText = false } = circumstances;
  switch (rule.about) {
    case 'signed-in':
      return customer === null ? 'missing_customer' : undefined;
    case 'customer':
      return hasMetadata(customer?.metadata, rule.metadata, isText) ? undefined : 'customer_rules_violated';
    case 'order':
      return orderAmount !== null && orderAmount >= rule.least ? undefined : 'order_rules_violated';
    case 'redemption':
      return hasMetadata(metadata, rule.metadata, isText) ? undefined : 'redemption_rules_violated';
  }
}

function hasMetadata(metadata: Metadata | undefined, wanted: Metadata, isText: boolean): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const given = metadata?.[name];
    return given === value || (isText && given === String(value));
  });
}

/** Whether a rule looks at nothing but the customer. */
export function isAboutAudience({ about }: Rule): boolean {
  return about === 'signed-in' || about === 'customer';
}

/** The id under which a rule of the voucher or promotion tier of this name appears in responses. */
export function ruleId(name: string, index: number): string {
  return `val_${name}_${index + 1}`;
}
