import { about, type Behaviour } from './behaviour.ts';
import { lookingBehaviours } from './read-only-endpoints.ts';
import { serverBehaviours } from './backend-endpoints.ts';
import { webhookBehaviours } from './webhooks.ts';

/** Every choice of the sandbox. */
export const behaviours: readonly Behaviour[] = [
  ...about('Access', [
    ['inferred', 'origins-and-cors', 'An unknown page or wrong keys: 401 `unauthorized`.'],
    [
      'inferred',
      'origins-and-cors',
      'An unknown page gets no CORS headers, so its script reads a bare network failure.',
    ],
    ['inferred', 'origins-and-cors', 'Origins are compared by host; scheme and port take no part.'],
    ['ours', 'client-side-switches', 'Redeeming switched off: 403 `forbidden`.'],
    [
      'inferred',
      'client-side-switches',
      'The switch for redeeming shuts `/redeem` and `/redemptions`; what only looks stays open.',
    ],
    [
      'ours',
      'rate-limits',
      'Page, keys, switch and rate limit are looked at in this order; a refused request does not count.',
    ],
    ['ours', 'origins-and-cors', 'The headers of the rate limit are exposed to pages.'],
  ]),
  ...about('Amounts', [
    ['ours', 'discounts', 'Half a cent of a percentage is rounded up.'],
    [
      'ours',
      'discounts',
      'Cents left over from sharing out go to the largest remainders; of equal ones, to the earlier line.',
    ],
    ['inferred', 'discounts', 'A discount that names no effect is for the order as a whole.'],
    ['inferred', 'discounts', 'No discount takes a total below nothing.'],
    ['documented', 'amounts', 'A sent `order.amount` is believed, whatever the lines add up to.'],
    [
      'ours',
      'redeem',
      'A gift card asked for no credits pays what is left of the order, as far as it has it.',
    ],
    ['ours', 'redeem', 'Credits and points beyond what is left to pay are not spent, whatever was asked.'],
    [
      'ours',
      'refusal-keys',
      'A gift or loyalty card on an order with nothing left to pay: `invalid_amount`.',
    ],
  ]),
  ...about('Orders', [
    [
      'documented',
      'request-bodies',
      'Redeeming on a known order adds: discounts add up, `applied_*` are of this request alone.',
    ],
    [
      'documented',
      'request-bodies',
      'A known order described again takes the new amount and lines; earlier discounts and redemptions stay.',
    ],
    [
      'ours',
      'request-bodies',
      'Of lines told again, those of the same goods keep their earlier discounts; of lines no longer told they go.',
    ],
    ['ours', 'refusal-keys', 'An order id that nobody knows: 404 `not_found`.'],
    [
      'inferred',
      'request-bodies',
      'Customers are stored by a redemption that succeeds, not by validations or refusals.',
    ],
  ]),
  ...about('Redeeming', [
    [
      'inferred',
      'redemptions',
      'One redeemable that is refused: its own key, status and merchant’s message, on both endpoints.',
    ],
    [
      'inferred',
      'redemptions',
      'Several of which none applies: 400 `no_applicable_redeemables`, recorded as one failed redemption.',
    ],
    [
      'ours',
      'redemptions',
      'All-or-nothing: the first refusal is the answer and the only record; what was skipped is no refusal.',
    ],
    [
      'ours',
      'redemptions',
      'What was refused or skipped beside something that was redeemed leaves no record.',
    ],
    [
      'ours',
      'redemptions',
      '`duplicated_redeemables`, `invalid_redeemables` and `multiple_requests` leave no record.',
    ],
    ['ours', 'redemptions', 'A voucher by its code and by its id is the same voucher, and so a duplicate.'],
    [
      'inferred',
      'redemptions',
      'Without `order` among other things to expand, a child’s `order` is null; the answer’s own is there.',
    ],
    [
      'documented',
      'redemptions',
      '`metadata` of redemptions and redeemables are empty unless expanded; they are stored all the same.',
    ],
    [
      'ours',
      'redemptions',
      'An unknown promotion stack is told as `promotion_stack`, which the published schema does not list.',
    ],
  ]),
  ...about('Validating', [
    [
      'documented',
      'validations',
      'Partly valid: `redeemables` has what applies, two lists the rest. Not valid: `redeemables` has all.',
    ],
    ['inferred', 'validations', 'An answer that is not valid has no `order`, and locks nothing.'],
    ['ours', 'validations', '`tracking_id` is left out where nobody was named.'],
    ['inferred', 'validations', 'Of an order that nobody has stored, neither id nor date is told.'],
    ['ours', 'validations', 'An unknown customer or order is a 404 for the whole request.'],
  ]),
  ...about('Stacking', [
    [
      'documented',
      'stacking-rules',
      'Five apply, one of a category; partial, in the order sent, on the discounted amount.',
    ],
    ['ours', 'stacking-rules', 'What has no category does not count towards the limit of one.'],
    [
      'ours',
      'stacking-rules',
      'Limits come before the redeemable itself: one beyond them is skipped, even if it had expired.',
    ],
    [
      'ours',
      'stacking-rules',
      'Exclusive or not, the first that applies decides; what does not go with it is skipped.',
    ],
    ['ours', 'stacking-rules', 'By hierarchy, what has no category comes last.'],
    [
      'ours',
      'stacking-rules',
      'Once only: a line that has any discount, an earlier redemption’s too, gets no other on lines.',
    ],
    ['ours', 'stacking-rules', 'More redeemables than the project lets a page send: `invalid_payload`.'],
    ['inferred', 'refusal-keys', 'A promotion tier outside its dates or hours: `promotion_not_active_now`.'],
    ['ours', 'refusal-keys', 'A rule on the order looks at its amount before this request.'],
  ]),
  ...about('Sessions', [
    ['documented', 'sessions', 'A lock holds for seven days unless told.'],
    ['ours', 'sessions', 'A `ttl` without a unit is one of days.'],
    [
      'inferred',
      'sessions',
      'A redemption under a key releases all that was locked under it; a refused one releases nothing.',
    ],
    ['ours', 'sessions', 'A redemption never makes a lock, whatever `session` says.'],
    ['ours', 'sessions', 'Under a key used before, a validation that is not valid leaves the earlier lock.'],
    ['ours', 'sessions', 'A promotion has no uses to lock.'],
    [
      'inferred',
      'sessions',
      'Until a redemption is answered, its order, and what it had locked, are 400 `multiple_requests`.',
    ],
  ]),
  ...lookingBehaviours,
  ...serverBehaviours,
  ...webhookBehaviours,
];
