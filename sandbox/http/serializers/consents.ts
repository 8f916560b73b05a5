import type { Consent } from '../../domain/model/consent.ts';
import { serializeList, type List } from './list.ts';

/** A consent in a response. */
interface ConsentBody extends Consent {
  object: 'consent';
}

/** The consents of the project. The sandbox has no groups of them. */
export function serializeConsents(consents: Iterable<Consent>): {
  groups: List<never>;
  consents: List<ConsentBody>;
} {
  const all = [...consents].map((consent): ConsentBody => ({ ...consent, object: 'consent' }));
  return { groups: serializeList<never>([]), consents: serializeList(all) };
}
