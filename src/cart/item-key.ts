import { codeKey } from '../client/attempt-record.ts';

/** The key of an item. Codes that a project may take for the same have the same key, as in the record of attempts. */
export const keyOf = ({ object, id }: { object: string; id: string }): string =>
  object === 'voucher' ? codeKey(id) : `${object} ${id}`;
