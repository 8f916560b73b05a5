import type { Attempts } from './attempts.ts';
import type { AttemptReply } from './reply.ts';

/** The longest body that is read, in characters. It holds 30 codes of 255 characters. */
const LONGEST = 20_000;

const HTTP_STATUS = { 'no-owner': 401, unknown: 404, full: 429, invalid: 400 } as const;

/**
 * Makes a handler of web standard requests, for one path of your backend. Hono: `app.all('/attempts', (c) => handle(c.req.raw))`.
 * Next.js: `export { handle as GET, handle as POST }`.
 *
 * - `POST` with the JSON `{ "attemptId", "codes" }` begins an attempt.
 * - `POST` with the JSON `{ "attemptId", "codes", "ended", "redemptionId" }` ends it.
 * - `GET` with `?attemptId=…` asks how it ended.
 *
 * The answer is an `AttemptReply` as JSON. The method must be guarded against requests of other sites (CSRF) as all others of your
 * backend are.
 *
 * @since 0.1.0
 */
export function attemptHandler(
  attempts: Pick<Attempts, 'begin' | 'end' | 'status'>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method === 'GET')
      return respond(await attempts.status(request, new URL(request.url).searchParams.get('attemptId')));
    if (request.method !== 'POST')
      return new Response(null, { status: 405, headers: { Allow: 'GET, POST' } });
    const told = parse(await request.text());
    const isEnd = typeof told === 'object' && told !== null && 'ended' in told;
    return respond(await (isEnd ? attempts.end(request, told) : attempts.begin(request, told)));
  };
}

function parse(body: string): unknown {
  if (body.length > LONGEST) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function respond(reply: AttemptReply): Response {
  const status = reply.status === 'refused' ? HTTP_STATUS[reply.reason] : reply.status === 'away' ? 503 : 200;
  // The message of an error may name hosts and tables.
  const shown = reply.status === 'away' ? { status: 'away' } : reply;
  return Response.json(shown, { status, headers: { 'Cache-Control': 'no-store' } });
}
