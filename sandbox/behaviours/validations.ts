import { about, type Behaviour } from './behaviour.ts';

/** The choices about validations, stacking and sessions. */
export const validationBehaviours: readonly Behaviour[] = [
  ...about('Validating', [
    [
      'documented',
      'validations',
      'If a validation is partly valid, `redeemables` has what applies and two more lists have the rest. If nothing applies, `redeemables` has all, and the other lists have them again.',
    ],
    ['inferred', 'validations', 'An answer that is not valid has no `order` and locks nothing.'],
    ['ours', 'validations', '`tracking_id` is left out if the request names nobody.'],
    ['inferred', 'validations', 'An order that is not stored has no id and no dates in the answer.'],
    ['ours', 'validations', 'An unknown customer or order gives a 404 for the whole request.'],
    [
      'ours',
      'sessions',
      'The balance of a gift card is what it has left without the credits that other sessions hold.',
    ],
  ]),
  ...about('Stacking', [
    [
      'documented',
      'stacking-rules',
      'By default five redeemables apply, and one of each category. The mode is PARTIAL, the order is that of the request, and percentages are of the discounted amount.',
    ],
    [
      'ours',
      'stacking-rules',
      'A redeemable without a category does not count towards the limit of one per category.',
    ],
    [
      'ours',
      'stacking-rules',
      'Limits are checked before the redeemable itself, so a redeemable above them is skipped even if it has expired.',
    ],
    [
      'ours',
      'stacking-rules',
      'The first redeemable that applies decides between exclusive and other ones. Those that do not go with it are skipped.',
    ],
    ['ours', 'stacking-rules', 'With the sorting by hierarchy, redeemables without a category come last.'],
    [
      'ours',
      'stacking-rules',
      'In the mode ONCE, a line with any discount gets no other discount on lines. Discounts of earlier redemptions count too.',
    ],
    ['ours', 'stacking-rules', 'More redeemables than the project allows get `invalid_payload`.'],
    [
      'inferred',
      'refusal-keys',
      'A promotion tier outside its dates or hours is refused as `promotion_not_active_now`.',
    ],
    ['ours', 'refusal-keys', 'A rule on the order checks its amount before this request.'],
  ]),
  ...about('Sessions', [
    ['documented', 'sessions', 'Without a `ttl`, a lock lasts seven days.'],
    ['ours', 'sessions', 'A `ttl` without a unit is in days.'],
    [
      'inferred',
      'sessions',
      'A redemption with a key releases all that was locked with it. A refused redemption releases nothing.',
    ],
    ['ours', 'sessions', 'A redemption never makes a lock, whatever its `session` is.'],
    [
      'ours',
      'sessions',
      'A validation that is not valid leaves an earlier lock with the same key as it was.',
    ],
    ['ours', 'sessions', 'A promotion has no uses that could be locked.'],
    [
      'inferred',
      'sessions',
      'Until a redemption is answered, requests on its order and on what it had locked get 400 `multiple_requests`.',
    ],
  ]),
];
