import * as v from 'valibot';
import { findBadPart } from '../domain/plain-value.ts';
import { formatPath, ValidationError } from './validation-error.ts';

/** Parses a value. A wrong one throws a `ValidationError` that says where it is, what was expected and what it was. */
export function parse<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  whole: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) {
    const bad = findBadPart(value);
    if (bad === undefined) return result.output;
    throw new ValidationError(`${formatPath(bad.path) || whole} should ${bad.rule}.`, bad.path);
  }
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  throw new ValidationError(messageOf(issue, formatPath(path) || whole), path);
}

function messageOf({ type, expected, input, message }: v.BaseIssue<unknown>, where: string): string {
  if (type === 'strict_object' && expected === 'never')
    return `${where} is not a property that is known here.`;
  if (type === 'strict_object' && input === undefined) return `${where} is missing.`;
  return `${where} should be ${message}, got ${nameOf(input)}.`;
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : (JSON.stringify(value) ?? typeof value);
}
