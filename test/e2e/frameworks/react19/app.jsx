import { version } from 'react';
import { createRoot } from 'react-dom/client';
import { apiUrl, onRedeemed } from '../shop.js';

document.title = `React ${version}`;

createRoot(document.querySelector('#app')).render(
  <voucher-redeem
    application-id="sandbox-client-id"
    client-token="sandbox-client-token"
    api-url={apiUrl}
    preview
    amount={5000}
    currency="USD"
    context={{ order: { amount: 5000 }, customer: { source_id: 'ben' } }}
    allow-scripted={false}
    disabled={false}
    collapsed={false}
    onvoucher-redeemed={onRedeemed}
  />,
);
