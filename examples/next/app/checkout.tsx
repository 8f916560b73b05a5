'use client';

import { useState } from 'react';
import { VoucherRedeem } from 'voucher-redeem/react';

export function Checkout({ customer, amount }: { customer: string; amount: number }) {
  const [receipt, setReceipt] = useState('');
  return (
    <>
      <VoucherRedeem
        applicationId="sandbox-client-id"
        clientToken="sandbox-client-token"
        apiUrl="http://localhost:4010"
        currency="USD"
        preview
        context={{ customer: { source_id: customer }, order: { amount } }}
        onVoucherRedeemed={({ outcome }) => setReceipt(`${outcome.code} is redeemed.`)}
      />
      <output>{receipt}</output>
    </>
  );
}
