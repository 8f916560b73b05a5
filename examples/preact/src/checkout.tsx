import { useState } from 'preact/hooks';
import type {} from 'voucher-redeem/types/preact';

// What the shop knows about the customer and the order. Amounts are minor units: 5000 is 50.00.
const context = { customer: { source_id: 'ben' }, order: { amount: 5000 } };

export function Checkout() {
  const [receipt, setReceipt] = useState('');
  return (
    <main>
      <h1>Checkout</h1>
      <voucher-redeem
        application-id="sandbox-client-id"
        client-token="sandbox-client-token"
        api-url="http://localhost:4010"
        currency="USD"
        preview
        context={context}
        onvoucher-redeemed={({ outcome }) => setReceipt(`${outcome.code} is redeemed.`)}
      />
      <output>{receipt}</output>
    </main>
  );
}
