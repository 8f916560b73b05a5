import * as v from 'valibot';
import { maximumAmount } from '../../domain/limits.ts';
import type { Rule } from '../../domain/model/terms.ts';
import type { RuleTarget } from '../../domain/validation-rules/assign-rule.ts';
import { metadata, object, oneOf, parse, string } from './values.ts';
import { notKept } from './voucher-parts.ts';

/**
 * The bodies of requests about validation rules (docs/voucherify-api.md#validation-rules). The sandbox keeps rules on a least amount, on
 * metadata, and on being a customer. Every other rule is refused: to ignore it would make a voucher valid that is not.
 */

const condition = object({ name: string, property: v.optional(string), conditions: v.optional(metadata) }, [
  'name',
]);
const entries = {
  error: v.optional(object({ message: v.optional(string) })),
  applicable_to: v.optional(object({ included: notKept, excluded: notKept, included_all: notKept })),
};
const rules = object({ 1: condition, logic: v.optional(string) }, ['1']);

export const ruleBody = object({ ...entries, name: string, rules }, ['name', 'rules']);
export const ruleChange = object({ ...entries, name: v.optional(string), rules: v.optional(rules) });

/** What a request says of a validation rule. What a change does not name stays. */
export interface RuleChange {
  name?: string;
  /** Without its message. */
  rule?: Rule;
  message?: string;
}

/** Parses the body of a request to create a rule, or says what is wrong with it. */
export function parseRuleBody(body: unknown): (RuleChange & { name: string; rule: Rule }) | string {
  const read = parse(ruleBody, body);
  if (typeof read === 'string') return read;
  const rule = parseRules(read.rules);
  return typeof rule === 'string' ? rule : { ...messageOf(read), name: read.name, rule };
}

/** Parses the body of an update of a rule, or says what is wrong with it. */
export function parseRuleChange(body: unknown): RuleChange | string {
  const read = parse(ruleChange, body);
  if (typeof read === 'string') return read;
  const rule = read.rules && parseRules(read.rules);
  if (typeof rule === 'string') return rule;
  return { ...messageOf(read), ...(read.name !== undefined && { name: read.name }), ...(rule && { rule }) };
}

const messageOf = ({ error }: { error?: { message?: string | undefined } | undefined }) =>
  error?.message === undefined ? {} : { message: error.message };

const kinds = 'order.amount, customer.metadata, redemption.metadata, or customer.segment';

/** The rule that numbered conditions mean together. */
function parseRules({ logic, ...numbered }: v.InferOutput<typeof rules>): Rule | string {
  const numbers = Object.keys(numbered);
  const all = numbers.join(' and ');
  if (logic !== undefined && logic.toLowerCase().replace(/[()]/g, '').trim() !== all)
    return `Property .rules.logic should be "${all}", because the sandbox keeps no other`;
  let whole: Rule | undefined;
  for (const number of numbers) {
    const at = `Property .rules.${number}`;
    if (!/^\d+$/.test(number)) return `${at} should be a number`;
    const read = parse(condition, numbered[number]);
    if (typeof read === 'string') return read.replace(/^Payload|^Property /, at);
    const rule = ruleOf(read, at);
    if (typeof rule === 'string') return rule;
    const joined = whole === undefined ? rule : join(whole, rule);
    if (joined === undefined)
      return `${at} should be about customer.metadata or redemption.metadata, like all others: the sandbox keeps no mixed rules`;
    whole = joined;
  }
  return whole ?? `Property .rules should have conditions`;
}

/** The rule that one condition means. */
function ruleOf(
  { name, property, conditions = {} }: v.InferOutput<typeof condition>,
  at: string,
): Rule | string {
  const [[operator, values] = ['', undefined], ...others] = Object.entries(conditions);
  const [value, ...more]: unknown[] = Array.isArray(values) ? (values as unknown[]) : [];
  const isOne = others.length === 0 && more.length === 0;
  switch (name) {
    case 'order.amount':
      return isOne && operator === '$more_than_or_equal' && isAmount(value)
        ? { about: 'order', least: value }
        : `${at}.conditions should have $more_than_or_equal with one amount, and nothing else`;
    case 'customer.metadata':
    case 'redemption.metadata':
      if (!property) return `${at}.property should be the name of a field of the metadata`;
      return isOne && operator === '$is' && ['string', 'number', 'boolean'].includes(typeof value)
        ? {
            about: name === 'customer.metadata' ? 'customer' : 'redemption',
            metadata: Object.fromEntries([[property, value]]),
          }
        : `${at}.conditions should have $is with one text, number or boolean, and nothing else`;
    case 'customer.segment':
      return isOne && operator === '$has_value'
        ? { about: 'signed-in' }
        : `${at}.conditions should have $has_value, because the sandbox has no segments`;
    default:
      return `${at}.name should be ${kinds}: the sandbox keeps no other rules`;
  }
}

/** Two rules on different fields of the same metadata as one. */
function join(one: Rule, other: Rule): Rule | undefined {
  if (!('metadata' in one && 'metadata' in other) || one.about !== other.about) return undefined;
  const fields = Object.entries(other.metadata);
  if (fields.some(([name]) => Object.hasOwn(one.metadata, name))) return undefined;
  return { ...one, metadata: Object.fromEntries([...Object.entries(one.metadata), ...fields]) };
}

const isAmount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= maximumAmount;

const targets = ['voucher', 'promotion_tier'] as const;

export const assignmentBody = object({
  voucher: v.optional(string),
  promotion_tier: v.optional(string),
  campaign: notKept,
  related_object_type: v.optional(oneOf(targets)),
  related_object_id: v.optional(string),
});

/** Parses to what a rule is to be assigned, or says what is wrong with the body. */
export function parseAssignment(body: unknown): RuleTarget | string {
  const read = parse(assignmentBody, body);
  if (typeof read === 'string') return read;
  const { related_object_type: type, related_object_id: related } = read;
  if (type !== undefined && related !== undefined) return { object: type, id: related };
  for (const target of targets) {
    const id = read[target];
    if (id !== undefined) return { object: target, id };
  }
  return 'Payload should name a voucher or a promotion_tier, because the sandbox keeps rules of no others';
}
