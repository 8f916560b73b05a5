import { isUndecided } from '../client/outcome-predicates.ts';
import type { Outcome } from '../client/outcome.ts';
import { sharedInPage } from '../client/page-state.ts';
import { report } from '../client/report-once.ts';
import { eventFor } from './events.ts';
import type { Offer } from './preview.ts';

/** Dispatches the event of a result, once on a page for each attempt and way to end. */
export function announce(element: EventTarget & { isConnected: boolean }, result: Outcome | Offer): void {
  const announced = sharedInPage('announced', () => new Set<string>());
  const isOpen = result.status !== 'previewed' && isUndecided(result);
  const name = `${result.attemptId} ${result.status}${isOpen ? ' undecided' : ''}`;
  if (announced.has(name)) return;
  announced.add(name);
  // An element that was taken off the page no longer bubbles to it, and the result must not be lost.
  if (!element.isConnected) dispatch(globalThis, result);
  dispatch(element, result);
}

/** The platform reports what a listener throws. But a page may also have put its own function in place of `dispatchEvent`. */
function dispatch(target: Partial<EventTarget>, result: Outcome | Offer): void {
  try {
    target.dispatchEvent?.(eventFor(result));
  } catch (error) {
    report(error);
  }
}
