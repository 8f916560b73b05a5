import { createRef, useRef } from 'react';
import { VoucherRedeem, type VoucherRedeemElement, type VoucherRedeemProps } from 'voucher-redeem/react';

export function Checkout({
  amount,
  onRedeemed,
}: {
  amount: number | undefined;
  onRedeemed: (code: string) => void;
}) {
  const box = useRef<VoucherRedeemElement>(null);
  const options: VoucherRedeemProps = {
    applicationId: 'YOUR_ID',
    clientToken: 'YOUR_TOKEN',
    currency: undefined,
  };
  return (
    <>
      <VoucherRedeem
        {...options}
        ref={box}
        key="box"
        className="box"
        style={{ maxWidth: '20rem' }}
        preview
        amount={amount}
        context={{ order: { amount: 5000 }, customer: { source_id: 'ben' } }}
        messages={{ redeem: 'Apply' }}
        outcome={undefined}
        onVoucherRedeemRequest={(event) => event.waitUntil(Promise.resolve())}
        onVoucherPreviewed={({ validation }) => validation.applicable.length}
        onVoucherRedeemed={({ outcome }) => onRedeemed(outcome.code)}
        onVoucherFailed={({ outcome }) => outcome.mayHaveRedeemed satisfies boolean}
        onVoucherRefused={undefined}
        onClick={() => void box.current?.redeem()}
      >
        <span slot="label">Voucher</span>
      </VoucherRedeem>
      {/* @ts-expect-error amounts are whole minor units */}
      <VoucherRedeem context={{ order: { amount: '50.00' } }} />
      {/* @ts-expect-error there is no such option */}
      <VoucherRedeem curency="USD" />
      {/* @ts-expect-error methods are called through the ref */}
      <VoucherRedeem redeem={() => undefined} />
      {/* @ts-expect-error a refusal has no redemption */}
      <VoucherRedeem onVoucherRefused={({ outcome }) => outcome.redemption} />
      {/* @ts-expect-error the ref is the element */}
      <VoucherRedeem ref={createRef<HTMLInputElement>()} />
    </>
  );
}
