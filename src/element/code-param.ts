import { cleanCode } from '../client/clean-code.ts';
import { reportOnce } from '../client/report-once.ts';
import { LONGEST_CODE } from '../client/unsent-code.ts';

/**
 * Takes the code out of the page's address (`?voucher=SAVE20`): what was read is no longer there for the next who looks at the
 * address, a referrer or an analytics script. It only fills the box in; the shopper redeems.
 *
 * Everything else of the address stays as it is written. Reading it and writing it again would change values that are not encoded
 * as this library would encode them (`?name=M%FCller`).
 */
export function takeFromAddress(param: string): string {
  const { search } = location;
  const pairs = search.slice(1).split('&');
  const own = pairs.filter((pair) => read(pair)[0] === param);
  if (own.length === 0) return '';
  const others = pairs.filter((pair) => !own.includes(pair)).join('&');
  replaceAddress(location.href.replace(search, () => others && `?${others}`));
  return cleanCode(read(own[0]!)[1]).slice(0, LONGEST_CODE);
}

/** Name and value of a pair, decoded as a form's are. A text that is not well encoded is no error. */
const read = (pair: string): [name: string | undefined, value: string] => {
  const [[name, value] = [undefined, '']] = [...new URLSearchParams(`?${pair}`)] as [string, string][];
  return [name, value];
};

/** Sandboxed pages may not change their address, and Safari limits how often it changes. The code is still filled in. */
function replaceAddress(address: string): void {
  try {
    // The page's own state of this entry stays.
    history.replaceState(history.state, '', address);
  } catch (error) {
    reportOnce('address', `voucher-redeem: the code stays in the address of this page. ${String(error)}`);
  }
}
