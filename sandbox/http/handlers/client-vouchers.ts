import type { Context } from 'hono';
import { listVoucherPage } from '../../domain/lists/vouchers.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidQuery } from '../responses.ts';
import { parseVoucherListQuery } from '../schemas/voucher-list-query.ts';
import { serializeClientVouchers } from '../serializers/client-vouchers.ts';

/** `GET /vouchers` for pages: the codes of the project, page by page (docs/voucherify-api.md#vouchers-for-pages). */
export function listClientVouchers({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseVoucherListQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializeClientVouchers(listVoucherPage(store.state, query, now())));
  };
}
