/**
 * `npm run bench:many`: 500 boxes on one page, beside 500 hand-written elements with a shadow root and the same nodes, in one run
 * of Chromium. It prints the time to mount them, the time to remove 40 among 800, and the memory of one box. It needs the files of
 * `npm run build`, and it fails where a box costs more than the goals in the table below.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowsers } from '../scripts/browsers.mjs';

const BOXES = 500;
const ROUNDS = 9;
/** How many times the time of the hand-written elements 500 boxes may take. */
const TIME_GOAL = 2;
/** The most memory that one box may take beyond a hand-written element, in KiB. */
const MEMORY_GOAL = 4;

const script = readFileSync(fileURLToPath(new URL('../dist/cdn/voucher-redeem.js', import.meta.url)), 'utf8');
const browser = await chromium.launch({
  executablePath: findBrowsers().chromium,
  args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'],
});

/** A page with the script, and with an element that draws the nodes of a box without anything behind them. */
async function openPage() {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({ content: script });
  await page.evaluate(async () => {
    const box = document.createElement('voucher-redeem');
    document.body.append(box);
    await box.updateComplete;
    const template = document.createElement('template');
    // The comments are what Lit needs to find its parts again.
    template.innerHTML = box.shadowRoot.innerHTML.replaceAll(/<!--.*?-->/g, '');
    const sheets = box.shadowRoot.adoptedStyleSheets;
    box.remove();
    customElements.define(
      'hand-written',
      class extends HTMLElement {
        constructor() {
          super();
          const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
          root.adoptedStyleSheets = sheets;
          root.append(document.importNode(template.content, true));
          for (const input of root.querySelectorAll('input')) input.addEventListener('input', () => {});
          root.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
        }
      },
    );
  });
  return page;
}

/** Milliseconds until `count` elements are on the page and laid out. */
const mount = (page, tag, count) =>
  page.evaluate(
    async ([tag, count]) => {
      document.body.replaceChildren();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      globalThis.gc();
      const start = performance.now();
      for (let i = 0; i < count; i++) document.body.append(document.createElement(tag));
      await document.body.lastElementChild.updateComplete;
      document.body.getBoundingClientRect();
      return performance.now() - start;
    },
    [tag, count],
  );

/** Bytes of the heap that `count` elements take. */
async function memory(page, tag, count) {
  const client = await page.context().newCDPSession(page);
  const used = async () => {
    await client.send('HeapProfiler.collectGarbage');
    return (await client.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(() => document.body.replaceChildren());
  const before = await used();
  await mount(page, tag, count);
  return (await used()) - before;
}

/** How many boxes are drawn again while 40 among 800 are removed. */
const redraws = (page) =>
  page.evaluate(async () => {
    const Box = customElements.get('voucher-redeem');
    document.body.replaceChildren(...Array.from({ length: 800 }, () => new Box()));
    const boxes = [...document.body.children];
    await boxes.at(-1).updateComplete;
    let count = 0;
    for (const box of boxes) {
      const { performUpdate } = box;
      box.performUpdate = function () {
        count += 1;
        return performUpdate.call(this);
      };
    }
    for (let i = 0; i < 40; i++) {
      boxes[i * 20].remove();
      await new Promise((resolve) => setTimeout(resolve));
    }
    return count;
  });

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  const page = await openPage();
  const times = { 'hand-written': [], 'voucher-redeem': [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const tag of Object.keys(times)) times[tag].push(await mount(page, tag, BOXES));
  const [plain, box] = Object.values(times).map(median);
  const [plainBytes, boxBytes] = [
    await memory(page, 'hand-written', BOXES),
    await memory(page, 'voucher-redeem', BOXES),
  ];
  const kib = (boxBytes - plainBytes) / BOXES / 1024;
  const drawn = await redraws(page);
  const rows = [
    [`${BOXES} hand-written elements`, `${plain.toFixed(0)} ms`, ''],
    [`${BOXES} boxes`, `${box.toFixed(0)} ms`, `${(box / plain).toFixed(2)} × (goal ${TIME_GOAL})`],
    [
      'heap of a box',
      `${kib.toFixed(1)} KiB`,
      `goal ${MEMORY_GOAL} KiB; hand-written ${(plainBytes / BOXES / 1024).toFixed(1)} KiB`,
    ],
    ['boxes drawn again while 40 of 800 are removed', String(drawn), 'goal 0'],
  ];
  for (const row of rows) console.log(row.join('\t'));
  process.exitCode = box / plain > TIME_GOAL || kib > MEMORY_GOAL || drawn > 0 ? 1 : 0;
} finally {
  await browser.close();
}
