/** A list as responses hold them. */
export interface List<Entry> {
  data: Entry[];
  total: number;
  data_ref: 'data';
  object: 'list';
}

/** These entries as such a list, whole. */
export function serializeList<Entry>(data: Entry[]): List<Entry> {
  return { data, total: data.length, data_ref: 'data', object: 'list' };
}
