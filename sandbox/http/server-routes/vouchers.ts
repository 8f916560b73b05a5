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

/** Adds the endpoints for vouchers. */
export function addVoucherRoutes(api: Hono<Env>, services: Services): void {
  api.get('/vouchers', listVouchers(services));
  api.post('/vouchers', createVoucher(services));
  api.all('/vouchers', (c) => methodNotAllowed(c, 'GET or POST'));
  api.post('/vouchers/import', importVouchers(services));
  // Otherwise these would create vouchers with such codes.
  for (const path of ['importCSV', 'qualification']) api.post(`/vouchers/${path}`, (c) => c.notFound());

  api.get('/vouchers/:code', getVoucher(services));
  api.post('/vouchers/:code', createVoucher(services));
  api.put('/vouchers/:code', putVoucher(services));
  api.delete('/vouchers/:code', removeVoucher(services));
  api.all('/vouchers/:code', (c) => methodNotAllowed(c, 'GET, POST, PUT or DELETE'));

  api.post('/vouchers/:code/enable', switchVoucher(services, true));
  api.post('/vouchers/:code/disable', switchVoucher(services, false));
  api.post('/vouchers/:code/balance', changeBalance(services));
  for (const path of ['enable', 'disable', 'balance']) {
    api.all(`/vouchers/:code/${path}`, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get('/vouchers/:code/transactions', listTransactions(services));
  api.all('/vouchers/:code/transactions', (c) => methodNotAllowed(c, 'GET'));
}
