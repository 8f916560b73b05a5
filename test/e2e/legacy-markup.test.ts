import { openMarkup } from './legacy/open-markup.ts';
import { expect, test } from './servers.ts';

/** The old markup: `div.voucherify-voucher-redeem` and `div.voucherify-get-voucher` with their `data-*`. */

const keys = 'data-client-app-id="sandbox-client-id" data-client-token="sandbox-client-token"';

test('the redeem markup becomes a box with its fields, metadata and consents, and redeems', async ({
  page,
  shop,
}) => {
  const frame = await openMarkup(
    page,
    shop,
    `<div class="voucherify-voucher-redeem" ${keys} data-client-app-url="${shop.apiUrl}"
      data-code-field-label="Your code" data-amount-field="true" data-amount-field-label="Total" data-button-label="Use it"
      data-success-message="Thank you" data-email-field="true" data-email-field-required="true" data-city-field-label="Town"
      data-phone-field="false" data-phone-field-label="Phone"
      data-redemption-metadata="{'example': true, 'lang': 'Anna\\'s &quot;x&quot;'}" data-customer-metadata='{"vip": true}'
      data-metadata-fields="{'shop': 'Which shop'}"
      data-consent-label="May we write?" data-consent-options="{'phone':'By phone','email':'By e-mail'}"
      data-consent-options-required="any"></div>`,
  );
  const box = frame.locator('voucher-redeem');
  await expect(frame.locator('iframe')).toHaveCount(0);
  await expect(frame.getByLabel('Phone', { exact: true })).toHaveCount(0);
  await box.getByLabel('Your code').fill('VIPONLY');
  await box.getByLabel('Total').fill('50.00');
  await frame.getByLabel('Email').fill('a@b.co');
  await frame.getByLabel('Town').fill('Rome');
  await frame.getByLabel('Which shop').fill('Berlin');
  await box.getByRole('button', { name: 'Use it' }).click();
  expect(await shop.posts(), 'one consent is required').toEqual([]);
  await frame.getByLabel('By e-mail').check();
  await box.getByRole('button', { name: 'Use it' }).click();
  await expect(box.getByRole('status')).toContainText('Thank you');
  expect(await shop.posts()).toMatchObject([
    {
      path: '/client/v1/redeem?code=VIPONLY',
      body: {
        order: { amount: 5000 },
        customer: { email: 'a@b.co', address: { city: 'Rome' }, metadata: { vip: true } },
        metadata: {
          example: true,
          lang: 'Anna\'s "x"',
          shop: 'Berlin',
          consents: { phone: false, email: true },
        },
      },
    },
  ]);
});

test('the markup for a voucher becomes a form that publishes one, with source and metadata', async ({
  page,
  shop,
}) => {
  const sent: unknown[] = [];
  await page.route('**/client/v1/publish?*', (route) => {
    sent.push(route.request().postDataJSON());
    return route.fulfill({
      json: { object: 'publication', voucher: { code: 'PUB-1' } },
      headers: { 'Access-Control-Allow-Origin': shop.url },
    });
  });
  const frame = await openMarkup(
    page,
    shop,
    `<div class="voucherify-get-voucher" ${keys} data-client-app-url="${shop.apiUrl}" data-campaign="Free 500"
      data-email-field-label="Your email" data-button-label="Get your voucher" data-source="Landing"
      data-metadata="{'lang': 'eng'}"></div>`,
  );
  await frame.getByRole('textbox', { name: 'Your email' }).fill('a@b.co');
  await frame.getByRole('button', { name: 'Get your voucher' }).click();
  await expect(frame.locator('.voucherifyPublishStatus')).toHaveValue('PUB-1');
  expect(sent).toEqual([
    {
      metadata: { lang: 'eng' },
      customer: { email: 'a@b.co', source_id: 'a@b.co', source: 'Landing' },
      channel: 'Voucherify.js',
    },
  ]);
});

test('refreshIframes adds forms to new elements, and no second one to the others', async ({ page, shop }) => {
  const div = `<div class="voucherify-voucher-redeem" ${keys}></div>`;
  const frame = await openMarkup(page, shop, div);
  await expect(frame.locator('voucher-redeem')).toHaveCount(1);
  await frame.locator('body').evaluate((body, markup) => {
    body.insertAdjacentHTML('beforeend', markup);
    const { Voucherify } = window;
    Voucherify.refreshIframes();
    Voucherify.refreshIframes();
  }, div);
  await expect(frame.locator('voucher-redeem')).toHaveCount(2);
  await expect(frame.locator('.voucherify-voucher-redeem > voucher-redeem')).toHaveCount(2);
});

test('markup with a mistake in it gets one error on the console, and the others their forms', async ({
  page,
  shop,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const frame = await openMarkup(
    page,
    shop,
    `<div class="voucherify-get-voucher" ${keys}></div><div class="voucherify-voucher-redeem" ${keys} data-metadata="{oops"></div>`,
  );
  await expect(frame.locator('voucher-redeem')).toHaveCount(1);
  expect(errors).toEqual([
    expect.stringContaining('data-metadata should be an object'),
    expect.stringContaining('Option campaignName is not specified'),
  ]);
});
