import { about, type Behaviour } from './behaviour.ts';

/** The choices of the API for backends. */
export const serverBehaviours: readonly Behaviour[] = [
  ...about('Backends', [
    [
      'inferred',
      'clusters-and-keys',
      'Missing or wrong server keys, and the keys of a page, get 401 `unauthorized`.',
    ],
    [
      'ours',
      'clusters-and-keys',
      'The only bearer token is `sandbox-access-token`. It does not expire, and it may do everything.',
    ],
    [
      'ours',
      'clusters-and-keys',
      'No page can read an answer, and no preflight is granted, whatever the origin is.',
    ],
    ['ours', 'rate-limits', 'The rate limit per address and the switch for redeeming are for pages only.'],
    [
      'documented',
      'redeeming-from-a-backend',
      'Redeeming is the same as for pages. Only the id of the channel differs.',
    ],
    ['ours', 'redeeming-from-a-backend', 'The codes that cause faults cause them for backends too.'],
  ]),
  ...about('Reading', [
    ['documented', 'reading-records', 'Redemptions and rollbacks are in one list, with those that failed.'],
    [
      'ours',
      'reading-records',
      'Redemptions of one request are in the list one by one, and once more as their parent.',
    ],
    [
      'inferred',
      'reading-records',
      'The voucher of a record is abbreviated to id, code and campaign. What a card paid is on the redemption.',
    ],
    ['ours', 'reading-records', 'The order is as it was after the redemption, whatever happened later.'],
    [
      'ours',
      'reading-records',
      'Metadata of redemptions, and metadata and categories of promotion tiers, are always there. Nothing has to be expanded.',
    ],
    [
      'ours',
      'redeem',
      'A reward has no field `reward`. The published schema demands one, but does not say what it is.',
    ],
    [
      'ours',
      'reading-records',
      'The campaign of a promotion tier has a name as well. It has no start and no end.',
    ],
    [
      'ours',
      'reading-records',
      '`before` and `after` do not include the moment itself. A day begins at midnight UTC.',
    ],
    [
      'ours',
      'reading-records',
      'Records without a value in the field of the sorting are last, with a minus too.',
    ],
    ['ours', 'reading-records', 'A filter with an unlisted field or operator is refused and not ignored.'],
    ['ours', 'reading-records', 'A field without a value passes `$is_not`, `$not_in` and `$not_contain`.'],
    ['ours', 'reading-records', 'Several conditions on one field must all be met, whatever the junction is.'],
    ['ours', 'reading-records', '`user_login` matches nobody, because the sandbox has no users.'],
    [
      'inferred',
      'reading-records',
      'The redemptions of a voucher include refused attempts and rollbacks, all on one page.',
    ],
    [
      'ours',
      'reading-records',
      'The redemptions of a voucher are only at `/redemption`, though their `url` says `/redemptions`.',
    ],
  ]),
  ...about('Rolling back', [
    [
      'documented',
      'rollbacks',
      'A rollback restores uses, credits and points and cancels the order. It is possible for three months.',
    ],
    [
      'ours',
      'rollbacks',
      'The three months are those of the calendar. A later rollback is refused with 400 `invalid_redemption` and recorded.',
    ],
    [
      'documented',
      'rollbacks',
      'A second rollback is refused with 400 `already_rolled_back` and recorded as failed.',
    ],
    ['inferred', 'rollbacks', 'The wrong endpoint, order or customer gives a refusal that leaves no record.'],
    [
      'ours',
      'rollbacks',
      'An id that is no redemption gets 404 `not_found`. A redemption that was refused gets `invalid_redemption`.',
    ],
    ['inferred', 'rollbacks', 'A body that does not match its schema gets 400 `invalid_rollback_params`.'],
    [
      'inferred',
      'rollbacks',
      'The discounts and free units of this redemption leave the order. Those of other redemptions stay.',
    ],
    ['ours', 'rollbacks', 'An order is canceled even if other redemptions on it stay.'],
    [
      'inferred',
      'rollbacks',
      'In the mode WITHOUT_ORDER, the order stays as it is: paid, discounted and without a note.',
    ],
    [
      'inferred',
      'rollbacks',
      'Metadata of the request belongs to the rollback, and is added to the metadata of the redemption.',
    ],
    [
      'ours',
      'rollbacks',
      'Only the ids of a sent order count. `reason` and `tracking_id` in the body override those in the query.',
    ],
    [
      'inferred',
      'rollbacks',
      'A redemption lists its rollbacks in `related_redemptions`, as the schema does.',
    ],
    [
      'ours',
      'rollbacks',
      'The rollback of several redemptions relates to their parent. Each of them has the order as it is in the end.',
    ],
    [
      'ours',
      'sessions',
      'While an answer about its order is not sent yet, a rollback gets 400 `multiple_requests`.',
    ],
  ]),
  ...about('Releasing', [
    ['documented', 'sessions', 'The release of a session is answered with 204 and no body.'],
    ['ours', 'sessions', 'It releases the named voucher. The session still holds its other vouchers.'],
    [
      'ours',
      'sessions',
      'A session that has expired, or holds nothing of the voucher, gets 404 `not_found`.',
    ],
  ]),
];
