/**
 * `npm run bench:redeem`: how many round trips a redemption takes from the press to its event, in Chromium, over a connection with
 * TLS whose round trip takes 150 ms. It needs the files of `npm run build`, and it fails where a goal in the table is missed.
 *
 * A proxy holds back every byte for half a round trip, and the first bytes of a connection for one more: that is what opening a
 * TCP connection takes. The rest (TLS, preflight, request) takes its time by itself.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowsers } from '../scripts/browsers.mjs';

const ROUND_TRIP = 150;
const ROUNDS = 5;
const executablePath = findBrowsers().chromium;

const root = fileURLToPath(new URL('..', import.meta.url));
const { startSandbox } = await import('../dist/sandbox.js');
const temporary = mkdtempSync(join(tmpdir(), 'voucher-redeem-bench-'));

/** A key and a certificate for this run only. */
function certificate() {
  const [key, cert] = [join(temporary, 'key.pem'), join(temporary, 'cert.pem')];
  const request = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout KEY -out CERT';
  const parts = request.split(' ').map((part) => ({ KEY: key, CERT: cert })[part] ?? part);
  const { status, stderr } = spawnSync('openssl', parts);
  if (status !== 0) throw new Error(`openssl is needed to make a certificate: ${stderr}`);
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));

/** Passes bytes on, each after a delay, in their order. */
function delayed(from, to, delayOf) {
  from.on('data', (bytes) => setTimeout(() => to.write(bytes), delayOf()));
  from.on('close', () => setTimeout(() => to.destroy(), delayOf()));
  from.on('error', () => to.destroy());
}

const latencyProxy = (port) =>
  createServer((client) => {
    const server = connect(port, '127.0.0.1');
    const openedAt = performance.now() + ROUND_TRIP;
    delayed(client, server, () => Math.max(openedAt - performance.now(), 0) + ROUND_TRIP / 2);
    delayed(server, client, () => ROUND_TRIP / 2);
  });

const html = (apiUrl, endpoint) => `<!doctype html><html lang="en"><script src="/voucher-redeem.js"></script>
<voucher-redeem application-id="sandbox-client-id" client-token="sandbox-client-token" amount="5000" currency="USD"
 endpoint="${endpoint}" api-url="${apiUrl}"></voucher-redeem>`;

const sandbox = await startSandbox({ port: 0, settings: { rateLimit: null } });
const terminator = createTlsServer(certificate(), (socket) => {
  const server = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
  socket.pipe(server).pipe(socket);
  socket.on('error', () => server.destroy());
  server.on('error', () => socket.destroy());
});
const proxy = latencyProxy(await listen(terminator));
const apiUrl = `https://localhost:${await listen(proxy)}`;
const shop = createHttpServer(({ url }, response) => {
  if (url === '/voucher-redeem.js')
    return response.end(readFileSync(join(root, 'dist/cdn/voucher-redeem.js')));
  response.setHeader('Content-Type', 'text/html');
  response.end(html(apiUrl, new URL(url, 'http://shop').searchParams.get('endpoint')));
});
const shopPort = await listen(shop);

/** A new profile each time: browsers ignore preconnect in private windows, and a kept connection would be measured twice. */
async function withPage(use) {
  const profile = mkdtempSync(join(temporary, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--ignore-certificate-errors',
    ],
  });
  try {
    return await use(context.pages()[0]);
  } finally {
    await context.close();
  }
}

/** Round trips from the press until the event of its outcome. */
async function press(page, code) {
  const box = page.locator('voucher-redeem');
  await box.locator('#code').fill(code);
  await page.waitForTimeout(1500);
  await box.evaluate((element) => {
    globalThis.pressed = new Promise((resolve) => {
      let pressedAt;
      element.addEventListener('click', ({ timeStamp }) => (pressedAt = timeStamp), true);
      for (const type of ['voucher-redeemed', 'voucher-refused', 'voucher-failed'])
        element.addEventListener(type, ({ outcome }) =>
          resolve({
            milliseconds: performance.now() - pressedAt,
            status: outcome.status,
            kind: outcome.kind,
          }),
        );
    });
  });
  await page.keyboard.press('Enter');
  const { milliseconds, status, kind } = await page.evaluate(() => globalThis.pressed);
  if (status === 'failed') throw new Error(`The redemption failed: ${kind}.`);
  return milliseconds / ROUND_TRIP;
}

/** The same without a shopper at the box, whose focus would open the connection. */
const call = (page, code) =>
  page.evaluate(async (code) => {
    const start = performance.now();
    const { status, kind } = await document.querySelector('voucher-redeem').redeem(code);
    if (status === 'failed') throw new Error(`The redemption failed: ${kind}.`);
    return performance.now() - start;
  }, code);

async function measure(endpoint) {
  const times = { called: [], first: [], second: [] };
  const open = (page) => page.goto(`http://localhost:${shopPort}/?endpoint=${endpoint}`);
  for (let round = 0; round < ROUNDS; round++) {
    await withPage(async (page) => {
      await open(page);
      times.called.push((await call(page, 'EXPIRED')) / ROUND_TRIP);
    });
    await withPage(async (page) => {
      await open(page);
      times.first.push(await press(page, 'EXPIRED'));
      times.second.push(await press(page, 'DISABLED'));
    });
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  const [redeem, redemptions] = [await measure('redeem'), await measure('redemptions')];
  const rows = [
    ['a call, without a shopper at the box', redeem.called],
    ['the first press, once the box had the focus', redeem.first, 2.3],
    ['a second try, the code in the address', redeem.second],
    ['a second try, endpoint="redemptions"', redemptions.second, 1.3],
  ];
  console.log(`Round trips of ${ROUND_TRIP} ms, median of ${ROUNDS}:`);
  for (const [what, value, goal] of rows)
    console.log(`${what}\t${value.toFixed(1)}${goal ? ` (goal ${goal})` : ''}`);
  process.exitCode = rows.some(([, value, goal]) => goal && value > goal) ? 1 : 0;
} finally {
  await sandbox.close();
  for (const server of [terminator, proxy, shop]) server.close();
  rmSync(temporary, { recursive: true, force: true });
}
