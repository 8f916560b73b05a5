/**
 * The entry point `voucher-redeem/testing`: checks that a shop runs on its own checkout, in Playwright or in a unit test, against a
 * sandbox that it has started.
 */
export { ShopCheckError } from './testing/check-error.ts';
export { shopChecks, type ShopCheck } from './testing/checks.ts';
export { documentShop } from './testing/document-shop.ts';
export { playwrightShop, type PlaywrightLocator, type PlaywrightPage } from './testing/playwright-shop.ts';
export type { Shop, ShopOptions, TestSandbox } from './testing/shop.ts';
export type { BoxView } from './testing/view-box.ts';
