import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { seededCodes, type SandboxState } from '../../sandbox/sandbox.ts';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';
import { freePort } from '../support/free-port.ts';

/** The sandbox over HTTP, called from Node, where every header can be set and read. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const shop = 'http://localhost:5173';
const keys = { 'X-Client-Application-Id': 'sandbox-client-id', 'X-Client-Token': 'sandbox-client-token' };

let served: ServedSandbox;
test.beforeAll(async () => {
  served = await startSandbox({ port: 0, settings: { rateLimit: null } });
});
test.beforeEach(() => served.reset());
test.afterAll(() => served.close());

interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
}

const redeem = (
  code: string,
  { method = 'POST', headers = { Origin: shop, ...keys } }: RequestOptions = {},
) =>
  fetch(`${served.url}/client/v1/redeem?code=${code}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(method === 'POST' && { body: JSON.stringify({ order: { amount: 5000 } }) }),
  });

const set = (settings: object) =>
  fetch(`${served.url}/__sandbox/settings`, { method: 'PATCH', body: JSON.stringify(settings) });

const corsOf = (response: Response) => response.headers.get('Access-Control-Allow-Origin');
const listening = async (server: Server) => (
  await once(server, 'listening'),
  server.address() as AddressInfo
);

test.describe('the sandbox over HTTP', () => {
  test('answers a preflight request of a trusted page without keys', async () => {
    const response = await redeem('TENOFF', {
      method: 'OPTIONS',
      headers: {
        Origin: shop,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-client-application-id,x-client-token',
      },
    });
    expect(response.status).toBe(204);
    expect(corsOf(response)).toBe(shop);
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('POST');
    const headers = response.headers.get('Access-Control-Allow-Headers')?.split(/, */);
    expect(headers).toEqual(
      expect.arrayContaining(['content-type', 'x-client-application-id', 'x-client-token']),
    );
    expect(response.headers.get('Vary')).toContain('Origin');
  });

  test('lets a page of an untrusted origin neither send a request nor read a response', async () => {
    const headers = { Origin: 'https://evil.example', ...keys };
    for (const method of ['OPTIONS', 'POST']) {
      const response = await redeem('TENOFF', { method, headers });
      expect(corsOf(response), method).toBeNull();
      expect(response.headers.get('Access-Control-Allow-Headers'), method).toBeNull();
    }
    expect(served.state().redemptions).toEqual([]);
  });

  test('lets a page of a trusted origin read why it was refused', async () => {
    const wrongKeys = await redeem('TENOFF', { headers: { Origin: shop, ...keys, 'X-Client-Token': 'x' } });
    expect([wrongKeys.status, corsOf(wrongKeys)]).toEqual([401, shop]);
    expect(await wrongKeys.json()).toMatchObject({ code: 401, key: 'unauthorized' });
    await set({ clientRedeemEnabled: false });
    const switchedOff = await redeem('TENOFF');
    expect([switchedOff.status, corsOf(switchedOff)]).toEqual([403, shop]);
    expect(await switchedOff.json()).toMatchObject({ code: 403 });
  });

  test('redeems DROP-AFTER and then ends the connection', async () => {
    await expect(redeem('DROP-AFTER')).rejects.toThrow('fetch failed');
    expect(served.state().redemptions).toMatchObject([{ result: 'SUCCESS' }]);
  });

  test('ends the connection for DROP-BEFORE and redeems nothing', async () => {
    await expect(redeem('DROP-BEFORE')).rejects.toThrow('fetch failed');
    expect(served.state().redemptions).toEqual([]);
  });

  test('takes five seconds for SLOW-5S', async () => {
    const start = performance.now();
    expect((await redeem('SLOW-5S')).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(4900);
  });

  test('says how long to wait when there were more requests than the rate limit allows', async () => {
    await set({ rateLimit: { requests: 2, seconds: 60 } });
    const remaining = async () => (await redeem('TENOFF')).headers.get('X-Rate-Limit-Remaining');
    expect([await remaining(), await remaining()]).toEqual(['1', '0']);
    const response = await redeem('TENOFF');
    expect(response.status).toBe(429);
    expect(response.headers.get('X-Rate-Limit-Limit')).toBe('2');
    const wait = Number(response.headers.get('Retry-After'));
    expect(wait).toBeGreaterThan(50);
    expect(wait).toBeLessThanOrEqual(60);
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
    expect(await response.json()).toEqual({ code: 429, message: expect.any(String) as unknown });
    expect(served.state().redemptions).toHaveLength(2);
  });

  test('refuses a request with a foreign host name, so that a page cannot reach it by DNS rebinding', async () => {
    const { hostname, port } = new URL(served.url);
    const sent = request({ hostname, port, path: '/__sandbox/state', headers: { Host: 'evil.example' } });
    sent.end();
    const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(403);
  });

  test('can be reached on the IPv4 and the IPv6 address of localhost', async () => {
    const { port } = new URL(served.url);
    const statusAt = async (host: string) => (await fetch(`http://${host}:${port}/`)).status;
    expect(await statusAt('127.0.0.1')).toBe(200);
    const v6 = await statusAt('[::1]').catch((error: Error) => String(error.cause));
    // Some machines have no IPv6.
    expect(v6 === 200 || /EADDRNOTAVAIL|EAFNOSUPPORT/.test(String(v6)), String(v6)).toBe(true);
  });

  test('names a port that is in use, and says how to choose another', async () => {
    const { port } = new URL(served.url);
    await expect(startSandbox({ port: Number(port) })).rejects.toThrow(
      new RegExp(`Port ${port} is already taken.*SANDBOX_PORT=`),
    );
  });

  for (const [options, message] of [
    [{ port: '4010' }, 'port should be a whole number from 0 to 65535, got "4010".'],
    [{ port: 70_000 }, 'port should be a whole number from 0 to 65535, got 70000.'],
    [{ prot: 4010 }, 'prot is not a property that is known here.'],
  ] as const)
    test(`refuses a wrong option: ${message}`, async () => {
      await expect(startSandbox(options as object)).rejects.toThrow(new TypeError(message));
    });

  test('writes an IPv6 host in its URL in brackets', async () => {
    const started = await startSandbox({ port: 0, host: '::1' }).catch((error: Error) => error);
    // Some machines have no IPv6.
    if (started instanceof Error) return expect(started.message).toMatch(/EADDRNOTAVAIL|EAFNOSUPPORT/);
    expect(started.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(started.url)).status).toBe(200);
    await started.close();
  });

  test('frees its port when it is closed, and can be closed twice', async () => {
    const first = await startSandbox({ port: 0 });
    await first.close();
    await first.close();
    const second = await startSandbox({ port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    await second.close();
  });
});

