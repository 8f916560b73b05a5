import type { Page } from '@playwright/test';
import { openMarkup } from './legacy/open-markup.ts';
import { expect, test, type Shop } from './servers.ts';

/** The old markup `div.voucherify-subscribe`: a form that makes a customer's profile. */

const keys = 'data-client-app-id="sandbox-client-id" data-client-token="sandbox-client-token"';

const div = (shop: Shop, attributes: string) =>
  `<div class="voucherify-subscribe" ${keys} data-client-app-url="${shop.apiUrl}" ${attributes}></div>`;

const consents = `data-consent-label="Marketing Permissions" data-consent-description="How may we write?"
  data-consent-options="{'cnst_sandbox_sms':'By text','cnst_sandbox_email':'By e-mail'}"
  data-consent-legal="You can change your mind."`;

const emailField = 'data-email-field="true" data-email-field-required="true"';

/** Opens a page with the form, of a project whose pages may create customers. */
async function open(page: Page, shop: Shop, attributes: string) {
  await shop.set({ clientCreateCustomerEnabled: true });
  const frame = await openMarkup(page, shop, div(shop, attributes));
  return {
    frame,
    email: frame.getByRole('textbox', { name: 'Email' }),
    button: frame.getByRole('button'),
    message: frame.getByRole('status'),
    withEmail: () => shop.state().customers.filter(({ email }) => email === 'zoe@example.com'),
  };
}

/** The requests that the form sent: method and path. */
const sent = async (shop: Shop) =>
  (await shop.requests()).filter(({ method }) => method !== 'OPTIONS').map((r) => `${r.method} ${r.path}`);

test('the subscribe markup makes a profile of its fields, with source, metadata and the consents that are given', async ({
  page,
  shop,
}) => {
  const { frame, email, button, message, withEmail } = await open(
    page,
    shop,
    `data-name-field="true" data-name-field-label="Your name" ${emailField} data-city-field-label="Town" data-phone-field="true"
     data-subscribe-label="Subscribe to the list" data-source="Landing_Page_1" data-metadata="{'example': true}"
     data-success-message="Welcome" ${consents}`,
  );
  await expect(frame.locator('iframe')).toHaveCount(0);
  await expect(frame.getByRole('group', { name: 'Marketing Permissions' })).toContainText(
    'You can change your mind.',
  );
  await expect(button).toHaveText('Subscribe to the list');
  await frame.getByRole('textbox', { name: 'Your name' }).fill('Zoe');
  await email.fill(' zoe@example.com ');
  await frame.getByRole('textbox', { name: 'Town' }).fill('Rome');
  await frame.getByLabel('By e-mail').check();
  await button.dblclick();
  await expect(message).toHaveText('Welcome');
  await expect(button).toBeDisabled();
  expect(await shop.posts(), 'a double click sends one POST').toMatchObject([
    {
      path: '/client/v1/customers',
      body: {
        name: 'Zoe',
        email: 'zoe@example.com',
        source_id: 'zoe@example.com',
        address: { city: 'Rome' },
        source: 'Landing_Page_1',
        metadata: { example: true },
      },
    },
  ]);
  const [zoe] = withEmail();
  expect(zoe).toMatchObject({ name: 'Zoe', metadata: { example: true } });
  expect(shop.state().consents).toEqual({ [zoe!.id]: { cnst_sandbox_email: true } });
  expect(await sent(shop)).toEqual([
    'POST /client/v1/customers',
    `PUT /client/v1/customers/${zoe!.id}/consents`,
  ]);
});

