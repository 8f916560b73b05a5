import type { Sandbox, SandboxOptions } from '../../demo/sandbox/sandbox.ts';
import { control, type Part } from './page-requests.ts';
import { openSandbox } from './sandbox.ts';

/** The address to which the sandbox sends the tests' webhooks. */
export const target = 'http://shop.test/webhooks';

/** A webhook as it arrived. */
export interface Arrived {
  url: string;
  method: string;
  type: string | null;
  signature: string | null;
  text: string;
  /** The text as JSON. */
  message: Part;
}

/** A delivery, as the sandbox's log has it. */
export interface Logged {
  id: string;
  event: string;
  target: string;
  status: string;
  attempts: { time: string; status: number | null; error: string | null }[];
  next: string | null;
  body: string;
}

/** Answers a webhook; what it throws, no connection would bring. */
export type Receiver = (request: Request) => Promise<Response> | Response;

export const ok: Receiver = () => new Response(null, { status: 204 });
export const broken: Receiver = () => new Response('Out of order', { status: 500 });
/** Never answers, but lets go when the connection is cut. */
export const silent: Receiver = ({ signal }) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** A sandbox that sends its webhooks to a function, and all that has arrived there. */
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

/** The log of deliveries. */
export async function log(sandbox: Sandbox): Promise<Logged[]> {
  return (await (await control(sandbox, 'GET', 'deliveries')).json()) as Logged[];
}

/** Moves the clock. */
export async function advance(sandbox: Sandbox, ms: number): Promise<void> {
  await control(sandbox, 'POST', 'clock', { body: { advance: ms } });
}

/** Time for whatever goes on without being waited for: a few turns of the event loop. */
export async function aMoment(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Once this is so. What never comes to be so is an error, and not a loop that outlives its test. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let moments = 0; !(await isSo()); moments++) {
    if (moments === 500) throw new Error(`Waited in vain for ${isSo.toString()}`);
    await aMoment();
  }
}

/** The log, once nothing is being sent or due: all have arrived, failed for now or been given up. */
export async function settled(sandbox: Sandbox): Promise<Logged[]> {
  let deliveries: Logged[] = [];
  await until(async () => {
    deliveries = await log(sandbox);
    // Asking for the time does what is due, and a first attempt is to come of itself.
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
