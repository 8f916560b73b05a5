import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Frame, Locator, Page } from '@playwright/test';
import { FACES } from '../../demo/faces.ts';
import { readLink, writeLink } from '../../demo/playground/link.ts';
import { readManifest } from '../../demo/playground/manifest.ts';
import { presetGroups, usualState } from '../../demo/playground/presets.ts';
import { seededCodes } from '../../sandbox/sandbox.ts';
import type { VoucherRedeem } from '../../src/element.ts';
import { violations } from './axe.ts';
import { expect, test } from './servers.ts';

/** The playground in a browser: the box in its frame, the controls, the tabs, and links to a state. */

const root = fileURLToPath(new URL('../..', import.meta.url));

test.use({ viewport: { width: 1280, height: 900 } });

const frameOf = (page: Page) => page.frameLocator('#frame');
const boxOf = (page: Page) => frameOf(page).locator('voucher-redeem');
const fieldOf = (page: Page): Locator => boxOf(page).getByRole('textbox').first();
const states = (page: Page): Locator => page.locator('.states');

async function open(page: Page, url: string, hash = ''): Promise<void> {
  // Another hash alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(`${url}/playground.html${hash}`);
  await expect(boxOf(page)).toBeVisible();
}

const choosePreset = async (page: Page, title: string, words = title): Promise<void> => {
  await page.getByLabel('Find a preset').fill(words);
  await page.locator('#presets').getByRole('button', { name: title, exact: true }).first().click();
};

test('what is chosen is in the address, and this link opens the same state in another tab', async ({
  page,
  shop,
  context,
}) => {
  await open(page, shop.url);
  const controls = page.locator('#controls');
  await controls.getByLabel('preview', { exact: true }).check();
  await controls.getByLabel('currency', { exact: true }).fill('EUR');
  await controls.getByText('Slots').click();
  await controls.getByLabel('help', { exact: true }).fill('Ask us & wait');
  await controls.getByText('Custom properties').click();
  await controls.getByLabel('--voucher-redeem-radius').fill('0');
  await controls.getByText('Messages', { exact: false }).last().click();
  await controls.getByLabel('check', { exact: true }).fill('Look it up');
  await controls.getByLabel('offered.amountOff').fill('{1} less!');
  await page.locator('#bar select').first().selectOption('עברית');
  await page.getByLabel('Theme').selectOption('dark');
  // A key and an address are choices too, and stay here.
  await controls.getByLabel('client-token', { exact: true }).fill('sandbox-client-token-2');
  await expect(page.locator('#notices')).toContainText('client-token: it is an address or a key');

  const other = await context.newPage();
  await open(other, shop.url, new URL(page.url()).hash);
  await expect(other.locator('#notices')).toHaveText('');
  await expect(boxOf(other)).toHaveAttribute('client-token', 'sandbox-client-token');
  await expect(boxOf(other)).toHaveAttribute('currency', 'EUR');
  await expect(frameOf(other).locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(boxOf(other)).toContainText('Ask us & wait');
  await expect(boxOf(other).getByRole('button', { name: 'Look it up' })).toHaveCSS('border-radius', '0px');
  await fieldOf(other).fill('TENOFF');
  await fieldOf(other).press('Enter');
  await expect(boxOf(other)).toContainText('less!');
  await expect(states(other)).toContainText(':state(previewed)');
  const parts = (url: string) => [...new URLSearchParams(new URL(url).hash.slice(1))].sort();
  expect(parts(other.url())).toEqual(parts(page.url()));
});

test('a hostile link changes nothing, runs nothing, sends nothing elsewhere, and the page says what it ignored', async ({
  page,
  shop,
}) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!/^(https?|ws):\/\/localhost:|^data:|^about:/.test(request.url())) elsewhere.push(request.url());
  });
  const hash = new URLSearchParams([
    ['api-url', 'https://evil.example'],
    ['application-id', 'stolen'],
    ['client-token', 'stolen'],
    ['slot.help', '<img src=x onerror=alert(1)>'],
    ['slot.label', 'javascript:alert(1)'],
    ['message.redeem', '<script>alert(1)</script>'],
    ['style.voucher-redeem-accent', 'url(https://evil.example/x)'],
    ['onclick', 'alert(1)'],
    ['do.redeem', 'TENOFF'],
  ]);
  await open(page, shop.url, `#${hash}`);
  await expect(page.locator('#notices li')).toHaveCount(8);
  await expect(boxOf(page)).toContainText('You save $10.00.');
  await expect(boxOf(page)).toHaveAttribute('api-url', shop.apiUrl);
  await expect(boxOf(page)).toHaveAttribute('client-token', 'sandbox-client-token');
  await expect(boxOf(page)).not.toHaveAttribute('onclick');
  expect(await boxOf(page).evaluate(({ childNodes }) => childNodes.length)).toBe(0);
  expect(page.url()).toMatch(/#do\.redeem=TENOFF$/);
  expect(elsewhere).toEqual([]);
});

