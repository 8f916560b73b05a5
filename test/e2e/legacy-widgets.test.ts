import type { Page } from '@playwright/test';
import { observe, openLegacyPage } from './legacy/observe.ts';
import { expect, test, type Shop } from './servers.ts';

/** The forms that render, renderRedeem and renderPublish of the old script put into a page. */

/** Opens a page with a form. `window.got` lists what its callback received. */
async function open(page: Page, shop: Shop, call: string): Promise<void> {
  await page.goto(`${shop.url}/script-tag.html`);
  await page.evaluate(
    ({ source, apiUrl }) => {
      const form = document.createElement('form');
      form.id = 'checkout';
      form.onsubmit = () => {
        throw new Error('the form of the page was submitted');
      };
      form.append(Object.assign(document.createElement('div'), { id: 'box' }));
      document.body.prepend(form);
      window.Voucherify.initialize('sandbox-client-id', 'sandbox-client-token');
      window.Voucherify.setBaseUrl(apiUrl);
      const got: unknown[] = [];
      Object.assign(window, { got, note: (response: unknown) => void got.push(response) });
      (window as unknown as { eval(text: string): unknown }).eval(source);
    },
    { source: call, apiUrl: shop.apiUrl },
  );
}

const got = (page: Page) =>
  page.evaluate(() => (window as unknown as { got: Record<string, unknown>[] }).got);

const form = (page: Page) => ({
  code: page.locator('#box .voucherifyCode'),
  amount: page.locator('#box .voucherifyAmount'),
  button: page.locator('#box button'),
  message: page.locator('#box [role=status]'),
});

const calls = [
  "V.renderRedeem('#box')",
  "V.renderRedeem(document.querySelector('#box'), {amount: true, textRedeem: 'Go', textPlaceholder: 'code', classCode: 'mine'})",
  "V.render('#box', {amount: true, textValidate: 'Check'})",
  "V.renderPublish('#box', {campaignName: 'C', customerFields: [{name: 'name'}, {name: 'email', required: true}, {name: 'phone'}, {name: 'line_1'}, {name: 'city'}, {name: 'country'}]})",
];
for (const call of calls)
  test(`the form has the elements, classes, names and texts of the old one: ${call}`, async ({
    page,
    shop,
  }) => {
    await openLegacyPage(page, shop);
    const describe = `[...document.querySelectorAll('#box *')].filter((node) => !node.matches('[role=status], img')).map((node) =>
      [node.localName, node.className, node.parentNode.className, node.name ?? '', node.localName === 'input' ? node.type : '', node.placeholder ?? '', node.localName === 'span' ? node.textContent : ''].join('|'))`;
    const source = `${call}; ${describe}`;
    const old = await observe(page, shop, 'old with jQuery', source);
    expect(old.returned).toContain(
      'figure|voucherifyLogo|' +
        (call.includes('Publish') ? 'voucherifyContainer wide' : 'voucherifyContainer') +
        '||||',
    );
    expect((await observe(page, shop, 'ours', source)).returned).toEqual(old.returned);
  });

test('a double click redeems once, for the amount to the cent, and fills the form as the old one did', async ({
  page,
  shop,
}) => {
  await open(
    page,
    shop,
    "Voucherify.setIdentity('ben'); Voucherify.renderRedeem('#box', {amount: true, onRedeem: note})",
  );
  const { code, amount, button, message } = form(page);
  await code.fill('TEN OFF');
  await amount.fill('19.99');
  await button.dblclick();
  await expect(message).toContainText('You save 10.00.');
  expect(await shop.posts()).toMatchObject([
    {
      path: '/client/v1/redeem?code=TENOFF',
      body: { order: { amount: 1999 }, customer: { source_id: 'ben' } },
    },
  ]);
  for (const control of [code, amount, button]) {
    await expect(control).toBeDisabled();
    await expect(control).toHaveClass(/voucherifyValid/);
  }
  await expect(code).toHaveClass(/voucherifyAnimationTada/);
  await expect(page.locator('#box .voucherifyTracking')).toHaveValue(/^track_/);
  expect(await got(page)).toMatchObject([{ result: 'SUCCESS', order: { amount: 1999 } }]);
});

test('a refusal shows the reason, marks the code, and calls nothing', async ({ page, shop }) => {
  await open(page, shop, "Voucherify.renderRedeem('#box', {onRedeem: note, classInvalid: 'bad'})");
  const { code, button, message } = form(page);
  await code.fill('EXPIRED');
  await code.press('Enter');
  await expect(message).toHaveText('This code has expired. Try another one.');
  await expect(code).toHaveClass(/voucherifyInvalid/);
  await expect(code).toHaveClass(/\bbad\b/);
  await expect(button).toHaveClass(/voucherifyInvalid/);
  await expect(button).toBeEnabled();
  expect(await got(page)).toEqual([]);
  expect(await shop.posts()).toHaveLength(1);
  await expect(code).toHaveAccessibleName('Gift card or discount code');
  await code.fill('TENOFF');
  await code.press('Enter');
  await expect(message).toHaveClass(/voucherifyMessageValid/);
});

