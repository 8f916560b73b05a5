import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import ts from 'typescript';
import type * as browserSandbox from '../sandbox/browser.ts';
import { manifest, root } from './consumer.ts';

/** `voucher-redeem/sandbox/browser` as it is built: in a page, and in the service worker of the README. */

const door = manifest.exports['./sandbox/browser'] as { default: string };
const bundle = readFileSync(`${root}/${door.default}`, 'utf8');

/** The recipe of the README, which imports the file by the path at which this server has it. */
function serviceWorker(): string {
  const readme = readFileSync(`${root}/sandbox/README.md`, 'utf8');
  return /```js\n(\/\/ sw\.js\n[\s\S]*?)```/.exec(readme)![1]!;
}

const files: Record<string, { type: string; text: () => string }> = {
  '/': { type: 'text/html', text: () => '<!doctype html><html lang="en"><title>A shop</title>' },
  '/sandbox-browser.js': { type: 'text/javascript', text: () => bundle },
  '/sw.js': { type: 'text/javascript', text: serviceWorker },
};

let server: Server;
test.beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const file = files[url];
    response.writeHead(file ? 200 : 404, { 'Content-Type': file?.type ?? 'text/plain' }).end(file?.text());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = (page: Page) => page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);

test('the bundle for pages imports nothing, and nothing of Node', () => {
  expect(ts.preProcessFile(bundle, true, true).importedFiles).toEqual([]);
  expect(bundle).not.toMatch(/["'`]node:/);
});

test('in a page, its fetch answers requests to any API address, and loses answers as a network does', async ({
  page,
}) => {
  await open(page);
  const result = await page.evaluate(async (path) => {
    const { createSandbox, clientKeys } = (await import(path)) as typeof browserSandbox;
    const sandbox = createSandbox({ vouchers: [{ code: 'MINE', redemption: { quantity: 1 } }] });
    const send: typeof fetch = sandbox.fetch;
    const redeem = () =>
      send('https://us1.api.voucherify.io/client/v1/redeem?code=MINE', {
        method: 'POST',
        headers: {
          'X-Client-Application-Id': clientKeys.applicationId,
          'X-Client-Token': clientKeys.token,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ order: { amount: 5000 } }),
      });
    sandbox.fail({ cut: 'after' });
    const lost = await redeem().catch((error: unknown) => (error as Error).name);
    const again = await redeem();
    return {
      lost,
      status: again.status,
      key: ((await again.json()) as { key: string }).key,
      used: sandbox.state().vouchers['MINE']?.redemption.redeemed_quantity,
      log: sandbox.requests().map(({ status }) => status),
    };
  }, '/sandbox-browser.js');
  expect(result).toEqual({
    lost: 'TypeError',
    status: 400,
    key: 'quantity_exceeded',
    used: 1,
    log: ['cut', 400],
  });
});

test('in the service worker of the README, it answers the page’s own requests to the API', async ({
  page,
}) => {
  await open(page);
  const answer = await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js', { type: 'module' });
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    const response = await fetch('https://api.voucherify.io/client/v1/redeem?code=TENOFF', {
      method: 'POST',
      headers: {
        'X-Client-Application-Id': 'sandbox-client-id',
        'X-Client-Token': 'sandbox-client-token',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ order: { amount: 5000 } }),
    });
    return { status: response.status, body: (await response.json()) as { result: string } };
  });
  expect(answer).toMatchObject({ status: 200, body: { result: 'SUCCESS' } });
});