test('the frame is a stranger to the page: it cannot read it, and messages of others do nothing', async ({
  page,
  shop,
}) => {
  await open(page, shop.url, '#do.redeem=EXPIRED');
  await expect(states(page)).toContainText('refused');
  const frame = page.frames().find((one) => one.url().includes('playground-frame')) as Frame;
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  expect(await frame.evaluate(() => Reflect.ownKeys(parent).includes('document'))).toBe(false);
  const requestsBefore = (await shop.requests()).length;
  await frame.evaluate(() => {
    const request = { type: 'request', id: 99, method: 'POST', mode: 'cors', headers: {}, body: '' };
    parent.postMessage({ ...request, url: 'http://localhost:1/client/v1/redeem' }, '*');
    parent.postMessage({ ...request, url: 7 }, '*');
    parent.postMessage('nonsense', '*');
  });
  // The page itself is not the frame, and another frame is not its page.
  await page.evaluate(() => postMessage({ type: 'heard', name: 'forged', detail: '' }, '*'));
  await frame.evaluate(() => postMessage({ type: 'call', id: 1, method: 'reset', argument: '' }, '*'));
  await page.getByRole('tab', { name: /Requests \(2\)/ }).click();
  await expect(page.locator('.log li').first()).toContainText('not sent');
  await page.getByRole('tab', { name: /Events/ }).click();
  await expect(page.locator('.log')).toContainText('voucher-refused');
  await expect(page.locator('.log')).not.toContainText('forged');
  await expect(states(page)).toContainText('refused');
  expect((await shop.requests()).length).toBe(requestsBefore);
});

test('the tabs show code in four forms, events, and requests with body and answer, and work by keyboard', async ({
  page,
  shop,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, shop.url, '#preview=&do.redeem=TENOFF');
  const panel = page.getByRole('tabpanel');
  for (const [kind, text] of [
    ['npm', "import 'voucher-redeem/define';"],
    ['React', 'onvoucher-redeemed={'],
    ['Vue', '<template>'],
    ['HTML', '<script src='],
  ] as const) {
    await panel.getByLabel(kind).check();
    await expect(panel.locator('pre')).toContainText(text);
    await expect(panel.locator('pre')).toContainText('preview');
  }
  await panel.getByRole('button', { name: 'Copy code' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await panel.locator('pre').textContent(),
  );

  await page.getByRole('tab', { name: 'Code' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /Events/ })).toBeFocused();
  await expect(panel.getByRole('listitem').filter({ hasText: 'voucher-redeemed' })).toHaveCount(1);
  await panel.getByLabel('Code or JSON').fill('EXPIRED');
  await panel.getByRole('button', { name: 'redeem(code)' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'voucher-refused' })).toHaveCount(1);

  await page.getByRole('tab', { name: /Events/ }).focus();
  await page.keyboard.press('ArrowRight');
  const first = panel.getByRole('listitem').first();
  await expect(first).toContainText('400 POST /client/v1/redeem?code=EXPIRED');
  await first.locator('summary').click();
  await expect(first).toContainText('"amount": 5000');
  await expect(first).toContainText('"key": "voucher_expired"');
  await expect(panel).not.toContainText('sandbox-client-token');
});

