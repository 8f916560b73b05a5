import type { FaultPlan } from '../../sandbox/store/planned-faults.ts';

/** The sandbox that the playground speaks to: the one of `npm start`, or one in this page where there is no server. */
export interface PlaygroundSandbox {
  /** The base URL that the box is given. */
  url: string;
  /** Whether the box may speak to another address: that of a project of the reader's. */
  mayLeave: boolean;
  send: typeof fetch;
  /** Puts back all that the sandbox knows, its clock and its faults included. */
  restart(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Plans this fault in place of all others. */
  plan(fault: FaultPlan | undefined): Promise<void>;
  /** Changes a voucher. */
  changeVoucher(code: string, change: object): Promise<void>;
}

/** Only what a page asks for fails: the playground itself must still reach its sandbox. */
export const PATH_OF_PAGES = '/client/v1/';
