import * as v from 'valibot';
import { checkSeed, type Seed } from './parse-seed.ts';
import { seedProperties } from './seed-schema.ts';
import { parse } from './parse.ts';
import { nonEmptyString, object, objectOf, integer } from './values.ts';

const optionalFunction = v.optional(v.function('a function'));
const options = objectOf({
  ...seedProperties,
  now: optionalFunction,
  wait: optionalFunction,
  fetch: optionalFunction,
  schedule: optionalFunction,
});
const addressOptions = object(
  v.looseObject({ port: v.optional(integer(0, 65535)), host: v.optional(nonEmptyString) }),
);

/** Checks the options of a sandbox and returns their seed. A wrong or unknown option throws a `ValidationError`. */
export function parseOptions(given: unknown): Seed {
  const { vouchers, promotionTiers, products, customers, settings } = parse(options, given, 'The options');
  const seed = { vouchers, promotionTiers, products, customers, settings };
  checkSeed(seed);
  return seed;
}

/** Parses the port and the host. The other options are checked by `parseOptions`. */
export function parseAddress(given: unknown): { port: number; host: string } {
  const { port = 4010, host = 'localhost' } = parse(addressOptions, given, 'The options');
  return { port, host };
}
