import { createApp } from 'vue';
import 'voucher-redeem/define';
import Checkout from './Checkout.vue';

createApp(Checkout).mount('#app');
