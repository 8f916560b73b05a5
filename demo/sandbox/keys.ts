/** The public keys of the sandbox's one project. */
export const clientKeys = { applicationId: 'sandbox-client-id', token: 'sandbox-client-token' };
