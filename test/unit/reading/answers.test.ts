import { describe, expect, it } from 'vitest';
import * as checks from '../../fixtures/checks.ts';
import { envelope } from '../../fixtures/envelopes.ts';
import * as old from '../../fixtures/old-shapes.ts';
import * as records from '../../fixtures/records.ts';
import {
  discounted,
  giftRedemption,
  linesOff,
  loyaltyRedemption,
  orderOff,
} from '../../fixtures/redemptions.ts';
import * as stacks from '../../fixtures/stacks.ts';
import * as read from './readings.ts';

/**
 * Every kind of body that the API's documents show, written with our own shop and values, and what this library reads from it: the
 * status, the effects, and the English sentence for the shopper (docs/voucherify-api.md).
 */

type Row = [
  kind: string,
  read: read.Read,
  body: unknown,
  status: string,
  effects: object[],
  sentence: string,
];

const { redeem, redeemAll, checkCode, checkAll, record, webhook } = read;

const onOrder = { on: 'order', application: 'APPLY_TO_ORDER' };
const onItems = { on: 'items', application: 'APPLY_TO_ITEMS' };
const tenOff = { kind: 'amount', ...onOrder, taken: 1000, amountOff: 1000 };
const bulb = { id: 'prod_bulb', name: 'Bulb' };
const asked = ' Redeem it?';

/** A refusal with a failed redemption on record and, with `error`, the merchant's own words. */
const refusal = (key: string | undefined, more: object = {}) =>
  envelope(400, key, { resource_id: 'rf_lamp', resource_type: 'redemption', ...more });
const notFound = (resource_type: string) => envelope(404, 'not_found', { resource_id: 'X', resource_type });

/** The `data` of a webhook about a redemption. */
const data = (redemption: object, more: object = {}) => ({
  redemption,
  customer: { id: 'cust_lamp', name: 'Lena', object: 'customer' },
  order: null,
  campaign: null,
  voucher: null,
  holder: null,
  promotion_tier: null,
  ...more,
});

