import { isFunction, nameOf } from '../messages.ts';
import type { Texts } from '../state.ts';

/** Values as JavaScript writes them. */

/** A text as JavaScript writes it. */
export const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

const keyOf = (key: string): string => (/^[a-z_$][\w$]*$/i.test(key) ? key : quoted(key));

/** JSON as an object literal in one line. Text that is no JSON is an empty object. */
export function objectLiteral(json: string): string {
  try {
    return literalOf(JSON.parse(json));
  } catch {
    return '{}';
  }
}

function literalOf(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  const parts = Object.entries(value).map(([key, part]) => `${keyOf(key)}: ${literalOf(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** Messages, with a function where the language has one: `{1}` is its first parameter. */
export function messagesLiteral(messages: Texts): string {
  const groups = new Map<string, string[]>();
  for (const [path, text] of Object.entries(messages)) {
    const { group, key } = nameOf(path);
    const value = isFunction(path) ? functionLiteral(text) : quoted(text);
    groups.set(group, [...(groups.get(group) ?? []), `${keyOf(key)}: ${value}`]);
  }
  const parts = [...groups].map(([group, list]) =>
    group === '' ? list.join(', ') : `${group}: { ${list.join(', ')} }`,
  );
  return `{ ${parts.join(', ')} }`;
}

const PARAMETERS = ['first', 'second', 'third'];

function functionLiteral(text: string): string {
  const used = Math.max(0, ...[...text.matchAll(/\{([123])\}/g)].map(([, position]) => Number(position)));
  const template = text
    .replace(/[`\\]|\$\{/g, '\\$&')
    .replace(/\{([123])\}/g, (_all, position: string) => `\${${PARAMETERS[Number(position) - 1]}}`);
  return `(${PARAMETERS.slice(0, used).join(', ')}) => \`${template}\``;
}
