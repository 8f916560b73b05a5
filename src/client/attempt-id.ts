/** Names one attempt to redeem: 128 random bits. Not `crypto.randomUUID`, which plain http pages do not have. */
export const newAttemptId = () => `att_${crypto.getRandomValues(Uint32Array.of(0, 0, 0, 0)).join('-')}`;
