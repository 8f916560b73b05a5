import { readFileSync } from 'node:fs';
import type { Frame, Page, Request } from '@playwright/test';
import type { Shop } from '../servers.ts';

/** Runs one call of an old page with one script, and notes what the script sends and what the page gets. */

/** Which script a page has: the old one with and without jQuery, or ours. */
export type Script = 'old with jQuery' | 'old' | 'ours';

export interface SentRequest {
  method: string;
  /** Path and query, from `/client/v1` on. */
  path: string;
  headers: { [name: string]: string };
  body: unknown;
}

export interface Observation {
  requests: SentRequest[];
  /** What the call returned; "promise" for anything with a `then`. */
  returned: unknown;
  /** The error that the call threw. */
  thrown: string | null;
  /** The parameters of each call of the callback `CB`. */
  callbacks: unknown[][];
  /** How the returned promise ended. */
  settled: ['resolves' | 'rejects', unknown] | null;
  /** The uncaught errors of the page. */
  uncaught: string[];
}

const file = (path: string) => new URL(`../../../node_modules/${path}`, import.meta.url);
const jquery = readFileSync(file('jquery/dist/jquery.js'), 'utf8');
const oldScript = readFileSync(file('voucherify.js/dist/voucherify.js'), 'utf8');

/** Opens a page of the shop in whose frames all three scripts can be loaded. */
export async function openLegacyPage(page: Page, shop: Shop): Promise<void> {
  // A real page: Chromium lets no page that a test made up send requests to this device.
  await page.goto(`${shop.url}/script-tag.html`);
  // Kept in the page, because a route would hand every request of every document to this process.
  await page.evaluate(
    (texts) => {
      const urlOf = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      Object.assign(window, { jqueryUrl: urlOf(texts.jquery), oldScriptUrl: urlOf(texts.oldScript) });
    },
    { jquery, oldScript },
  );
}

/** The URLs of the scripts, or the names of the variables of the page that have them. */
const SCRIPTS: { [script in Script]: string[] } = {
  'old with jQuery': ['jqueryUrl', 'oldScriptUrl'],
  old: ['oldScriptUrl'],
  ours: ['/voucher-redeem.js'],
};

/** Runs a call in a document of its own, so that no call knows anything of the one before. */
export async function observe(page: Page, shop: Shop, script: Script, source: string): Promise<Observation> {
  const sent: Request[] = [];
  const ended = new Set<Request>();
  const onRequest = (request: Request) => {
    if (request.url().startsWith(shop.apiUrl) && request.method() !== 'OPTIONS') sent.push(request);
  };
  const onEnd = (request: Request) => void ended.add(request);
  page.on('request', onRequest).on('requestfinished', onEnd).on('requestfailed', onEnd);
  const frame = await openFrame(page, SCRIPTS[script]);
  await frame.evaluate(runCall, { source, apiUrl: shop.apiUrl });
  // A promise of the page that never ends cannot be told from one that is slow, except where nothing is under way any more. The page
  // itself is asked too: the end of a request is known here before the page hears of it.
  const latest = Date.now() + 7000;
  for (let quiet = 0; quiet < 3 && Date.now() < latest;) {
    const { isDone, isIdle } = await frame.evaluate(() => (window as unknown as Watched).progress());
    quiet = isIdle && sent.every((request) => ended.has(request)) ? quiet + 1 : 0;
    await page.waitForTimeout(isDone ? 15 : 60);
  }
  const result = await frame.evaluate(() => (window as unknown as Watched).observed());
  page.off('request', onRequest).off('requestfinished', onEnd).off('requestfailed', onEnd);
  const requests = await Promise.all(sent.map((request) => describeRequest(request, shop.apiUrl)));
  return normalize({ requests, ...result }) as Observation;
}

interface Watched {
  /** `isDone`: the page got an answer. `isIdle`: it has no request under way. */
  progress(): { isDone: boolean; isIdle: boolean };
  observed(): Omit<Observation, 'requests'>;
}

async function openFrame(page: Page, scripts: string[]): Promise<Frame> {
  const element = await page.evaluateHandle(async (names) => {
    for (const old of document.querySelectorAll('iframe')) old.remove();
    const urls = names.map((name) => (window as unknown as { [name: string]: string })[name] ?? name);
    const tags = urls.map((url) => `<script src="${url}"></script>`).join('');
    const srcdoc = `<!doctype html><head>${tags}</head><body><div id="box"></div></body>`;
    const iframe = Object.assign(document.createElement('iframe'), { srcdoc });
    const loaded = new Promise((resolve) => (iframe.onload = resolve));
    document.body.append(iframe);
    await loaded;
    return iframe;
  }, scripts);
  return (await element.asElement().contentFrame())!;
}

