import type { Context } from 'hono';
import { pageOf } from '../../domain/lists/page.ts';
import { findRules } from '../../domain/lists/validation-rules.ts';
import { notFound } from '../../domain/refusal.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidQuery, refusalResponse } from '../responses.ts';
import { parseRuleQuery } from '../schemas/validation-rules-query.ts';
import { serializeAssignments, serializeRule, serializeRules } from '../serializers/validation-rules.ts';

/** `GET /validation-rules`: the rules of vouchers and promotion tiers (docs/voucherify-api.md#validation-rules). */
export function listRules({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseRuleQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializeRules(pageOf(findRules(store.state), query)));
  };
}

/** `GET /validation-rules/{validationRuleId}`: one rule. */
export function getRule({ store }: Services) {
  return (c: Context<Env, '/validation-rules/:id'>): Response => {
    const wanted = c.req.param('id');
    const found = findRules(store.state).find(({ id }) => id === wanted);
    return found === undefined
      ? refusalResponse(c, notFound('validation_rules', wanted), null)
      : c.json(serializeRule(found));
  };
}

/** `GET /validation-rules-assignments`, and `GET /validation-rules/{validationRuleId}/assignments`: which voucher or tier has a rule. */
export function listAssignments({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseRuleQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    const { relatedObjectId, rule = c.req.param('id') } = query;
    const selected = findRules(store.state).filter(
      ({ id, owner }) =>
        (rule === undefined || id === rule) &&
        (relatedObjectId === undefined || owner.id === relatedObjectId),
    );
    return c.json(serializeAssignments(pageOf(selected, query)));
  };
}
