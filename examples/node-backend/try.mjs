import { createClient } from 'voucher-redeem';

/**
 * `npm run try`: what a shopper's page does. It opens an order, redeems a code for it, and has it confirmed. The backend and the sandbox
 * have to run.
 */

const backend = `http://localhost:${process.env.PORT}`;
const [page] = process.env.SHOP_ORIGINS.split(',');
const items = [{ product_id: 'prod_beans', quantity: 2 }];

// A browser sends the origin of the page and the cookies by itself.
const cookies = [];
async function send(path, body) {
  const headers = { Origin: page, 'Content-Type': 'application/json', Cookie: cookies.join('; ') };
  const response = await fetch(backend + path, { method: 'POST', headers, body: JSON.stringify(body) });
  cookies.push(...response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]));
  return response.json();
}
const vouchers = createClient({
  applicationId: 'sandbox-client-id',
  clientToken: 'sandbox-client-token',
  apiUrl: process.env.VOUCHERIFY_API_URL,
  fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, Origin: page } }),
});

const order = await send('/orders', {});
const outcome = await vouchers.redeem('TENOFF', { order: { source_id: order.id, amount: 4800 } });
if (outcome.status !== 'redeemed') throw new Error(outcome.message);
const { id } = outcome.redemption;
const { toPay } = await send(`/orders/${order.id}/confirm`, { items, redemptions: [id] });
console.log(`TENOFF is redeemed. Of 48.00, ${(toPay / 100).toFixed(2)} is left to pay.`);
