import { about, type Behaviour } from './behaviour.ts';

/** The choices about what a request says. */
export const requestBehaviours: readonly Behaviour[] = [
  ...about('Requests', [
    ['inferred', 'request-bodies', 'A field that is null counts as absent. Values of metadata stay null.'],
    [
      'inferred',
      'request-bodies',
      'What an answer contains can be sent back. Fields that only answers have are ignored.',
    ],
    [
      'documented',
      'request-bodies',
      'If neither `customer` nor `order.customer` names anybody, `tracking_id` names the customer. If it is unknown, no customer is stored.',
    ],
    [
      'inferred',
      'request-bodies',
      'A customer without an id and a source id gets `tracking_id` as source id, unless that is the hash of an answer.',
    ],
    [
      'documented',
      'request-bodies',
      'A customer and a tracking id of two customers are refused as `ambiguous_tracking_id`.',
    ],
    [
      'inferred',
      'request-bodies',
      'A customer without any value names nobody. Then `order.customer` is used.',
    ],
  ]),
];
