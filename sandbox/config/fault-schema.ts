import * as v from 'valibot';
import type { PlannedFault } from '../store/planned-faults.ts';
import { parse } from './parse.ts';
import { name, oneOf, object, properties, integer } from './values.ts';

const aPath = 'a path from /, such as "/client/v1/redeem"';

export const faultPlan = object(
  v.pipe(
    properties({
      requests: v.optional(integer(1, 1_000_000), 1),
      path: v.optional(v.pipe(name, v.startsWith('/', aPath)), '/'),
      status: v.optional(integer(400, 599)),
      delay: v.optional(integer(0, 600_000)),
      cut: v.optional(oneOf(['before', 'after'])),
    }),
    v.check(
      ({ status, delay, cut }) => status !== undefined || delay !== undefined || cut !== undefined,
      'one with a status, a delay or a cut',
    ),
    v.check(
      ({ status, cut }) => status === undefined || cut === undefined,
      'one with a status or a cut, not both',
    ),
  ),
);

/** Parses a fault to plan; throws `ValidationError`. */
export function parseFaultPlan(plan: unknown): PlannedFault {
  return parse(faultPlan, plan, 'A fault');
}
