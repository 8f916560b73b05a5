import { createSSRApp } from 'vue';
import 'voucher-redeem/define';
import Checkout from './Checkout.vue';

createSSRApp(Checkout).mount('#app');