/** `npm start` runs in a copy of the project, because it builds a file that other tests load. */
test.describe('npm start', () => {
  // Each starts several processes, which takes long on a busy machine.
  test.describe.configure({ timeout: 90_000 });

  let copy: string;
  let child: ChildProcess | undefined;

  test.beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'voucher-redeem-start-'));
    const copied = [
      'src',
      'sandbox',
      'demo',
      'examples/node-backend',
      'scripts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'vite.config.ts',
    ];
    for (const name of copied)
      cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
    const modules = join(root, 'node_modules');
    mkdirSync(join(copy, 'node_modules'));
    for (const name of readdirSync(modules).filter((entry) => !/^\.vite/.test(entry)))
      symlinkSync(join(modules, name), join(copy, 'node_modules', name));
  });
  test.afterEach(() => child?.kill('SIGKILL'));
  test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const PORTS = ['SANDBOX_PORT', 'MERCHANT_PORT', 'DEMO_PORT'] as const;
  const freePorts = async () => ({
    SANDBOX_PORT: await freePort(),
    MERCHANT_PORT: await freePort(),
    DEMO_PORT: await freePort(),
  });

  /** Runs `npm start` until it has printed a text, or has ended. */
  async function start(ports: { [name in (typeof PORTS)[number]]: number }, expected: string) {
    const env = { ...process.env };
    for (const name of PORTS) env[name] = `${ports[name]}`;
    const started = spawn(process.execPath, ['scripts/start.mjs'], { cwd: copy, env });
    child = started;
    let printed = '';
    const ended = once(started, 'exit') as Promise<[code: number | null]>;
    await new Promise<void>((resolve) => {
      const read = (chunk: Buffer) => {
        printed += String(chunk);
        if (printed.includes(expected)) resolve();
      };
      started.stdout.on('data', read);
      started.stderr.on('data', read);
      void ended.then(() => resolve());
    });
    return { printed: () => printed, ended, interrupt: () => started.kill('SIGINT') };
  }

  test('prints every address and every code, serves all pages, and ends on Ctrl-C', async () => {
    const ports = await freePorts();
    const { printed, ended, interrupt } = await start(ports, 'Ctrl-C');
    const storefront = `http://localhost:${ports.DEMO_PORT}`;
    const sandbox = `http://localhost:${ports.SANDBOX_PORT}`;
    expect(printed()).toContain(storefront);
    expect(printed()).toContain(sandbox);
    const backend = `http://localhost:${ports.MERCHANT_PORT}`;
    for (const address of [backend, `${storefront}/console.html`]) expect(printed()).toContain(address);
    for (const { code, description } of seededCodes) {
      const line = printed()
        .split('\n')
        .find((row) => row.trim().startsWith(`${code} `));
      expect(line, code).toContain(description);
    }

    expect(await (await fetch(storefront)).text()).toContain('<voucher-redeem');
    expect((await fetch(`${storefront}/voucher-redeem.js`)).headers.get('Content-Type')).toContain(
      'javascript',
    );
    expect(await (await fetch(`${storefront}/page.ts`)).text()).toContain(sandbox);
    const state = (await (await fetch(`${sandbox}/__sandbox/state`)).json()) as SandboxState;
    expect(state.webhooks).toMatchObject([{ target_url: `${backend}/webhooks`, active: true }]);
    expect(await (await fetch(`${storefront}/page.ts`)).text()).toContain(backend);
    const refused = await fetch(`${backend}/redemptions`, { headers: { Origin: storefront } });
    expect(await refused.json()).toMatchObject({ message: expect.stringContaining('Log in first') });

    interrupt();
    expect((await ended)[0]).toBe(0);
    await expect(fetch(storefront)).rejects.toThrow('fetch failed');
  });

  for (const taken of PORTS) {
    test(`says which port is in use and how to choose another: ${taken}`, async () => {
      const other = createServer().listen(0, '127.0.0.1');
      const { port } = await listening(other);
      const free = await freePorts();
      const { printed, ended } = await start({ ...free, [taken]: port }, 'never printed');
      expect((await ended)[0]).toBe(1);
      expect(printed()).toContain(`Port ${port} is`);
      expect(printed()).toMatch(new RegExp(`taken.*${taken}=\\d+`));
      // It prints a sentence and no stack trace.
      expect(printed()).not.toMatch(/^\s+at /m);
      await new Promise((resolve) => other.close(resolve));
    });
  }
});
