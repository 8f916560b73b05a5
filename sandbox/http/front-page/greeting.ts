import { clientKeys, serverKeys } from '../../fixtures/keys.ts';
import { seededPromotions } from '../../fixtures/promotions.ts';
import { seededCodes } from '../../fixtures/vouchers.ts';

/** The front page as text, for a terminal. */
export function greeting(url: string): string {
  const promotions = seededPromotions.map(({ id, description }) => ({ code: id, description }));
  const width = Math.max(...[...seededCodes, ...promotions].map(({ code }) => code.length)) + 2;
  const row = ({ code, description }: { code: string; description: string }): string =>
    `  ${code.padEnd(width)}${description}`;
  return [
    "A sandbox that speaks Voucherify's API, with vouchers of its own. Nothing here is real money.",
    '',
    `  POST ${url}/client/v1/redeem?code=…`,
    `  POST ${url}/client/v1/redemptions`,
    `  POST ${url}/client/v1/validations`,
    `  POST ${url}/client/v1/qualifications`,
    `  GET  ${url}/client/v1/promotions/tiers`,
    `  GET  ${url}/client/v1/validate?code=…`,
    `  X-Client-Application-Id: ${clientKeys.applicationId}`,
    `  X-Client-Token: ${clientKeys.token}`,
    '',
    'And to a backend:',
    '',
    `  GET  ${url}/v1/redemptions     GET  ${url}/v1/vouchers/…/redemption`,
    `  POST ${url}/v1/redemptions     POST ${url}/v1/redemptions/…/rollback`,
    `  X-App-Id: ${serverKeys.applicationId}`,
    `  X-App-Token: ${serverKeys.token}`,
    '',
    `  State: ${url}/__sandbox/state     Requests: ${url}/__sandbox/requests     Start over: POST ${url}/__sandbox/reset`,
    '',
    'Codes to try:',
    '',
    ...seededCodes.map(row),
    '',
    'Promotions, which need no code:',
    '',
    ...promotions.map(row),
    '',
  ].join('\n');
}
