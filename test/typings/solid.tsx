import type { VoucherRedeem } from 'voucher-redeem/define';
import type {} from 'voucher-redeem/types/solid';

export function Checkout(props: { amount: number | undefined }) {
  let box: VoucherRedeem | undefined;
  return (
    <>
      <voucher-redeem
        ref={box}
        application-id="YOUR_ID"
        client-token="YOUR_TOKEN"
        currency="USD"
        class="box"
        preview
        collapsed={false}
        amount={props.amount}
        context={{ order: { amount: 5000 }, customer: { source_id: 'ben' } }}
        messages={{ redeem: 'Apply' }}
        client={undefined}
        on:voucher-redeem-request={(event) => event.waitUntil(Promise.resolve())}
        on:voucher-redeemed={(event) => event.outcome.redemption.id}
      >
        <span slot="label">Voucher</span>
      </voucher-redeem>
      {/* @ts-expect-error amounts are whole minor units */}
      <voucher-redeem context={{ order: { amount: '50.00' } }} />
      {/* @ts-expect-error a refusal has no redemption */}
      <voucher-redeem on:voucher-refused={(event) => event.outcome.redemption} />
      {/* @ts-expect-error not a boolean */}
      <voucher-redeem preview="sometimes" />
    </>
  );
}
