import type { Context } from 'hono';
import { invalidQuery, refused } from '../responses.ts';
import type { Env, Workings } from '../context.ts';
import { readRedemptionListing } from '../schemas/redemption-list-query.ts';
import { redemptionPage } from '../../domain/lists/redemptions.ts';
import { tellingReward } from '../../domain/model/redemption.ts';
import { notFound } from '../../domain/refusal.ts';
import { voucherBody } from '../serializers/voucher.ts';

/** `GET /redemptions/{redemptionId}`: a redemption or a rollback, done or refused (docs/voucherify-api.md#reading-records). */
export function redemptionRoute({ store }: Workings) {
  return (c: Context<Env, '/redemptions/:id'>): Response => {
    const id = c.req.param('id');
    const record = store.state.redemptions.find((one) => one.id === id);
    return record === undefined
      ? refused(c, notFound('redemption', id), null)
      : c.json(tellingReward(record));
  };
}

/** `GET /redemptions`: page by page, newest first by default (docs/voucherify-api.md#reading-records). */
export function redemptionListRoute({ store }: Workings) {
  return (c: Context<Env>): Response => {
    const listing = readRedemptionListing(new URL(c.req.url).searchParams);
    if (typeof listing === 'string') return invalidQuery(c, listing);
    const { listed, total } = redemptionPage(store.state.redemptions, listing);
    return c.json({ object: 'list', data_ref: 'redemptions', redemptions: listed.map(tellingReward), total });
  };
}

/** `GET /vouchers/{code}/redemption`: how often a voucher was redeemed, and its history, newest first. */
export function voucherRedemptionsRoute({ store }: Workings) {
  return (c: Context<Env, '/vouchers/:code/redemption'>): Response => {
    const { state } = store;
    const code = c.req.param('code');
    const voucher = state.vouchers.get(code);
    if (voucher === undefined) return refused(c, notFound('voucher', code), null);
    const { quantity, redeemed_quantity, object, url } = voucherBody(voucher, state).redemption;
    const entries = state.redemptions.filter(({ related_object_id }) => related_object_id === voucher.id);
    return c.json({
      quantity,
      redeemed_quantity,
      object,
      url,
      data_ref: 'redemption_entries',
      total: entries.length,
      redemption_entries: entries.toReversed().map(tellingReward),
    });
  };
}
