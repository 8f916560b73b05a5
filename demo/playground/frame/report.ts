import type { ToPage } from '../protocol.ts';

type Tell = (message: ToPage) => void;

/** What an event or an outcome holds, as text. Only data is told: no element, no function. */
export function detailOf(value: unknown): string {
  const seen = new WeakSet<object>();
  const replace = (_key: string, part: unknown): unknown => {
    if (part instanceof Error) return `${part.name}: ${part.message}`;
    if (part instanceof Node || part instanceof Window) return undefined;
    if (typeof part !== 'object' || part === null) return part;
    if (seen.has(part)) return undefined;
    seen.add(part);
    return part;
  };
  return JSON.stringify(value, replace, 2) ?? String(value);
}

/** The fields of an event that are its own, such as `outcome` or `attemptId`, and none of every event's. */
export function fieldsOf(event: Event): { [name: string]: unknown } {
  const prototype = Object.getPrototypeOf(event) as object;
  const own = Object.getOwnPropertyNames(prototype).filter(
    (name) => typeof Reflect.get(prototype, name, event) !== 'function',
  );
  const names = [...Object.keys(event), ...own].filter((name) => !(name in Event.prototype));
  return Object.fromEntries(names.map((name) => [name, Reflect.get(event, name) as unknown]));
}

/** The library writes one line on the console for each mistake of a page's developer, who here looks at the events. */
export function forwardConsole(tell: Tell): void {
  const { console } = globalThis;
  const log: (...parts: unknown[]) => void = console.error;
  console.error = (...parts: unknown[]) => {
    log(...parts);
    tell({ type: 'heard', name: 'console.error', detail: parts.map(String).join(' ') });
  };
}
