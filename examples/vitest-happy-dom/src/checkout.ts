import { createClient } from 'voucher-redeem';
import 'voucher-redeem/define';

/** Puts the checkout of the shop into the page. The test gives a `fetch` that answers as the API. */
export function openCheckout(placeOrder: () => void, fetch?: typeof globalThis.fetch): void {
  document.body.innerHTML = `
    <form>
      <voucher-redeem currency="USD"></voucher-redeem>
      <output></output>
      <button>Place the order</button>
    </form>`;
  document.querySelector('voucher-redeem')!.client = createClient({
    applicationId: 'sandbox-client-id',
    clientToken: 'sandbox-client-token',
    apiUrl: 'http://localhost:4010',
    ...(fetch && { fetch }),
  });
  document.querySelector('form')!.addEventListener('voucher-redeemed', ({ outcome }) => {
    document.querySelector('output')!.textContent = `${outcome.code} is redeemed.`;
  });
  document.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    placeOrder();
  });
}
