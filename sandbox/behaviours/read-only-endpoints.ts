import { about, type Behaviour } from './behaviour.ts';

/** The choices of the endpoints that only look. */
export const lookingBehaviours: readonly Behaviour[] = [
  ...about('Qualifying', [
    [
      'documented',
      'qualifications',
      'What is told is what a validation of it alone would find valid now; `total` is of the page.',
    ],
    ['inferred', 'qualifications', 'ALL is promotion tiers, stacks and the customer’s wallet.'],
    ['ours', 'qualifications', 'A code that nobody holds is told to nobody, in no scenario.'],
    [
      'ours',
      'qualifications',
      'All scenarios of products are one: what is off goods in the cart. No rule here asks for goods.',
    ],
    [
      'inferred',
      'qualifications',
      'AUDIENCE_ONLY leaves out rules on order and metadata; dates and uses still count.',
    ],
    [
      'inferred',
      'qualifications',
      'A stack qualifies where a validation of it is valid; its `redeemables` are the tiers that apply.',
    ],
    ['documented', 'qualifications', 'Newest first, the next page from the last one’s `created_at`.'],
    [
      'ours',
      'qualifications',
      'No two redeemables are made in the same moment, so a caller of all pages sees each once.',
    ],
    [
      'ours',
      'qualifications',
      'Sorted by deal, all pages are; where the one to go on after is gone, the list starts over.',
    ],
    [
      'ours',
      'qualifications',
      'Filters by resource, campaign, category and code; any other filter: `invalid_payload`.',
    ],
    [
      'ours',
      'qualifications',
      'Names, banners and campaigns are told unasked; metadata, categories and rules if expanded.',
    ],
    ['ours', 'qualifications', 'Nothing is kept for five minutes, and `session` locks nothing.'],
    [
      'ours',
      'qualifications',
      'A loyalty card is tried on the project’s first reward, with points to cover the order.',
    ],
    [
      'documented',
      'qualifications',
      'Of a loyalty card, all points it ever had and its balance are told, not what would be spent.',
    ],
  ]),
  ...about('Listing', [
    [
      'inferred',
      'promotions',
      'Promotion tiers are listed newest first; one that was never changed counts as changed when made.',
    ],
    ['inferred', 'promotions', '`is_available` keeps to tiers that are on and within their dates and hours.'],
  ]),
  ...about('Single check', [
    [
      'documented',
      'validate',
      'A no is 200 with a `reason` in words; `error` is the merchant’s text alone, or an envelope.',
    ],
    ['documented', 'validate', 'Without the customer its rules need, or with two identities: 400.'],
    [
      'inferred',
      'validate',
      'Without an amount that a card needs, or with one of nothing: 400 too; an unknown customer: 404.',
    ],
    [
      'ours',
      'validate',
      'It has no points to choose: they go on the project’s first reward, as many as cover the order.',
    ],
    [
      'ours',
      'validate',
      'Metadata in a query is text: `true` and `7` also meet a rule on the boolean or the number.',
    ],
    ['ours', 'validate', 'Where the project skips what has no effect, such a code is not valid.'],
  ]),
];
