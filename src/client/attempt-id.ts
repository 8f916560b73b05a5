/**
 * Makes the id of one attempt to redeem, from 128 random bits. It does not use `crypto.randomUUID`, which pages without https do
 * not have.
 */
export const newAttemptId = () => `att_${crypto.getRandomValues(Uint32Array.of(0, 0, 0, 0)).join('-')}`;
