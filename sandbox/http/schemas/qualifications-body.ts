import {
  array,
  atLeast,
  isObject,
  moment,
  nullable,
  object,
  oneOf,
  says,
  string,
  type Check,
} from './values.ts';
import { customer, metadata, order, session, type RequestInput } from './redeem-body.ts';
import { qualificationFilters, type QualificationFilters } from './qualification-filters.ts';
import { scenarios, type Scenario } from '../../domain/qualifications/scenario.ts';

/** The body of `POST /qualifications` (docs/voucherify-api.md#qualifications). */
export interface QualificationsPayload extends Omit<RequestInput, 'session'> {
  tracking_id?: string;
  scenario?: Scenario;
  options?: QualificationOptions;
}

/** Which of the answers to tell, and how. */
export interface QualificationOptions {
  limit?: number;
  starting_after?: string | null;
  filters?: QualificationFilters;
  expand?: QualificationExpand[];
  sorting_rule?: SortingRule;
}

export type QualificationExpand = 'redeemable' | 'category' | 'validation_rules';
export type SortingRule = 'DEFAULT' | 'BEST_DEAL' | 'LEAST_DEAL';

const limit: Check = (value, path) =>
  atLeast(1)(value, path) ?? (Number(value) > 50 ? says(path, 'be <= 50') : undefined);

const qualificationsPayload = object({
  customer,
  order,
  metadata,
  session,
  tracking_id: string,
  scenario: oneOf(...scenarios),
  options: object({
    limit,
    starting_after: nullable(moment),
    filters: qualificationFilters,
    expand: array(oneOf('redeemable', 'category', 'validation_rules'), 3),
    sorting_rule: oneOf('DEFAULT', 'BEST_DEAL', 'LEAST_DEAL'),
  }),
});

/** Reads such a body, or says what is wrong with it, as `details` words it. */
export function parseQualificationsBody(body: unknown): QualificationsPayload | string {
  if (!isObject(body)) return 'Payload should be object';
  return qualificationsPayload(body, '') ?? body;
}
