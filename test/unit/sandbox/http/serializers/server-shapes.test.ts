import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { type Part, stackAnswer, tier, voucher } from '../../../../support/page-requests.ts';
import { cart, openSandbox } from '../../../../support/sandbox.ts';
import { misfits, type Shape } from '../../../../support/shape.ts';

/** The fields of every body of the API for backends, with their types (docs/voucherify-api.md#reading-records). */

const customer: Shape = {
  ...{ id: 'text', name: 'text|null', email: 'text|null', source_id: 'text|null' },
  ...{ metadata: 'object', object: 'customer' },
};

const order: Shape = {
  ...{ id: 'text', source_id: 'text|null', created_at: 'moment', updated_at: 'moment|null' },
  ...{ status: 'CREATED|PAID|CANCELED|FULFILLED', metadata: 'object', object: 'order' },
  ...{ customer_id: 'text|null', referrer_id: 'null', redemptions: 'object' },
  ...{ 'amount?': 'integer', 'initial_amount?': 'integer', 'total_amount?': 'integer' },
  ...{ 'discount_amount?': 'integer', 'applied_discount_amount?': 'integer' },
  ...{ 'items_discount_amount?': 'integer', 'items_applied_discount_amount?': 'integer' },
  ...{ 'total_discount_amount?': 'integer', 'total_applied_discount_amount?': 'integer' },
  items: [{ object: 'order_item', quantity: 'integer', 'amount?': 'integer', 'subtotal_amount?': 'integer' }],
};

const record: { [name: string]: Shape } = {
  ...{ id: 'text', date: 'moment', customer_id: 'text|null', tracking_id: 'text|null' },
  ...{ metadata: 'object|null', result: 'SUCCESS|FAILURE', 'amount?': 'integer' },
  channel: { channel_id: 'text', channel_type: 'USER|API' },
  ...{ related_object_type: 'voucher|promotion_tier|redemption', related_object_id: 'text' },
  ...{ 'gift?': { amount: 'integer' }, 'loyalty_card?': { points: 'integer' } },
  'reward?': {
    ...{ id: 'text', object: 'reward', name: 'text', type: 'COIN|MATERIAL|CAMPAIGN', parameters: 'object' },
    ...{ assignment_id: 'text|null', voucher: 'null', product: 'null', sku: 'null', loyalty_tier_id: 'null' },
  },
};

const redemption: Shape = {
  ...record,
  ...{ object: 'redemption', status: 'SUCCEEDED|FAILED|ROLLED_BACK', redemption: 'text|null' },
  'related_redemptions?': { rollbacks: [{ id: 'text', date: 'moment' }] },
};

const rollback: Shape = {
  ...record,
  ...{ object: 'redemption_rollback', status: 'SUCCEEDED|FAILED', redemption: 'text', 'reason?': 'text' },
};

const voucherShape: Shape = {
  ...{ id: 'text', code: 'text', type: 'DISCOUNT_VOUCHER|GIFT_VOUCHER|LOYALTY_CARD', object: 'voucher' },
  ...{ campaign: 'text|null', campaign_id: 'text|null', category: 'text|null', category_id: 'text|null' },
  ...{ categories: 'list', discount: 'object|null', gift: 'object|null', loyalty_card: 'object|null' },
  ...{ start_date: 'moment|null', expiration_date: 'moment|null', validity_timeframe: 'object|null' },
  ...{ validity_day_of_week: 'list|null', active: 'boolean', additional_info: 'text|null' },
  ...{ metadata: 'object', is_referral_code: 'boolean', created_at: 'moment', updated_at: 'moment|null' },
  assets: { qr: { id: 'text', url: 'text' }, barcode: { id: 'text', url: 'text' } },
  publish: { object: 'list', count: 'integer', url: 'text' },
  redemption: { object: 'list', quantity: 'integer|null', redeemed_quantity: 'integer', url: 'text' },
};

/** The voucher of a record that is read (docs/voucherify-api.md#reading-records). */
const abbreviatedShape: Shape = {
  ...{ id: 'text', code: 'text', object: 'voucher', campaign: 'text|null', campaign_id: 'text|null' },
  ...{ discount: 'null', gift: 'null', loyalty_card: 'null', assets: { qr: 'object', barcode: 'object' } },
};

const tierShape: Shape = {
  ...{ id: 'text', name: 'text', object: 'promotion_tier', active: 'boolean', metadata: 'object' },
  ...{ 'banner?': 'text', hierarchy: 'integer', campaign_id: 'text|null', created_at: 'moment' },
  action: { discount: { type: 'AMOUNT|PERCENT|FIXED|UNIT' } },
  campaign: {
    ...{ id: 'text', object: 'campaign', active: 'boolean' },
    ...{ start_date: 'moment|null', expiration_date: 'moment|null' },
  },
  summary: {
    redemptions: { total_redeemed: 'integer' },
    orders: { total_amount: 'integer', total_discount_amount: 'integer' },
  },
  validation_rule_assignments: { data: 'list', total: 'integer', data_ref: 'data', object: 'list' },
};

const envelope: Shape = {
  ...{ code: 'integer', key: 'text', message: 'text', details: 'text', request_id: 'text' },
  ...{ 'resource_id?': 'text', 'resource_type?': 'text', 'error?': { message: 'text' } },
};

