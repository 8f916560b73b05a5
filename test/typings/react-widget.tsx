import type { ClientSideRedeemResponse, ClientSideValidateResponse } from '@voucherify/sdk';
import { VoucherifyRedeem, VoucherifyValidate } from 'voucher-redeem/react-widget';

/** A page of @voucherify/react-widget 2.0 that changes only the import. */

const onRedeemed = (response: ClientSideRedeemResponse) => console.log(response.tracking_id);
const onValidated = (response: ClientSideValidateResponse) => console.log(response.valid);

export const App = () => (
  <>
    <VoucherifyRedeem
      clientApplicationId="YOUR_ID"
      clientSecretKey="YOUR_TOKEN"
      trackingId="ben@example.com"
      textPlaceholder="e.g. Testing7fjWdr"
      amount
      classInvalid="wrong"
      logoSrc="/logo.svg"
      logoAlt="Shop"
      textRedeem="Redeem"
      onRedeemed={onRedeemed}
      onError={(error) => console.log(error.key, error.message, error.mayHaveRedeemed)}
    />
    <VoucherifyValidate
      apiUrl={undefined}
      clientApplicationId="YOUR_ID"
      clientSecretKey="YOUR_TOKEN"
      onValidated={onValidated}
      onError={(error) => console.log(error)}
    />
    {/* @ts-expect-error the keys are required */}
    <VoucherifyRedeem amount />
    {/* @ts-expect-error validation is another component */}
    <VoucherifyRedeem clientApplicationId="a" clientSecretKey="t" onValidated={onValidated} />
  </>
);
