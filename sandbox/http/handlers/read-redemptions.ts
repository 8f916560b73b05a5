import type { Context } from 'hono';
import { findEntriesOfVoucher } from '../../domain/ledger.ts';
import { listLedgerPage } from '../../domain/lists/redemptions.ts';
import { notFound } from '../../domain/refusal.ts';
import type { Env, Services } from '../context.ts';
import { invalidQuery, refusalResponse } from '../responses.ts';
import { parseRedemptionListQuery } from '../schemas/redemption-list-query.ts';
import {
  serializeReadRecord,
  serializeRedemptionList,
  serializeVoucherRedemptions,
} from '../serializers/records.ts';

/** `GET /redemptions/{redemptionId}`: a redemption or a rollback, succeeded or failed (docs/voucherify-api.md#reading-records). */
export function getRedemption({ store }: Services) {
  return (c: Context<Env, '/redemptions/:id'>): Response => {
    const id = c.req.param('id');
    const entry = store.state.ledger.get(id);
    return entry === undefined
      ? refusalResponse(c, notFound('redemption', id), null)
      : c.json(serializeReadRecord(entry));
  };
}

/** `GET /redemptions`: page by page, newest first by default (docs/voucherify-api.md#reading-records). */
export function listRedemptions({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseRedemptionListQuery(new URL(c.req.url).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializeRedemptionList(listLedgerPage([...store.state.ledger.values()], query)));
  };
}

/** `GET /vouchers/{code}/redemption`: how often a voucher was redeemed, and its history, newest first. */
export function getVoucherRedemptions({ store }: Services) {
  return (c: Context<Env, '/vouchers/:code/redemption'>): Response => {
    const code = c.req.param('code');
    const voucher = store.state.vouchers.get(code);
    if (voucher === undefined) return refusalResponse(c, notFound('voucher', code), null);
    return c.json(serializeVoucherRedemptions(voucher, findEntriesOfVoucher(store.state.ledger, voucher.id)));
  };
}