test('the subscribe form sends nothing while a field is wrong or a required consent is missing, and says why', async ({
  page,
  shop,
}) => {
  const { frame, email, button, message } = await open(
    page,
    shop,
    `${emailField} ${consents} data-consent-options-required="any"`,
  );
  await button.click();
  await expect(message).toHaveText(/fill (out|in) this field/);
  await expect(email).toHaveAccessibleDescription(/fill (out|in) this field/);
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toBeFocused();
  await email.fill('zoe@example.com');
  await email.press('Enter');
  await expect(message).toHaveText(/check this box/);
  await expect(email).not.toHaveAttribute('aria-invalid', 'true');
  expect(await sent(shop)).toEqual([]);
  await frame.getByLabel('By text').check();
  await email.press('Enter');
  await expect(message).toHaveText('Thank you!');
  expect(await sent(shop)).toHaveLength(2);
});

test('the subscribe form asks for a required e-mail address where the markup asks for nothing, and sends no consents where none is given', async ({
  page,
  shop,
}) => {
  const { email, button, message, withEmail } = await open(page, shop, consents);
  await button.click();
  expect(await sent(shop)).toEqual([]);
  await email.fill('zoe@example.com');
  await button.click();
  await expect(message).toHaveText('Thank you!');
  expect(await sent(shop)).toEqual(['POST /client/v1/customers']);
  expect(withEmail()).toHaveLength(1);
});

test('a project whose pages may not create customers: the shopper reads it, the console names the reason, and a later press works', async ({
  page,
  shop,
}) => {
  const { email, button, message } = await open(page, shop, `${emailField} data-failure-message="Call us"`);
  await shop.set({ clientCreateCustomerEnabled: false });
  const errors: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  await email.fill('zoe@example.com');
  await button.click();
  await expect(message).toHaveText('Call us');
  expect(errors).toContainEqual(expect.stringContaining('.voucherify-subscribe: HTTP 403'));
  expect(await sent(shop)).toHaveLength(1);
  await shop.set({ clientCreateCustomerEnabled: true });
  await button.click();
  await expect(message).toHaveText('Thank you!');
});

test('too many requests: the subscribe form says in the language of the page when to try again', async ({
  page,
  shop,
}) => {
  const { email, button, message } = await open(page, shop, emailField);
  await page.route('**/client/v1/customers', (route) =>
    route.fulfill({ status: 429, json: {}, headers: { 'Access-Control-Allow-Origin': shop.url } }),
  );
  await email.fill('zoe@example.com');
  await button.click();
  await expect(message).toHaveText(/^There are too many requests right now\./);
});

test('a consent that the project does not have is no success, and the next press makes no second profile', async ({
  page,
  shop,
}) => {
  const { frame, button, message } = await open(
    page,
    shop,
    `data-phone-field="true" data-consent-options="{'fax':'By fax','cnst_sandbox_sms':'By text'}"`,
  );
  const before = shop.state().customers.length;
  await frame.getByRole('textbox', { name: 'Phone' }).fill('+49301234567');
  await frame.getByLabel('By fax').check();
  await frame.getByLabel('By text').check();
  await button.click();
  await expect(message).toHaveText('That didn’t work. Try again later.');
  await frame.getByLabel('By fax').uncheck();
  await button.click();
  await expect(message).toHaveText('Thank you!');
  expect(shop.state().customers).toHaveLength(before + 1);
  expect(Object.values(shop.state().consents)).toEqual([{ cnst_sandbox_sms: true }]);
});

test('refreshIframes adds a subscribe form to a new element, and no second one to the others', async ({
  page,
  shop,
}) => {
  const { frame } = await open(page, shop, emailField);
  await expect(frame.locator('.voucherifyContainer')).toHaveCount(1);
  await frame.locator('body').evaluate(
    (body, markup) => {
      body.insertAdjacentHTML('beforeend', markup);
      window.Voucherify.refreshIframes();
      window.Voucherify.refreshIframes();
    },
    div(shop, emailField),
  );
  await expect(frame.locator('.voucherifyContainer')).toHaveCount(2);
  await expect(frame.locator('.voucherify-subscribe > .voucherifyContainer')).toHaveCount(2);
  await expect(frame.getByRole('textbox')).toHaveCount(2);
});
