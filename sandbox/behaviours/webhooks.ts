import { about, type Behaviour } from './behaviour.ts';

/** The choices about webhooks. */
export const webhookBehaviours: readonly Behaviour[] = [
  ...about('Webhooks', [
    [
      'documented',
      'webhooks',
      'Several redeemed as one are told each, and once more as the one that they are.',
    ],
    ['inferred', 'webhooks', 'So is the rollback of several.'],
    ['documented', 'redeem', 'Every refusal on record is told; what leaves no record is not.'],
    [
      'inferred',
      'webhooks',
      'A rollback shows the redemption as it was before; a failed one shows it as it is, as in the examples.',
    ],
    [
      'ours',
      'webhooks',
      'Redemption, voucher and order are told as the API for backends tells them; of a campaign id and name.',
    ],
    ['ours', 'webhooks', '`promotion_stack` is always null: how one is told is not published.'],
    [
      'inferred',
      'webhooks',
      '`group_id` is the `request_id` of a refusal’s answer, and the same for a whole stack.',
    ],
    ['ours', 'webhooks', 'Sent as soon as it is on record, even where the answer to it is late or lost.'],
    [
      'documented',
      'webhooks',
      'No 2xx within 10 seconds: again 1, 2, 4 … 1024 minutes after the first attempt.',
    ],
    [
      'documented',
      'webhooks',
      'The twelfth and last time is after 24 hours; if it fails, the webhook is disabled.',
    ],
    ['ours', 'webhooks', 'A redirect is not followed: it is no 2xx.'],
    [
      'ours',
      'webhooks',
      'Every attempt sends the same bytes, `id` too, so that a receiver can tell it has them.',
    ],
    [
      'ours',
      'webhooks',
      'Disabled or taken out, a webhook loses what waited for it; named in the settings again, it is on.',
    ],
    [
      'ours',
      'webhooks',
      'A clock moved ahead makes up for every attempt that it passed, one after the other.',
    ],
    ['ours', 'webhooks', 'Every webhook is told of all these events; nothing can be left out.'],
  ]),
];
