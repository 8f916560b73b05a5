import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import {
  getRule,
  listAssignments,
  listRules,
  postAssignment,
  postRule,
  putRule,
  removeAssignment,
  removeRule,
} from '../handlers/validation-rules.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { assignmentBody, ruleBody, ruleChange } from '../schemas/validation-rule-body.ts';
import { ruleQuery } from '../schemas/validation-rules-query.ts';

/** Adds the endpoints for validation rules and their assignments. */
export function addValidationRuleRoutes(api: Hono<Env>, services: Services): void {
  api.get(
    '/validation-rules',
    documented({ summary: 'Lists validation rules.', query: ruleQuery }, listRules(services)),
  );
  api.post(
    '/validation-rules',
    documented({ summary: 'Creates a validation rule.', body: ruleBody }, postRule(services)),
  );
  api.all('/validation-rules', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get('/validation-rules/:id', documented({ summary: 'Reads a validation rule.' }, getRule(services)));
  api.put(
    '/validation-rules/:id',
    documented(
      { summary: 'Updates a validation rule, for everything that has it.', body: ruleChange },
      putRule(services),
    ),
  );
  api.delete(
    '/validation-rules/:id',
    documented(
      { summary: 'Deletes a validation rule with its assignments.', status: 204 },
      removeRule(services),
    ),
  );
  api.all('/validation-rules/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
  api.get(
    '/validation-rules/:id/assignments',
    documented(
      { summary: 'Lists what a validation rule is assigned to.', query: ruleQuery },
      listAssignments(services),
    ),
  );
  api.post(
    '/validation-rules/:id/assignments',
    documented(
      { summary: 'Assigns a validation rule to a voucher or a promotion tier.', body: assignmentBody },
      postAssignment(services),
    ),
  );
  api.all('/validation-rules/:id/assignments', (c) => methodNotAllowed(c, 'GET or POST'));
  api.delete(
    '/validation-rules/:id/assignments/:assignment',
    documented({ summary: 'Takes a validation rule away again.', status: 204 }, removeAssignment(services)),
  );
  api.all('/validation-rules/:id/assignments/:assignment', (c) => methodNotAllowed(c, 'DELETE'));
  api.get(
    '/validation-rules-assignments',
    documented(
      { summary: 'Lists the assignments of all validation rules.', query: ruleQuery },
      listAssignments(services),
    ),
  );
  api.all('/validation-rules-assignments', (c) => methodNotAllowed(c, 'GET'));
}
