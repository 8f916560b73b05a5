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
      'A promotion tier that is deleted takes the stacks that contain it with it. Its redemptions stay.',
    ],
    [
      'ours',
      'promotions',
      'A new tier takes discounts without formulas. Its update takes no validation rules.',
    ],
    ['ours', 'promotions', 'An unknown product or category of a new tier gets 404 `not_found`.'],
  ]),
  ...about('Rules', [
    [
      'ours',
      'validation-rules',
      'A rule has a least amount of the order, or values of the metadata of customer or redemption. All conditions are of one kind, joined by `and`.',
    ],
    [
      'ours',
      'validation-rules',
      'Any other condition, operator or logic gets `invalid_payload`. So does a rule for a campaign, or with `applicable_to`.',
    ],
    [
      'inferred',
      'validation-rules',
      'A rule that is changed or deleted changes for all that have it, at once.',
    ],
    [
      'ours',
      'validation-rules',
      'What is assigned already gets 409 `duplicate_found`. `force` is ignored, and so are `type` and `context_type`.',
    ],
    ['ours', 'validation-rules', 'The rules of a seed can be changed, assigned to others and deleted, too.'],
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
  ...about('Stored orders', [
    [
      'documented',
      'orders',
      'An order with a known id or source id is changed. What is not sent stays as it was.',
    ],
    ['inferred', 'orders', 'The address has an id or a source id.'],
    ['ours', 'orders', 'An unknown `id` in the body of a new order gets 404 `not_found`.'],
    ['ours', 'orders', 'The source id of another order gets 400 `invalid_order`.'],
    [
      'ours',
      'orders',
      'Discounts and dates that are sent are ignored, because redemptions and the clock make them.',
    ],
    ['ours', 'orders', 'Of a `referrer`, only the `referrer_id` is kept.'],
    [
      'ours',
      'orders',
      'While a redemption on the order is being answered, its changes get 400 `multiple_requests`.',
    ],
  ]),
  ...about('Publishing', [
    [
      'documented',
      'publications',
      'A free code is active and has no holder. The customer is its holder from then on.',
    ],
    [
      'ours',
      'publications',
      'A holder counts as a publication, so a code that a seed gives to somebody is not free.',
    ],
    [
      'ours',
      'publications',
      'A campaign gives its codes in the order in which they were created, all or none.',
    ],
    [
      'ours',
      'publications',
      'If a STATIC campaign has fewer free codes than the request wants: 400 `too_many_vouchers_requested`.',
    ],
    ['inferred', 'publications', 'A campaign of the type AUTO_UPDATE makes as many codes as it is short of.'],
    ['ours', 'publications', 'A voucher that is switched off gets 400 `voucher_cannot_be_published`.'],
    ['ours', 'publications', 'A named voucher overrides a campaign. A refused publication is not kept.'],
    ['inferred', 'publications', 'With `join_once` the answer is the earlier publication itself.'],
    ['ours', 'publications', 'The keys of the sandbox are not integration keys.'],
  ]),
  ...about('Events', [
    ['documented', 'events', 'An event creates its customer. An unknown id gets 404 `not_found`.'],
    ['ours', 'events', 'An empty customer gets 400 `missing_customer`.'],
    ['ours', 'events', 'A code that is no referral code or loyalty card gets 404 `not_found`.'],
    [
      'ours',
      'events',
      'An event has no effect: it gives no points and sends no webhook. `referral` and `loyalty` are null.',
    ],
    ['ours', 'events', 'The newest 1000 events are kept.'],
  ]),
  ...about('Pages', [
    [
      'ours',
      'client-side-switches',
      'If a switch is off, the answer is 403 `forbidden`. Only redeeming is on in a new sandbox.',
    ],
    [
      'ours',
      'client-side-switches',
      'The switch for events is checked after the rate limit, because it depends on the body.',
    ],
    [
      'inferred',
      'client-side-switches',
      'The switch for redeeming also closes the redemption of a promotion.',
    ],
    ['inferred', 'client-side-switches', 'Consents and the validation of promotions have no switch.'],
    [
      'inferred',
      'vouchers-for-pages',
      'A page gets the list of codes without what they give and who holds them.',
    ],
    [
      'inferred',
      'customers-for-pages',
      'A customer with a known source id is changed. The answer has all fields of the customer.',
    ],
    [
      'ours',
      'customers-for-pages',
      'There are two consents and no groups. An unknown consent gets 404 `not_found`.',
    ],
    [
      'inferred',
      'customers-for-pages',
      'The answer to consents is 204. Consents that are not sent stay as they were.',
    ],
  ]),
];
