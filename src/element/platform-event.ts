/**
 * The browser's own class `Event`. MooTools 1.4 puts a class of its own in place of `window.Event`, before or after this library is
 * loaded, and no target dispatches its instances. So a class is tried before it is used. The parent of another event class is the
 * browser's, whatever `window.Event` is.
 *
 * Where there is no event class at all, an empty class: this file must be loadable in every server.
 */
export const PlatformEvent: typeof Event =
  [globalThis.Event, parentOf(globalThis.UIEvent), parentOf(globalThis.CustomEvent)].find(isDispatchable) ??
  (class {} as unknown as typeof Event);

function parentOf(eventClass: unknown): typeof Event | undefined {
  return typeof eventClass === 'function' ? (Object.getPrototypeOf(eventClass) as typeof Event) : undefined;
}

function isDispatchable(candidate: typeof Event | undefined): candidate is typeof Event {
  try {
    return new EventTarget().dispatchEvent(new candidate!('voucher-redeem'));
  } catch {
    return false;
  }
}