const rows: Row[] = [
  // The answers to a redemption of one code.
  [
    'a gift card',
    redeem(),
    giftRedemption,
    'redeemed',
    [{ kind: 'gift', taken: 2000, left: 3000 }],
    '$20.00 paid with this card. $30.00 left.',
  ],
  [
    'a discount that is shared by lines',
    redeem(),
    discounted(
      { type: 'AMOUNT', amount_off: 1000, effect: 'APPLY_TO_ITEMS_PROPORTIONALLY' },
      linesOff(480, 520),
    ),
    'redeemed',
    [{ ...tenOff, on: 'items', application: 'APPLY_TO_ITEMS_PROPORTIONALLY' }],
    'You save $10.00.',
  ],
  [
    'points for money',
    redeem(),
    loyaltyRedemption,
    'redeemed',
    [{ kind: 'loyalty', points: 120, left: 380, taken: 2400 }],
    '120 points used. You save $24.00. 380 points left.',
  ],
  [
    'points for a voucher',
    redeem(),
    { ...loyaltyRedemption, order: null, reward: records.rewardVoucherRecord.reward },
    'redeemed',
    [{ kind: 'loyalty', points: 120, left: 380, reward: { name: 'Bulb for members', code: 'BULB-4711' } }],
    '120 points used. Your reward: Bulb for members. BULB-4711 is your new code. 380 points left.',
  ],
  [
    'points for a product',
    redeem(),
    { ...loyaltyRedemption, order: null, reward: records.rewardProductRecord.reward },
    'redeemed',
    [{ kind: 'loyalty', points: 120, left: 380, reward: { name: 'Desk lamp' } }],
    '120 points used. Your reward: Desk lamp. 380 points left.',
  ],
  [
    'a discount on an order that costs nothing',
    redeem(),
    discounted(
      { type: 'AMOUNT', amount_off: 1000, effect: 'APPLY_TO_ORDER' },
      { amount: 0, total_amount: 0 },
    ),
    'redeemed',
    [{ ...tenOff, taken: 0 }],
    'Your code was redeemed, but it changes nothing on this order.',
  ],
  [
    'a percentage, of the guides of 2021',
    redeem(),
    old.ofGuide(
      { discount: { type: 'PERCENT', percent_off: 10, effect: 'APPLY_TO_ORDER' } },
      { discount_amount: 900, total_discount_amount: 900, total_amount: 8100 },
    ),
    'redeemed',
    [{ kind: 'percent', ...onOrder, taken: 900, percentOff: 10 }],
    '10% off: you save $9.00.',
  ],
  [
    'an amount off some lines, of the guides of 2021',
    redeem(),
    old.ofGuide(
      { discount: { type: 'AMOUNT', amount_off: 500, effect: 'APPLY_TO_ITEMS' } },
      { total_discount_amount: 1000, total_amount: 8000 },
    ),
    'redeemed',
    [{ kind: 'amount', ...onItems, taken: 1000, amountOff: 500 }],
    'You save $10.00.',
  ],
  [
    'a redemption of 2016',
    redeem(),
    old.of2016,
    'redeemed',
    [{ kind: 'amount', ...onOrder, amountOff: 1500 }],
    'You save $15.00.',
  ],
  [
    'a success without an id',
    redeem(),
    old.ofReadme,
    'redeemed',
    [{ kind: 'gift', left: 4000 }],
    '$40.00 left.',
  ],
  [
    'a redemption that says FAILURE',
    redeem(),
    records.failedRecord,
    'refused',
    [],
    'This code is no longer in use. Try another one.',
  ],

  // Errors.
  [
    'a key',
    redeem(400),
    refusal('voucher_disabled'),
    'refused',
    [],
    'This code is no longer in use. Try another one.',
  ],
  [
    'the merchant’s own words',
    redeem(400),
    refusal('invalid_customer', { error: { message: 'Only the owner of this card can use it.' } }),
    'refused',
    [],
    'Only the owner of this card can use it.',
  ],
  [
    'a code outside its hours',
    redeem(400),
    refusal('voucher_not_active_now'),
    'refused',
    [],
    'This code isn’t active right now. Try again later.',
  ],
  [
    'an old error without a request id',
    redeem(400),
    { code: 400, key: 'quantity_exceeded', message: 'quantity exceeded', details: 'LAMP-01' },
    'refused',
    [],
    'This code has no uses left. Try another one.',
  ],
  [
    'an old error of a gift card',
    redeem(400),
    { code: 400, key: 'gift_amount_exceeded', message: 'gift amount exceeded' },
    'refused',
    [],
    'There isn’t enough left on this card. Try a smaller amount.',
  ],
  [
    'an old error without a key',
    redeem(400),
    { code: 400, message: 'Missing amount', details: 'Amount is required' },
    'refused',
    [],
    'We can’t see what your order costs, so this code can’t be used. Contact us for help.',
  ],
  [
    'a missing customer',
    redeem(400),
    refusal('missing_customer'),
    'refused',
    [],
    'For this code we need to know who you are. Sign in, or contact us.',
  ],
  [
    'no line with an amount',
    redeem(400),
    refusal('missing_order_items_amount'),
    'refused',
    [],
    'This code doesn’t fit your cart. Change your cart, or try another one.',
  ],
  [
    'an inactive promotion',
    redeem(400),
    refusal('promotion_inactive'),
    'refused',
    [],
    'This promotion is no longer active.',
  ],
  [
    'two promotions that exclude each other',
    redeem(400),
    envelope(400, 'invalid_redeemables'),
    'refused',
    [],
    'This code can’t be used for this order. Try another one.',
  ],
  [
    'the same code twice',
    redeem(400),
    envelope(400, 'duplicated_redeemables'),
    'refused',
    [],
    'This code is already in your order.',
  ],
  ...[
    'ambiguous_tracking_id',
    'invalid_order',
    'invalid_payload',
    'metadata_validation_failed',
    'missing_reward',
  ].map((key): Row => [
    `a mistake of the shop, ${key}`,
    redeem(400),
    refusal(key),
    'refused',
    [],
    'This code can’t be used here. It was not redeemed.',
  ]),
  [
    'an unknown code',
    redeem(404),
    notFound('voucher'),
    'refused',
    [],
    'We don’t know this code. Check the spelling, including capital letters.',
  ],
  ...['customer', 'session'].map((type): Row => [
    `an unknown ${type}`,
    redeem(404),
    notFound(type),
    'refused',
    [],
    'This code can’t be used here. It was not redeemed.',
  ]),
  [
    'wrong keys',
    redeem(401),
    { code: 401, message: 'Unauthorized', key: 'unauthorized' },
    'failed: unauthorized',
    [],
    'That didn’t work. Your code was not redeemed. Try again later.',
  ],
  [
    'a wrong method',
    redeem(405),
    { code: 405, message: 'HTTP Method Not Allowed' },
    'failed: server',
    [],
    'That didn’t work. Your code was not redeemed. Try again later.',
  ],
  [
    'too many requests',
    redeem(429),
    { code: 429, message: 'Too many requests.' },
    'failed: rate-limited',
    [],
    'There are too many requests right now. Wait a few seconds and try again.',
  ],

  // The answers to redemptions of several codes.
  [
    'a gift card, a percentage and a promotion',
    redeemAll,
    stacks.stackRedeemed,
    'redeemed',
    [
      { kind: 'gift', taken: 1000, left: 4000 },
      { kind: 'percent', ...onOrder, taken: 1900, percentOff: 10 },
      { kind: 'amount', ...onOrder, taken: 2100, amountOff: 2100 },
    ],
    '$10.00 paid with this card. $40.00 left. | 10% off: you save $19.00. | You save $21.00.',
  ],
  [
    'a promotion without its action',
    redeemAll,
    {
      ...stacks.stackRedeemed,
      redemptions: [
        {
          ...stacks.stackRedeemed.redemptions[2],
          promotion_tier: { id: 'promo_lamp', name: 'Dark evenings' },
        },
        stacks.stackRedeemed.redemptions[0],
      ],
    },
    'redeemed',
    [
      { kind: 'general', taken: 2100 },
      { kind: 'gift', taken: 1000, left: 4000 },
    ],
    'You save $21.00. | $10.00 paid with this card. $40.00 left.',
  ],
  [
    'one code on an order that had others',
    redeem(200, 'redemptions'),
    stacks.laterRedeemed,
    'redeemed',
    [{ ...tenOff, taken: 800 }],
    'You save $8.00.',
  ],
  [
    'one code that is redeemed, and one that fails',
    redeemAll,
    stacks.failedBeside,
    'partial',
    [{ ...tenOff, taken: 700, amountOff: 700 }],
    'You save $7.00. | This code has no uses left. Try another one.',
  ],

  // The answers to checks.
  ['a discount', checkCode, checks.checkedDiscount, 'valid', [tenOff], `You’ll save $10.00.${asked}`],
  [
    'a new price for some items, without the price',
    checkCode,
    {
      ...checks.checkedDiscount,
      discount: { type: 'FIXED', effect: 'APPLY_TO_ITEMS' },
      order: linesOff(900, 300),
    },
    'valid',
    [{ kind: 'fixed', ...onItems, taken: 1200 }],
    `You’ll save $12.00.${asked}`,
  ],
  [
    'a percentage',
    checkCode,
    { ...checks.checkedDiscount, discount: { type: 'PERCENT', percent_off: 10 }, order: orderOff(900) },
    'valid',
    [{ kind: 'percent', ...onOrder, taken: 900, percentOff: 10 }],
    `You’ll save $9.00 (10% off).${asked}`,
  ],
  [
    'a gift card',
    checkCode,
    checks.checkedCard,
    'valid',
    [{ kind: 'gift', taken: 200, left: 21300 }],
    `$2.00 will be paid with this card. $213.00 will be left on the card.${asked}`,
  ],
  [
    'a loyalty card',
    checkCode,
    checks.checkedPoints,
    'valid',
    [{ kind: 'loyalty', points: 10, taken: 500 }],
    `10 points will be used. You’ll save $5.00.${asked}`,
  ],
  [
    'units that are added',
    checkCode,
    checks.checkedUnits,
    'valid',
    [
      {
        kind: 'units',
        units: [{ ...bulb, quantity: 3, application: 'ADD_NEW_ITEMS' }],
        taken: 3600,
        freeShipping: false,
      },
    ],
    `3 × Bulb will be added free.${asked}`,
  ],
  [
    'free delivery',
    checkCode,
    checks.checkedDelivery,
    'valid',
    [
      {
        kind: 'units',
        units: [{ id: 'prod_5h1pp1ng', name: 'Shipping', quantity: 1, application: 'ADD_MISSING_ITEMS' }],
        taken: 0,
        freeShipping: true,
      },
    ],
    `Delivery will be free.${asked}`,
  ],
  ...(
    [
      ['voucher expired', 'voucher_expired', 'This code has expired. Try another one.'],
      [
        'redemption does not match validation rules',
        'redemption_rules_violated',
        'This code can’t be used for this order. Try another one.',
      ],
      [
        'loyalty card points exceeded',
        'loyalty_card_points_exceeded',
        'There aren’t enough points left on this card. Try a smaller amount.',
      ],
      [
        'voucher cannot be redeemed by referrer',
        'referrer_not_permitted_to_redeem',
        'This is your own code. It is for your friends.',
      ],
    ] as const
  ).map(([reason, key, sentence]): Row => [
    `a check that is refused, ${key}`,
    checkCode,
    checks.checkInvalid(reason, envelope(400, key)),
    'refused',
    [],
    sentence,
  ]),
  [
    'a check that is refused in the merchant’s words',
    checkCode,
    checks.checkInvalid('customer does not match validation rules', { message: 'Only for members.' }),
    'refused',
    [],
    'Only for members.',
  ],
  [
    'a check of three, without balances',
    checkAll,
    stacks.stackValid,
    'valid',
    [
      { kind: 'gift', taken: 1000 },
      { kind: 'percent', ...onOrder, taken: 1900, percentOff: 10 },
      { kind: 'amount', ...onOrder, taken: 2100, amountOff: 2100 },
    ],
    `$10.00 will be paid with this card. You’ll save $19.00 (10% off). You’ll save $21.00.${asked}`,
  ],
  [
    'a check of five',
    checkAll,
    stacks.fiveValid,
    'valid',
    [
      { kind: 'amount', ...onItems, taken: 1700, amountOff: 500 },
      { kind: 'loyalty', points: 4 },
      { kind: 'amount', ...onOrder, taken: 100, amountOff: 100 },
      { kind: 'gift', taken: 200, left: 2800 },
      {
        kind: 'units',
        units: [{ ...bulb, quantity: 1, application: 'ADD_NEW_ITEMS' }],
        taken: 400,
        freeShipping: false,
      },
    ],
    `You’ll save $17.00. 4 points will be used. You’ll save $1.00. $2.00 will be paid with this card. $28.00 will be left on the card. Bulb will be added free.${asked}`,
  ],
  [
    'a check of an unknown code, after which the next one was skipped',
    checkAll,
    stacks.stackInvalid,
    'refused',
    [],
    'We don’t know this code. Check the spelling, including capital letters. | This code can’t be used here. It was not redeemed.',
  ],
  [
    'a check with a lock',
    checkAll,
    { ...stacks.stackPartlyValid, skipped_redeemables: [], inapplicable_redeemables: [] },
    'valid',
    [{ ...tenOff, taken: 700, amountOff: 700 }],
    `You’ll save $7.00.${asked}`,
  ],

  // Records.
  [
    'a discount',
    record,
    records.discountRecord,
    'redemption',
    [{ kind: 'general', taken: 700 }],
    'You save $7.00.',
  ],
  [
    'a gift card',
    record,
    records.giftRecord,
    'redemption',
    [{ kind: 'gift', taken: 5000 }],
    '$50.00 paid with this card.',
  ],
  [
    'points for money',
    record,
    records.pointsRecord,
    'redemption',
    [{ kind: 'loyalty', points: 60, taken: 1200 }],
    '60 points used. You save $12.00.',
  ],
  [
    'points for a voucher',
    record,
    records.rewardVoucherRecord,
    'redemption',
    [{ kind: 'loyalty', points: 60, taken: 0, reward: { name: 'Bulb for members', code: 'BULB-4711' } }],
    '60 points used. Your reward: Bulb for members. BULB-4711 is your new code.',
  ],
  [
    'points for a product',
    record,
    records.rewardProductRecord,
    'redemption',
    [{ kind: 'loyalty', points: 60, taken: 0, reward: { name: 'Desk lamp' } }],
    '60 points used. Your reward: Desk lamp.',
  ],
  [
    'a free unit',
    record,
    records.unitRecord,
    'redemption',
    [{ kind: 'units', units: [{ ...bulb, quantity: 1 }], taken: 1200, freeShipping: false }],
    'Bulb added free.',
  ],
  [
    'a promotion',
    record,
    records.tierRecord,
    'redemption',
    [{ kind: 'general', taken: 1800 }],
    'You save $18.00.',
  ],
  [
    'a parent of several',
    record,
    records.parentRecord,
    'redemption',
    [{ kind: 'general' }],
    'Your code was applied.',
  ],
  [
    'a redemption that took nothing off',
    record,
    records.uselessRecord,
    'redemption',
    [{ kind: 'general', taken: 0 }],
    'Your code was redeemed, but it changes nothing on this order.',
  ],
  [
    'a redemption of 2016',
    record,
    old.of2016,
    'redemption',
    [{ kind: 'amount', ...onOrder, amountOff: 1500 }],
    'You save $15.00.',
  ],
  [
    'a refused attempt',
    record,
    records.failedRecord,
    'failed redemption',
    [],
    'This code is no longer in use. Try another one.',
  ],
  [
    'a refused attempt with an unknown code',
    record,
    records.unknownCodeRecord,
    'failed redemption',
    [],
    'We don’t know this code. Check the spelling, including capital letters.',
  ],
  ['a redemption that was rolled back', record, records.rolledBackRecord, 'rolled back redemption', [], ''],
  ['a rollback', record, records.giftRollback, 'rollback', [], ''],
  [
    'a failed rollback',
    record,
    records.failedRollback,
    'failed rollback',
    [],
    'This code can’t be used here. It was not redeemed.',
  ],
  [
    'a list',
    read.list,
    {
      object: 'list',
      data_ref: 'redemptions',
      redemptions: [
        records.tierRecord,
        { ...records.pointsRecord, id: 'r_2' },
        records.failedRecord,
        records.giftRollback,
      ],
      total: 4,
    },
    'redemption, redemption, failed redemption, rollback',
    [
      { kind: 'general', taken: 1800 },
      { kind: 'loyalty', points: 60, taken: 1200 },
    ],
    'You save $18.00. | 60 points used. You save $12.00. | This code is no longer in use. Try another one. | ',
  ],
  [
    'the records of a voucher',
    read.voucherRecords,
    {
      quantity: null,
      redeemed_quantity: 1,
      object: 'list',
      data_ref: 'redemption_entries',
      total: 2,
      redemption_entries: [records.discountRecord, records.unknownCodeRecord],
    },
    'redemption, failed redemption',
    [{ kind: 'general', taken: 700 }],
    'You save $7.00. | We don’t know this code. Check the spelling, including capital letters.',
  ],

  // What else a backend gets.
  [
    'a promotion',
    read.redeemTier(),
    {
      ...records.tierRecord,
      promotion_tier: {
        id: 'promo_lamp',
        name: 'Dark evenings',
        action: { discount: { type: 'PERCENT', percent_off: 20, effect: 'APPLY_TO_ORDER' } },
      },
    },
    'redeemed',
    [{ kind: 'percent', ...onOrder, taken: 1800, percentOff: 20 }],
    '20% off: you save $18.00.',
  ],
  [
    'an inactive promotion',
    read.redeemTier(400),
    refusal('promotion_inactive', { error: { message: 'Evenings only.' } }),
    'refused',
    [],
    'Evenings only.',
  ],
  ['a rollback of a discount', read.rollback(), records.discountRollback, 'rolled-back', [], ''],
  ['a rollback of a gift card', read.rollback(), records.giftRollback, 'rolled-back', [], ''],
  ['a rollback of points', read.rollback(), records.pointsRollback, 'rolled-back', [], ''],
  [
    'a rollback of several, without their kind',
    read.rollbackAll,
    records.stackRollback,
    'rolled-back',
    [],
    '',
  ],
  ...['already_rolled_back', 'invalid_redemption_parent', 'invalid_redemption', 'invalid_order'].map(
    (key): Row => [
      `a rollback that is refused, ${key}`,
      read.rollback(400),
      envelope(400, key, { resource_id: 'rrf_lamp', resource_type: 'redemption_rollback' }),
      `refused: ${key}`,
      [],
      '',
    ],
  ),
  [
    'a webhook of a free unit',
    webhook('redemption.succeeded'),
    data({
      ...records.unitRecord,
      status: 'SUCCEEDED',
      voucher: {
        code: 'LAMP-01',
        type: 'DISCOUNT_VOUCHER',
        discount: { type: 'UNIT', unit_off: 1, unit_type: 'prod_bulb', effect: 'ADD_NEW_ITEMS' },
      },
    }),
    'redemption',
    [
      {
        kind: 'units',
        units: [{ ...bulb, quantity: 1, application: 'ADD_NEW_ITEMS' }],
        taken: 1200,
        freeShipping: false,
      },
    ],
    'Bulb added free.',
  ],
  [
    'a webhook of a refused attempt',
    webhook('redemption.failed'),
    data({
      id: 'rf_lamp',
      object: 'redemption',
      result: 'FAILURE',
      status: 'FAILED',
      failure_code: 'no_applicable_redeemables',
      failure_message: 'No applicable redeemables',
    }),
    'failed redemption',
    [],
    'This code can’t be used for this order. Try another one.',
  ],
  [
    'a webhook of a rollback, whose redemption is as it was before',
    webhook('redemption.rollback.succeeded'),
    data(
      { ...records.discountRecord, status: 'SUCCEEDED' },
      { redemption_rollback: { ...records.discountRollback, status: 'SUCCEEDED' } },
    ),
    'rollback of a redemption',
    [{ kind: 'general', taken: 700 }],
    'You save $7.00.',
  ],
  [
    'a webhook of a failed rollback',
    webhook('redemption.rollback.failed'),
    data(records.rolledBackRecord, { redemption_rollback: records.failedRollback }),
    'failed rollback of a rolled back redemption',
    [],
    '',
  ],
  [
    'a webhook of another kind',
    webhook('voucher.published'),
    { voucher: { id: 'v_lamp', code: 'LAMP-01' } },
    'another event',
    [],
    '',
  ],
];

describe('what the documents show is read', () => {
  for (const [kind, reader, body, status, effects, sentence] of rows)
    it(`as ${status}${sentence && `, “${sentence}”`}: ${kind}`, async () => {
      // As JSON comes: what is undefined in a fixture is missing.
      const received = JSON.parse(JSON.stringify(body)) as unknown;
      expect(await reader(received)).to.deep.equal({ status, effects, sentence });
    });
});
