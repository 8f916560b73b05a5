import type { Context } from 'hono';
import { invalidQuery, refusalResponse } from '../responses.ts';
import type { Env, Services } from '../context.ts';
import { parseRedemptionListQuery } from '../schemas/redemption-list-query.ts';
import { listLedgerPage } from '../../domain/lists/redemptions.ts';
import { withRewardTargets } from '../../domain/model/redemption.ts';
import { notFound } from '../../domain/refusal.ts';
import { serializeVoucher } from '../serializers/voucher.ts';

/** `GET /redemptions/{redemptionId}`: a redemption or a rollback, done or refused (docs/voucherify-api.md#reading-records). */
export function getRedemption({ store }: Services) {
  return (c: Context<Env, '/redemptions/:id'>): Response => {
    const id = c.req.param('id');
    const record = store.state.ledger.find((one) => one.id === id);
    return record === undefined
      ? refusalResponse(c, notFound('redemption', id), null)
      : c.json(withRewardTargets(record));
  };
}

/** `GET /redemptions`: page by page, newest first by default (docs/voucherify-api.md#reading-records). */
export function listRedemptions({ store }: Services) {
  return (c: Context<Env>): Response => {
    const listing = parseRedemptionListQuery(new URL(c.req.url).searchParams);
    if (typeof listing === 'string') return invalidQuery(c, listing);
    const { listed, total } = listLedgerPage(store.state.ledger, listing);
    return c.json({
      object: 'list',
      data_ref: 'redemptions',
      redemptions: listed.map(withRewardTargets),
      total,
    });
  };
}

/** `GET /vouchers/{code}/redemption`: how often a voucher was redeemed, and its history, newest first. */
export function getVoucherRedemptions({ store }: Services) {
  return (c: Context<Env, '/vouchers/:code/redemption'>): Response => {
    const { state } = store;
    const code = c.req.param('code');
    const voucher = state.vouchers.get(code);
    if (voucher === undefined) return refusalResponse(c, notFound('voucher', code), null);
    const { quantity, redeemed_quantity, object, url } = serializeVoucher(voucher, state).redemption;
    const entries = state.ledger.filter(({ related_object_id }) => related_object_id === voucher.id);
    return c.json({
      quantity,
      redeemed_quantity,
      object,
      url,
      data_ref: 'redemption_entries',
      total: entries.length,
      redemption_entries: entries.toReversed().map(withRewardTargets),
    });
  };
}
