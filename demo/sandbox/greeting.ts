import { clientKeys } from './keys.ts';
import { seededCodes } from './seeds.ts';

/** What a person sees who opens the sandbox in a browser. */
export function greeting(url: string): string {
  const width = Math.max(...seededCodes.map(({ code }) => code.length)) + 2;
  return [
    "A sandbox that speaks Voucherify's client-side API, with vouchers of its own. Nothing here is real money.",
    '',
    `  POST ${url}/client/v1/redeem?code=…`,
    `  X-Client-Application-Id: ${clientKeys.applicationId}`,
    `  X-Client-Token: ${clientKeys.token}`,
    '',
    `  State: ${url}/__sandbox/state     Requests: ${url}/__sandbox/requests     Start over: POST ${url}/__sandbox/reset`,
    '',
    'Codes to try:',
    '',
    ...seededCodes.map(({ code, shows }) => `  ${code.padEnd(width)}${shows}`),
    '',
  ].join('\n');
}
