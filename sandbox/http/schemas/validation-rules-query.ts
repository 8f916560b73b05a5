import * as v from 'valibot';
import type { PageQuery } from '../../domain/lists/page.ts';
import { paging } from './list-query.ts';
import { parseQuery } from './parse-query.ts';
import { object, parse, string } from './values.ts';

/** Which validation rules, or which of their assignments, to list. */
export interface RuleQuery extends PageQuery {
  /** Only the assignments of this voucher or promotion tier. */
  relatedObjectId?: string;
  /** Only the assignments of this validation rule. */
  rule?: string;
}

export const ruleQuery = object({
  ...paging,
  related_object_id: v.optional(string),
  rule: v.optional(string),
});

/** Parses which validation rules to list, or says what is wrong with the query. */
export function parseRuleQuery(parameters: URLSearchParams): RuleQuery | string {
  const query = parse(ruleQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { limit = 10, page = 1, related_object_id: relatedObjectId, rule } = query;
  return { limit, page, ...(relatedObjectId && { relatedObjectId }), ...(rule && { rule }) };
}
