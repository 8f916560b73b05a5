/**
 * Where our calls do something else than those of the old script, on purpose. docs/migration.md shows this list, and
 * legacy-calls.test.ts finds every difference that is not in it.
 */
export interface Difference {
  old: string;
  ours: string;
  why: string;
}

export const DIFFERENCES = {
  mistake: {
    old: 'A call without keys, code or campaign, or with a value of a wrong type, returned `null` or threw, and never called back.',
    ours: 'It calls back with an error that names the mistake, or rejects its promise. The console says it once, and nothing is sent.',
    why: 'A page that waits for its callback waits for ever.',
  },
  'wrong amount': {
    old: 'An amount that is not a whole number of minor units was sent: 50.5, `"5000"`, `NaN` (as null).',
    ours: 'It is a mistake as above. The error names the field.',
    why: 'The API refuses it, or takes it for another amount.',
  },
  'missing token': {
    old: 'Without a client token the request was sent, and refused with 401.',
    ours: 'It is a mistake as above.',
    why: 'The check of the old script looked at the application id twice.',
  },
  'callback in second place': {
    old: '`redeem(code, callback)` and `publish(campaign, callback)` sent no body and never called back. `track(event, callback)` too.',
    ours: 'The first function among the parameters is the callback.',
    why: 'The voucher was used, and the page did not know.',
  },
  'number as code': {
    old: 'A number as code threw.',
    ours: 'It is sent as text.',
    why: 'A code such as 12345 is easily a number in a page.',
  },
  'invisible characters': {
    old: 'A code was sent with invisible characters, such as a zero-width space.',
    ours: 'They are removed, and accents are composed (NFC).',
    why: 'They come from copying, and nobody sees why the code is not found.',
  },
  payload: {
    old: 'The payload of the page was changed.',
    ours: 'It stays as it is.',
    why: 'The page may use it again.',
  },
  'null in a payload': {
    old: 'Fields that are null were sent.',
    ours: 'They are left out of what `redeem` sends. Metadata is sent as it is.',
    why: 'The API reads null as absent.',
  },
  'identity beside an id': {
    old: 'A customer with an `id` got the identity as `source_id` too.',
    ours: 'Only a customer with neither gets it.',
    why: 'The API uses the `id`.',
  },
  'empty identity': {
    old: '`setIdentity("")` sent an empty `source_id`.',
    ours: 'Nobody is named.',
    why: 'It is what a page does when the shopper signs out.',
  },
  'double click': {
    old: 'Two calls of `redeem` for one code at the same time sent two requests and redeemed twice.',
    ours: 'One request is sent, and both callbacks get its answer.',
    why: 'A shopper who clicks twice wants one redemption.',
  },
  undecided: {
    old: 'After a lost answer the next call sent the code again.',
    ours: 'The code stays blocked on this page, also for the box. The call gets the first error again, with `mayHaveRedeemed: true`.',
    why: 'The voucher may be redeemed already. Loading the page again ends the block.',
  },
  'slash after the address': {
    old: '`setBaseUrl("https://…/")` sent everything to `//client/v1`, which is not found.',
    ours: 'A slash at the end makes no difference.',
    why: 'It is an easy mistake.',
  },
  'query of a check': {
    old: 'Empty fields of `validate` left a stray `&` in the query. Null was sent as "null", lists as "1,2", objects as "[object Object]".',
    ours: 'Empty fields and null are left out. Lists and objects are written in brackets, as the items are.',
    why: 'No API can read them.',
  },
  'filters that are null': {
    old: '`listVouchers` sent a filter that is null as an empty text.',
    ours: 'It is left out.',
    why: 'A filter that is not set selects everything.',
  },
  cents: {
    old: '`calculatePrice` and `calculateDiscount` were a cent too high from 500.00 on.',
    ours: 'They calculate in whole numbers.',
    why: 'The old script multiplied by 100.001 before it rounded.',
  },
  fixed: {
    old: 'They threw "Unsupported discount type." for a voucher of the type `FIXED`.',
    ours: 'They calculate it: the price becomes `fixed_amount`.',
    why: 'The type is newer than the old script.',
  },
  'no unit price': {
    old: '`calculateDiscount` of a voucher for units was NaN without a unit price, while `calculatePrice` was 0.',
    ours: 'The discount is the whole price, as in `calculatePrice`.',
    why: 'Price and discount belong together.',
  },
} satisfies { [id: string]: Difference };

/** Differences that no single call of the list shows. Each has a test of its own. */
export const GENERAL_DIFFERENCES = {
  message: {
    old: 'The `message` of every error was "XHR error happened.".',
    ours: 'It says what happened. `key`, `mayHaveRedeemed` and the other fields of the API’s error are beside it.',
    why: 'A developer needs them.',
  },
  'without jQuery': {
    old: 'Without jQuery there were no promises, `listVouchers` threw, and `context` was a number or an event.',
    ours: 'All is as it was with jQuery, which is used for nothing.',
    why: 'A page that loses jQuery keeps working.',
  },
  timeout: {
    old: 'Without jQuery a timeout never called back.',
    ours: 'It calls back after the time of `initialize`, 5 seconds by default, as with jQuery.',
    why: 'The shopper waits.',
  },
  'callback that throws': {
    old: 'Without jQuery a callback that threw was called again, with "Unparsable response.".',
    ours: 'It is called once, and its error is an error of the page.',
    why: 'The page would show an error after a success.',
  },
  cookies: {
    old: 'Requests carried cookies.',
    ours: 'They carry none.',
    why: 'The API needs none.',
  },
  redirects: {
    old: 'A redirect was followed.',
    ours: 'It is an error with `mayHaveRedeemed: true`.',
    why: 'Following it would redeem twice.',
  },
  console: {
    old: 'The console said "Document ready. Render voucherify iframes.".',
    ours: 'It says nothing, except for mistakes of the page.',
    why: 'It was of no use.',
  },
  'module.exports': {
    old: 'The script set `module.exports` where there was one.',
    ours: 'It leaves it alone, and sets `window.Voucherify` and `window.docReady`.',
    why: 'The npm package has modules of its own.',
  },
} satisfies { [id: string]: Difference };
