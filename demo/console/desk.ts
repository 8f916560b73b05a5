import type { Attempt, KeptWebhook, Ledger, RedemptionRecord } from '../backend/answers.ts';
import type { SandboxState } from '../../sandbox/sandbox.ts';
import type { PlannedFault } from '../../sandbox/store/planned-faults.ts';
import type { Delivery } from '../../sandbox/webhooks/model.ts';

/** All that the console shows. It is changed in one place, and drawn anew from here. */
export interface Desk {
  /** Whether the staff is logged in. Unknown until the backend has said so. */
  login: 'unknown' | 'needed' | 'in';
  /** Why the backend did not take the password. */
  loginRefusal: string;
  ledger: Ledger;
  filter: { page: number; result: '' | 'SUCCESS' | 'FAILURE'; code: string };
  opened: Opened | undefined;
  attempts: Attempt[];
  webhooks: KeptWebhook[];
  /** Webhooks that were not verified, since this page listens: how many, and why the last. */
  refused: { count: number; reason: string };
  deliveries: Delivery[];
  /** Undefined until the sandbox has told. */
  settings: SandboxState['settings'] | undefined;
  faults: PlannedFault[];
  /** How far the sandbox's clock is ahead of this machine's, ms. */
  clockAhead: number;
  /** Who does not answer. */
  silent: { backend: boolean; sandbox: boolean };
  /** What the sandbox said of a setting or a fault that it did not take. */
  complaint: { about: 'settings' | 'faults'; message: string } | undefined;
}

/** A redemption somebody looks at. */
export interface Opened {
  record: RedemptionRecord;
  /** Its voucher's, newest first. */
  history: RedemptionRecord[];
  /** The merchant's reason, until they are sure. */
  reason?: string;
  /** Why it was not rolled back. */
  refusal?: string;
}

export const desk: Desk = {
  login: 'unknown',
  loginRefusal: '',
  ledger: { redemptions: [], hasMore: false },
  filter: { page: 1, result: '', code: '' },
  opened: undefined,
  attempts: [],
  webhooks: [],
  refused: { count: 0, reason: '' },
  deliveries: [],
  settings: undefined,
  faults: [],
  clockAhead: 0,
  silent: { backend: false, sandbox: false },
  complaint: undefined,
};

let draw = (): void => undefined;

/** Draws now, and whenever something changes. */
export function drawWith(drawing: () => void): void {
  draw = drawing;
  draw();
}

export function change(changes: Partial<Desk>): void {
  Object.assign(desk, changes);
  draw();
}

export function changeOpened(changes: Partial<Opened>): void {
  if (desk.opened) change({ opened: { ...desk.opened, ...changes } });
}
