import type { Sandbox } from '../../sandbox/sandbox.ts';
import { createEagerClient } from '../../src/client/create-eager-client.ts';
import type { Client } from '../../src/client/client.ts';
import { createCart } from '../../src/cart/create-cart.ts';
import type { Cart, CartOptions } from '../../src/cart/cart.ts';
import type { CartRow } from '../../src/cart/view.ts';
import { apiUrl, clientKeys, openSandbox, shopOrigin } from './sandbox.ts';

/** One request of a cart, as the API receives it. */
export interface SentRequest {
  path: string;
  body: { redeemables?: { id: string; gift?: object; reward?: object }[]; session?: { ttl?: number } };
  /** When it was sent, as `Date.now()` counts. */
  at: number;
  status: number | undefined;
}

export interface CartShop {
  cart: Cart;
  client: Client;
  sandbox: Sandbox;
  sent: SentRequest[];
  /** The validations among the requests. */
  checks: () => SentRequest[];
}

/**
 * Answers a request in place of the sandbox, or later: `answer` lets the sandbox answer. Undefined: the sandbox answers at once.
 */
export type Interrupt = (
  request: SentRequest,
  answer: () => Promise<Response>,
) => Promise<Response> | Response | undefined;

/** A cart whose requests go to a sandbox in the same process. */
export function openCartShop(
  options: CartOptions = {},
  sandbox: Sandbox = openSandbox(),
  interrupt: Interrupt = () => undefined,
): CartShop {
  const sent: SentRequest[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    const note: SentRequest = {
      path: new URL(request.url).pathname.replace('/client/v1/', ''),
      body: JSON.parse(text || '{}') as SentRequest['body'],
      at: Date.now(),
      status: undefined,
    };
    sent.push(note);
    const answer = () => sandbox.answer(request, { origin: shopOrigin });
    const response = await (interrupt(note, answer) ?? answer());
    note.status = response.status;
    return response;
  };
  const client = createEagerClient({ ...clientKeys, apiUrl, fetch });
  const cart = createCart(client, options);
  return { cart, client, sandbox, sent, checks: () => sent.filter(({ path }) => path === 'validations') };
}

/** A row in short: `TENOFF applied 1000`, or with the reason. */
export const shortRow = ({ id, state, amount, reason }: CartRow): string =>
  [id, state, reason?.key ?? amount].filter((part) => part !== undefined).join(' ');

export const shortRows = (cart: Cart): string[] => cart.view.rows.map(shortRow);
