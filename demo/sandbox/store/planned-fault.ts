/** What is to go wrong with the next requests, whatever they ask for. */
export interface PlannedFault {
  /** How many requests it is still to hit. */
  requests: number;
  /** Only requests to paths that start with this, such as `/client/v1/redeem`. `/` hits whatever comes. */
  path: string;
  /** This is answered, and nothing done. */
  status?: number;
  /** The answer is held back for so many ms; what was asked for is done before. */
  delay?: number;
  /** The connection is cut: before anything is done, or when all is done. */
  cut?: 'before' | 'after';
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

/** Reads a plan, or says what is wrong with it. */
export function readFaultPlan(plan: unknown): PlannedFault | string {
  if (typeof plan !== 'object' || plan === null || Array.isArray(plan))
    return `A fault should be an object such as { "status": 503 }, got ${JSON.stringify(plan)}.`;
  const { requests = 1, path = '/', status, delay, cut, ...strangers } = plan as Record<string, unknown>;
  const [stranger] = Object.keys(strangers);
  const known = 'requests, path, status, delay and cut';
  if (stranger !== undefined) return `A fault has ${known}, got ${stranger}.`;
  if (!isWhole(requests, 1, 1_000_000)) return wrong('requests', 'a whole number from 1', requests);
  if (typeof path !== 'string' || !path.startsWith('/')) return wrong('path', 'a path from /', path);
  if (status !== undefined && !isWhole(status, 400, 599))
    return wrong('status', 'a status from 400 to 599', status);
  if (delay !== undefined && !isWhole(delay, 0, 600_000))
    return wrong('delay', 'milliseconds, ten minutes at most', delay);
  if (cut !== undefined && cut !== 'before' && cut !== 'after')
    return wrong('cut', '"before" or "after"', cut);
  if (status !== undefined && cut !== undefined)
    return 'A fault should answer a status or cut the connection, got both.';
  if (status === undefined && delay === undefined && cut === undefined)
    return 'A fault should have a status, a delay or a cut, got none of them.';
  return {
    requests,
    path,
    ...(status === undefined ? {} : { status }),
    ...(delay === undefined ? {} : { delay }),
    ...(cut === undefined ? {} : { cut }),
  };
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function wrong(property: string, expected: string, came: unknown): string {
  return `A fault's ${property} should be ${expected}, got ${JSON.stringify(came)}.`;
}
