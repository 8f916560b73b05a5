import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Env } from '../context.ts';
import { serializeError } from '../serializers/error.ts';

/** The largest body, in bytes. */
export const maximumBody = 1_000_000;

/** Counts the bytes of a body while it arrives, which makes Node build a real Request. So it is only for a body without a length. */
const countBytes = bodyLimit({ maxSize: maximumBody, onError: payloadTooLarge });

/**
 * Reads the body for all that comes after, at most a megabyte of it. Nothing else reads it, so a request whose body is too large
 * or stops early does nothing and leaves no entry in the log.
 */
export const readBody: MiddlewareHandler<Env> = async (c, next) => {
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') return unsupportedEncoding(c);
  const length = c.req.header('content-length');
  if (Number(length) > maximumBody) return payloadTooLarge(c);
  const read = async () => c.set('body', parseBytes(await c.req.arrayBuffer()));
  try {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') c.set('body', emptyBody);
    else if (length === undefined) {
      const refused = await countBytes(c, async () => void (await read()));
      if (refused instanceof Response) return refused;
      // A server reads no more bytes than the length says.
    } else await read();
  } catch {
    // The client has left, or the server has ended the connection because nothing more came. Nobody reads this.
    return c.json(serializeError({ code: 400, message: 'The body stopped early' }), 400);
  }
  return next();
};

const emptyBody: Env['Variables']['body'] = { text: '', value: {} };

/** Throws where bytes are not UTF-8. */
const strictDecoder = new TextDecoder('utf-8', { fatal: true });

/** The body as text, and as the value that it is as JSON: `{}` for an empty body, undefined if it is not JSON in UTF-8. */
function parseBytes(bytes: ArrayBuffer): Env['Variables']['body'] {
  if (bytes.byteLength === 0) return emptyBody;
  try {
    const text = strictDecoder.decode(bytes);
    return { text, value: parseJson(text) };
  } catch {
    return { text: new TextDecoder().decode(bytes), value: undefined };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function payloadTooLarge(c: Context): Response {
  const details = `Payload should have at most ${maximumBody} bytes`;
  // The rest of the body is not read, so no other request can follow on this connection.
  c.header('Connection', 'close');
  return c.json(
    serializeError({ code: 413, key: 'payload_too_large', message: 'Payload too large', details }),
    413,
  );
}

function unsupportedEncoding(c: Context<Env>): Response {
  const details = 'Payload should have no Content-Encoding';
  return c.json(
    serializeError({ code: 415, key: 'unsupported_media_type', message: 'Unsupported media type', details }),
    415,
  );
}
