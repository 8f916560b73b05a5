/** The script-tag file as an ES module: it loads the page's language and rare calls from files beside it, by URL. */
import { onMissingLanguage } from './messages/registry.ts';
import { loadLanguage } from './messages/load-language.ts';

onMissingLanguage((language) => void loadLanguage(language));

export { createClient } from './client/create-client.ts';
export { VoucherRedeem } from './define.ts';
