/**
 * Makes the id of one attempt to redeem: `att_` and 32 hexadecimal digits, from 128 random bits. It does not use
 * `crypto.randomUUID`, which pages without https do not have.
 */
export const newAttemptId = (): string =>
  `att_${Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join('')}`;

/**
 * The 8 characters of an attempt's id that a shopper can read out to the shop: the first ones after `att_`, in capitals. They only
 * help to find an attempt, and prove nothing about it.
 */
export const referenceOf = (attemptId: string): string =>
  attemptId
    .replace(/^att_|[^a-z\d]/gi, '')
    .slice(0, 8)
    .toUpperCase();
