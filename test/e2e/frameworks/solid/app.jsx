import { render } from 'solid-js/web';
import { apiUrl, onRedeemed } from '../shop.js';

render(
  () => (
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
      on:voucher-redeemed={onRedeemed}
    />
  ),
  document.querySelector('#app'),
);
