import type { Context } from 'hono';
import { pageOf } from '../../domain/lists/page.ts';
import { findAssignments, findRules, rulesOf } from '../../domain/lists/validation-rules.ts';
import type { ValidationRule } from '../../domain/model/validation-rule.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import { assignRule, unassignRule } from '../../domain/validation-rules/assign-rule.ts';
import { createRule, deleteRule, updateRule } from '../../domain/validation-rules/change-rules.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import { parseAssignment, parseRuleBody, parseRuleChange } from '../schemas/validation-rule-body.ts';
import { parseRuleQuery } from '../schemas/validation-rules-query.ts';
import {
  serializeAssignments,
  serializeDatedAssignment,
  serializeRule,
  serializeRules,
} from '../serializers/validation-rules.ts';

/** The endpoints for the rules of vouchers and promotion tiers (docs/voucherify-api.md#validation-rules). */

/** `GET /validation-rules`: page by page, the newest first. */
export function listRules({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseRuleQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializeRules(pageOf(findRules(store.state), query), findAssignments(store.state)));
  };
}

/** `POST /validation-rules`: creates a rule, which binds nothing until it is assigned. */
export function postRule({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const input = parseRuleBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const { name, rule, message } = input;
    const created = createRule(
      store.state,
      { name, rule: { ...rule, ...(message !== undefined && { message }) } },
      now(),
    );
    return c.json(serializeRule(created, []));
  };
}

/** `GET /validation-rules/{validationRuleId}`: one rule. */
export function getRule({ store }: Pick<Services, 'store'>) {
  return withRule({ store }, (c, rule) => c.json(serializeRule(rule, findAssignments(store.state))));
}

/** `PUT /validation-rules/{validationRuleId}`: what the body does not name stays. */
export function putRule({ store, now }: Services) {
  return withRule({ store }, (c, known) => {
    const input = parseRuleChange(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const { name = known.name, message = known.rule.message } = input;
    const rule = { ...(input.rule ?? known.rule), ...(message !== undefined && { message }) };
    const updated = updateRule(store.state, known, { name, rule }, now());
    return c.json(serializeRule(updated, findAssignments(store.state)));
  });
}

/** `DELETE /validation-rules/{validationRuleId}`. */
export function removeRule({ store }: Services) {
  return withRule({ store }, (c, rule) => {
    deleteRule(store.state, rule);
    return c.body(null, 204);
  });
}

/** `POST /validation-rules/{validationRuleId}/assignments`: to a voucher or promotion tier. */
export function postAssignment({ store, now }: Services) {
  return withRule({ store }, (c, rule) => {
    const target = parseAssignment(c.get('body').value);
    if (typeof target === 'string') return invalidPayload(c, target);
    const assigned = assignRule(store.state, rule, target, now());
    return assigned instanceof Refusal
      ? refusalResponse(c, assigned, null)
      : c.json(serializeDatedAssignment(assigned));
  });
}

/** `DELETE /validation-rules/{validationRuleId}/assignments/{assignmentId}`. The rule stays. */
export function removeAssignment({ store }: Services) {
  return withRule({ store }, (c, rule) => {
    const refusal = unassignRule(store.state, rule, c.req.param('assignment') ?? '');
    return refusal === undefined ? c.body(null, 204) : refusalResponse(c, refusal, null);
  });
}

/** `GET /validation-rules-assignments`, and `GET /validation-rules/{validationRuleId}/assignments`: which voucher or tier has a rule. */
export function listAssignments({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseRuleQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    const { relatedObjectId, rule = c.req.param('id') } = query;
    const selected = findAssignments(store.state).filter(
      ({ assignment, owner }) =>
        (rule === undefined || assignment.rule_id === rule) &&
        (relatedObjectId === undefined || owner.id === relatedObjectId),
    );
    return c.json(serializeAssignments(pageOf(selected, query)));
  };
}

/** A handler for the rule that the address names. */
function withRule(
  { store }: Pick<Services, 'store'>,
  handle: (c: Context<Env>, rule: ValidationRule) => Response,
) {
  return (c: Context<Env>): Response => {
    const wanted = c.req.param('id') ?? '';
    const found = rulesOf(store.state).get(wanted);
    return found === undefined
      ? refusalResponse(c, notFound('validation_rules', wanted), null)
      : handle(c, found);
  };
}
