/**
 * Where Voucherify's documents are silent, contradict each other or leave a choice, and what the sandbox does there. Try a behaviour
 * that is `inferred` or `ours` at the real API before you build on it.
 */
export interface Behaviour {
  area: string;
  behaviour: string;
  /** Its source: a document, several documents that point to it, or our own choice. */
  basis: 'documented' | 'inferred' | 'ours';
  /** The section of docs/voucherify-api.md that it belongs to, as an anchor without `#`. */
  fact: string;
}

/** A choice, as a table has it. */
type Row = [basis: Behaviour['basis'], fact: string, behaviour: string];

/** The choices of one area. */
export const about = (area: string, rows: Row[]): Behaviour[] =>
  rows.map(([basis, fact, behaviour]) => ({ area, behaviour, basis, fact }));
