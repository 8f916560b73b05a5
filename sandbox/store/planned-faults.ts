import * as v from 'valibot';
import { parse } from '../config/parse.ts';
import { choice, object, parts, whole } from '../config/values.ts';

/** What is to go wrong with the next requests, whatever they ask for. */
export interface PlannedFault {
  /** How many requests it is still to hit. */
  requests: number;
  /** Only requests to paths that start with this, such as `/client/v1/redeem`. `/` hits whatever comes. */
  path: string;
  /** This is answered, and nothing done. */
  status?: number | undefined;
  /** The answer is held back for so many ms; what was asked for is done before. */
  delay?: number | undefined;
  /** The connection is cut: before anything is done, or when all is done. */
  cut?: 'before' | 'after' | undefined;
}

/** A fault as it is asked for: one request and any path, unless told. */
export type FaultPlan = Partial<PlannedFault>;

/** The fault that a request to this path meets, which is thereby used up by one; undefined if it meets none. */
export function takeFault(planned: PlannedFault[], path: string): PlannedFault | undefined {
  const fault = planned.find((one) => path.startsWith(one.path));
  if (fault === undefined) return undefined;
  fault.requests -= 1;
  if (fault.requests === 0) planned.splice(planned.indexOf(fault), 1);
  return fault;
}

const aPath = 'a path from /, such as "/client/v1/redeem"';

const faultPlan = object(
  v.pipe(
    parts({
      requests: v.optional(whole(1, 1_000_000), 1),
      path: v.optional(v.pipe(v.string(aPath), v.startsWith('/', aPath)), '/'),
      status: v.optional(whole(400, 599)),
      delay: v.optional(whole(0, 600_000)),
      cut: v.optional(choice(['before', 'after'])),
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

/** Reads a plan; a wrong one throws `WrongValue`. */
export function parseFaultPlan(plan: unknown): PlannedFault {
  return parse(faultPlan, plan, 'A fault');
}
