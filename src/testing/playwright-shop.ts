import type { Shop, ShopOptions } from './shop.ts';
import { until } from './until.ts';
import { viewBox } from './view-box.ts';

/** What is used of Playwright's `Locator`. */
export interface PlaywrightLocator {
  nth(index: number): PlaywrightLocator;
  locator(selector: string): PlaywrightLocator;
  count(): Promise<number>;
  fill(text: string): Promise<void>;
  press(key: string): Promise<void>;
  click(): Promise<void>;
  evaluate<Result>(read: (element: Element) => Result): Promise<Result>;
}

/** What is used of Playwright's `Page`. */
export interface PlaywrightPage {
  locator(selector: string): PlaywrightLocator;
  addInitScript(script: () => void): Promise<unknown>;
  evaluate<Result>(read: () => Result): Promise<Result>;
}

interface PageWithNotes {
  voucherRedeemViolations?: string[];
  voucherRedeemForeignScript?: boolean;
}

/** A checkout in a browser, driven by Playwright. */
export function playwrightShop(page: PlaywrightPage, options: ShopOptions): Shop {
  const boxes = page.locator(options.box ?? 'voucher-redeem');
  const fieldOf = (box: number) => boxes.nth(box).locator('#code');
  const view = async (box: number) =>
    until(async () => ((await boxes.count()) > box ? boxes.nth(box).evaluate(viewBox) : undefined));
  return {
    sandbox: options.sandbox,
    async open() {
      await page.addInitScript(noteViolations);
      await options.open();
      await view(0);
    },
    isOrderPlaced: async () => options.isOrderPlaced(),
    boxes: () => boxes.count(),
    view,
    async type(box, code) {
      const question = boxes.nth(box).locator('details:not([open]) > summary');
      if (await question.count()) await question.click();
      await fieldOf(box).fill(code);
    },
    pressEnter: (box) => fieldOf(box).press('Enter'),
    pressButton: (box) => boxes.nth(box).locator('[part~=button]').click(),
    policy: async () => ({
      violations: await page.evaluate(violationsOfPage),
      stopsForeignScripts: await page.evaluate(isForeignScriptStopped),
    }),
  };
}

// Playwright sends these functions to the page as text, so they use nothing from outside.

function noteViolations(): void {
  const notes = globalThis as PageWithNotes;
  const violations = (notes.voucherRedeemViolations ??= []);
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, disposition }) => {
    if (disposition === 'enforce') violations.push(`${effectiveDirective} blocked ${blockedURI}`);
  });
}

const violationsOfPage = (): string[] => [...((globalThis as PageWithNotes).voucherRedeemViolations ?? [])];

function isForeignScriptStopped(): boolean {
  const script = document.createElement('script');
  try {
    script.textContent = 'globalThis.voucherRedeemForeignScript = true';
  } catch {
    // Trusted Types refuse the text.
    return true;
  }
  document.head.append(script);
  script.remove();
  return (globalThis as PageWithNotes).voucherRedeemForeignScript !== true;
}
