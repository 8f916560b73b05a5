import { useEffect, useRef, version } from 'react';
import { createRoot } from 'react-dom/client';
import { apiUrl, onRedeemed } from '../shop.js';

document.title = `React ${version}`;

const context = { order: { amount: 5000 }, customer: { source_id: 'ben' } };

function Checkout() {
  const box = useRef(null);
  useEffect(() => {
    const element = box.current;
    element.context = context;
    element.addEventListener('voucher-redeemed', onRedeemed);
    return () => element.removeEventListener('voucher-redeemed', onRedeemed);
  }, []);
  return (
    <voucher-redeem
      ref={box}
      application-id="sandbox-client-id"
      client-token="sandbox-client-token"
      api-url={apiUrl}
      preview
      amount={5000}
      currency="USD"
      allow-scripted={false}
      disabled={false}
      collapsed={false}
    />
  );
}

createRoot(document.querySelector('#app')).render(<Checkout />);
