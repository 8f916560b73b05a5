import { useState } from 'react';
import { VoucherRedeem } from 'voucher-redeem/react';

// What the shop knows about the customer and the order. Amounts are minor units: 5000 is 50.00.
const context = { customer: { source_id: 'ben' }, order: { amount: 5000 } };

export function Checkout() {
  const [receipt, setReceipt] = useState('');
  return (
    <main>
      <h1>Checkout</h1>
      <VoucherRedeem
        applicationId="sandbox-client-id"
        clientToken="sandbox-client-token"
        apiUrl="http://localhost:4010"
        currency="USD"
        preview
        context={context}
        onVoucherRedeemed={({ outcome }) => setReceipt(`${outcome.code} is redeemed.`)}
      />
      <output>{receipt}</output>
    </main>
  );
}
