import { about, type Behaviour } from './behaviour.ts';

/** The choices of what a backend manages: vouchers and what belongs to them. */
export const managingBehaviours: readonly Behaviour[] = [
  ...about('Vouchers', [
    [
      'documented',
      'managing-vouchers',
      'A code that exists is 409 `duplicate_found`, whatever else is sent.',
    ],
    ['ours', 'managing-vouchers', 'A code config that has no free code: 400 `invalid_voucher`.'],
    [
      'ours',
      'managing-vouchers',
      'A loyalty card without a campaign, or in one of another type: 400 `invalid_voucher`.',
    ],
    ['ours', 'managing-vouchers', 'A voucher can join any campaign of its type, not only a standalone one.'],
    [
      'inferred',
      'managing-vouchers',
      'An unknown campaign, category or product of free units: 404 `not_found`.',
    ],
    [
      'ours',
      'managing-vouchers',
      'Formulas, timeframes, validation rules of a campaign, free SKUs and cards for items are not kept: `invalid_payload`.',
    ],
    [
      'ours',
      'managing-vouchers',
      'An import, like every asynchronous action, is done when it is answered, all or none, and holds 10000 at most.',
    ],
    [
      'inferred',
      'managing-vouchers',
      'An update adds to the metadata that is there. Null leaves a field as it is.',
    ],
    [
      'ours',
      'managing-vouchers',
      'There is no bin: `force` or not, a deleted voucher is gone and its code is free.',
    ],
    [
      'documented',
      'managing-vouchers',
      'With a voucher its redemptions go, from the list and from rollbacks.',
    ],
    ['ours', 'managing-vouchers', 'A query can name what no document lists: it is ignored. Filters are not.'],
    ['ours', 'managing-vouchers', 'Sorted by what some have not, those are last, with a minus too.'],
    [
      'inferred',
      'managing-vouchers',
      'A balance that would fall below zero: 400 `invalid_amount`, as for an amount of 0.',
    ],
    [
      'ours',
      'managing-vouchers',
      'A discount has no balance, and a loyalty card without a holder no changes: `invalid_voucher`.',
    ],
    ['documented', 'managing-vouchers', 'A removal lowers the total of the card, too.'],
    [
      'ours',
      'managing-vouchers',
      'A card remembers its newest 1000 transactions; an unknown cursor has none after it.',
    ],
  ]),
  ...about('Customers', [
    [
      'ours',
      'managing-customers',
      'An id that nobody has: 404 `not_found`. Without any id, a new customer each time.',
    ],
    ['inferred', 'managing-customers', 'Metadata is added to the metadata that is there.'],
    [
      'ours',
      'managing-customers',
      'Of orders, those that are paid count; failed redemptions are in `total_redeemed`.',
    ],
    [
      'ours',
      'managing-customers',
      'Referrals are not counted: always none. Segments are not kept: `invalid_query_params`.',
    ],
    [
      'ours',
      'managing-customers',
      'A deleted customer leaves orders and redemptions; what the customer held shows no holder.',
    ],
    ['ours', 'managing-customers', 'Many at once are changed when it is answered.'],
  ]),
  ...about('Campaigns', [
    [
      'ours',
      'managing-campaigns',
      'A campaign is done when it is answered, and has 10000 vouchers at most; none unless asked.',
    ],
    [
      'ours',
      'managing-campaigns',
      'Without `type` it is `AUTO_UPDATE`; without `campaign_type` its vouchers say which it is.',
    ],
    [
      'inferred',
      'managing-campaigns',
      'Vouchers of another type than the campaign’s: 400 `invalid_campaign`.',
    ],
    ['ours', 'managing-campaigns', 'Referral programs are not among the campaigns and cannot be created.'],
    ['ours', 'managing-campaigns', 'A campaign has no areas, stores or limits after publishing.'],
    [
      'ours',
      'managing-campaigns',
      'A voucher takes the dates of its campaign when it is made; later only its own count.',
    ],
    ['documented', 'managing-campaigns', 'An update changes the vouchers that nobody holds or has redeemed.'],
    [
      'inferred',
      'managing-campaigns',
      'If a campaign is switched off, its vouchers are refused as `voucher_disabled`, and its tiers as `promotion_inactive`.',
    ],
    [
      'ours',
      'managing-campaigns',
      'A campaign of promotions is created with all its tiers or not at all. It has no vouchers: 400 `invalid_campaign`.',
    ],
    [
      'ours',
      'managing-campaigns',
      'Too few free codes for all vouchers: 400 `invalid_voucher`, and there is no campaign.',
    ],
  ]),
  ...about('Loyalty', [
    ['ours', 'loyalty-programs', 'The cards of a program are its members, with and without a holder.'],
    [
      'ours',
      'loyalty-programs',
      'A card that does not exist, or belongs to another program, gets 404 `not_found` with the type `voucher`.',
    ],
    ['ours', 'loyalty-programs', 'Points do not expire. A date of expiry is refused as `invalid_payload`.'],
    ['ours', 'loyalty-programs', 'Vouchers of another type get 400 `invalid_campaign` for a new program.'],
  ]),
  ...about('Products', [
    [
      'ours',
      'managing-products',
      'An id that nobody has: 404 `not_found`. Without any id, a new product each time.',
    ],
    [
      'ours',
      'managing-products',
      'Lists of products take no dates: `invalid_query_params`. A SKU is deleted with its product.',
    ],
    ['ours', 'managing-products', 'Deleted or renamed, a product stays as it was in discounts that name it.'],
  ]),
];
