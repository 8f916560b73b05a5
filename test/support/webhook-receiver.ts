import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
import { control, type Part } from './page-requests.ts';
import { openSandbox } from './sandbox.ts';

/** The address to which the sandbox sends the tests' webhooks. */
export const target = 'http://shop.test/webhooks';

/** A webhook that the receiver got. */
export interface Arrived {
  url: string;
  method: string;
  type: string | null;
  signature: string | null;
  text: string;
  /** The text as JSON. */
  message: Part;
}

/** A delivery in the sandbox's log. */
export interface Logged {
  id: string;
  event: string;
  target: string;
  status: string;
  attempts: { time: string; status: number | null; error: string | null }[];
  next: string | null;
  body: string;
}

/** Answers a webhook. An error that it throws stands for a failed connection. */
export type Receiver = (request: Request) => Promise<Response> | Response;

export const ok: Receiver = () => new Response(null, { status: 204 });
export const broken: Receiver = () => new Response('Out of order', { status: 500 });
/** Never answers. It rejects when the sender closes the connection. */
export const silent: Receiver = ({ signal }) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** Creates a sandbox that sends its webhooks to a function, and lists those that arrived. */
export function openSandboxWithReceiver(
  receive: Receiver = ok,
  { settings, ...options }: SandboxOptions = {},
): { sandbox: Sandbox; arrived: Arrived[] } {
  const arrived: Arrived[] = [];
  // Node may drop a request, and with it its signal, while only `receive` waits for that signal. A connection keeps it.
  const received: Request[] = [];
  const sandbox = openSandbox({
    ...options,
    settings: { webhooks: [target], ...settings },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      received.push(request);
      const text = await request.clone().text();
      arrived.push({
        url: request.url,
        method: request.method,
        type: request.headers.get('Content-Type'),
        signature: request.headers.get('x-voucherify-signature'),
        text,
        message: JSON.parse(text) as Part,
      });
      request.signal.throwIfAborted();
      return receive(request);
    },
  });
  return { sandbox, arrived };
}

/** The sandbox's log of deliveries. */
export async function log(sandbox: Sandbox): Promise<Logged[]> {
  return (await (await control(sandbox, 'GET', 'deliveries')).json()) as Logged[];
}

/** Moves the sandbox's clock forward by this many milliseconds. */
export async function advance(sandbox: Sandbox, ms: number): Promise<void> {
  await control(sandbox, 'POST', 'clock', { body: { advance: ms } });
}

/** Waits a few turns of the event loop, so that work which nothing awaits can go on. */
export async function aMoment(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Waits until a condition is true. It throws after 500 attempts, so that it cannot run on after its test. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempts = 0; !(await condition()); attempts++) {
    if (attempts === 500) throw new Error(`This never became true: ${condition.toString()}`);
    await aMoment();
  }
}

/** Waits until no delivery is being sent or due, and returns the log. A delivery may still have a retry at a later time. */
export async function settled(sandbox: Sandbox): Promise<Logged[]> {
  let deliveries: Logged[] = [];
  await until(async () => {
    deliveries = await log(sandbox);
    // To read the clock runs what is due. A first attempt starts without that, so it is waited for.
    const isTried = deliveries.every(
      ({ status, attempts }) => status === 'given_up' || (status !== 'sending' && attempts.length > 0),
    );
    return isTried && deliveries.every(isLater(await timeOf(sandbox)));
  });
  return deliveries;
}

const isLater =
  (now: number) =>
  ({ next }: Logged) =>
    next === null || Date.parse(next) > now;

async function timeOf(sandbox: Sandbox): Promise<number> {
  const response = await control(sandbox, 'POST', 'clock', { body: { advance: 0 } });
  return Date.parse(((await response.json()) as { now: string }).now);
}
