import { render } from 'solid-js/web';
import 'voucher-redeem/define';
import { Checkout } from './checkout';

render(() => <Checkout />, document.getElementById('app')!);
