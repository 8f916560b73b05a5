import { about, type Behaviour } from './behaviour.ts';

/** The choices about webhooks. */
export const webhookBehaviours: readonly Behaviour[] = [
  ...about('Webhooks', [
    ['documented', 'C8', 'Several redeemed as one are told each, and once more as the one that they are.'],
    ['inferred', 'C8', 'So is the rollback of several.'],
    ['documented', 'C3.5', 'Every refusal on record is told; what leaves no record is not.'],
    [
      'inferred',
      'C8',
      'A rollback shows the redemption as it was before; a failed one shows it as it is, as in the examples.',
    ],
    [
      'ours',
      'C8',
      'Redemption, voucher and order are told as the API for backends tells them; of a campaign id and name.',
    ],
    ['ours', 'C8', '`promotion_stack` is always null: how one is told is not published.'],
    [
      'inferred',
      'C8',
      '`group_id` is the `request_id` of a refusal’s answer, and the same for a whole stack.',
    ],
    ['ours', 'C8', 'Sent as soon as it is on record, even where the answer to it is late or lost.'],
    ['documented', 'C8', 'No 2xx within 10 seconds: again 1, 2, 4 … 1024 minutes after the first attempt.'],
    [
      'documented',
      'C8',
      'The twelfth and last time is after 24 hours; if it fails, the webhook is disabled.',
    ],
    ['ours', 'C8', 'A redirect is not followed: it is no 2xx.'],
    ['ours', 'C8', 'Every attempt sends the same bytes, `id` too, so that a receiver can tell it has them.'],
    [
      'ours',
      'C8',
      'Disabled or taken out, a webhook loses what waited for it; named in the settings again, it is on.',
    ],
    ['ours', 'C8', 'A clock moved ahead makes up for every attempt that it passed, one after the other.'],
    ['ours', 'C8', 'Every webhook is told of all these events; nothing can be left out.'],
  ]),
];
