import { maximumAmount } from '../limits.ts';

/** The parts of a line, as a request describes it, that make its amount. */
export interface LineInput {
  quantity?: number | undefined;
  price?: number | undefined;
  amount?: number | undefined;
  product?: { price?: number | undefined } | undefined;
  sku?: { price?: number | undefined } | undefined;
}

/** The price of one unit; undefined if the request has none. */
export function priceOf({ price, product, sku }: LineInput): number | undefined {
  return price ?? product?.price ?? sku?.price;
}

/** The amount of a line: as sent, or price × quantity. Without a price it has none. */
export function amountOfLine(line: LineInput): number | undefined {
  const price = priceOf(line);
  return line.amount ?? (price === undefined ? undefined : price * (line.quantity ?? 1));
}

/** Whether the amount of a line is one that the sandbox calculates with exactly. */
export function isExactLine(line: LineInput): boolean {
  return (priceOf(line) ?? 0) * (line.quantity ?? 1) <= maximumAmount;
}

/** Whether the sum of the lines is one that the sandbox calculates with exactly. */
export function isExactOrder(lines: readonly LineInput[]): boolean {
  return lines.reduce((total, line) => total + (amountOfLine(line) ?? 0), 0) <= maximumAmount;
}
