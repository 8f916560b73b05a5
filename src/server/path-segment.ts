import { demand } from '../client/errors.ts';

/** One part of a path. An empty one, or dots, would name another endpoint: `TypeError`. */
export function pathSegment(what: string, value: unknown): string {
  demand(typeof value === 'string' && !/^\.{0,2}$/.test(value), what, 'a text that names one', value);
  return encodeURIComponent(value as string);
}
