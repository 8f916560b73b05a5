/**
 * Where Voucherify's documents are silent, differ or leave a choice, and what the sandbox does there. Whoever builds on
 * one that is `inferred` or `ours` should see it at the real API first.
 */
export interface Behaviour {
  area: string;
  behaviour: string;
  /** What it rests on: a document, several that point to it, or nothing but our choice. */
  basis: 'documented' | 'inferred' | 'ours';
  /** The section of docs/voucherify-api.md that it belongs to, as an anchor without `#`. */
  fact: string;
}

/** A choice, as a table has it. */
type Row = [basis: Behaviour['basis'], fact: string, behaviour: string];

/** The choices of one area. */
export const about = (area: string, rows: Row[]): Behaviour[] =>
  rows.map(([basis, fact, behaviour]) => ({ area, behaviour, basis, fact }));
