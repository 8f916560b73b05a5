import type { Frame, FrameLocator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { openMarkup } from './legacy/open-markup.ts';
import { expect, test, type Shop } from './servers.ts';

/** The forms of the old calls and of the old markup, for shoppers with a screen reader or a screen of 320 px. */

interface Form {
  name: string;
  /** The markup, or what calls the old global. */
  body: (shop: Shop) => string;
  /** Fills in the form so that it is refused. */
  refuse: (form: FrameLocator) => Promise<void>;
  /** The control that has to be changed then, and what the shopper reads about it. */
  wrong: { name: string; reason: RegExp };
  /** Fills in the form so that it succeeds. */
  succeed: (form: FrameLocator) => Promise<void>;
  /** What the form shows then. */
  done: (form: FrameLocator) => Promise<unknown>;
}

const call = (source: string) => (shop: Shop) =>
  `<div id="box"></div><script>
     Voucherify.initialize('sandbox-client-id', 'sandbox-client-token');
     Voucherify.setBaseUrl('${shop.apiUrl}');
     ${source};
   </script>`;

const markup = (kind: string, attributes: string) => (shop: Shop) =>
  `<div class="voucherify-${kind}" data-client-app-id="sandbox-client-id" data-client-token="sandbox-client-token"
     data-client-app-url="${shop.apiUrl}" ${attributes}></div>`;

const everyField = ['name', 'email', 'phone', 'address-line-1', 'address-line-2', 'city', 'postal-code']
  .concat(['state', 'country'])
  .map((name) => `data-${name}-field="true"`)
  .join(' ');

const consents = `data-consent-label="Marketing Permissions" data-consent-description="How may we write?"
  data-consent-options="{'cnst_sandbox_sms':'By text','cnst_sandbox_email':'By e-mail'}"
  data-consent-options-required="any" data-consent-legal="You can change your mind at any time."`;

const press = (form: FrameLocator) => form.getByRole('button').first().click();

const enter =
  (name: string, text: string) =>
  async (form: FrameLocator): Promise<void> => {
    await form.getByRole('textbox', { name, exact: true }).fill(text);
    await press(form);
  };

const shows = (text: string) => (form: FrameLocator) =>
  expect(form.getByRole('status').filter({ hasText: text })).toHaveCount(1);

const CODE = 'Gift card or discount code';
const expired = { name: CODE, reason: /^This code has expired\./ };
const noAddress = { name: 'Email', reason: /include an '@'/ };
const hasCode = (form: FrameLocator) =>
  expect(form.locator('input[readonly]:visible')).toHaveValue(/^WELCOME-/);

const FORMS: Form[] = [
  {
    name: 'renderRedeem',
    body: call("Voucherify.renderRedeem('#box', {amount: true})"),
    refuse: enter(CODE, 'EXPIRED'),
    wrong: expired,
    succeed: async (form) => {
      await form.getByRole('textbox', { name: 'Order amount' }).fill('50');
      await enter(CODE, 'TENOFF')(form);
    },
    done: shows('You save 10.00.'),
  },
  {
    name: 'render',
    body: call("Voucherify.render('#box', {amount: true})"),
    refuse: async (form) => {
      await form.getByRole('textbox', { name: 'Order amount' }).fill('1,000');
      await enter(CODE, 'TENOFF')(form);
    },
    wrong: { name: 'Order amount', reason: /^Enter the order amount as a number/ },
    succeed: async (form) => {
      await form.getByRole('textbox', { name: 'Order amount' }).fill('50');
      await press(form);
    },
    done: shows('This code can be used for your order.'),
  },
  {
    name: 'renderPublish',
    body: call(
      "Voucherify.renderPublish('#box', {campaignName: 'Welcome', customerFields: ['name', 'email', 'phone', 'line_1', 'city', 'country'].map(name => ({name}))})",
    ),
    refuse: enter('Email', 'zoe'),
    wrong: noAddress,
    succeed: enter('Email', 'zoe@example.com'),
    done: hasCode,
  },
  {
    name: 'the markup for redeeming',
    body: markup('voucher-redeem', `data-amount-field="true" ${everyField} ${consents}`),
    refuse: async (form) => {
      await form.getByLabel('By text').check();
      await form.getByRole('textbox', { name: 'Order amount' }).fill('50');
      await enter(CODE, 'EXPIRED')(form);
    },
    wrong: expired,
    succeed: enter(CODE, 'TENOFF'),
    done: shows('You save 10.00.'),
  },
  {
    name: 'the markup for a voucher',
    body: markup('get-voucher', `data-campaign="Welcome" ${everyField}`),
    refuse: enter('Email', 'zoe'),
    wrong: noAddress,
    succeed: enter('Email', 'zoe@example.com'),
    done: hasCode,
  },
  {
    name: 'the markup for subscribing',
    body: markup('subscribe', `${everyField} ${consents}`),
    refuse: enter('Email', 'zoe'),
    wrong: noAddress,
    succeed: async (form) => {
      await form.getByLabel('By text').check();
      await enter('Email', 'zoe@example.com')(form);
    },
    done: shows('Thank you!'),
  },
];

/** Opens the form in a document that is 320 px wide. */
async function open(
  page: Page,
  shop: Shop,
  { body }: Form,
): Promise<{ form: FrameLocator; document: Frame }> {
  await shop.set({ clientPublishEnabled: true, clientCreateCustomerEnabled: true });
  const form = await openMarkup(page, shop, `<main><h1>Old page</h1>${body(shop)}</main>`, 320);
  await form.getByRole('button').first().waitFor();
  return { form, document: page.frames().at(-1)! };
}

/** By how many pixels the document is wider than its window. */
const overflow = (document: Frame) =>
  document.evaluate(() => {
    const { scrollWidth, clientWidth } = window.document.documentElement;
    return scrollWidth - clientWidth;
  });

for (const form of FORMS)
  test(`axe finds no violation in ${form.name} before, after a refusal and after success, and nothing is wider than 320 px`, async ({
    page,
    shop,
  }) => {
    const opened = await open(page, shop, form);
    const check = async (when: string) => {
      expect(await violations(opened.document, 'html'), when).toEqual([]);
      expect(await overflow(opened.document), when).toBe(0);
    };
    await check('before');
    await form.refuse(opened.form);
    const wrong = opened.form.getByRole('textbox', { name: form.wrong.name, exact: true });
    await expect(wrong).toHaveAccessibleDescription(form.wrong.reason);
    await expect(wrong).toHaveAttribute('aria-invalid', 'true');
    await check('after a refusal');
    await form.succeed(opened.form);
    await form.done(opened.form);
    await expect(opened.form.locator('[aria-invalid=true]')).toHaveCount(0);
    await check('after success');
  });

test('the browser may fill in the customer’s fields of the old forms', async ({ page, shop }) => {
  const { form } = await open(
    page,
    shop,
    FORMS.find(({ name }) => name === 'the markup for subscribing')!,
  );
  const fields = form.getByRole('textbox');
  expect(
    await fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).autocomplete)),
  ).toEqual(
    ['name', 'email', 'tel', 'address-line1', 'address-line2', 'postal-code', 'address-level2'].concat([
      'address-level1',
      'country-name',
    ]),
  );
});