async function describeRequest(request: Request, apiUrl: string): Promise<SentRequest> {
  const { pathname, search } = new URL(request.url());
  const headers = Object.entries(await request.allHeaders()).filter(([name]) =>
    /^(accept|content-type|cookie|x-.*)$/.test(name),
  );
  const text = request.postData();
  const path = (pathname + search).replace('/client/v1', '');
  return {
    method: request.method(),
    path: request.url().startsWith(`${apiUrl}/client/v1`) ? path : pathname + search,
    headers: Object.fromEntries(headers),
    body: text === null ? null : (JSON.parse(text) as unknown),
  };
}

/** Runs in the page. `V` is the old global, `CB` the page's callback. */
function runCall({ source, apiUrl }: { source: string; apiUrl: string }): void {
  const page = window as unknown as { [name: string]: unknown };
  const callbacks: unknown[][] = [];
  const uncaught: string[] = [];
  let settled: ['resolves' | 'rejects', unknown] | null = null;
  let returned: unknown;
  let thrown: string | null = null;
  let hasPromise = false;
  let openRequests = 0;

  // A request is counted until the listeners of the page have run, which may be added later than this one.
  window.XMLHttpRequest = class extends XMLHttpRequest {
    override send(body?: XMLHttpRequestBodyInit): void {
      openRequests += 1;
      this.addEventListener('loadend', () => setTimeout(() => (openRequests -= 1)));
      super.send(body);
    }
  };
  const fetchOfBrowser = window.fetch.bind(window);
  window.fetch = (input, init) => {
    openRequests += 1;
    return fetchOfBrowser(input, init).finally(() => setTimeout(() => (openRequests -= 1)));
  };

  /** As JSON, with the fields of a `jqXHR` that pages read, and without functions. */
  const plain = (value: unknown): unknown => {
    if (value === undefined) return 'undefined';
    if (value instanceof Event) return `<Event ${value.type}>`;
    if (value instanceof Error) return `<${value.name}>`;
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(plain);
    const object = value as { [name: string]: unknown };
    const names =
      'readyState' in object
        ? ['status', 'statusText', 'readyState', 'responseText', 'responseJSON']
        : Object.keys(object);
    return Object.fromEntries(
      names
        .filter((name) => object[name] !== undefined && typeof object[name] !== 'function')
        .map((name) => [name, plain(object[name])]),
    );
  };

  window.addEventListener('error', (event) => void uncaught.push(event.message));
  window.addEventListener('unhandledrejection', (event) => void uncaught.push(String(event.reason)));
  Object.assign(page, {
    V: page.Voucherify,
    API: apiUrl,
    CB: (...parameters: unknown[]) => void callbacks.push(parameters.map(plain)),
    progress: () => ({
      isDone: hasPromise ? settled !== null : callbacks.length > 0,
      isIdle: openRequests === 0,
    }),
    observed: () => ({ returned, thrown, callbacks, settled, uncaught }),
  });
  try {
    (window as unknown as { eval(text: string): unknown }).eval(
      "V.initialize('sandbox-client-id', 'sandbox-client-token'); V.setBaseUrl(API);",
    );
    const result = (window as unknown as { eval(text: string): unknown }).eval(source) as
      { then?(onDone: (value: unknown) => void, onFail: (reason: unknown) => void): unknown } | undefined;
    hasPromise = typeof result?.then === 'function';
    if (hasPromise)
      result!.then!(
        (value) => (settled = ['resolves', plain(value)]),
        (reason) => (settled = ['rejects', plain(reason)]),
      );
    returned = hasPromise ? 'promise' : plain(result);
  } catch (error) {
    thrown = String(error);
  }
}

/** Ids and times differ from one redemption to the next. */
function normalize(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .replace(/\b([a-z]{1,8})_[\da-f]{8,}\b/g, '$1_…')
      .replace(/"request_id":"[^"]*"/g, '"request_id":"…"')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      normalize(name),
      name === 'request_id' ? '…' : normalize(field),
    ]),
  );
}

/**
 * The part of an error object that the old script had too. Our `message` says what happened, and the fields of the API's envelope,
 * `key` and `mayHaveRedeemed` are on the object.
 */
export function withoutAdditions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAdditions);
  const error = value as { type?: unknown; context?: { [name: string]: unknown } } | null;
  if (typeof error !== 'object' || error?.type !== 'error') return value;
  const { context } = error;
  if (typeof context !== 'object') return { type: 'error', context };
  // jQuery has no text where there is no response.
  return { type: 'error', context: context.readyState === 4 ? context : { ...context, responseText: '' } };
}
