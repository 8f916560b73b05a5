/**
 * `npm run bench:draw`: the time to draw a list of 20 applied codes anew, with another sentence in each, beside a list with the same
 * nodes that is written by hand, in one run of Chromium. It needs the files of `npm run build`, and it fails where the box takes longer
 * than the goal below. Both are laid out too, because a shopper waits for that as well.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowsers } from '../scripts/browsers.mjs';

const CODES = 20;
const ROUNDS = 200;
/** How many times the time of the list written by hand the box may take. */
const GOAL = 2;

const file = (path) => readFileSync(fileURLToPath(new URL(`../dist/${path}`, import.meta.url)), 'utf8');
const files = {
  '/': ['text/html', '<!doctype html><html lang="en"><script src="/voucher-redeem.js"></script></html>'],
  '/voucher-redeem.js': ['text/javascript', file('cdn/voucher-redeem.js')],
  '/sandbox-browser.js': ['text/javascript', file('sandbox-browser.js')],
};

const browser = await chromium.launch({
  executablePath: findBrowsers().chromium,
  args: CHROMIUM_ARGS,
});
const page = await browser.newPage();
await page.route('**/*', (route) => {
  const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
  return route.fulfill({ contentType, body });
});
await page.goto('http://shop.localhost/');

const { own, byHand, nodes } = await page.evaluate(
  async ({ codes, rounds }) => {
    const { createSandbox } = await import('/sandbox-browser.js');
    const sandbox = createSandbox({
      settings: {
        rateLimit: null,
        stackingRules: {
          applicable_redeemables_limit: codes,
          applicable_redeemables_per_category_limit: codes,
        },
      },
    });
    const names = Array.from({ length: codes }, (_, index) => `CODE-${index}`);
    const discount = { type: 'PERCENT', percent_off: 1, effect: 'APPLY_TO_ORDER' };
    sandbox.addVouchers(names.map((code) => ({ code, discount })));
    globalThis.fetch = sandbox.fetch;

    const box = document.createElement('voucher-redeem');
    Object.assign(box, {
      multiple: true,
      applicationId: 'sandbox-client-id',
      clientToken: 'sandbox-client-token',
      currency: 'USD',
      amount: 10_000,
      redeemables: names.map((id) => ({ object: 'voucher', id })),
    });
    document.body.append(box);
    const items = () => [...box.shadowRoot.querySelectorAll('[part=items] > li')];
    const isChecked = () => items().length === codes && items().every((item) => item.innerText.includes('%'));
    while (!isChecked()) await new Promise((resolve) => setTimeout(resolve, 20));

    // The same nodes, without the comments by which Lit finds its parts again.
    const markup = box.shadowRoot
      .querySelector('[part=items]')
      .outerHTML.replaceAll(/<!--.*?-->/g, '')
      .replaceAll(/You’ll save [^<]*/g, '<!-- sentence -->');
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = box.shadowRoot.adoptedStyleSheets;

    const drawBox = async (sentence) => {
      box.messages = { offered: { percentOff: () => sentence } };
      await box.updateComplete;
      return box.offsetHeight;
    };
    const drawByHand = (sentence) => {
      root.innerHTML = markup.replaceAll('<!-- sentence -->', sentence);
      return host.offsetHeight;
    };
    const times = { own: [], byHand: [] };
    for (let round = 0; round < rounds; round += 1) {
      const sentence = `Takes $${round}.00 off.`;
      let start = performance.now();
      await drawBox(sentence);
      times.own.push(performance.now() - start);
      start = performance.now();
      drawByHand(sentence);
      times.byHand.push(performance.now() - start);
      if (!items()[codes - 1].innerText.includes(sentence) || !root.textContent.includes(sentence))
        throw new Error('A list does not say what it was told.');
    }
    const median = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];
    return {
      own: median(times.own),
      byHand: median(times.byHand),
      nodes: root.querySelectorAll('*').length,
    };
  },
  { codes: CODES, rounds: ROUNDS },
);
await browser.close();

const ratio = own / byHand;
console.log(
  `${CODES} codes drawn anew, median of ${ROUNDS}: the box ${own.toFixed(2)} ms, by hand ${byHand.toFixed(2)} ms`,
);
console.log(`(${nodes} elements). ${ratio.toFixed(2)} times, goal ${GOAL}.`);
if (ratio > GOAL) process.exitCode = 1;
