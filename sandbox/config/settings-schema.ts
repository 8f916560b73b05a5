import * as v from 'valibot';
import { stackingRulesSchema } from './stacking-rules-schema.ts';
import { boolean, list, object, objectOf, properties, integer } from './values.ts';

const aDomain = 'a domain such as "shop.example", ".shop.example" for those below it, or "*"';
export const domain = v.pipe(v.string(aDomain), v.check(isDomain, aDomain));
const anAddress = 'an absolute http or https address without a password';
export const webAddress = v.pipe(v.string(anAddress), v.check(isWebAddress, anAddress));
const seconds = v.pipe(v.number('a number above 0'), v.gtValue(0, 'a number above 0'), v.finite('a number'));

/** A change of settings. */
export const settingsSchema = object(
  v.partial(
    properties({
      trustedDomains: list(domain),
      clientRedeemEnabled: boolean,
      rateLimit: v.nullable(objectOf({ requests: integer(0), seconds })),
      webhooks: v.pipe(
        list(webAddress),
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
