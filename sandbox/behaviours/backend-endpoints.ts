import { about, type Behaviour } from './behaviour.ts';

/** The choices of the API for backends. */
export const serverBehaviours: readonly Behaviour[] = [
  ...about('Backends', [
    [
      'inferred',
      'clusters-and-keys',
      'No server keys or wrong ones, those of a page too: 401 `unauthorized`.',
    ],
    [
      'ours',
      'clusters-and-keys',
      'One bearer token is known, `sandbox-access-token`; it does not run out and may do everything.',
    ],
    [
      'ours',
      'clusters-and-keys',
      'No page can read an answer, nor is its preflight granted, whatever its origin.',
    ],
    ['ours', 'rate-limits', 'The limit per address and the switch for redeeming are for pages alone.'],
    [
      'documented',
      'redeeming-from-a-backend',
      'Redeeming is as for pages; only the id of the channel tells which it was.',
    ],
    ['ours', 'redeeming-from-a-backend', 'The codes that go wrong on demand go wrong for backends too.'],
  ]),
  ...about('Reading', [
    ['documented', 'reading-records', 'Redemptions and rollbacks are one list, refused ones too.'],
    [
      'ours',
      'reading-records',
      'Several redeemed as one are on it each, and once more as the one that they are.',
    ],
    [
      'ours',
      'reading-records',
      'Order and voucher are told as they were after the redemption, whatever came later.',
    ],
    ['ours', 'reading-records', 'Metadata and categories are always told: there is nothing to expand.'],
    [
      'ours',
      'redeem',
      'A reward has no field `reward`, though the published schema asks for one, without saying of what.',
    ],
    [
      'ours',
      'reading-records',
      'Of a promotion tier’s campaign the name is told as well; it begins and ends with nothing.',
    ],
    [
      'ours',
      'reading-records',
      '`before` and `after` leave out the very moment; a day begins at midnight UTC.',
    ],
    ['ours', 'reading-records', 'Sorted by what some have not, those are last, with a minus too.'],
    [
      'ours',
      'reading-records',
      'A filter on a field or with an operator that is not listed is refused, not overlooked.',
    ],
    ['ours', 'reading-records', 'What has no value passes `$is_not`, `$not_in` and `$not_contain`.'],
    ['ours', 'reading-records', 'Several conditions on one field all count, whatever the junction.'],
    ['ours', 'reading-records', '`user_login` is nobody’s: the sandbox has no users.'],
    [
      'inferred',
      'reading-records',
      'A voucher’s redemptions hold refused attempts and rollbacks too, all on one page.',
    ],
    [
      'ours',
      'reading-records',
      'A voucher’s redemptions are at `/redemption` alone, though their `url` says otherwise.',
    ],
  ]),
  ...about('Rolling back', [
    [
      'documented',
      'rollbacks',
      'Uses, credits and points come back, the order is canceled, within three months.',
    ],
    [
      'ours',
      'rollbacks',
      'Three months are those of the calendar; later: 400 `invalid_redemption`, on record.',
    ],
    ['documented', 'rollbacks', 'A second time: 400 `already_rolled_back`, on record as a failed rollback.'],
    ['inferred', 'rollbacks', 'The wrong endpoint, order or customer: a refusal that leaves no record.'],
    [
      'ours',
      'rollbacks',
      'What is no redemption: 404 `not_found`; one that was refused: `invalid_redemption`.',
    ],
    ['inferred', 'rollbacks', 'A body that is not as it should be: 400 `invalid_rollback_params`.'],
    [
      'inferred',
      'rollbacks',
      'Discounts and free goods of this redemption leave the order; those of others stay.',
    ],
    ['ours', 'rollbacks', 'An order is canceled even where other redemptions on it stay.'],
    [
      'inferred',
      'rollbacks',
      'Without orders, the order stays as it is: paid, discounted and without a note.',
    ],
    ['inferred', 'rollbacks', 'Metadata sent is the rollback’s, and is added to that of the redemption.'],
    [
      'ours',
      'rollbacks',
      'Of an order sent only the ids count; `reason` and `tracking_id` in the body come first.',
    ],
    [
      'inferred',
      'rollbacks',
      'The redemption notes its rollbacks in `related_redemptions`, which the schema lists.',
    ],
    [
      'ours',
      'rollbacks',
      'The rollback of several relates to their parent; each has the order as it is after all.',
    ],
    ['ours', 'sessions', 'While an answer about its order is on its way: 400 `multiple_requests`.'],
  ]),
  ...about('Releasing', [
    ['documented', 'sessions', 'Letting go of a session answers 204 without a body.'],
    [
      'ours',
      'sessions',
      'It frees the voucher that is named; of others the session goes on keeping what it keeps.',
    ],
    ['ours', 'sessions', 'A session that has run out, or keeps nothing of the voucher: 404 `not_found`.'],
  ]),
];
