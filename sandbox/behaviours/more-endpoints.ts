import { about, type Behaviour } from './behaviour.ts';

/** The choices of the endpoints around redemptions: promotions, orders, publications, events and customers. */
export const moreBehaviours: readonly Behaviour[] = [
  ...about('Promotions', [
    [
      'documented',
      'validating-from-a-backend',
      'A validation of promotions lists each tier that the cart can have alone, of the 150 newest.',
    ],
    [
      'ours',
      'validating-from-a-backend',
      'Promotions are sorted by hierarchy. Without one, `valid` is false.',
    ],
    [
      'ours',
      'validating-from-a-backend',
      'Promotions can be filtered by `promotion_id` with `$is` or `$in`, and by `metadata`. Another filter is refused.',
    ],
    [
      'inferred',
      'promotions',
      'A page validates promotions with the query of a single check without a code. No switch closes this endpoint.',
    ],
    [
      'ours',
      'promotions',
      'A campaign of promotions is found by its tiers, and named by its id or its name.',
    ],
    ['ours', 'promotions', 'A new tier takes discounts without formulas, and no validation rules.'],
    ['ours', 'promotions', 'An unknown product or category of a new tier gets 404 `not_found`.'],
  ]),
  ...about('Rules', [
    [
      'ours',
      'validation-rules',
      'Each rule belongs to one voucher or tier. It can be read, but not created or changed.',
    ],
    [
      'ours',
      'validation-rules',
      'A rule that needs a customer has the condition `customer.segment` with `$has_value`.',
    ],
    [
      'ours',
      'validation-rules',
      'Rules of newer vouchers and tiers come first. `order` and dates are ignored.',
    ],
  ]),
];
