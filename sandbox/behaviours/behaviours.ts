import { about, type Behaviour } from './behaviour.ts';
import { lookingBehaviours } from './read-only-endpoints.ts';
import { requestBehaviours } from './requests.ts';
import { serverBehaviours } from './backend-endpoints.ts';
import { validationBehaviours } from './validations.ts';
import { managingBehaviours } from './managing.ts';
import { moreBehaviours } from './more-endpoints.ts';
import { webhookBehaviours } from './webhooks.ts';

/** Every choice of the sandbox. */
export const behaviours: readonly Behaviour[] = [
  ...about('Access', [
    ['inferred', 'origins-and-cors', 'A page of an unknown origin and wrong keys get 401 `unauthorized`.'],
    [
      'inferred',
      'origins-and-cors',
      'A page of an unknown origin gets no CORS headers, so its script sees only a network failure.',
    ],
    ['inferred', 'origins-and-cors', 'Origins are compared by host. Scheme and port are ignored.'],
    [
      'documented',
      'origins-and-cors',
      'Qualifications are answered without an `Origin`. All other client endpoints demand one.',
    ],
    [
      'ours',
      'origins-and-cors',
      'A preflight of a trusted page allows GET, POST, PUT, PATCH and DELETE, and every header with an ordinary name, because a published client lets pages add headers.',
    ],
    ['ours', 'client-side-switches', 'If redeeming is switched off, the answer is 403 `forbidden`.'],
    [
      'inferred',
      'client-side-switches',
      'The switch for redeeming closes `/redeem` and `/redemptions`. The endpoints that only read stay open.',
    ],
    [
      'ours',
      'rate-limits',
      'Origin, keys, switch and rate limit are checked in this order. A refused request does not count towards the limit.',
    ],
    ['ours', 'origins-and-cors', 'Pages can read the headers of the rate limit.'],
  ]),
  ...requestBehaviours,
  ...about('Amounts', [
    ['ours', 'discounts', 'A percentage that ends in half a cent is rounded up.'],
    [
      'ours',
      'discounts',
      'When a discount is shared among lines, left-over cents go to the largest remainders, and to the earlier line if they are equal.',
    ],
    ['inferred', 'discounts', 'A discount without an effect applies to the whole order.'],
    ['inferred', 'discounts', 'No discount takes a total below zero.'],
    ['documented', 'amounts', 'If `order.amount` is sent, it is used, whatever the sum of the lines is.'],
    [
      'ours',
      'redeem',
      'A gift card without requested credits pays what is left of the order, as far as its balance allows.',
    ],
    [
      'ours',
      'redeem',
      'Credits and points above what is left to pay are not spent, even if they were requested.',
    ],
    [
      'ours',
      'refusal-keys',
      'A gift or loyalty card on an order with nothing left to pay is refused as `invalid_amount`.',
    ],
  ]),
  ...about('Orders', [
    [
      'documented',
      'request-bodies',
      'A redemption on a known order adds up: the discounts are added, and `applied_*` are those of this request alone.',
    ],
    [
      'documented',
      'request-bodies',
      'If a request describes a known order again, the new amount and lines count. Earlier discounts and redemptions stay.',
    ],
    [
      'ours',
      'request-bodies',
      'A line with the same product keeps its earlier discount. The discount of a line, and the free units, that are no longer sent are gone.',
    ],
    ['ours', 'refusal-keys', 'An unknown order id gets 404 `not_found`.'],
    [
      'ours',
      'request-bodies',
      'A line without a price has the price of its product in the catalogue. The product is found by id, or by source id with `related_object`. The price of a SKU is not used.',
    ],
    [
      'inferred',
      'request-bodies',
      '`source_id`, `created_at`, `metadata`, `referrer` and `referrer_id` of an order are kept. Its status and discounts, and the free units and discounts of its lines, are calculated and not read.',
    ],
    [
      'inferred',
      'request-bodies',
      'Only a redemption that succeeds stores its customer. Validations and refusals do not.',
    ],
  ]),
  ...about('Redeeming', [
    [
      'inferred',
      'redemptions',
      'A single redeemable that is refused gives its own key, status and merchant’s message, on both endpoints.',
    ],
    [
      'inferred',
      'redemptions',
      'If none of several redeemables applies, the answer is 400 `no_applicable_redeemables`, and one failed redemption is recorded.',
    ],
    [
      'ours',
      'redemptions',
      'In the mode ALL, the first refusal is the answer and the only record. A skipped redeemable is not a refusal.',
    ],
    [
      'ours',
      'redemptions',
      'A redeemable that was refused or skipped beside one that was redeemed leaves no record.',
    ],
    [
      'ours',
      'redemptions',
      '`duplicated_redeemables`, `invalid_redeemables` and `multiple_requests` leave no record.',
    ],
    [
      'ours',
      'redemptions',
      'A voucher that is named by its code and by its id in one request is a duplicate.',
    ],
    [
      'inferred',
      'redemptions',
      'If `expand` does not contain `order`, the `order` of each part is null. The `order` of the whole answer is there.',
    ],
    [
      'documented',
      'redemptions',
      '`metadata` of redemptions and redeemables are empty unless they are expanded. They are stored in any case.',
    ],
    [
      'ours',
      'redemptions',
      'An unknown promotion stack has the object `promotion_stack`, which the published schema does not list.',
    ],
  ]),
  ...validationBehaviours,
  ...lookingBehaviours,
  ...serverBehaviours,
  ...managingBehaviours,
  ...moreBehaviours,
  ...webhookBehaviours,
];
