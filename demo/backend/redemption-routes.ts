import { Hono } from 'hono';
import type { ServerClient } from '../../src/server.ts';
import { isText, notAsExpected, passOn, readFields } from '../../examples/node-backend/src/respond.ts';

/** `/redemptions`: what is on record, and undoing it. */
export function redemptionRoutes(vouchers: ServerClient): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => {
    const { page = '1', result, code, customer } = c.req.query();
    if (!/^[1-9]\d?$/.test(page)) return notAsExpected(c, 'page', '1 to 99', page);
    if (result !== undefined && result !== 'SUCCESS' && result !== 'FAILURE')
      return notAsExpected(c, 'result', 'SUCCESS or FAILURE', result);
    const list = vouchers.listRedemptions({
      limit: 20,
      ...(result && { result }),
      ...(customer && { customer }),
      filters: {
        object: { conditions: { $is: 'redemption' } },
        ...(code && { voucher_code: { conditions: { $is: code } } }),
      },
    });
    return passOn(c, await list.page(Number(page)));
  });

  routes.get('/:id', async (c) => passOn(c, await vouchers.getRedemption(c.req.param('id'))));

  // Takes what was redeemed alone, and of several redeemed as one the parent.
  routes.post('/:id/rollback', async (c) => {
    const { reason } = await readFields(c);
    if (!isText(reason)) return notAsExpected(c, 'reason', 'a text of up to 255 characters', reason);
    return passOn(c, await vouchers.rollbackAll(c.req.param('id'), { reason }));
  });

  return routes;
}

/** `/vouchers`: a voucher's history. */
export function voucherRoutes(vouchers: ServerClient): Hono {
  return new Hono().get('/:code/redemptions', async (c) =>
    passOn(c, await vouchers.voucherRedemptions(c.req.param('code'))),
  );
}
