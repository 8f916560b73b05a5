import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';
import { playwrightShop, shopChecks, ShopCheckError } from '../../src/testing.ts';
import { scriptTagFolder } from './servers.ts';

/** The checks of `voucher-redeem/testing` in Playwright: on a good checkout, and on checkouts with one fault each. */

let sandbox: ServedSandbox;
let server: Server;
let fault: Fault | undefined;
let shopUrl: string;

interface Fault {
  /** The check that finds it, and its message. */
  check: string;
  message: string;
  script?: string;
  /** Markup before the boxes. */
  before?: string;
  boxes?: string;
  style?: string;
  policy?: string;
}

const box = (more = '') =>
  `<voucher-redeem application-id="sandbox-client-id" client-token="sandbox-client-token" api-url="${sandbox.url}" ${more}></voucher-redeem>`;

const policyOf = () =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src ${sandbox.url}; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'`;

const placesOrder = `
  globalThis.placed = false;
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    globalThis.placed = true;
  });`;

test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settings: { rateLimit: null } });
  const library = readFileSync(join(scriptTagFolder, 'voucher-redeem.js'));
  server = createServer((request, response) => {
    const answer = (type: string, body: string | Buffer) => {
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.end(body);
    };
    if (request.url === '/voucher-redeem.js') answer('text/javascript', library);
    else if (request.url === '/shop.js') answer('text/javascript', `${placesOrder}\n${fault?.script ?? ''}`);
    else if (request.url === '/shop.css') answer('text/css', fault?.style ?? '');
    else {
      response.setHeader('Content-Security-Policy', fault?.policy ?? policyOf());
      answer(
        'text/html',
        `<!doctype html><html lang="en"><head><title>A shop</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/shop.css"></head>
         <body><form><input name="name" aria-label="Name">${fault?.before ?? ''}${fault?.boxes ?? box() + box('preview collapsed')}
         <button>Place the order</button></form>
         <script src="/voucher-redeem.js"></script><script src="/shop.js"></script></body></html>`,
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  shopUrl = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
test.beforeEach(() => {
  fault = undefined;
});
test.afterAll(async () => {
  server.closeAllConnections();
  await Promise.all([sandbox.close(), new Promise((resolve) => server.close(resolve))]);
});

const shopOn = (page: Page) =>
  playwrightShop(page, {
    sandbox,
    open: () => page.goto(shopUrl),
    isOrderPlaced: () => page.evaluate(() => (globalThis as { placed?: boolean }).placed === true),
  });

for (const check of shopChecks)
  test(`the check passes on a good checkout: ${check.title}`, async ({ page }) => {
    await check.run(shopOn(page));
  });

test('the checks pass on a checkout whose box only checks at the first press', async ({ page }) => {
  fault = { check: '', message: '', boxes: box('preview') + box('preview') };
  for (const check of shopChecks) await check.run(shopOn(page));
});

const faults: { [title: string]: () => Fault } = {
  'a listener that places the order at Enter': () => ({
    check: 'enter-places-no-order',
    message: 'Enter in the empty box placed the order.',
    script: `addEventListener('keydown', ({ key }) => { if (key === 'Enter') globalThis.placed = true; }, true);`,
  }),
  'a shop that places the order when a code was redeemed': () => ({
    check: 'enter-places-no-order',
    message: 'The order was placed when the box had answered.',
    script: `addEventListener('voucher-redeemed', () => setTimeout(() => { globalThis.placed = true; }, 450));`,
  }),
  'a box in an element that is hidden from screen readers': () => ({
    check: 'refusal-is-announced',
    message: 'The message of a refusal is hidden by aria-hidden of <div>.',
    boxes: `<div aria-hidden="true">${box()}</div>`,
  }),
  'a style that hides the message': () => ({
    check: 'refusal-is-announced',
    message: 'The message of a refusal is hidden by display: none of <div>.',
    style: 'voucher-redeem::part(message) { display: none }',
  }),
  'a page that repeats a failed redemption': () => ({
    check: 'lost-answer-is-not-offered-again',
    message: 'The page sent a code again whose answer was lost.',
    script: `addEventListener('voucher-failed', ({ outcome, target }) => setTimeout(() => {
      const headers = { 'X-Client-Application-Id': target.applicationId, 'X-Client-Token': target.clientToken, 'Content-Type': 'application/json' };
      fetch(target.apiUrl + '/client/v1/redeem?code=' + outcome.code, { method: 'POST', headers, body: '{}' });
    }, 1000));`,
  }),
  'a page that clears the message after a lost answer': () => ({
    check: 'lost-answer-is-not-offered-again',
    message: 'After a lost answer the box has nothing, as if it knew.',
    script: `addEventListener('voucher-failed', ({ target }) => setTimeout(() => target.reset()));`,
  }),
  'a page that copies what is typed into every box': () => ({
    check: 'two-boxes-stay-apart',
    message: 'What is typed into one box stands in the other.',
    script: `addEventListener('input', ({ target }) => {
      for (const one of document.querySelectorAll('voucher-redeem')) one.code = target.code;
    });`,
  }),
  'a page with one box': () => ({
    check: 'two-boxes-stay-apart',
    message: 'The page has 1 box, and this check needs two.',
    boxes: box(),
  }),
  'a policy that does not name the API': () => ({
    check: 'policy-holds',
    message: 'The policy of the page was broken: connect-src blocked ',
    policy: `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'`,
  }),
  'a policy that lets scripts of others run': () => ({
    check: 'policy-holds',
    message: 'The page has no policy that stops the scripts of others.',
    policy: `script-src 'self' 'unsafe-inline'`,
  }),
};

for (const [title, makeFault] of Object.entries(faults))
  test(`the check names what is wrong, and the section that helps: ${title}`, async ({ page }) => {
    fault = makeFault();
    const { check: name, message } = fault;
    const check = shopChecks.find((one) => one.name === name)!;
    const error = await check.run(shopOn(page)).then(
      () => undefined,
      (found: unknown) => found,
    );
    expect(error).toBeInstanceOf(ShopCheckError);
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).toMatch(/ See docs\/testing\.md#[\w-]+$/);
  });
