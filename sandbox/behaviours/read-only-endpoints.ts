import { about, type Behaviour } from './behaviour.ts';

/** The choices of the endpoints that only read. */
export const lookingBehaviours: readonly Behaviour[] = [
  ...about('Qualifying', [
    [
      'documented',
      'qualifications',
      'The list has the redeemables of which a validation alone would be valid now. `total` is that of the page.',
    ],
    ['inferred', 'qualifications', 'ALL means promotion tiers, promotion stacks and the customer’s wallet.'],
    ['ours', 'qualifications', 'A page gets no code without a holder, whatever the scenario.'],
    [
      'inferred',
      'qualifications',
      'In the scenario ALL a backend also gets discounts with a code that have neither a holder nor a campaign.',
    ],
    [
      'ours',
      'qualifications',
      'All scenarios about products have the same list: what takes something off a product in the cart. No rule here demands a product.',
    ],
    [
      'inferred',
      'qualifications',
      'AUDIENCE_ONLY ignores rules on order and metadata. Dates and uses still count.',
    ],
    [
      'inferred',
      'qualifications',
      'A stack qualifies if a validation of it is valid. Its `redeemables` are the tiers that apply.',
    ],
    [
      'documented',
      'qualifications',
      'The newest is first, and the next page starts after the `created_at` of the last one.',
    ],
    [
      'ours',
      'qualifications',
      'No two redeemables have the same `created_at`, so a caller who reads all pages gets each one once.',
    ],
    [
      'ours',
      'qualifications',
      'With a sorting by deal, all pages are sorted together. If the one to start after is gone, the list starts again.',
    ],
    [
      'ours',
      'qualifications',
      'The filters are resource, campaign, category and code. Any other filter gets `invalid_payload`.',
    ],
    [
      'ours',
      'qualifications',
      'Names, banners and campaigns are always there. Metadata, categories and rules are there if they are expanded.',
    ],
    ['ours', 'qualifications', 'Nothing is cached for five minutes, and `session` locks nothing.'],
    [
      'ours',
      'qualifications',
      'A loyalty card is tried with the project’s first reward and as many points as cover the order.',
    ],
    [
      'documented',
      'qualifications',
      'A loyalty card shows all points it ever had and its balance, not the points it would spend.',
    ],
  ]),
  ...about('Listing', [
    [
      'inferred',
      'promotions',
      'The newest promotion tier is first. If a tier was never changed, its creation counts as its last change.',
    ],
    [
      'inferred',
      'promotions',
      '`is_available` lists the tiers that are active and within their dates and hours.',
    ],
  ]),
  ...about('Single check', [
    [
      'documented',
      'validate',
      'A code that is not valid gets 200 with a `reason` in words. `error` is the merchant’s message alone, or a whole envelope.',
    ],
    ['documented', 'validate', 'A missing customer that the rules need, and two identities, get 400.'],
    [
      'inferred',
      'validate',
      'A missing amount that a card needs, and an amount of zero, get 400 too. An unknown customer gets 404.',
    ],
    [
      'ours',
      'validate',
      'The request cannot choose points. They are spent on the project’s first reward, as many as cover the order.',
    ],
    [
      'ours',
      'validate',
      'Metadata in a query is text: `true` and `7` also meet a rule on the boolean or the number.',
    ],
    ['ours', 'validate', 'If the project skips redeemables without an effect, such a code is not valid.'],
  ]),
];
