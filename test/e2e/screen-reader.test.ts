import type { Page } from '@playwright/test';
import { RedeemBox } from './redeem-box.ts';
import { expect, test, type Shop } from './servers.ts';

/** The box as a screen reader gets it from the browser: names, roles, descriptions and announcements. */

async function open(page: Page, shop: Shop, attributes: Record<string, string> = {}): Promise<RedeemBox> {
  await page.goto(`${shop.url}/script-tag.html`);
  const box = new RedeemBox(page);
  await box.element.evaluate((element, values) => {
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    element.insertAdjacentHTML('beforeend', '<span slot="help">On the back of the card.</span>');
  }, attributes);
  return box;
}

test('a box at the start has a field with a label and a description, and a button', async ({
  page,
  shop,
}) => {
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

test('a receipt is read as one sentence and the lines of the order, without the bar', async ({
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
      - term: Gift card
      - definition: "−$50.00"
      - term: Left to pay
      - definition: $0.00
  `);
  await expect(box.button).toBeFocused();
});

test('after a refusal the field is invalid, has the focus, and has the reason as its description', async ({
  page,
  shop,
}) => {
  const box = await open(page, shop);
  await box.redeem('EXPIRED');
  await expect(box.field).toBeFocused();
  await expect(box.field).toHaveAttribute('aria-invalid', 'true');
  await expect(box.field).toHaveAccessibleDescription(
    'This code has expired. Try another one. On the back of the card.',
  );
});

test('the same refusal twice is announced twice', async ({ page, shop }) => {
  const box = await open(page, shop);
  await box.redeem('EXPIRED');
  await expect(box.message).toContainText('expired');
  await box.message.evaluate((region) => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const { textContent } of addedNodes) if (textContent?.trim()) announced.push(textContent);
    }).observe(region, { childList: true, subtree: true });
  });
  await box.button.click();
  const announced = () => page.evaluate(() => (window as unknown as { announced: string[] }).announced);
  await expect.poll(announced).toEqual([expect.stringContaining('This code has expired.')]);
});

test('after a check the offer is announced, and the button is named Redeem', async ({ page, shop }) => {
  const box = await open(page, shop, { preview: '' });
  await expect(box.button).toHaveAccessibleName('Check code');
  await box.redeem('GIFT50');
  await expect(box.receipts.getByRole('paragraph')).toHaveText(
    '$50.00 will be paid with this card. $0.00 will be left on the card. Redeem it?',
  );
  await expect(box.button).toHaveAccessibleName('Redeem');
  await expect(box.button).toBeFocused();
});

test('the button keeps its name while it counts the seconds to wait', async ({ page, shop }) => {
  const box = await open(page, shop);
  await box.redeem('RATE-LIMIT');
  await expect(box.message).toContainText('There are too many requests right now.');
  await expect(box.button).toContainText(/Redeem\s+\d/);
  await expect(box.button).toHaveAccessibleName('Redeem');
  await expect(box.button).toBeDisabled();
  await expect(box.button).toBeFocused();
});

test('an undecided redemption is announced at once, and the disabled button keeps the focus', async ({
  page,
  shop,
}) => {
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

test('a collapsed box shows a question that opens it', async ({ page, shop }) => {
  const box = await open(page, shop, { collapsed: '' });
  await expect(box.field).toBeHidden();
  await box.element.getByText('Have a gift card or discount code?').click();
  await expect(box.field).toBeVisible();
  await expect(box.element.getByRole('group')).toBeVisible();
});

test('after a wrong amount the amount’s field has the focus and describes how to write it, and the code’s field stays valid', async ({
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
