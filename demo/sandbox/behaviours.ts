/**
 * Where Voucherify's documents are silent, differ or leave a choice, and what the sandbox does there. Whoever builds on
 * one that is `inferred` or `ours` should see it at the real API first.
 */
export interface Behaviour {
  area: string;
  behaviour: string;
  /** What it rests on: a document, several that point to it, or nothing but our choice. */
  basis: 'documented' | 'inferred' | 'ours';
  /** The section of the contract, our notes on the API, that it belongs to. */
  fact: string;
}

const access: Omit<Behaviour, 'area'>[] = [
  { behaviour: 'An unknown page or wrong keys: 401 `unauthorized`.', basis: 'inferred', fact: 'C13.3' },
  {
    behaviour: 'An unknown page gets no CORS headers, so its script reads a bare network failure.',
    basis: 'inferred',
    fact: 'C2.4',
  },
  {
    behaviour: 'Origins are compared by host; scheme and port take no part.',
    basis: 'inferred',
    fact: 'C2.2',
  },
  { behaviour: 'Redeeming switched off: 403 `forbidden`.', basis: 'ours', fact: 'C13.3' },
  {
    behaviour: 'The switch for redeeming shuts `/redeem` and `/redemptions`, not `/validations`.',
    basis: 'inferred',
    fact: 'C2.3',
  },
  {
    behaviour:
      'Page, keys, switch and rate limit are looked at in this order; a refused request does not count.',
    basis: 'ours',
    fact: 'C10',
  },
  { behaviour: 'The headers of the rate limit are exposed to pages.', basis: 'ours', fact: 'C13.17' },
];

const amounts: Omit<Behaviour, 'area'>[] = [
  { behaviour: 'Half a cent of a percentage is rounded up.', basis: 'ours', fact: 'C3.3' },
  {
    behaviour:
      'Cents left over from sharing out go to the largest remainders; of equal ones, to the earlier line.',
    basis: 'ours',
    fact: 'C3.3',
  },
  {
    behaviour: 'A discount that names no effect is for the order as a whole.',
    basis: 'inferred',
    fact: 'C3.3',
  },
  { behaviour: 'No discount takes a total below nothing.', basis: 'inferred', fact: 'C3.3' },
  {
    behaviour: 'A sent `order.amount` is believed, whatever the lines add up to.',
    basis: 'documented',
    fact: 'C2.3',
  },
  {
    behaviour: 'A gift card asked for no credits pays what is left of the order, as far as it has it.',
    basis: 'ours',
    fact: 'C13.10',
  },
  {
    behaviour: 'Credits and points beyond what is left to pay are not spent, whatever was asked.',
    basis: 'ours',
    fact: 'C13.10',
  },
  {
    behaviour: 'A gift or loyalty card on an order with nothing left to pay: `invalid_amount`.',
    basis: 'ours',
    fact: 'C11.2',
  },
];

const orders: Omit<Behaviour, 'area'>[] = [
  {
    behaviour: 'Redeeming on a known order adds: discounts add up, `applied_*` are of this request alone.',
    basis: 'documented',
    fact: 'C10',
  },
  {
    behaviour:
      'A known order described again takes the new amount and lines; earlier discounts and redemptions stay.',
    basis: 'documented',
    fact: 'C13.9',
  },
  {
    behaviour:
      'Of lines told again, those of the same goods keep their earlier discounts; of lines no longer told they go.',
    basis: 'ours',
    fact: 'C13.9',
  },
  { behaviour: 'An order id that nobody knows: 404 `not_found`.', basis: 'ours', fact: 'C11.2' },
  {
    behaviour: 'Customers are stored by a redemption that succeeds, not by validations or refusals.',
    basis: 'inferred',
    fact: 'C3.1',
  },
];

