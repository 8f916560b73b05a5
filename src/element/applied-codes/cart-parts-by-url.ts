/** The file of the cart that the module loads by its URL. */
export * from './cart-parts.ts';
export { useLit } from './lit-of-module.ts';
