import type { FaultPlan } from '../../sandbox/store/planned-faults.ts';

/** What happens once the box is there, one after the other. Steps are data, so that they can be in a link. */
export type Step =
  /** Calls a method of the box: without an argument, with a text, or with an object, which is written as JSON. */
  | { call: string; with: string }
  /** Gives the box another value of an attribute. */
  | { set: string; to: string }
  /** Changes a voucher of the sandbox, as a merchant does meanwhile. The change is JSON. */
  | { voucher: string; change: string }
  /** Lets the next requests to a path go wrong. */
  | { fault: FaultPlan };

/** An argument as the method gets it. */
export function argumentOf(text: string): unknown {
  if (!/^\s*\{/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
