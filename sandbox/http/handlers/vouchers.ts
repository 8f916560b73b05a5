import type { Context } from 'hono';
import { listVoucherPage } from '../../domain/lists/vouchers.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import { adjustBalance } from '../../domain/vouchers/balance.ts';
import { deleteVoucher, updateVoucher } from '../../domain/vouchers/change-voucher.ts';
import { createVouchers } from '../../domain/vouchers/create-vouchers.ts';
import { findVoucher } from '../../domain/vouchers/find-voucher.ts';
import { listTransactions as listTransactionPage } from '../../domain/vouchers/transactions.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import {
  parseBalanceBody,
  parseVoucherBody,
  parseVoucherChange,
  parseVoucherImport,
} from '../schemas/voucher-body.ts';
import { parseTransactionsQuery, parseVoucherListQuery } from '../schemas/voucher-list-query.ts';
import {
  serializeBalance,
  serializeStoredVoucher,
  serializeTransactions,
  serializeVoucherList,
} from '../serializers/vouchers.ts';
import { asyncActionResponse } from './async-actions.ts';

/** The endpoints for vouchers (docs/voucherify-api.md#managing-vouchers). */

/** `GET /vouchers`: page by page, newest first by default. */
export function listVouchers({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const { state } = store;
    const query = parseVoucherListQuery(new URL(c.req.url).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializeVoucherList(listVoucherPage(state, query, now()), state));
  };
}

/** `POST /vouchers` and `POST /vouchers/{code}`: creates a voucher. A code in the path overrides one in the body. */
export function createVoucher({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const { state } = store;
    const input = parseVoucherBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const code = c.req.param('code') ?? input.code;
    const created = createVouchers(state, [{ ...input, code }], now());
    if (created instanceof Refusal) return refusalResponse(c, created, null);
    return c.json(created.map((voucher) => serializeStoredVoucher(voucher, state))[0]);
  };
}

/** `POST /vouchers/import`: creates vouchers, all or none. */
export function importVouchers({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const inputs = parseVoucherImport(c.get('body').value);
    if (typeof inputs === 'string') return invalidPayload(c, inputs);
    const created = createVouchers(store.state, inputs, now());
    if (created instanceof Refusal) return refusalResponse(c, created, null);
    return asyncActionResponse(c, { store, now }, 'VOUCHERS.IMPORT', created.length);
  };
}

/** `GET /vouchers/{code}`. */
export function getVoucher(services: Services) {
  return withVoucher(services, (c, voucher) => c.json(serializeStoredVoucher(voucher, services.store.state)));
}

/** `PUT /vouchers/{code}`: what the body does not name stays. */
export function putVoucher({ store, now }: Services) {
  return withVoucher({ store, now }, (c, voucher) => {
    const change = parseVoucherChange(c.get('body').value);
    if (typeof change === 'string') return invalidPayload(c, change);
    const updated = updateVoucher(store.state, voucher, change, now());
    return updated instanceof Refusal
      ? refusalResponse(c, updated, null)
      : c.json(serializeStoredVoucher(updated, store.state));
  });
}

/** `POST /vouchers/{code}/enable` and `/disable`. */
export function switchVoucher({ store, now }: Services, active: boolean) {
  return withVoucher({ store, now }, (c, voucher) => {
    const updated = updateVoucher(store.state, voucher, { active }, now());
    return updated instanceof Refusal
      ? refusalResponse(c, updated, null)
      : c.json(serializeStoredVoucher(updated, store.state));
  });
}

/** `DELETE /vouchers/{code}`. */
export function removeVoucher({ store, now }: Services) {
  return withVoucher({ store, now }, (c, voucher) => {
    deleteVoucher(store.state, voucher);
    return c.body(null, 204);
  });
}

/** `POST /vouchers/{code}/balance`: adds credits or points, or with a negative amount takes some. */
export function changeBalance({ store, now }: Services) {
  return withVoucher({ store, now }, (c, voucher) => {
    const change = parseBalanceBody(c.get('body').value);
    if (typeof change === 'string') return invalidPayload(c, change);
    const transaction = adjustBalance(store.state, voucher, change, now());
    return transaction instanceof Refusal
      ? refusalResponse(c, transaction, null)
      : c.json(serializeBalance(transaction));
  });
}

/** `GET /vouchers/{code}/transactions`: the movements of credits or points, newest first by default. */
export function listTransactions({ store, now }: Services) {
  return withVoucher({ store, now }, (c, voucher) => {
    const query = parseTransactionsQuery(new URL(c.req.url).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializeTransactions(listTransactionPage(store.state, voucher.id, query)));
  });
}

/** Finds the voucher of the path by its code or id. */
function withVoucher(
  { store }: Pick<Services, 'store' | 'now'>,
  respond: (c: Context<Env>, voucher: Voucher) => Response | Promise<Response>,
) {
  return (c: Context<Env, '/vouchers/:code'>): Response | Promise<Response> => {
    const code = c.req.param('code');
    const voucher = findVoucher(store.state.vouchers, code);
    return voucher === undefined ? refusalResponse(c, notFound('voucher', code), null) : respond(c, voucher);
  };
}
