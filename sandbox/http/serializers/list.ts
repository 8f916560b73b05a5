/** A complete list in a response. */
export interface List<Entry> {
  data: Entry[];
  total: number;
  data_ref: 'data';
  object: 'list';
}

export function serializeList<Entry>(data: Entry[]): List<Entry> {
  return { data, total: data.length, data_ref: 'data', object: 'list' };
}
