import type { SentRequest, ToFrame, ToPage } from '../protocol.ts';

/**
 * Replaces the frame's `fetch`: the page sends the requests, for the frame has no origin that a project could trust, and no right
 * to the network. The box needs no other client for this, so it works as it does in a shop.
 */

type Answer = Extract<ToFrame, { type: 'answer' | 'no-answer' }>;

const waiting = new Map<number, (answer: Answer) => void>();
let count = 0;

export function forwardFetch(tell: (message: ToPage) => void): void {
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { url, signal } = request;
    const method = request.method as SentRequest['method'];
    const mode = request.mode === 'no-cors' ? 'no-cors' : 'cors';
    const headers = Object.fromEntries(request.headers);
    const body = await request.text();
    const id = (count += 1);
    signal.throwIfAborted();
    return new Promise<Response>((resolve, reject) => {
      waiting.set(id, (answer) => {
        if (answer.type === 'answer') resolve(responseOf(answer));
        else reject(new TypeError('Failed to fetch'));
      });
      signal.addEventListener('abort', () => {
        waiting.delete(id);
        tell({ type: 'abort', id });
        reject(signal.reason as Error);
      });
      tell({ type: 'request', id, url, method, mode, headers, body });
    });
  };
}

export function takeAnswer(answer: Answer): void {
  waiting.get(answer.id)?.(answer);
  waiting.delete(answer.id);
}

/** A response without a readable status (`no-cors`) has none here either: whoever asked only wants to know that there is one. */
const responseOf = ({ status, headers, body }: Extract<Answer, { type: 'answer' }>): Response =>
  status === 0
    ? Response.error()
    : new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
