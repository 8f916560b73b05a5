/** A code as the calls of voucherify.js send it: without white space. The element keeps what is inside a code. */
export const withoutSpaces = (code: unknown): unknown =>
  typeof code === 'string' ? code.replace(/\s/g, '') : code;
