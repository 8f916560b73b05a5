import { about, type Behaviour } from './behaviour.ts';

/** The choices of the API for backends. */
export const serverBehaviours: readonly Behaviour[] = [
  ...about('Backends', [
    ['inferred', 'C2.5', 'No server keys or wrong ones, those of a page too: 401 `unauthorized`.'],
    [
      'ours',
      'C2.5',
      'One bearer token is known, `sandbox-access-token`; it does not run out and may do everything.',
    ],
    ['ours', 'C2.5', 'No page can read an answer, nor is its preflight granted, whatever its origin.'],
    ['ours', 'C10', 'The limit per address and the switch for redeeming are for pages alone.'],
    ['documented', 'C7', 'Redeeming is as for pages; only the id of the channel tells which it was.'],
    ['ours', 'C7', 'The codes that go wrong on demand go wrong for backends too.'],
  ]),
  ...about('Reading', [
    ['documented', 'C7', 'Redemptions and rollbacks are one list, refused ones too.'],
    ['ours', 'C7', 'Several redeemed as one are on it each, and once more as the one that they are.'],
    ['ours', 'C7', 'Order and voucher are told as they were after the redemption, whatever came later.'],
    ['ours', 'C7', 'Metadata and categories are always told: there is nothing to expand.'],
    [
      'ours',
      'C3.2',
      'A reward has no field `reward`, though the published schema asks for one, without saying of what.',
    ],
    [
      'ours',
      'C7',
      'Of a promotion tier’s campaign the name is told as well; it begins and ends with nothing.',
    ],
    ['ours', 'C7', '`before` and `after` leave out the very moment; a day begins at midnight UTC.'],
    ['ours', 'C7', 'Sorted by what some have not, those are last, with a minus too.'],
    ['ours', 'C7', 'A filter on a field or with an operator that is not listed is refused, not overlooked.'],
    ['ours', 'C7', 'What has no value passes `$is_not`, `$not_in` and `$not_contain`.'],
    ['ours', 'C7', 'Several conditions on one field all count, whatever the junction.'],
    ['ours', 'C7', '`user_login` is nobody’s: the sandbox has no users.'],
    ['inferred', 'C7', 'A voucher’s redemptions hold refused attempts and rollbacks too, all on one page.'],
    [
      'ours',
      'C13.14',
      'A voucher’s redemptions are at `/redemption` alone, though their `url` says otherwise.',
    ],
  ]),
  ...about('Rolling back', [
    ['documented', 'C7', 'Uses, credits and points come back, the order is canceled, within three months.'],
    ['ours', 'C7', 'Three months are those of the calendar; later: 400 `invalid_redemption`, on record.'],
    ['documented', 'C11.2', 'A second time: 400 `already_rolled_back`, on record as a failed rollback.'],
    ['inferred', 'C11.2', 'The wrong endpoint, order or customer: a refusal that leaves no record.'],
    ['ours', 'C11.2', 'What is no redemption: 404 `not_found`; one that was refused: `invalid_redemption`.'],
    ['inferred', 'C11.2', 'A body that is not as it should be: 400 `invalid_rollback_params`.'],
    ['inferred', 'C7', 'Discounts and free goods of this redemption leave the order; those of others stay.'],
    ['ours', 'C7', 'An order is canceled even where other redemptions on it stay.'],
    ['inferred', 'C4', 'Without orders, the order stays as it is: paid, discounted and without a note.'],
    ['inferred', 'C7', 'Metadata sent is the rollback’s, and is added to that of the redemption.'],
    ['ours', 'C7', 'Of an order sent only the ids count; `reason` and `tracking_id` in the body come first.'],
    [
      'inferred',
      'C7',
      'The redemption notes its rollbacks in `related_redemptions`, which the schema lists.',
    ],
    ['ours', 'C7', 'The rollback of several relates to their parent; each has the order as it is after all.'],
    ['ours', 'C9', 'While an answer about its order is on its way: 400 `multiple_requests`.'],
  ]),
  ...about('Releasing', [
    ['documented', 'C9', 'Letting go of a session answers 204 without a body.'],
    [
      'ours',
      'C9',
      'It frees the voucher that is named; of others the session goes on keeping what it keeps.',
    ],
    ['ours', 'C9', 'A session that has run out, or keeps nothing of the voucher: 404 `not_found`.'],
  ]),
];