test('a preset shows each phase of the box, and Reset puts back box, sandbox and address', async ({
  page,
  shop,
}) => {
  await open(page, shop.url);
  const phases: { title: string; words?: string; shown: string | RegExp; state: string }[] = [
    { title: 'ready', shown: 'Gift card or discount code', state: 'none' },
    { title: 'waiting for the page', shown: 'Checking', state: 'pending' },
    { title: 'checking', shown: 'Checking', state: 'pending' },
    { title: 'SAVE20', shown: 'You’ll save', state: 'previewed' },
    { title: 'redeeming', shown: 'Redeeming', state: 'pending' },
    { title: 'a gift card', words: 'redeemed gift', shown: '$50.00 left', state: 'redeemed' },
    { title: 'used up', shown: 'has no uses left', state: 'refused' },
    { title: 'undecided', shown: 'couldn’t confirm', state: 'failed' },
    { title: 'set up wrongly', shown: 'didn’t work', state: 'failed' },
  ];
  for (const { title, words, shown, state } of phases)
    await test.step(title, async () => {
      await choosePreset(page, title, words);
      await expect(boxOf(page)).toContainText(shown);
      await expect(states(page)).toContainText(state);
    });
  await choosePreset(page, 'ONCE: 5.00 off, one time; then quantity_exceeded', 'once');
  await expect(states(page)).toContainText('redeemed');
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(states(page)).toContainText('redeemed');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(states(page)).toContainText('none');
  expect(page.url()).toBe(`${shop.url}/playground.html`);
  expect(shop.state().vouchers['ONCE']?.redemption.redeemed_quantity).toBe(0);
});

test('every face of the gallery and every code of the sandbox has a link, which is read as the same state', () => {
  const api = readManifest(JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')));
  const usual = usualState(api, {
    'application-id': 'id',
    'client-token': 'token',
    'api-url': 'http://localhost',
  });
  const presets = presetGroups(usual, api).flatMap((group) => group.presets);
  expect(presets.length).toBeGreaterThanOrEqual(
    FACES.flatMap(({ faces }) => faces).length + seededCodes.length,
  );
  for (const { title, state, hash } of presets) {
    expect(writeLink(state, usual, api).left, title).toEqual([]);
    expect(readLink(hash, usual, api), title).toEqual({ state, ignored: [] });
  }
});

test('time and faults are those of the sandbox', async ({ page, shop }) => {
  await open(page, shop.url, '#fault.status=503&do.redeem=TENOFF');
  await expect(boxOf(page)).toContainText('couldn’t confirm');
  await page.locator('#controls').getByText('Time and faults').click();
  await page.locator('#controls').getByRole('button', { name: '+ 1 year' }).click();
  await expect(page.locator('#controls')).toContainText(String(new Date().getFullYear() + 1));
  expect(page.url()).toContain('sandbox.clock=');
  await page.getByRole('button', { name: 'Reset' }).click();
  const status = page.locator('#controls').getByLabel('Answer with the status');
  await status.fill('429');
  // A request of the box draws the page again. What is being typed stays.
  await boxOf(page).evaluate((box) => (box as VoucherRedeem).redeem('EXPIRED'));
  await expect(boxOf(page)).toContainText('expired');
  await expect(status).toHaveValue('429');
  await status.press('Enter');
  await expect(page).toHaveURL(/fault\.status=429/);
  await fieldOf(page).fill('TENOFF');
  await boxOf(page).getByRole('button').click();
  await expect(boxOf(page)).toContainText('too many requests');
});

test.describe('for everybody', () => {
  // axe is a script that the policy of the frame would refuse.
  test.use({ bypassCSP: true });

  test('axe finds no violation in the page and in its frame in light and dark colours and at 320 px, where nothing is cut off', async ({
    page,
    shop,
  }) => {
    await open(page, shop.url, '#page.theme=light&do.redeem=EXPIRED&amount=X');
    await expect(states(page)).toContainText('refused');
    const frame = page.frames().find((one) => one.url().includes('playground-frame'))!;
    const openAll = () =>
      page
        .locator('details')
        .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    // Each message has a control of the same kind, and axe takes seconds for all of them.
    await page.getByLabel('Find a control').fill('code');
    await openAll();
    for (const [theme, width] of [
      ['light', 1280],
      ['dark', 900],
      ['light', 320],
    ] as const)
      await test.step(`${theme}, ${width} px`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.getByLabel('Theme').selectOption(theme);
        expect(await violations(page, 'body')).toEqual([]);
        expect(await violations(frame, 'body')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
  });
});
