import { about, type Behaviour } from './behaviour.ts';

/** The choices of the API for backends. */
export const serverBehaviours: readonly Behaviour[] = [
  ...about('Backends', [
    ['inferred', 'C2.5', 'No server keys or wrong ones, those of a page too: 401 `unauthorized`.'],
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
];
