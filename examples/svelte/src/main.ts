import { mount } from 'svelte';
import 'voucher-redeem/define';
import Checkout from './Checkout.svelte';

mount(Checkout, { target: document.getElementById('app')! });
