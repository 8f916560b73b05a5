import type { Context } from 'hono';
import { tooManyRequests } from '../responses.ts';
import { ConnectionCut, type Env, type Services } from '../context.ts';
import { faultOf, type Fault } from '../../fixtures/faults.ts';
import { rateLimitHeaders } from './rate-limit.ts';
import type { RedeemableRequest } from '../../domain/find-redeemables.ts';

/** The fault that the vouchers of a request bring; the first of several. */
export function faultAmong(redeemables: readonly RedeemableRequest[]): Fault | undefined {
  return redeemables.flatMap(({ object, id }) => (object === 'voucher' ? (faultOf(id) ?? []) : []))[0];
}

/** A fault that answers, or cuts, in place of a redemption; undefined for one that does not. */
export function insteadOf(
  c: Context<Env>,
  { now }: Services,
  fault: Fault | undefined,
): Response | undefined {
  if (fault?.strikes !== 'instead') return undefined;
  switch (fault.by) {
    case 'cut':
      throw new ConnectionCut();
    case 'page':
      return c.body(fault.body, fault.status, { 'Content-Type': fault.type });
    case 'rate-limit':
      return rateLimitExceeded(c, now());
    case 'failure':
      // A redemption's alone: what it answers depends on the endpoint.
      return undefined;
  }
}

/** A fault on the way back, when the redemption is already made. */
export async function strike(c: Context<Env>, { wait }: Services, fault: Fault | undefined): Promise<void> {
  if (fault?.strikes !== 'after') return;
  if (fault.by === 'no-cors') c.set('withoutCors', true);
  if (fault.by === 'wait') await wait(fault.ms, c.req.raw.signal);
  if (fault.by === 'cut' || (fault.by === 'wait' && fault.then === 'cut')) throw new ConnectionCut();
}

/** 429, as if the limit had been reached just now. */
export function rateLimitExceeded(c: Context<Env>, now: Date): Response {
  const retryAt = Math.ceil(now.getTime() / 1000) + 5;
  const headers = rateLimitHeaders({ limit: 5, remaining: 0, isExceeded: true, retryAt, retryAfter: 5 });
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return tooManyRequests(c);
}