const redeeming: Omit<Behaviour, 'area'>[] = [
  {
    behaviour:
      'One redeemable that is refused: its own key, status and merchant’s message, on both endpoints.',
    basis: 'inferred',
    fact: 'C4',
  },
  {
    behaviour:
      'Several of which none applies: 400 `no_applicable_redeemables`, recorded as one failed redemption.',
    basis: 'inferred',
    fact: 'C4',
  },
  {
    behaviour:
      'All-or-nothing: the first refusal is the answer and the only record; what was skipped is no refusal.',
    basis: 'ours',
    fact: 'C4',
  },
  {
    behaviour: 'What was refused or skipped beside something that was redeemed leaves no record.',
    basis: 'ours',
    fact: 'C4',
  },
  {
    behaviour: '`duplicated_redeemables`, `invalid_redeemables` and `multiple_requests` leave no record.',
    basis: 'ours',
    fact: 'C4',
  },
  {
    behaviour: 'A voucher by its code and by its id is the same voucher, and so a duplicate.',
    basis: 'ours',
    fact: 'C4',
  },
  {
    behaviour:
      'Without `order` among other things to expand, a child’s `order` is null; the answer’s own is there.',
    basis: 'inferred',
    fact: 'C4',
  },
  {
    behaviour:
      '`metadata` of redemptions and redeemables are empty unless expanded; they are stored all the same.',
    basis: 'documented',
    fact: 'C4',
  },
  {
    behaviour:
      'An unknown promotion stack is told as `promotion_stack`, which the published schema does not list.',
    basis: 'ours',
    fact: 'C4',
  },
];

const validating: Omit<Behaviour, 'area'>[] = [
  {
    behaviour:
      'Partly valid: `redeemables` has what applies, two lists the rest. Not valid: `redeemables` has all.',
    basis: 'documented',
    fact: 'C5',
  },
  {
    behaviour: 'An answer that is not valid has no `order`, and locks nothing.',
    basis: 'inferred',
    fact: 'C5',
  },
  { behaviour: '`tracking_id` is left out where nobody was named.', basis: 'ours', fact: 'C5' },
  {
    behaviour: 'Of an order that nobody has stored, neither id nor date is told.',
    basis: 'inferred',
    fact: 'C5',
  },
  {
    behaviour: 'An unknown customer or order is a 404 for the whole request.',
    basis: 'ours',
    fact: 'C5',
  },
];

const stacking: Omit<Behaviour, 'area'>[] = [
  {
    behaviour: 'Five apply, one of a category; partial, in the order sent, on the discounted amount.',
    basis: 'documented',
    fact: 'C4',
  },
  { behaviour: 'What has no category does not count towards the limit of one.', basis: 'ours', fact: 'C4' },
  {
    behaviour:
      'Limits come before the redeemable itself: one beyond them is skipped, even if it had expired.',
    basis: 'ours',
    fact: 'C11.3',
  },
  {
    behaviour: 'Exclusive or not, the first that applies decides; what does not go with it is skipped.',
    basis: 'ours',
    fact: 'C11.3',
  },
  { behaviour: 'By hierarchy, what has no category comes last.', basis: 'ours', fact: 'C4' },
  {
    behaviour:
      'Once only: a line that has any discount, an earlier redemption’s too, gets no other on lines.',
    basis: 'ours',
    fact: 'C4',
  },
  {
    behaviour: 'More redeemables than the project lets a page send: `invalid_payload`.',
    basis: 'ours',
    fact: 'C4',
  },
  {
    behaviour: 'A promotion tier outside its dates or hours: `promotion_not_active_now`.',
    basis: 'inferred',
    fact: 'C11.2',
  },
  { behaviour: 'A rule on the order looks at its amount before this request.', basis: 'ours', fact: 'C11.2' },
];

const sessions: Omit<Behaviour, 'area'>[] = [
  { behaviour: 'A lock holds for seven days unless told.', basis: 'documented', fact: 'C9' },
  { behaviour: 'A `ttl` without a unit is one of days.', basis: 'ours', fact: 'C13.17' },
  {
    behaviour:
      'A redemption under a key releases all that was locked under it; a refused one releases nothing.',
    basis: 'inferred',
    fact: 'C9',
  },
  { behaviour: 'A redemption never makes a lock, whatever `session` says.', basis: 'ours', fact: 'C9' },
  {
    behaviour: 'Under a key used before, a validation that is not valid leaves the earlier lock.',
    basis: 'ours',
    fact: 'C9',
  },
  { behaviour: 'A promotion has no uses to lock.', basis: 'ours', fact: 'C9' },
  {
    behaviour:
      'Until a redemption is answered, its order, and what it had locked, are 400 `multiple_requests`.',
    basis: 'inferred',
    fact: 'C9',
  },
];

const inArea = (area: string, behaviours: Omit<Behaviour, 'area'>[]): Behaviour[] =>
  behaviours.map((one) => ({ area, ...one }));

/** Every choice of the sandbox. */
export const behaviours: readonly Behaviour[] = [
  ...inArea('Access', access),
  ...inArea('Amounts', amounts),
  ...inArea('Orders', orders),
  ...inArea('Redeeming', redeeming),
  ...inArea('Validating', validating),
  ...inArea('Stacking', stacking),
  ...inArea('Sessions', sessions),
];
