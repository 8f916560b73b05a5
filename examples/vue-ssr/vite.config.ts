import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  // The tag is no component of the app.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'voucher-redeem' } } })],
});
