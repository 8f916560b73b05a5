import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'voucher-redeem/define';
import { Checkout } from './checkout';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Checkout />
  </StrictMode>,
);
