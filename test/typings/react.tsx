import { useRef } from 'react';
import type { VoucherRedeem } from 'voucher-redeem/define';
import type {} from 'voucher-redeem/types/react';

export function Checkout({ amount }: { amount: number | undefined }) {
  const box = useRef<VoucherRedeem>(null);
  return (
    <>
      <voucher-redeem
        ref={box}
        application-id="YOUR_ID"
        client-token="YOUR_TOKEN"
        currency="USD"
        className="box"
        preview
        collapsed={false}
        amount={amount}
        context={{ order: { amount: 5000 }, customer: { source_id: 'ben' } }}
        messages={{ redeem: 'Apply' }}
        client={undefined}
        onvoucher-redeem-request={(event) => event.waitUntil(Promise.resolve())}
        onvoucher-redeemed={(event) => event.outcome.redemption.id}
        onvoucher-refused={(event) => event.outcome.key}
      >
        <span slot="label">Voucher</span>
      </voucher-redeem>
      {/* @ts-expect-error amounts are whole minor units */}
      <voucher-redeem context={{ order: { amount: '50.00' } }} />
      {/* @ts-expect-error there is no such attribute */}
      <voucher-redeem aplication-id="YOUR_ID" currencyy="USD" application={1} />
      {/* @ts-expect-error a refusal has no redemption */}
      <voucher-redeem onvoucher-refused={(event) => event.outcome.redemption} />
      {/* @ts-expect-error not a boolean */}
      <voucher-redeem preview="sometimes" />
    </>
  );
}
