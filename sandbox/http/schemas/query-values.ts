import * as v from 'valibot';
import { isObject } from './values.ts';

/** The values of queries, where every value is text. */

/** The last page of a list that can be asked for. */
export const maximumPage = 99;

/** An integer as text. */
export const integerText = (least: number, most: number) =>
  v.pipe(
    v.string('be integer'),
    v.regex(/^-?\d{1,15}$/, 'be integer'),
    v.transform(Number),
    v.minValue(least, `be >= ${least}`),
    v.maxValue(most, `be <= ${most}`),
  );

/** A list in brackets: an object whose names are indexes. */
export const listText = <const Entry extends v.GenericSchema>(entry: Entry, most: number) =>
  v.pipe(
    v.custom<Record<string, unknown>>(
      (value) => isObject(value) && Object.keys(value).every((index) => /^\d+$/.test(index)),
      'be array',
    ),
    v.check((value) => Object.keys(value).length <= most, `NOT have more than ${most} items`),
    v.record(v.string(), entry, 'be array'),
    v.transform((list) => Object.values(list) as v.InferOutput<Entry>[]),
  );
