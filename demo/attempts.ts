import type { AttemptReply } from './backend/answers.ts';
import { orderId } from './order.ts';
import { fetchBackend } from './page.ts';

/** What this page tells the shop's backend of its attempts: each before it is sent, and its end. */

/** What the backend found in the end. */
export type Ended = Extract<AttemptReply, { status: 'redeemed' | 'not-redeemed' }>;

/** What is told of an attempt when it has ended. */
export interface End {
  attemptId: string;
  codes: string[];
  ended: 'redeemed' | 'refused' | 'no-answer' | 'not-sent';
  redemptionId?: string | undefined;
}

/** How long to wait before asking again, ms: a little longer each time, for a person may have to look. */
const FIRST = 1000;
const LONGEST = 15_000;

/** How long an attempt waits for the backend before it is sent, ms. */
const PATIENCE = 2000;

/**
 * Tells of an attempt before it is sent. It rejects if the backend refuses it: then it must not be sent. If the backend is away, this
 * shop sells nevertheless, and tells of the attempt when it has ended. A shop that would rather not sell rejects here too. Without an
 * order there is no backend, and nothing to tell.
 */
export async function begin(attemptId: string, codes: string[]): Promise<void> {
  if (orderId === undefined) return;
  const late = new Promise<AttemptReply>((resolve) => setTimeout(() => resolve(away), PATIENCE));
  const reply = await Promise.race([ask('', { attemptId, codes }).catch(() => away), late]);
  if (reply.status === 'refused') throw new Error(`The shop has not noted the attempt: ${reply.reason}.`);
}

/** Tells the end of an attempt, and waits until the backend knows how it ended. It is undefined if the backend never will. */
export async function end(told: End): Promise<Ended | undefined> {
  if (orderId === undefined) return undefined;
  let reply = await ask('', told).catch(() => away);
  for (let wait = FIRST; ; wait = Math.min(wait * 1.5, LONGEST)) {
    if (reply.status === 'redeemed' || reply.status === 'not-redeemed') return reply;
    if (reply.status === 'refused') return undefined;
    await new Promise((resolve) => setTimeout(resolve, wait));
    // Until it is noted, it is told again.
    const isNoted = reply.status !== 'away';
    const query = `?attemptId=${encodeURIComponent(told.attemptId)}`;
    reply = await ask(isNoted ? query : '', isNoted ? undefined : told).catch(() => away);
  }
}

const away: AttemptReply = { status: 'away', message: 'No answer.' };

async function ask(query: string, told?: object): Promise<AttemptReply> {
  const headers: HeadersInit = { 'X-Order': orderId ?? '' };
  if (told) headers['Content-Type'] = 'application/json';
  const response = await fetchBackend(`/attempts${query}`, {
    headers,
    ...(told && { method: 'POST', body: JSON.stringify(told) }),
  });
  return (await response.json()) as AttemptReply;
}
