import { about, type Behaviour } from './behaviour.ts';

/** The choices about webhooks. */
export const webhookBehaviours: readonly Behaviour[] = [
  ...about('Webhooks', [
    [
      'documented',
      'webhooks',
      'Each redemption of one request sends a webhook, and their parent sends one more.',
    ],
    ['inferred', 'webhooks', 'The rollback of several redemptions does so too.'],
    [
      'documented',
      'redeem',
      'Every recorded refusal sends a webhook. A refusal without a record sends none.',
    ],
    [
      'inferred',
      'webhooks',
      'A rollback shows the redemption as it was before. A failed rollback shows it as it is, as in the examples.',
    ],
    [
      'ours',
      'webhooks',
      'Redemption and order are as the API for backends returns them, and the voucher is whole. A campaign has its id and name.',
    ],
    ['ours', 'webhooks', '`promotion_stack` is always null, because no document says what it contains.'],
    [
      'inferred',
      'webhooks',
      '`group_id` is the `request_id` of the answer to a refusal, and it is the same for all redemptions of one request.',
    ],
    [
      'ours',
      'webhooks',
      'A webhook is sent as soon as there is a record, even if the answer is late or lost.',
    ],
    [
      'documented',
      'webhooks',
      'Without a 2xx within 10 seconds, it is sent again 1, 2, 4 … 1024 minutes after the first attempt.',
    ],
    [
      'documented',
      'webhooks',
      'The twelfth and last retry is after 24 hours. If it fails, the webhook is disabled.',
    ],
    ['ours', 'webhooks', 'A redirect is not followed, because it is not a 2xx.'],
    [
      'ours',
      'webhooks',
      'Every attempt sends the same bytes, with the same `id`, so that a receiver recognizes a webhook it has.',
    ],
    [
      'ours',
      'webhooks',
      'A webhook that is disabled or removed loses its waiting deliveries. It is enabled again when the settings name it again.',
    ],
    [
      'ours',
      'webhooks',
      'When the clock is moved, every attempt that became due is made, one after the other.',
    ],
    ['ours', 'webhooks', 'Every webhook gets all of these events. None can be left out.'],
  ]),
];
