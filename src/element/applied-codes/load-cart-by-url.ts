import { importFile } from '../../client/import-file.ts';
import * as drawing from './cart-drawing.ts';
import type { CartParts } from './load-cart.ts';

/**
 * Loads the cart by its URL. vite.config.ts puts this file in the place of `load-cart.ts` when it builds the module for script tags.
 * What draws the cart is in the module itself: a file beside it would contain a second copy of Lit, and a page with Trusted Types does
 * not let that one start.
 */
export async function loadCart(): Promise<CartParts> {
  const { createCart } = await importFile<Pick<CartParts, 'createCart'>>('lazy/create-cart.mjs');
  return { createCart, ...drawing };
}
