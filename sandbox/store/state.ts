import type { ProjectState } from '../domain/model/state.ts';
import type { Delivery } from '../webhooks/model.ts';
import type { PlannedFault } from './planned-faults.ts';
import type { RequestLog } from './request-log.ts';
import type { TaskQueue } from './scheduler.ts';

/** Everything that the sandbox remembers: what the domain remembers, and what only a sandbox has. */
export interface State extends ProjectState, TaskQueue {
  /** Deliveries of webhooks, sent or waiting, oldest first. */
  deliveries: Delivery[];
  /** The addresses of webhooks that failed too often. */
  disabledWebhooks: Set<string>;
  /** Faults of the next requests. */
  plannedFaults: PlannedFault[];
  /** How far a test has moved the clock forward, in ms. */
  clockAhead: number;
  requests: RequestLog;
  /** By address: the times of the requests that count for the rate limit, in ms. */
  requestTimes: Map<string, number[]>;
}
