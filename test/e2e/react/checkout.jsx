import { useRef, useState } from 'react';
import { VoucherRedeem } from 'voucher-redeem/react';

/** A shop's checkout. The page counts what it hears, for the test. */
export function Checkout({ apiUrl }) {
  const box = useRef(null);
  const [codes, setCodes] = useState([]);
  const [customer, setCustomer] = useState('ben');
  const [isPreview, setPreview] = useState(true);
  const [requests, setRequests] = useState(0);
  return (
    <main>
      <VoucherRedeem
        ref={box}
        id="box"
        className="checkout-box"
        aria-busy={false}
        hidden={false}
        applicationId="sandbox-client-id"
        clientToken="sandbox-client-token"
        apiUrl={apiUrl}
        currency="USD"
        code="TENOFF"
        preview={isPreview}
        allowScripted={false}
        context={{ order: { amount: 5000 }, customer: { source_id: customer } }}
        messages={{ label: 'Your voucher' }}
        onVoucherRedeemRequest={(event) => {
          setRequests(requests + 1);
          event.waitUntil(Promise.resolve());
        }}
        onVoucherRedeemed={({ outcome }) => setCodes([...codes, outcome.code])}
      >
        <span slot="help">Ask {customer}.</span>
      </VoucherRedeem>
      <output id="codes">{codes.join()}</output>
      <output id="requests">{requests}</output>
      <button onClick={() => setCustomer('zoe')}>Another customer</button>
      <button onClick={() => setPreview(undefined)}>Without preview</button>
      <button onClick={() => box.current.reset()}>Empty the box</button>
    </main>
  );
}