test('an empty code, and an amount that can be two, send nothing', async ({ page, shop }) => {
  await open(page, shop, "Voucherify.renderRedeem('#box', {amount: true})");
  const { code, amount, button, message } = form(page);
  await button.click();
  await expect(message).toHaveText('Enter a code first.');
  await code.fill('TENOFF');
  await amount.fill('1,000');
  await button.click();
  await expect(message).toHaveText('Enter the order amount as a number, such as 19.99.');
  await expect(amount).toHaveClass(/voucherifyInvalid/);
  expect(await shop.posts()).toEqual([]);
});

test('an undecided code is not sent again by the form', async ({ page, shop }) => {
  await open(page, shop, "Voucherify.renderRedeem('#box')");
  const { code, button, message } = form(page);
  await code.fill('DROP-AFTER');
  await button.click();
  await expect(message).toContainText('Your code may have been used.');
  const before = (await shop.posts()).length;
  await button.click();
  await expect(message).toContainText('Your code may have been used.');
  expect(await shop.posts()).toHaveLength(before);
});

test('a script presses the button only if the page allows it', async ({ page, shop }) => {
  const press = () => page.locator('#box button').evaluate((button: HTMLButtonElement) => button.click());
  await open(page, shop, "Voucherify.renderRedeem('#box')");
  await form(page).code.fill('TENOFF');
  const warned = page.waitForEvent('console');
  await press();
  expect((await warned).text()).toContain('allowScripted');
  expect(await shop.posts()).toEqual([]);
  await open(page, shop, "Voucherify.renderRedeem('#box', {allowScripted: true})");
  await form(page).code.fill('TENOFF');
  await press();
  await expect.poll(() => shop.posts()).toHaveLength(1);
});

test('render checks the code, redeems nothing, and fills the hidden inputs, also those of the page', async ({
  page,
  shop,
}) => {
  await open(
    page,
    shop,
    "document.body.insertAdjacentHTML('beforeend', '<input id=off>'); Voucherify.render('#box', {amount: true, selectorAmountOff: '#off', onValidated: note})",
  );
  const { code, amount, button, message } = form(page);
  await code.fill('EXPIRED');
  await button.click();
  await expect(message).toHaveText('This code has expired. Try another one.');
  await code.fill('TENOFF');
  await amount.fill('52,22');
  await button.click();
  await expect(message).toHaveText('This code can be used for your order.');
  await expect(page.locator('#off')).toHaveValue('1000');
  await expect(page.locator('#box [name=voucherifyDiscountType]')).toHaveValue('AMOUNT');
  expect(await got(page)).toMatchObject([{ valid: true, code: 'TENOFF' }]);
  expect(await shop.posts()).toEqual([]);
  const { path } = (await shop.requests()).at(-1)!;
  expect(path).toBe('/client/v1/validate?code=TENOFF&amount=5222');
});

test('renderPublish asks for what is required, sends it once, and shows the code', async ({ page, shop }) => {
  const sent: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/publish?') && request.method() === 'POST') sent.push(request.postDataJSON());
  });
  await page.route('**/client/v1/publish?*', (route) =>
    route.fulfill({
      json: { object: 'publication', voucher: { code: 'PUB-1' }, tracking_id: 'track_1' },
      headers: { 'Access-Control-Allow-Origin': shop.url },
    }),
  );
  await open(
    page,
    shop,
    "Voucherify.renderPublish('#box', {campaignName: 'C', customerFields: [{name: 'name'}, {name: 'email', required: true}, {name: 'city'}], onPublished: note})",
  );
  const button = page.locator('#box button');
  const email = page.locator('#box .voucherifyCustomerEmail');
  await button.click();
  await expect(email).toHaveClass(/voucherifyInvalid/);
  await email.fill('x');
  await button.click();
  expect(sent).toEqual([]);
  await page.locator('#box .voucherifyCustomerName').fill('Ann');
  await email.fill('a@b.co');
  await button.dblclick();
  await expect(page.locator('#box .voucherifyPublishStatus')).toHaveValue('PUB-1');
  expect(sent).toEqual([
    {
      customer: { name: 'Ann', email: 'a@b.co', source_id: 'a@b.co', address: { city: '' } },
      channel: 'Voucherify.js',
    },
  ]);
  await expect(page.locator('#box .voucherifyTracking')).toHaveValue('track_1');
  expect(await got(page)).toMatchObject([{ voucher: { code: 'PUB-1' } }]);
});

test('a form loads nothing from other servers, and a missing element or campaign throws', async ({
  page,
  shop,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/\/\/localhost[:/]/.test(request.url()) && !/^(data|about|blob):/.test(request.url()))
      foreign.push(request.url());
  });
  await open(page, shop, "Voucherify.renderRedeem('#box')");
  const errors = await page.evaluate(() =>
    [
      () => window.Voucherify.renderRedeem('#nope', {}),
      () => window.Voucherify.renderPublish('#box', {}),
    ].map((call) => {
      try {
        call();
        return 'nothing thrown';
      } catch (error) {
        return String(error);
      }
    }),
  );
  expect(errors).toEqual([
    "Error: Element '#nope' cannot be found",
    'Error: Option campaignName is not specified',
  ]);
  expect(foreign).toEqual([]);
});
