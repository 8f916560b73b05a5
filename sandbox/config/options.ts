import * as v from 'valibot';
import { checkSeed, type Seed } from './parse-seed.ts';
import { seedParts } from './seed-schema.ts';
import { parse } from './parse.ts';
import { name, object, part, whole } from './values.ts';

const does = v.optional(v.function('a function'));
const options = part({ ...seedParts, now: does, wait: does, fetch: does, schedule: does });
const place = object(v.looseObject({ port: v.optional(whole(0, 65535)), host: v.optional(name) }));

/** Reads the options of a sandbox, of which the seed is kept; a wrong or unknown one throws `WrongValue`. */
export function parseOptions(given: unknown): Seed {
  const { vouchers, promotionTiers, settings } = parse(options, given, 'The options');
  const seed = { vouchers, promotionTiers, settings };
  checkSeed(seed);
  return seed;
}

/** Reads where a sandbox is to listen. The other options are for the sandbox to read. */
export function parseAddress(given: unknown): { port: number; host: string } {
  const { port = 4010, host = 'localhost' } = parse(place, given, 'The options');
  return { port, host };
}
