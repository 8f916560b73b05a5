import { cleanCode } from '../client/clean-code.ts';
import { LONGEST_CODE } from '../client/unsent-code.ts';

/**
 * Takes the code out of the page's address (`?voucher=SAVE20`): what was read is no longer there for the next who looks at the
 * address, a referrer or an analytics script. It only fills the box in; the shopper redeems.
 */
export function takeFromAddress(param: string): string {
  const url = new URL(location.href);
  const code = cleanCode(url.searchParams.get(param) ?? '').slice(0, LONGEST_CODE);
  if (url.searchParams.has(param)) {
    url.searchParams.delete(param);
    // The page's own state of this entry stays.
    history.replaceState(history.state, '', url);
  }
  return code;
}
