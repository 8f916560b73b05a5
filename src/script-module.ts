/**
 * `voucher-redeem.mjs`: the element for script tags, as an ES module. It loads the page's language, and the code of calls that a
 * plain redemption does not need, from files beside it.
 */
import { onMissingLanguage } from './messages/registry.ts';
import { loadLanguage } from './messages/load-language.ts';

onMissingLanguage((language) => void loadLanguage(language));

export { createClient } from './client/create-client.ts';
export { VoucherRedeem } from './define.ts';
