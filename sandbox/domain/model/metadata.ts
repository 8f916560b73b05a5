/** Free key-value data, as a merchant or a page attaches it. */
export type Metadata = Record<string, unknown>;
