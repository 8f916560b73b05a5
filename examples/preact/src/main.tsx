import { render } from 'preact';
import 'voucher-redeem/define';
import { Checkout } from './checkout';

render(<Checkout />, document.getElementById('app')!);