/** Where a record, and the objects in it, differ from the documented shape. */
function wrongWith(told: Part, ofVoucher: Shape = voucherShape): string[] {
  const { object, result, related_object_type: about } = told;
  const isDone = result === 'SUCCESS';
  return [
    ...misfits(told, object === 'redemption' ? redemption : rollback),
    ...misfits(told, { customer: told['customer'] === null ? 'null' : customer }),
    ...misfits(told, { order: told['order'] === null ? 'null' : order }),
    ...(isDone ? [] : misfits(told, { failure_code: 'text', failure_message: 'text' })),
    ...(about === 'voucher' ? misfits(told, { voucher: ofVoucher }) : []),
    ...(about === 'promotion_tier' ? misfits(told, { promotion_tier: tierShape }) : []),
    ...(about === 'voucher' ? [] : misfits(told, { 'voucher?': 'null' })),
  ].map((misfit) => `${String(told['id'])} ${misfit}`);
}

const ben = { source_id: 'ben' };
const reward = { id: 'rew_sandbox_points', points: 100 };

/**
 * A sandbox after many requests of a backend: redemptions of each kind, refused ones among them, and rollbacks of all. `answers`
 * and `refusals` are the bodies of the responses.
 */
async function openAfterADay(): Promise<{ sandbox: Sandbox; answers: Part[]; refusals: Part[] }> {
  const sandbox = openSandbox();
  const answers: Part[] = [];
  const refusals: Part[] = [];
  const keep = async (path: string, body: object = {}): Promise<void> => {
    const answer = await sendAsBackend(sandbox, path, { body });
    (answer.status === 200 ? answers : refusals).push(answer.body);
  };
  const codes = ['TENOFF', 'SAVE20', 'FLAT30', 'FREEMUG', 'ITEMS5', 'GIFT50', 'EXPIRED', 'BIGCART', 'NOBODY'];
  for (const code of codes) {
    await keep('redemptions', { redeemables: [voucher(code)], order: cart, customer: ben });
    await keep('redemptions', { redeemables: [voucher(code)] });
  }
  await keep('redemptions', {
    redeemables: [voucher('TENOFF'), voucher('POINTS500', { reward }), tier('promo_10OFF100')],
    ...{ order: { ...cart, source_id: 'cart-1' }, customer: ben, metadata: { visit: 7 } },
  });
  for (const id of ['promo_10OFF100', 'promo_INACTIVE', 'promo_NOBODY'])
    await keep(`promotions/tiers/${id}/redemption`, { order: { amount: 20000 } });
  for (const { id } of sandbox.state().redemptions) {
    await keep(`redemptions/${id}/rollback`, { reason: 'Returned' });
    await keep(`redemptions/${id}/rollbacks`);
  }
  return { sandbox, answers, refusals };
}

describe('the documented shape', () => {
  it('is that of every record: read alone, in the list and in the history of a voucher', async () => {
    const { sandbox } = await openAfterADay();
    const { body: listed } = await sendAsBackend(sandbox, 'redemptions?limit=100');
    const wrong = misfits(listed, { object: 'list', data_ref: 'redemptions', total: 'integer' });
    const records = listed['redemptions'] as Part[];
    const kinds = new Set(records.map(({ object, result }) => `${String(object)} ${String(result)}`));
    expect(kinds.size).to.equal(4);
    for (const one of records) {
      wrong.push(...wrongWith(one, abbreviatedShape));
      expect((await sendAsBackend(sandbox, `redemptions/${String(one['id'])}`)).body).to.deep.equal(one);
    }
    const { body: history } = await sendAsBackend(sandbox, 'vouchers/GIFT50/redemption');
    const counted = { quantity: 'integer|null', redeemed_quantity: 'integer', total: 'integer' };
    wrong.push(
      ...misfits(history, { ...counted, object: 'list', data_ref: 'redemption_entries', url: 'text' }),
    );
    wrong.push(
      ...(history['redemption_entries'] as Part[]).flatMap((one) => wrongWith(one, abbreviatedShape)),
    );
    expect(wrong.join('\n')).to.equal('');
  });

  it('is that of every response, and every refusal is an error envelope', async () => {
    const { answers, refusals } = await openAfterADay();
    const records = answers.flatMap((answer) =>
      'object' in answer
        ? [answer]
        : [
            ...((answer['redemptions'] ?? answer['rollbacks']) as Part[]),
            ...([answer['parent_redemption'] ?? answer['parent_rollback'] ?? []].flat() as Part[]),
          ],
    );
    expect(records.length).to.be.greaterThan(answers.length);
    // The endpoint for a single code leaves these fields out (docs/voucherify-api.md#redeem).
    const old = { status: 'SUCCEEDED', redemption: null };
    const whole = records.map((one) => ('status' in one ? one : { ...old, ...one }));
    const wrong = [
      ...whole.flatMap((one) => wrongWith(one)),
      ...refusals.flatMap((refusal) => misfits(refusal, envelope)),
    ];
    expect(refusals.length).to.be.greaterThan(5);
    expect(wrong.join('\n')).to.equal('');
  });

  it('is also that of orders, vouchers and tiers in responses to a page', async () => {
    const redeemables = [voucher('TENOFF'), tier('promo_10OFF100')];
    const { redemptions, body } = await stackAnswer(openSandbox(), 'redemptions', {
      redeemables,
      order: cart,
    });
    expect(
      [...redemptions, body['parent_redemption'] as Part].flatMap((one) => wrongWith(one)),
    ).to.deep.equal([]);
    expect(misfits(body, { order })).to.deep.equal([]);
  });
});
