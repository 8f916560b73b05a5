import type { Consent } from '../../domain/model/consent.ts';
import { serializeList } from './list.ts';

/** The consents of the project. The sandbox has no groups of them. */
export function serializeConsents(consents: Iterable<Consent>): object {
  const all = [...consents].map((consent) => ({ ...consent, object: 'consent' }));
  return { groups: serializeList([]), consents: serializeList(all) };
}
