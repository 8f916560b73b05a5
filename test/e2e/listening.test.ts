import type { Page } from '@playwright/test';
import { RedeemBox } from './redeem-box.ts';
import { expect, test, type Shop } from './servers.ts';

/** The box as the browser tells it to a screen reader: names, roles, descriptions, and what is announced. */

async function open(page: Page, shop: Shop, attributes: Record<string, string> = {}): Promise<RedeemBox> {
  await page.goto(`${shop.url}/script-tag.html`);
  const box = new RedeemBox(page);
  await box.element.evaluate((element, given) => {
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    element.insertAdjacentHTML('beforeend', '<span slot="help">On the back of the card.</span>');
  }, attributes);
  return box;
}

test('ready: a field with its label and its hint, and a button', async ({ page, shop }) => {
  const box = await open(page, shop);
  await expect(box.element).toMatchAriaSnapshot(`
    - text: Gift card or discount code
    - textbox "Gift card or discount code"
    - button "Redeem"
    - text: On the back of the card.
    - alert
    - status
  `);
  await expect(box.field).toHaveAccessibleDescription('On the back of the card.');
});

test('redeemed: one sentence, then the lines of the order; the bar is for the eye', async ({
  page,
  shop,
}) => {
  const box = await open(page, shop);
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toMatchAriaSnapshot(`
    - status:
      - strong: Redeemed
      - text: gfct5ZWI1nL
      - paragraph: $50.00 paid with this card. $50.00 left.
      - term: Order
      - definition: $50.00
      - term: Taken off
      - definition: "-$50.00"
      - term: Left to pay
      - definition: $0.00
  `);
  await expect(box.button).toBeFocused();
});

test('refused: the field is invalid, has the focus, and is described by why', async ({ page, shop }) => {
  const box = await open(page, shop);
  await box.redeem('EXPIRED');
  await expect(box.field).toBeFocused();
  await expect(box.field).toHaveAttribute('aria-invalid', 'true');
  await expect(box.field).toHaveAccessibleDescription(
    'This code has expired. Try another one. voucher_expired On the back of the card.',
  );
});

test('the same refusal twice is announced twice', async ({ page, shop }) => {
  const box = await open(page, shop);
  await box.redeem('EXPIRED');
  await expect(box.message).toContainText('expired');
  await box.message.evaluate((region) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const { textContent } of addedNodes) if (textContent?.trim()) heard.push(textContent);
    }).observe(region, { childList: true, subtree: true });
  });
  await box.button.click();
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toEqual([expect.stringContaining('This code has expired.')]);
});

test('checked: what it would give is said, and the button is now the one that redeems', async ({
  page,
  shop,
}) => {
  const box = await open(page, shop, { preview: '' });
  await expect(box.button).toHaveAccessibleName('Check code');
  await box.redeem('GIFT50');
  await expect(box.receipts.getByRole('paragraph')).toHaveText(
    'Pays $50.00 with this card. Leaves $0.00 on it. Redeem it?',
  );
  await expect(box.button).toHaveAccessibleName('Redeem');
  await expect(box.button).toBeFocused();
});

test('waiting: the button keeps its name while the seconds go by', async ({ page, shop }) => {
  const box = await open(page, shop);
  await box.redeem('RATE-LIMIT');
  await expect(box.message).toContainText('Too many tries from your connection.');
  await expect(box.button).toContainText(/Redeem\s+\d/);
  await expect(box.button).toHaveAccessibleName('Redeem');
  await expect(box.button).toBeDisabled();
  await expect(box.button).toBeFocused();
});

test('in doubt: said at once, the button is off but keeps the focus', async ({ page, shop }) => {
  const box = await open(page, shop);
  await box.redeem('DROP-AFTER');
  await expect(box.message).toMatchAriaSnapshot(`
    - alert:
      - strong: We couldn’t confirm this
      - paragraph: Your code may have been used. Check with us before you use it again.
  `);
  await expect(box.button).toBeDisabled();
  await expect(box.button).toBeFocused();
});

test('collapsed: a question that tells whether it is open', async ({ page, shop }) => {
  const box = await open(page, shop, { collapsed: '' });
  await expect(box.field).toBeHidden();
  await box.element.getByText('Have a gift card or discount code?').click();
  await expect(box.field).toBeVisible();
  await expect(box.element.getByRole('group')).toBeVisible();
});

test('an amount that is none: the field for it is the one that is invalid, and says how it is written', async ({
  page,
  shop,
}) => {
  const box = await open(page, shop, { 'amount-field': '' });
  const amount = box.element.getByLabel('Order amount (USD)');
  await amount.fill('ten');
  await box.redeem('TENOFF');
  await expect(amount).toBeFocused();
  await expect(amount).toHaveAccessibleDescription('Enter the order amount as a number, such as 19.99.');
  await expect(box.field).not.toHaveAttribute('aria-invalid');
});
