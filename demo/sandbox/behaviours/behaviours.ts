import { about, type Behaviour } from './behaviour.ts';
import { lookingBehaviours } from './looking-behaviours.ts';
import { serverBehaviours } from './server-behaviours.ts';
import { webhookBehaviours } from './webhook-behaviours.ts';

/** Every choice of the sandbox. */
export const behaviours: readonly Behaviour[] = [
  ...about('Access', [
    ['inferred', 'C13.3', 'An unknown page or wrong keys: 401 `unauthorized`.'],
    ['inferred', 'C2.4', 'An unknown page gets no CORS headers, so its script reads a bare network failure.'],
    ['inferred', 'C2.2', 'Origins are compared by host; scheme and port take no part.'],
    ['ours', 'C13.3', 'Redeeming switched off: 403 `forbidden`.'],
    [
      'inferred',
      'C2.3',
      'The switch for redeeming shuts `/redeem` and `/redemptions`; what only looks stays open.',
    ],
    [
      'ours',
      'C10',
      'Page, keys, switch and rate limit are looked at in this order; a refused request does not count.',
    ],
    ['ours', 'C13.17', 'The headers of the rate limit are exposed to pages.'],
  ]),
  ...about('Amounts', [
    ['ours', 'C3.3', 'Half a cent of a percentage is rounded up.'],
    [
      'ours',
      'C3.3',
      'Cents left over from sharing out go to the largest remainders; of equal ones, to the earlier line.',
    ],
    ['inferred', 'C3.3', 'A discount that names no effect is for the order as a whole.'],
    ['inferred', 'C3.3', 'No discount takes a total below nothing.'],
    ['documented', 'C2.3', 'A sent `order.amount` is believed, whatever the lines add up to.'],
    [
      'ours',
      'C13.10',
      'A gift card asked for no credits pays what is left of the order, as far as it has it.',
    ],
    ['ours', 'C13.10', 'Credits and points beyond what is left to pay are not spent, whatever was asked.'],
    ['ours', 'C11.2', 'A gift or loyalty card on an order with nothing left to pay: `invalid_amount`.'],
  ]),
  ...about('Orders', [
    [
      'documented',
      'C10',
      'Redeeming on a known order adds: discounts add up, `applied_*` are of this request alone.',
    ],
    [
      'documented',
      'C13.9',
      'A known order described again takes the new amount and lines; earlier discounts and redemptions stay.',
    ],
    [
      'ours',
      'C13.9',
      'Of lines told again, those of the same goods keep their earlier discounts; of lines no longer told they go.',
    ],
    ['ours', 'C11.2', 'An order id that nobody knows: 404 `not_found`.'],
    [
      'inferred',
      'C3.1',
      'Customers are stored by a redemption that succeeds, not by validations or refusals.',
    ],
  ]),
  ...about('Redeeming', [
    [
      'inferred',
      'C4',
      'One redeemable that is refused: its own key, status and merchant’s message, on both endpoints.',
    ],
    [
      'inferred',
      'C4',
      'Several of which none applies: 400 `no_applicable_redeemables`, recorded as one failed redemption.',
    ],
    [
      'ours',
      'C4',
      'All-or-nothing: the first refusal is the answer and the only record; what was skipped is no refusal.',
    ],
    ['ours', 'C4', 'What was refused or skipped beside something that was redeemed leaves no record.'],
    [
      'ours',
      'C4',
      '`duplicated_redeemables`, `invalid_redeemables` and `multiple_requests` leave no record.',
    ],
    ['ours', 'C4', 'A voucher by its code and by its id is the same voucher, and so a duplicate.'],
    [
      'inferred',
      'C4',
      'Without `order` among other things to expand, a child’s `order` is null; the answer’s own is there.',
    ],
    [
      'documented',
      'C4',
      '`metadata` of redemptions and redeemables are empty unless expanded; they are stored all the same.',
    ],
    [
      'ours',
      'C4',
      'An unknown promotion stack is told as `promotion_stack`, which the published schema does not list.',
    ],
  ]),
  ...about('Validating', [
    [
      'documented',
      'C5',
      'Partly valid: `redeemables` has what applies, two lists the rest. Not valid: `redeemables` has all.',
    ],
    ['inferred', 'C5', 'An answer that is not valid has no `order`, and locks nothing.'],
    ['ours', 'C5', '`tracking_id` is left out where nobody was named.'],
    ['inferred', 'C5', 'Of an order that nobody has stored, neither id nor date is told.'],
    ['ours', 'C5', 'An unknown customer or order is a 404 for the whole request.'],
  ]),
  ...about('Stacking', [
    [
      'documented',
      'C4',
      'Five apply, one of a category; partial, in the order sent, on the discounted amount.',
    ],
    ['ours', 'C4', 'What has no category does not count towards the limit of one.'],
    [
      'ours',
      'C11.3',
      'Limits come before the redeemable itself: one beyond them is skipped, even if it had expired.',
    ],
    [
      'ours',
      'C11.3',
      'Exclusive or not, the first that applies decides; what does not go with it is skipped.',
    ],
    ['ours', 'C4', 'By hierarchy, what has no category comes last.'],
    [
      'ours',
      'C4',
      'Once only: a line that has any discount, an earlier redemption’s too, gets no other on lines.',
    ],
    ['ours', 'C4', 'More redeemables than the project lets a page send: `invalid_payload`.'],
    ['inferred', 'C11.2', 'A promotion tier outside its dates or hours: `promotion_not_active_now`.'],
    ['ours', 'C11.2', 'A rule on the order looks at its amount before this request.'],
  ]),
  ...about('Sessions', [
    ['documented', 'C9', 'A lock holds for seven days unless told.'],
    ['ours', 'C13.17', 'A `ttl` without a unit is one of days.'],
    [
      'inferred',
      'C9',
      'A redemption under a key releases all that was locked under it; a refused one releases nothing.',
    ],
    ['ours', 'C9', 'A redemption never makes a lock, whatever `session` says.'],
    ['ours', 'C9', 'Under a key used before, a validation that is not valid leaves the earlier lock.'],
    ['ours', 'C9', 'A promotion has no uses to lock.'],
    [
      'inferred',
      'C9',
      'Until a redemption is answered, its order, and what it had locked, are 400 `multiple_requests`.',
    ],
  ]),
  ...lookingBehaviours,
  ...serverBehaviours,
  ...webhookBehaviours,
];
