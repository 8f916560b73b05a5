import { StrictMode, useState, version } from 'react';
import { createRoot } from 'react-dom/client';
import { VoucherifyRedeem, VoucherifyValidate } from 'voucher-redeem/react-widget';

/** A page with one of the old widgets, which the address names. It notes what its functions were called with. */

const parameters = new URLSearchParams(location.search);
const Widget = parameters.get('widget') === 'validate' ? VoucherifyValidate : VoucherifyRedeem;
window.callbacks = [];
const note = (name, value) => window.callbacks.push([name, value]);

function Page() {
  const [visits, setVisits] = useState(1);
  const [label, setLabel] = useState('Go');
  return (
    <>
      <Widget
        apiUrl={parameters.get('api')}
        clientApplicationId="sandbox-client-id"
        clientSecretKey="sandbox-client-token"
        trackingId="ben"
        amount
        classInvalid="shop-invalid"
        classValid="shop-valid voucherifyValid"
        logoSrc="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"
        logoAlt="The shop"
        textPlaceholder="Your code"
        amountPlaceholder="Your amount"
        textRedeem={label}
        textValidate={label}
        onRedeemed={(response) => note(`onRedeemed ${visits}`, response)}
        onValidated={(response) => note(`onValidated ${visits}`, response)}
        onError={(error) => note(`onError ${visits}`, error)}
      />
      <button onClick={() => setVisits(visits + 1)}>Render again</button>
      <button onClick={() => setLabel('Do it')}>Another text</button>
    </>
  );
}

document.title = `React ${version}`;
createRoot(document.querySelector('#app')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
