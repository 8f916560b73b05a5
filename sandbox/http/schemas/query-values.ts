import { says, type Check } from './values.ts';

/** The checks of queries, where all is text. */

/** A whole number, written as such. */
export const wholeText =
  (least = -Infinity, most = Infinity): Check =>
  (value, path) => {
    if (typeof value !== 'string' || !/^-?\d{1,15}$/.test(value)) return says(path, 'be integer');
    if (Number(value) < least) return says(path, `be >= ${least}`);
    return Number(value) > most ? says(path, `be <= ${most}`) : undefined;
  };

/** A list as brackets write it: an object whose names are indexes. */
export const listText =
  (entry: Check, most: number): Check =>
  (value, path) => {
    if (typeof value !== 'object' || value === null) return says(path, 'be array');
    const entries = Object.entries(value);
    if (entries.some(([index]) => !/^\d+$/.test(index))) return says(path, 'be array');
    if (entries.length > most) return says(path, `NOT have more than ${most} items`);
    return entries
      .map(([index, one]) => entry(one, `${path}[${index}]`))
      .find((problem) => problem !== undefined);
  };
