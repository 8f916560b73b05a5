import type { Context } from 'hono';

/** What the API answered, passed on: `refused` and `failed` with a status of their own, for whoever looks at no more. */
export function passOn(c: Context, outcome: { status: string; httpStatus?: number | undefined }): Response {
  if (outcome.status === 'refused') return c.json(outcome, outcome.httpStatus === 404 ? 404 : 409);
  if (outcome.status === 'failed') return c.json(outcome, 502);
  return c.json(outcome);
}

/** 400: what was expected, and what came. */
export function notAsExpected(c: Context, name: string, expected: string, came: unknown): Response {
  const shown = came === undefined ? 'nothing' : JSON.stringify(came).slice(0, 100);
  return c.json({ message: `${name} should be ${expected}; ${shown} came.` }, 400);
}

/** The body's fields, or none where it is no JSON object. */
export async function readFields(c: Context): Promise<{ [name: string]: unknown }> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** A text with something in it, and no book. */
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 255;
