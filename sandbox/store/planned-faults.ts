/** A fault of the next requests, whatever they contain. */
export interface PlannedFault {
  /** The number of requests that are still to fail. */
  requests: number;
  /** Only requests to paths that start with this, such as `/client/v1/redeem`. `/` means every path. */
  path: string;
  /** This status is sent, and nothing is done. */
  status?: number | undefined;
  /** How long the response is held back, in ms. The request is carried out before. */
  delay?: number | undefined;
  /** The connection is cut: before anything is done, or after everything is done. */
  cut?: 'before' | 'after' | undefined;
}

/** A fault to plan. By default it is one request to any path. */
export type FaultPlan = Partial<PlannedFault>;

/** Takes the fault of a request to this path, which counts as one of its requests; undefined without one. */
export function takeFault(planned: PlannedFault[], path: string): PlannedFault | undefined {
  const fault = planned.find((one) => path.startsWith(one.path));
  if (fault === undefined) return undefined;
  fault.requests -= 1;
  if (fault.requests === 0) planned.splice(planned.indexOf(fault), 1);
  return fault;
}
