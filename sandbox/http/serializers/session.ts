import type { Lock } from '../../domain/model/lock.ts';

/** A session in a response. */
export type SessionBody = Pick<Lock, 'key' | 'type' | 'ttl' | 'ttl_unit'>;

export function serializeSession({ key, type, ttl, ttl_unit }: Lock): SessionBody {
  return { key, type, ttl, ttl_unit };
}
