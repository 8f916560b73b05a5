import { encodeBase64Url } from 'hono/utils/encode';
import type { Order } from '../../examples/node-backend/src/orders.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * The key of the lock that holds what is applied to the cart of an order. Nobody can guess it, and the same order always has the same
 * one, so that the next page keeps the lock.
 */
export async function sessionKeyOf({ id }: Order, secret: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encode(secret), algorithm, false, ['sign']);
  return encodeBase64Url(await crypto.subtle.sign('HMAC', key, encode(`cart ${id}`)));
}
