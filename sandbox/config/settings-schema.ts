import * as v from 'valibot';
import { maximumName } from '../domain/limits.ts';
import { stackingRulesSchema } from './stacking-rules-schema.ts';
import { boolean, list, object, objectOf, properties, integer } from './values.ts';

/** The most domains, and the most webhooks. */
const maximumEntries = 100;

const shortName = v.maxLength<string, number, string>(
  maximumName,
  `a text of at most ${maximumName} characters`,
);
const aDomain = 'a domain such as "shop.example", ".shop.example" for those below it, or "*"';
export const domain = v.pipe(v.string(aDomain), shortName, v.check(isDomain, aDomain));
const anAddress = 'an absolute http or https address without a password';
export const webAddress = v.pipe(v.string(anAddress), shortName, v.check(isWebAddress, anAddress));
const seconds = v.pipe(
  v.number('a number above 0'),
  v.gtValue(0, 'a number above 0'),
  v.minValue(0.001, 'a number from 0.001 to 86400'),
  v.maxValue(86_400, 'a number from 0.001 to 86400'),
);
const requests = v.pipe(integer(0), v.maxValue(10_000, 'a whole number from 0 to 10000'));

/** A change of settings. */
export const settingsSchema = object(
  v.partial(
    properties({
      trustedDomains: list(domain, maximumEntries),
      clientRedeemEnabled: boolean,
      clientPublishEnabled: boolean,
      clientListVouchersEnabled: boolean,
      clientCreateCustomerEnabled: boolean,
      clientLoyaltyEventsEnabled: boolean,
      rateLimit: v.nullable(objectOf({ requests, seconds })),
      webhooks: v.pipe(
        list(webAddress, maximumEntries),
        v.transform((addresses) => [...new Set(addresses)]),
      ),
      stackingRules: stackingRulesSchema,
    }),
  ),
);

/** Whether an origin can be compared with this pattern. */
function isDomain(pattern: string): boolean {
  const host = pattern.startsWith('.') ? pattern.slice(1) : pattern;
  return pattern === '*' || URL.canParse(host.includes('://') ? host : `http://${host}`);
}

/** Whether `fetch` accepts this address. */
function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
