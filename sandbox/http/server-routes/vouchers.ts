import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import {
  changeBalance,
  createVoucher,
  getVoucher,
  importVouchers,
  listTransactions,
  listVouchers,
  putVoucher,
  removeVoucher,
  switchVoucher,
} from '../handlers/vouchers.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { balanceChange, voucherChange, voucherImport, voucherOfType } from '../schemas/voucher-body.ts';
import { transactionsQuery, voucherListQuery } from '../schemas/voucher-list-query.ts';

/** Adds the endpoints for vouchers. */
export function addVoucherRoutes(api: Hono<Env>, services: Services): void {
  api.get(
    '/vouchers',
    documented({ summary: 'Lists vouchers.', query: voucherListQuery }, listVouchers(services)),
  );
  api.post(
    '/vouchers',
    documented({ summary: 'Creates a voucher.', body: voucherOfType }, createVoucher(services)),
  );
  api.all('/vouchers', (c) => methodNotAllowed(c, 'GET or POST'));
  api.post(
    '/vouchers/import',
    documented(
      { summary: 'Creates a list of vouchers, all or none.', body: voucherImport, status: 202 },
      importVouchers(services),
    ),
  );
  // Otherwise these would create vouchers with such codes.
  for (const path of ['importCSV', 'qualification']) api.post(`/vouchers/${path}`, (c) => c.notFound());

  api.get(
    '/vouchers/:code',
    documented({ summary: 'Reads a voucher by its code or id.' }, getVoucher(services)),
  );
  api.post(
    '/vouchers/:code',
    documented(
      { summary: 'Creates a voucher with this code.', body: voucherOfType },
      createVoucher(services),
    ),
  );
  api.put(
    '/vouchers/:code',
    documented({ summary: 'Updates a voucher.', body: voucherChange }, putVoucher(services)),
  );
  api.delete(
    '/vouchers/:code',
    documented({ summary: 'Deletes a voucher.', status: 204 }, removeVoucher(services)),
  );
  api.all('/vouchers/:code', (c) => methodNotAllowed(c, 'GET, POST, PUT or DELETE'));

  api.post(
    '/vouchers/:code/enable',
    documented({ summary: 'Switches a voucher on.' }, switchVoucher(services, true)),
  );
  api.post(
    '/vouchers/:code/disable',
    documented({ summary: 'Switches a voucher off.' }, switchVoucher(services, false)),
  );
  api.post(
    '/vouchers/:code/balance',
    documented(
      { summary: 'Adds credits or points to a card, or takes some.', body: balanceChange },
      changeBalance(services),
    ),
  );
  for (const path of ['enable', 'disable', 'balance']) {
    api.all(`/vouchers/:code/${path}`, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get(
    '/vouchers/:code/transactions',
    documented(
      { summary: 'Lists the movements of credits or points.', query: transactionsQuery },
      listTransactions(services),
    ),
  );
  api.all('/vouchers/:code/transactions', (c) => methodNotAllowed(c, 'GET'));
}
