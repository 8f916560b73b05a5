import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { importFile } from '../../client/import-file.ts';
import type { CartParts } from './load-cart.ts';

/** Loads the cart by its URL. vite.config.ts puts this file in the place of `load-cart.ts` when it builds the module for script tags. */
export async function loadCart(): Promise<CartParts> {
  const { useLit, ...parts } = await importFile<typeof import('./cart-parts-by-url.ts')>('lazy/cart.mjs');
  useLit({ html, nothing, keyed, live, repeat });
  return parts;
}
