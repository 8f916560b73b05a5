import { maximumDepth, maximumName, maximumProperties, maximumText } from './limits.ts';

/** The part of a value that nothing can be done with. */
export interface BadPart {
  path: (string | number)[];
  /** What the part should do, after the word "should". */
  rule: string;
}

/**
 * Finds a part that must not be stored, whatever property it is: a number that JSON cannot write, a text that is too long or not
 * Unicode, too many properties or levels. Schemas check the properties that they name; this also checks metadata and unknown
 * properties, which are stored as they are. Functions and other values that are not data are left to the schemas.
 */
export function findBadPart(value: unknown, depth = 0): BadPart | undefined {
  if (typeof value === 'number') return bad(ruleOfNumber(value));
  if (typeof value === 'string') return bad(ruleOfText(value, maximumText));
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === maximumDepth) return bad(`NOT have more than ${maximumDepth} levels`);
  if (Array.isArray(value)) return findIn(value.entries(), depth);
  const entries = Object.entries(value);
  if (entries.length > maximumProperties) return bad(`NOT have more than ${maximumProperties} properties`);
  for (const [name] of entries) {
    const rule = ruleOfText(name, maximumName);
    if (rule !== undefined) return bad(`have names that should ${rule}`);
  }
  return findIn(entries, depth);
}

/** What is wrong with a code or an id; undefined if nothing is. */
export function ruleOfName(name: string): string | undefined {
  return ruleOfText(name, maximumName);
}

function findIn(entries: Iterable<[string | number, unknown]>, depth: number): BadPart | undefined {
  for (const [key, part] of entries) {
    const found = findBadPart(part, depth + 1);
    if (found !== undefined) return { ...found, path: [key, ...found.path] };
  }
  return undefined;
}

function ruleOfNumber(value: number): string | undefined {
  if (!Number.isFinite(value)) return 'be a finite number';
  // JSON can hold it, but no response can give it back.
  return Object.is(value, -0) ? 'be 0 and not -0' : undefined;
}

function ruleOfText(text: string, longest: number): string | undefined {
  if (text.length > longest) return `NOT have more than ${longest} characters`;
  if (text.includes('\0')) return 'NOT contain the character NUL';
  return hasLoneSurrogate.test(text) ? 'NOT contain half of a surrogate pair' : undefined;
}

/** With the flag u, whole pairs are one character. */
const hasLoneSurrogate = /\p{Surrogate}/u;

function bad(rule: string | undefined): BadPart | undefined {
  return rule === undefined ? undefined : { path: [], rule };
}
