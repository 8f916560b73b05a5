import { assertOption } from '../client/assert-option.ts';

/**
 * Encodes a value as one segment of a URL path.
 *
 * @param name What the value is, for the error message.
 * @throws {TypeError} if the value is empty, `.` or `..`: the URL would then name another endpoint.
 */
export function pathSegment(name: string, value: unknown): string {
  assertOption(
    typeof value === 'string' && !/^\.{0,2}$/.test(value),
    name,
    'a text other than "", "." and ".."',
    value,
  );
  return encodeURIComponent(value as string);
}
