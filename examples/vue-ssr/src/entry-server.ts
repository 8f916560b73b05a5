import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import Checkout from './Checkout.vue';

/** The server needs no element: it writes the tag and its attributes. */
export const render = (): Promise<string> => renderToString(createSSRApp(Checkout));
